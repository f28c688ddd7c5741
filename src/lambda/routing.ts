import type { AliasTarget } from './port.ts';

/** A version that can take weighted traffic: published, so a number. `$LATEST` is none. */
const PUBLISHED_VERSION = /^[1-9][0-9]*$/;

/** Where a release stands: two published versions and the share of the second. */
export interface ReleaseWeight {
  /** Has all traffic but `weight`. */
  stable: string;
  /** Absent while there is none: `weight` must then be 0. */
  canary?: string | undefined;
  /** The canary's share of the invocations, 0..1. */
  weight: number;
}

/** Throws a `RangeError` unless `version` is the number of a published version; `$LATEST` changes without a release. */
export function checkVersion(version: string): void {
  if (PUBLISHED_VERSION.test(version)) return;
  throw new RangeError(`"${version}" is not the number of a published version such as "42"; publish the code first`);
}

/**
 * The routing of a whole alias for a release. At weight 0 the stable version is alone, at 1 the canary is (Lambda has no
 * "100 % of the additional version"), and the same number twice is that version alone (Lambda refuses it as additional to itself).
 * Throws a `RangeError` for versions that are no numbers and for weights outside 0..1.
 */
export function aliasTargetOf(release: ReleaseWeight): AliasTarget {
  const { stable, canary, weight } = release;
  checkVersion(stable);
  checkWeight(weight, canary ?? 'the canary');
  if (canary !== undefined) checkVersion(canary);
  if (weight === 0 || canary === stable) return { functionVersion: stable, additionalVersionWeights: {} };
  if (canary === undefined) throw new RangeError(`a weight of ${weight} needs the number of a canary version`);
  if (weight === 1) return { functionVersion: canary, additionalVersionWeights: {} };
  return { functionVersion: stable, additionalVersionWeights: { [canary]: weight } };
}

/**
 * Whether two routings send the same share to the same versions. `epsilon` absorbs rounding: Lambda documents no precision.
 * An additional version of weight 0 (within epsilon) counts as absent.
 */
export function equalRouting(a: AliasTarget, b: AliasTarget, epsilon = 1e-6): boolean {
  if (a.functionVersion !== b.functionVersion) return false;
  const versions = new Set([...Object.keys(a.additionalVersionWeights), ...Object.keys(b.additionalVersionWeights)]);
  return [...versions].every((version) => {
    const difference = (a.additionalVersionWeights[version] ?? 0) - (b.additionalVersionWeights[version] ?? 0);
    return Math.abs(difference) <= epsilon;
  });
}

/** The routing in one phrase, primary first, in percent to at most two decimals: `v41:80 v42:20`; `$LATEST:100` as it is. */
export function describeRouting(target: AliasTarget): string {
  const additional = Object.entries(target.additionalVersionWeights);
  const rest = 1 - additional.reduce((sum, [, weight]) => sum + weight, 0);
  const shares: [string, number][] = [[target.functionVersion, rest], ...additional];
  return shares.map(([version, weight]) => `${labelOf(version)}:${Number((weight * 100).toFixed(2))}`).join(' ');
}

/**
 * Refuses what no alias of ours may ever point at, with a `RangeError` that says why: an unpublished version, more than one
 * additional version, the primary as its own additional version, a weight that is not a number in 0..1.
 */
export function checkAliasTarget(target: AliasTarget): void {
  checkVersion(target.functionVersion);
  const additional = Object.entries(target.additionalVersionWeights);
  if (additional.length > 1) {
    const versions = additional.map(([version]) => version).join(', ');
    throw new RangeError(`an alias takes at most one additional version (Lambda's limit), got ${versions}`);
  }
  for (const [version, weight] of additional) {
    checkVersion(version);
    checkWeight(weight, version);
    if (version === target.functionVersion) {
      throw new RangeError(`version ${version} is the primary one already; it cannot be additional to itself`);
    }
  }
}

function checkWeight(weight: number, version: string): void {
  if (Number.isFinite(weight) && weight >= 0 && weight <= 1) return;
  throw new RangeError(`the weight of ${version} must be a number from 0 to 1, got ${weight}`);
}

function labelOf(version: string): string {
  return version === '$LATEST' ? version : `v${version}`;
}
