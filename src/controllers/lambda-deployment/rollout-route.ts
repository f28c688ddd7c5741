import { objectKey } from '../../api/meta.ts';
import { PLUGIN_NAME } from '../../api/names.ts';
import type { Rollout } from '../../api/rollout.ts';
import { Stalling } from '../outcome.ts';

/** The Alias object that a Rollout's traffic-router entry names; undefined when it has no entry of our plugin. */
function routedAlias({ spec }: Rollout): string | undefined {
  const entry = spec.strategy?.canary?.trafficRouting?.plugins?.[PLUGIN_NAME];
  if (typeof entry !== 'object' || entry === null || !('alias' in entry)) return undefined;
  return typeof entry.alias === 'string' ? entry.alias : undefined;
}

/** Throws `Stalling` unless the Rollout routes this Alias: handing it a Version would shift nothing. */
export function requireRoute(rollout: Rollout, aliasName: string): void {
  const routed = routedAlias(rollout);
  if (routed === aliasName) return;
  const field = `spec.strategy.canary.trafficRouting.plugins["${PLUGIN_NAME}"]`;
  throw new Stalling(
    'RolloutDoesNotRoute',
    `Rollout ${objectKey(rollout)} ${routed === undefined ? 'routes no Alias' : `routes Alias "${routed}"`}; write {alias: ${aliasName}} into its ${field}`,
  );
}
