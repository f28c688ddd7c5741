import type { RolloutStatus } from '../../api/rollout.ts';
import { isFullyPromoted, type Pass } from './pass.ts';

/** `status.phase` and `status.message` as `kubectl argo rollouts status` shows them (`CalculateRolloutPhase` of Argo Rollouts). */
export function phaseOf(
  { rollout, replicas }: Pick<Pass, 'rollout' | 'replicas'>,
  status: RolloutStatus,
): { phase: string; message: string } {
  for (const { type, reason, message } of status.conditions ?? []) {
    if (type === 'InvalidSpec') return { phase: 'Degraded', message: `InvalidSpec: ${message}` };
    if (reason === 'RolloutAborted' || reason === 'ProgressDeadlineExceeded') {
      return { phase: 'Degraded', message: `${reason}: ${message}` };
    }
  }
  const progressing = (message: string) => ({ phase: 'Progressing', message });
  const updated = Number(status.updatedReplicas ?? 0);
  const [pause] = status.pauseConditions ?? [];
  if (rollout.spec.paused) return { phase: 'Paused', message: 'manually paused' };
  if (pause) return { phase: 'Paused', message: pause.reason };
  if (updated < replicas) return progressing('more replicas need to be updated');
  if (Number(status.availableReplicas ?? 0) < updated) {
    return progressing('updated replicas are still becoming available');
  }
  if (!status.stableRS || !isFullyPromoted(status)) return progressing('waiting for all steps to complete');
  return { phase: 'Healthy', message: '' };
}
