import type { Alias } from '../api/alias.ts';
import { readPluginConfig } from '../api/plugin-config.ts';
import type { Rollout } from '../api/rollout.ts';
import { DEFAULT_MAX_WEIGHT, type Intent, intentOf } from './intent.ts';
import type { Lookup } from './lookup.ts';
import type { VersionResolver } from './resolve-version.ts';

/** What a weight of a Rollout means right now: computed from the objects alone, in every call. */
export interface Plan {
  aliasName: string;
  /** Undefined: no such Alias in the Rollout's namespace. */
  alias: Alias | undefined;
  intent: Intent;
}

export interface PlannerOptions {
  aliases: Lookup<Alias>;
  resolver: VersionResolver;
}

export type Planner = (rollout: Rollout, weight: number, options?: { live?: boolean }) => Promise<Plan>;

/**
 * Builds the planner. Rejects with a `PluginConfigError` for the plugin's configuration and a `KubeError` when the API server does
 * not answer. For weight 0 the canary is not looked at, so that going back works whatever is wrong with it.
 */
export function createPlanner({ aliases, resolver }: PlannerOptions): Planner {
  return async (rollout, weight, { live = false } = {}) => {
    const { alias: aliasName } = readPluginConfig(rollout);
    const { namespace = '', name, uid = '' } = rollout.metadata;
    const alias = await (live ? aliases.live(namespace, aliasName) : aliases.find(namespace, aliasName));
    const functionARN = alias?.spec.functionARN;
    const { stableRS, currentPodHash } = rollout.status ?? {};
    const stable = await resolver.resolve(rollout, stableRS, 'stable', functionARN);
    const canary =
      weight > 0 && stable.kind === 'version'
        ? await resolver.resolve(rollout, currentPodHash, 'canary', functionARN)
        : stable;
    const intent = intentOf({ rollout: { name, uid }, weight, maxWeight: maxWeightOf(rollout), stable, canary });
    return { aliasName, alias, intent };
  };
}

/** `maxTrafficWeight`, which the raw weights of the calls are relative to. */
export function maxWeightOf(rollout: Rollout): number {
  return rollout.spec.strategy?.canary?.trafficRouting?.maxTrafficWeight ?? DEFAULT_MAX_WEIGHT;
}
