import type { Thing } from './kube-api.ts';

/** A Rollout's state as `kubectl argo rollouts get` sums it up. */
export interface RolloutView {
  /** Healthy, Progressing, Paused or Degraded; undefined while the controller has not seen this generation. */
  phase: string | undefined;
  /** Index of the current step. The controller leaves it out of a Rollout that is fully promoted through `promote --full`. */
  step: number | undefined;
  aborted: boolean;
  /** Waits for `promote`. */
  pausedAtStep: boolean;
  stableHash: string | undefined;
  currentHash: string | undefined;
  /** The canary's share as the Rollout sees it. */
  weight: number | undefined;
  verified: boolean | undefined;
}

interface Status {
  phase?: string;
  observedGeneration?: string;
  workloadObservedGeneration?: string;
  currentStepIndex?: number;
  abort?: boolean;
  pauseConditions?: { reason: string }[];
  stableRS?: string;
  currentPodHash?: string;
  canary?: { weights?: { canary?: { weight?: number }; verified?: boolean } };
}

export function viewRollout(rollout: Thing): RolloutView {
  const status = (rollout.status ?? {}) as Status;
  const seen = status.observedGeneration === String(rollout.metadata.generation);
  return {
    phase: seen ? status.phase : undefined,
    step: status.currentStepIndex,
    aborted: status.abort === true,
    pausedAtStep: (status.pauseConditions ?? []).some(({ reason }) => reason === 'CanaryPauseStep'),
    stableHash: status.stableRS,
    currentHash: status.currentPodHash,
    weight: status.canary?.weights?.canary?.weight,
    verified: status.canary?.weights?.verified,
  };
}
