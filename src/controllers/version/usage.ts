import type { Alias } from '../../api/alias.ts';
import { FUNCTION_VERSION_ANNOTATION, HANDED_OVER_ANNOTATION, VERSION_ANNOTATION } from '../../api/names.ts';
import type { Rollout } from '../../api/rollout.ts';
import type { Version } from '../../api/version.ts';

/**
 * What a version is to the aliases and Rollouts now. `used`: stable, or the current canary. `aborted`: the canary of a Rollout that was
 * aborted, without traffic. `unused`: neither.
 */
export type Usage = 'used' | 'aborted' | 'unused';

/** Judges from what is asked of aliases, what Lambda confirmed of them, and what Rollouts release at present. */
export function usageOf(version: Version, aliases: readonly Alias[], rollouts: readonly Rollout[]): Usage {
  const { namespace, name } = version.metadata;
  const number = version.status?.version;
  const served = aliases
    .filter(({ spec }) => spec.functionARN === version.status?.functionARN)
    .some((alias) => names(alias, number, alias.metadata.namespace === namespace ? name : undefined));
  if (served) return 'used';
  const releasing = rollouts.filter(
    (rollout) => rollout.metadata.namespace === namespace && releases(rollout, name, number),
  );
  if (releasing.some(({ status }) => status?.abort !== true)) return 'used';
  return releasing.length > 0 ? 'aborted' : 'unused';
}

function names({ spec, status }: Alias, number: string | undefined, name: string | undefined): boolean {
  const { routedBy } = spec;
  const confirmed = [
    status?.functionVersion,
    ...(status?.additionalVersionWeights ?? []).map((each) => each.functionVersion),
  ];
  const baseline = routedBy ? [] : [spec, ...(spec.routingConfig?.additionalVersionWeights ?? [])];
  const numbers = [...confirmed, routedBy?.stable, routedBy?.canary, ...baseline.map((each) => each.functionVersion)];
  if (number !== undefined && numbers.includes(number)) return true;
  return name !== undefined && baseline.some(({ functionVersionRef }) => functionVersionRef?.from.name === name);
}

/** The template of a Rollout with workloadRef stands elsewhere; there the marker of the hand-over says it. */
function releases({ metadata, spec }: Rollout, name: string, number: string | undefined): boolean {
  const annotations = spec.template?.metadata?.annotations;
  const named = annotations?.[VERSION_ANNOTATION];
  if (named !== undefined) return named === name;
  const alone = annotations?.[FUNCTION_VERSION_ANNOTATION];
  if (alone !== undefined) return alone === number;
  return metadata.annotations?.[HANDED_OVER_ANNOTATION]?.replace('/', '-') === name;
}
