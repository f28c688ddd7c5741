import type { Rollout } from '../api/rollout.ts';
import type { Obstacle } from './intent.ts';
import { maxWeightOf } from './plan.ts';

/**
 * Why a step that gives the canary a weight is asked for with weight 0: Argo Rollouts found no available pod of the canary's
 * ReplicaSet. With `replicaProgressThreshold: {type: Pods, value: 0}`, which abort needs, it would take such a step for done as soon
 * as weight 0 is verified, walk through all steps without a canary and promote at once (`AtDesiredReplicaCountsForCanary` of
 * v1.10). Undefined when weight 0 is what the step, an abort or the end of the release means.
 */
export function missingCanaryPod(rollout: Rollout, weight: number): Obstacle | undefined {
  const { currentPodHash, stableRS, abort, promoteFull, currentStepIndex = 0 } = rollout.status ?? {};
  if (weight !== 0 || abort || promoteFull || !stableRS || stableRS === currentPodHash) return undefined;
  const wanted = rollout.spec.strategy?.canary?.steps?.[currentStepIndex]?.setWeight ?? 0;
  if (wanted === 0) return undefined;
  const { namespace = '', name } = rollout.metadata;
  return {
    reason: 'CanaryPodNotAvailable',
    message: `step ${currentStepIndex + 1} asks for weight ${wanted} of ${maxWeightOf(rollout)}, but no pod of ReplicaSet ${namespace}/${name}-${currentPodHash} is available, and without one Argo Rollouts gives the canary nothing; look at that pod, and set spec.replicas (and any setCanaryScale) to 1 or more`,
  };
}
