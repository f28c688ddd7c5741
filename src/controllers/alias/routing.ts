import type { Alias, AliasStatus } from '../../api/alias.ts';
import { parseFunctionARN } from '../../api/function-arn.ts';
import type { AliasConfiguration, AliasTarget } from '../../lambda/port.ts';
import { describeRouting, equalRouting } from '../../lambda/routing.ts';

/** An alias's routing and the revision to write against. */
export type Known = Pick<AliasConfiguration, 'functionVersion' | 'additionalVersionWeights' | 'revisionID'>;

/** For people: `alias live of orders`. */
export function describeAlias({ spec }: Alias): string {
  return `alias ${spec.name} of ${parseFunctionARN(spec.functionARN).name}`;
}

/** What Lambda last confirmed, as the status tells it; undefined before the first confirmation. */
export function knownFrom(status: AliasStatus): Known | undefined {
  if (!status.functionVersion || !status.revisionID) return undefined;
  const weights = (status.additionalVersionWeights ?? []).map(({ functionVersion, weight }) => [
    functionVersion,
    weight,
  ]);
  return {
    functionVersion: status.functionVersion,
    additionalVersionWeights: Object.fromEntries(weights),
    revisionID: status.revisionID,
  };
}

/** Puts what Lambda said into a status. */
export function writeKnown(status: AliasStatus, configuration: AliasConfiguration): void {
  status.aliasARN = configuration.aliasARN;
  status.functionVersion = configuration.functionVersion;
  status.additionalVersionWeights = Object.entries(configuration.additionalVersionWeights).map(
    ([functionVersion, weight]) => ({ functionVersion, weight }),
  );
  status.revisionID = configuration.revisionID;
  status.routing = describeRouting(configuration);
}

/** There is no such alias in Lambda. */
export function clearKnown(status: AliasStatus): void {
  delete status.aliasARN;
  delete status.functionVersion;
  delete status.additionalVersionWeights;
  delete status.revisionID;
  delete status.routing;
}

/** The share of a version, 0..1. */
export function shareOf(routing: AliasTarget | undefined, version: string): number {
  if (!routing) return 0;
  const { functionVersion, additionalVersionWeights } = routing;
  if (version !== functionVersion) return additionalVersionWeights[version] ?? 0;
  return Object.values(additionalVersionWeights).reduce((rest, weight) => rest - weight, 1);
}

/** The versions that get traffic from a routing. */
export function servedBy(routing: AliasTarget): string[] {
  const versions = [routing.functionVersion, ...Object.keys(routing.additionalVersionWeights)];
  return versions.filter((version) => shareOf(routing, version) > 0);
}

/** Half a per cent: a weight that is further off is another weight. */
const ROUNDING = 0.005;

/** The same routing but for rounding: no version was rounded away. */
export function equalButRounded(a: AliasTarget, b: AliasTarget): boolean {
  return equalRouting(a, b, ROUNDING) && servedBy(a).sort().join() === servedBy(b).sort().join();
}
