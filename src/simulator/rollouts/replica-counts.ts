import type { ReplicaSet } from '../../api/rollout.ts';
import type { Pass } from './pass.ts';
import { currentStep, weightAt } from './steps.ts';

/** Available pods; 0 without a ReplicaSet. */
export function availableIn(replicaSet: ReplicaSet | undefined): number {
  return replicaSet?.status?.availableReplicas ?? 0;
}

/** How many pods the updated ReplicaSet should have now; the stable one always has all (no dynamicStableScale here). */
export function desiredCanaryCount(pass: Pass): number {
  const { before, replicas, maxWeight, steps } = pass;
  if (before.promoteFull || !before.stableRS || before.currentPodHash === before.stableRS) return replicas;
  if (before.abort) return 0;
  const { step, index } = currentStep(pass);
  const weight = step && index !== undefined ? weightAt(steps, index) : maxWeight;
  return Math.ceil((weight * replicas) / maxWeight);
}

/** Are all pods there that the current weight needs? */
export function atDesiredReplicaCounts(pass: Pass): boolean {
  const { stable, updated, replicas } = pass;
  if (!isProgressThresholdMet(pass, updated, desiredCanaryCount(pass))) return false;
  return stable !== undefined && stable.spec.replicas === replicas && (stable.status?.replicas ?? 0) === replicas;
}

/** `replicaProgressThreshold`: enough of `desired` pods are available; all of them when it is absent. */
export function isProgressThresholdMet(pass: Pass, replicaSet: ReplicaSet | undefined, desired: number): boolean {
  const threshold = pass.rollout.spec.strategy?.canary?.replicaProgressThreshold;
  const available = availableIn(replicaSet);
  if (!threshold || !replicaSet || threshold.value < 0) return replicaSet !== undefined && available >= desired;
  if (threshold.type === 'Pods') return available >= threshold.value;
  return available * 100 >= desired * threshold.value;
}

/** Can stable take this share of the traffic? Argo Rollouts asks it nothing of a plugin before. */
export function canStableServe(pass: Pass, weight: number): boolean {
  const { stable, replicas, maxWeight } = pass;
  if (!stable) return false;
  const desired = Math.floor((weight * replicas) / maxWeight);
  return availableIn(stable) >= desired || isProgressThresholdMet(pass, stable, desired);
}
