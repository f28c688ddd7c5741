import type { Rollout } from '../../src/api/rollout.ts';

/**
 * Puts back what gob drops, in place: a pointer to zero arrives as nil. The API server never stores these three empty:
 * `spec.replicas` has a default, the step index is there whenever there are steps, and a step without any field was `setWeight: 0`.
 */
export function restoreZeros(rollout: Rollout): Rollout {
  rollout.spec.replicas ??= 0;
  const steps = rollout.spec.strategy?.canary?.steps ?? [];
  for (const step of steps) {
    if (Object.keys(step).length === 0) step.setWeight = 0;
  }
  if (steps.length > 0) {
    rollout.status ??= {};
    rollout.status.currentStepIndex ??= 0;
  }
  return rollout;
}
