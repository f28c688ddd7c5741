import type { Rollout } from '../../src/api/rollout.ts';
import type { AliasHistoryEntry } from '../../src/simulator/lambda/model.ts';
import type { Observer, Pair } from './observer.ts';

/** A state of an alias for people, such as `v1:80 v2:20`. */
export function describeState({ functionVersion, additionalVersionWeights }: Omit<AliasHistoryEntry, 'at'>): string {
  const others = Object.entries(additionalVersionWeights);
  const rest = others.reduce((sum, [, weight]) => sum + weight, 0);
  const percent = (share: number) => Math.round(share * 100);
  return [[functionVersion, 1 - rest] as const, ...others].map(([v, share]) => `v${v}:${percent(share)}`).join(' ');
}

/**
 * What no state of the alias may break, judged by who was stable and canary within `graceMs` before it: a write may still be on its
 * way when the intent changes.
 */
export function checkHistory(
  history: readonly AliasHistoryEntry[],
  found: number,
  published: ReadonlySet<string>,
  pairs: readonly Pair[],
  graceMs: number,
): string[] {
  const broken: string[] = [];
  for (const [index, entry] of history.entries()) {
    if (index < found) continue;
    const versions = [entry.functionVersion, ...Object.keys(entry.additionalVersionWeights)];
    const state = describeState(entry);
    if (versions.length > 2) broken.push(`${state}: more than two versions`);
    for (const version of versions)
      if (!published.has(version)) broken.push(`${state}: ${version} was never published`);
    const recent = recentPairs(pairs, entry.at, graceMs);
    const known = new Set(recent.flatMap(({ stable, canary }) => [stable, canary]));
    // Before the first hand-over the alias is adopted or created, and nobody is stable yet.
    if (!recent.some(({ stable }) => stable !== undefined)) continue;
    for (const version of versions) {
      if (!known.has(version)) broken.push(`${state}: ${version} is neither stable nor canary at ${entry.at}`);
    }
    if (recent.every(({ aborted }) => aborted) && versions.length > 1) {
      broken.push(`${state}: written more than ${graceMs / 1000} s after an abort`);
    }
  }
  return broken;
}

/** What held at some time within `graceMs` before `at`, back to where a stable version was known. */
function recentPairs(pairs: readonly Pair[], at: number, graceMs: number): Pair[] {
  const before = pairs.filter((pair) => pair.at <= at);
  let first = before.findLastIndex((pair) => pair.at <= at - graceMs);
  while (first > 0 && before[first]?.stable === undefined) first--;
  return before.slice(Math.max(0, first));
}

/** The share of each version that the Rollout's status asks for, as `describeState` writes it; undefined: it asks for nothing. */
export function expectedState(observer: Observer): string | undefined {
  const { rollout } = observer;
  if (!rollout) {
    const stable = observer.pairs.findLast((pair) => pair.stable !== undefined)?.stable;
    return stable && `v${stable}:100`;
  }
  const { stableRS, currentPodHash, abort } = rollout.status ?? {};
  const stable = observer.versionOf(rollout, stableRS);
  const canary = observer.versionOf(rollout, currentPodHash);
  if (stable === undefined) return undefined;
  const weight = canary === undefined || canary === stable || abort ? 0 : askedWeight(rollout);
  if (weight === 0) return `v${stable}:100`;
  return weight === 100 ? `v${canary}:100` : `v${stable}:${100 - weight} v${canary}:${weight}`;
}

function askedWeight({ spec, status }: Rollout): number {
  const steps = spec.strategy?.canary?.steps ?? [];
  const index = status?.currentStepIndex ?? 0;
  if (index >= steps.length) return 100;
  return steps.slice(0, index + 1).findLast((step) => step.setWeight !== undefined)?.setWeight ?? 0;
}

/** One number per release id: `release=…` in the descriptions of the published versions. */
export function checkPublished(versions: readonly { version: string; description: string }[]): string[] {
  const byRelease = new Map<string, string[]>();
  for (const { version, description } of versions) {
    const release = /release=\S+/.exec(description)?.[0];
    if (release) byRelease.set(release, [...(byRelease.get(release) ?? []), version]);
  }
  return [...byRelease]
    .filter(([, numbers]) => numbers.length > 1)
    .map(([release, numbers]) => `${release} was published as ${numbers.join(' and ')}`);
}
