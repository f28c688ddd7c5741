import type { Rollout } from '../../api/rollout.ts';
import type { EventRecorder } from '../../kube/events.ts';

/** A setting of a Rollout that makes releases behave as nobody expects. */
export interface Trap {
  reason: string;
  message: string;
}

/** The traps that a Rollout's spec holds (recorded from Argo Rollouts v1.10.2). */
function findTraps({ spec }: Rollout): Trap[] {
  const traps: Trap[] = [];
  if (spec.replicas === 0)
    traps.push({
      reason: 'NoPlaceholder',
      message:
        'spec.replicas is 0: Argo Rollouts then asks for weight 0 in every step and shifts all traffic at once at the end; set it to 1',
    });
  const threshold = spec.strategy?.canary?.replicaProgressThreshold;
  if (threshold?.type !== 'Pods' || threshold.value !== 0)
    traps.push({
      reason: 'PlaceholderBlocksAbort',
      message:
        'an unready stable placeholder pod blocks abort; set spec.strategy.canary.replicaProgressThreshold to {type: Pods, value: 0}',
    });
  return traps;
}

/** One Warning Event on the Rollout per trap. */
export function warnOfTraps(events: EventRecorder, rollout: Rollout): void {
  for (const { reason, message } of findTraps(rollout)) events.event(rollout, 'Warning', reason, message);
}
