import type { Rollout, SetHeaderRoute, SetMirrorRoute, WeightDestination } from '../api/rollout.ts';
import type { Obstacle } from './intent.ts';

/** Settings of a Rollout that make Argo Rollouts do something else than its steps say, silently. */
export function trapsOf(rollout: Rollout): Obstacle[] {
  const traps: Obstacle[] = [];
  if (rollout.spec.replicas === 0) {
    traps.push({
      reason: 'NoReplicas',
      message:
        'spec.replicas is 0: Argo Rollouts then asks for weight 0 in every step and moves all traffic at once at the end; set spec.replicas to 1',
    });
  }
  const threshold = rollout.spec.strategy?.canary?.replicaProgressThreshold;
  // The wire of the plugin leaves out a value of zero.
  if (!threshold || (threshold.value ?? 0) !== 0) {
    traps.push({
      reason: 'AbortNeedsStablePod',
      message:
        'without spec.strategy.canary.replicaProgressThreshold {type: Pods, value: 0} an unready stable pod keeps an abort from reaching the alias; set it',
    });
  }
  return traps;
}

/** What a header route asks for that an alias cannot do; undefined when it only removes the route. */
export function headerRouteGap({ name, match }: SetHeaderRoute): Obstacle | undefined {
  if (!match?.length) return undefined;
  return {
    reason: 'HeaderRouteNotSupported',
    message: `setHeaderRoute "${name ?? ''}" is ignored: a Lambda alias cannot route by header; to reach the canary on purpose invoke its version number as the qualifier, or use setWeight`,
  };
}

/** What a mirror route asks for that an alias cannot do; undefined when it only removes the route. */
export function mirrorRouteGap({ name, match, percentage }: SetMirrorRoute): Obstacle | undefined {
  if (!match?.length && percentage === undefined) return undefined;
  return {
    reason: 'MirrorRouteNotSupported',
    message: `setMirrorRoute "${name ?? ''}" is ignored: a Lambda alias cannot mirror invocations; invoke the canary's version number from an analysis step instead`,
  };
}

/** Traffic for a third version, as experiments ask for it. */
export function additionalDestinationsGap(additional: readonly WeightDestination[]): Obstacle | undefined {
  const weight = additional.reduce((sum, destination) => sum + (destination.weight ?? 0), 0);
  if (weight === 0) return undefined;
  return {
    reason: 'AdditionalDestinationsNotSupported',
    message: `the experiment's weight of ${weight} is ignored: a Lambda alias routes to two versions at most, stable has it; remove weight from the experiment's templates`,
  };
}
