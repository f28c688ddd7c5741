import type { Alias } from '../api/alias.ts';
import { RESOURCES } from '../api/meta.ts';
import { PLUGIN_NAME } from '../api/names.ts';
import type { Rollout, WeightDestination } from '../api/rollout.ts';
import type { Version } from '../api/version.ts';
import type { KubeClient } from '../kube/client.ts';
import type { EventRecorder } from '../kube/events.ts';
import type { Cache } from '../kube/reflector.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { createHashWatch } from './hash-watch.ts';
import type { Obstacle } from './intent.ts';
import { createLookup } from './lookup.ts';
import { createNotices } from './notices.ts';
import { createPlanner } from './plan.ts';
import { createVersionResolver } from './resolve-version.ts';
import { createWeightSetter } from './set-weight.ts';
import type { TrafficRouter } from './traffic-router.ts';
import { additionalDestinationsGap, headerRouteGap, mirrorRouteGap, trapsOf } from './traps.ts';
import { createWeightVerifier } from './verify-weight.ts';
import { createIntentWriter } from './write-intent.ts';

export interface AliasTrafficRouterOptions {
  client: KubeClient;
  aliases: Cache<Alias>;
  versions: Cache<Version>;
  events: EventRecorder;
  clock: Clock;
  log: Log;
  /** How long the first calls wait for the caches before they read live. Default 3000. */
  syncTimeoutMs?: number;
  /** How long VerifyWeight may wait while all looks well. Default 3000. */
  verifyWaitMs?: number;
  /** How long VerifyWeight waits at the maximum when the Rollout has no steps. Default 30,000. */
  steplessWaitMs?: number;
}

/**
 * The traffic router: turns the calls of Argo Rollouts into `spec.routedBy` of an Alias. It holds no state that matters: versions
 * come from the Rollout in each call, and a new process goes on where another one was killed.
 * Only SetWeight can reject (see `createWeightSetter`); an error of the others would be shown to nobody and block an abort.
 */
export function createAliasTrafficRouter(options: AliasTrafficRouterOptions): TrafficRouter & { close(): void } {
  const { client, events, clock, log, syncTimeoutMs = 3000, verifyWaitMs = 3000, steplessWaitMs = 30_000 } = options;
  const lookup = { client, clock, syncTimeoutMs };
  const aliases = createLookup({ ...lookup, resource: RESOURCES.aliases, cache: options.aliases });
  const versions = createLookup({ ...lookup, resource: RESOURCES.versions, cache: options.versions });
  const resolver = createVersionResolver({ client, versions, versionCache: options.versions });
  const plan = createPlanner({ aliases, resolver });
  const writer = createIntentWriter({ client, aliases, cache: options.aliases, log });
  const notices = createNotices({ events, clock });
  const hashes = createHashWatch();
  const setWeight = createWeightSetter({ plan, writer, notices, clock, log });
  const verifyWeight = createWeightVerifier({
    plan,
    writer,
    cache: options.aliases,
    notices,
    clock,
    log,
    waitMs: verifyWaitMs,
    steplessWaitMs,
  });

  function tell(rollout: Rollout, ...obstacles: (Obstacle | undefined)[]): void {
    for (const obstacle of obstacles) if (obstacle) notices.warnOnce(rollout, obstacle);
  }

  return {
    async initPlugin() {},
    type: () => PLUGIN_NAME,
    async updateHash(rollout, canaryHash, stableHash, additional: WeightDestination[]) {
      hashes.note(rollout, canaryHash, stableHash);
      tell(rollout, ...trapsOf(rollout), additionalDestinationsGap(additional));
    },
    async setWeight(rollout, desiredWeight) {
      await setWeight(rollout, hashes.differ(rollout) ? 0 : desiredWeight);
    },
    async verifyWeight(rollout, desiredWeight) {
      return await verifyWeight(rollout, hashes.differ(rollout) ? 0 : desiredWeight);
    },
    async setHeaderRoute(rollout, route) {
      tell(rollout, headerRouteGap(route));
    },
    async setMirrorRoute(rollout, route) {
      tell(rollout, mirrorRouteGap(route));
    },
    async removeManagedRoutes() {},
    close: () => writer.close(),
  };
}
