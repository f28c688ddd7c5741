import type { Alias, RoutedBy } from '../../api/alias.ts';
import { RESOURCES } from '../../api/meta.ts';
import { routesAlias } from '../../api/plugin-config.ts';
import type { Rollout } from '../../api/rollout.ts';
import type { KubeClient } from '../../kube/client.ts';
import { isNotFound } from '../../kube/error.ts';
import type { Cache } from '../../kube/reflector.ts';
import type { Log } from '../../runtime/log.ts';

/**
 * Whether the Rollout in `routedBy` still routes the alias. `released`: proven that it does not. `unproven`: nobody could be asked,
 * so what it wrote last still holds.
 */
export type Route = 'held' | 'released' | 'unproven';

export interface RouteProverOptions {
  client: KubeClient;
  rollouts: Cache<Rollout>;
  log: Log;
}

export type RouteProver = (alias: Alias, routedBy: RoutedBy) => Promise<Route>;

/**
 * Builds the proof. The cache is believed when it shows the Rollout routing; that it does not is proven live only, because a
 * cache may be behind, and a Rollout that cannot be read (403, no answer, no CRD) is not gone.
 */
export function createRouteProver({ client, rollouts, log }: RouteProverOptions): RouteProver {
  /** A 404 is also what a cluster without the CRD answers; only where Rollouts can be listed is one of them missing. */
  async function isServed(namespace: string): Promise<boolean> {
    await client.list(RESOURCES.rollouts, { namespace, limit: 1 });
    return true;
  }

  async function proveLive(alias: Alias, namespace: string, routedBy: RoutedBy): Promise<Route> {
    try {
      const live = await client.get<Rollout>(RESOURCES.rollouts, namespace, routedBy.name);
      return holds(live, alias, routedBy) ? 'held' : 'released';
    } catch (error) {
      if (isNotFound(error) && (await isServed(namespace))) return 'released';
      throw error;
    }
  }

  return async (alias, routedBy) => {
    const { namespace = '' } = alias.metadata;
    const cached = rollouts.get(namespace, routedBy.name);
    if (cached && holds(cached, alias, routedBy)) return 'held';
    try {
      return await proveLive(alias, namespace, routedBy);
    } catch (error) {
      log.warn('cannot tell whether the Rollout still routes the alias', {
        namespace,
        rollout: routedBy.name,
        error: String(error),
      });
      return 'unproven';
    }
  };
}

function holds(rollout: Rollout, alias: Alias, { uid }: RoutedBy): boolean {
  return rollout.metadata.uid === uid && routesAlias(rollout, alias.metadata.name);
}
