import type { RolloutStatus } from '../../api/rollout.ts';
import { toKubernetesTime } from '../../runtime/clock.ts';
import { isAborted, isFullyPromoted, type Pass, requeueAfter } from './pass.ts';
import { availableIn } from './replica-counts.ts';
import { revisionOf } from './replica-sets.ts';
import { isWaitingForScaleDown } from './scale-replica-sets.ts';
import { currentStep } from './steps.ts';

type RolloutCondition = NonNullable<RolloutStatus['conditions']>[number];
type Status = 'True' | 'False' | 'Unknown';

const PROGRESS_DEADLINE_SECONDS = 600;

/** Finds the condition of a type. */
export function findCondition(status: RolloutStatus, type: string): RolloutCondition | undefined {
  return status.conditions?.find((condition) => condition.type === type);
}

/** Sets a condition in place; with the same status and reason it stays as it is. True when it changed. */
export function setCondition(
  status: RolloutStatus,
  nowMs: number,
  type: string,
  value: Status,
  reason: string,
  message: string,
): boolean {
  const before = findCondition(status, type);
  if (before?.status === value && before.reason === reason) return false;
  const now = toKubernetesTime(nowMs);
  const lastTransitionTime = before?.status === value ? before.lastTransitionTime : undefined;
  status.conditions = [
    ...(status.conditions ?? []).filter((condition) => condition.type !== type),
    { type, status: value, reason, message, lastUpdateTime: now, lastTransitionTime: lastTransitionTime ?? now },
  ];
  return true;
}

/** Removes a condition in place. */
export function removeCondition(status: RolloutStatus, type: string): void {
  if (findCondition(status, type)) {
    status.conditions = (status.conditions ?? []).filter((condition) => condition.type !== type);
  }
}

/** Brings the conditions of `status` up to date with its other fields (`calculateRolloutConditions` of Argo Rollouts). */
export function updateConditions(pass: Pass, status: RolloutStatus): void {
  const { clock, events, live } = pass;
  const set = (type: string, value: Status, reason: string, message: string) =>
    setCondition(status, clock.now(), type, value, reason, message);
  const paused = (status.pauseConditions?.length ?? 0) > 0 || pass.rollout.spec.paused === true;
  const healthy = isHealthy(pass, status);

  let becameUnhealthy = false;
  if (!paused && healthy) set('Healthy', 'True', 'RolloutHealthy', 'Rollout is healthy');
  else if (findCondition(pass.before, 'Healthy')) {
    becameUnhealthy = set('Healthy', 'False', 'RolloutHealthy', 'Rollout is not healthy');
  }

  if (isAborted(pass)) {
    const detail = pass.decisions.abortMessage ? `: ${pass.decisions.abortMessage}` : '';
    const message = `Rollout aborted update to revision ${revisionOf(live)}${detail}`;
    if (set('Progressing', 'False', 'RolloutAborted', message)) {
      events.event(live, 'Warning', 'RolloutAborted', message);
    }
  } else {
    updateProgressing(pass, status, healthy, becameUnhealthy);
  }

  const available = pass.replicaSets.reduce((sum, replicaSet) => sum + availableIn(replicaSet), 0);
  if (available >= pass.replicas) set('Available', 'True', 'AvailableReason', 'Rollout has minimum availability');
  else set('Available', 'False', 'AvailableReason', 'Rollout does not have minimum availability');

  const completed = Boolean(status.stableRS) && isFullyPromoted(status);
  if (set('Completed', completed ? 'True' : 'False', 'RolloutCompleted', 'RolloutCompleted') && !completed) {
    const message = `Rollout not completed, started update to revision ${revisionOf(live)} (${status.currentPodHash})`;
    events.event(live, 'Normal', 'RolloutNotCompleted', message);
  }
}

function updateProgressing(pass: Pass, status: RolloutStatus, healthy: boolean, becameUnhealthy: boolean): void {
  const { clock, updated } = pass;
  const { name } = updated.metadata;
  const set = (value: Status, reason: string, message: string) =>
    setCondition(status, clock.now(), 'Progressing', value, reason, message);
  if (healthy) {
    set('True', 'NewReplicaSetAvailable', `ReplicaSet "${name}" has successfully progressed.`);
  } else if (hasProgressed(pass.before, status) || becameUnhealthy) {
    const before = findCondition(status, 'Progressing');
    const lost = becameUnhealthy && isFullyPromoted(status);
    removeCondition(status, 'Progressing'); // progress with the same reason renews lastUpdateTime
    set(
      'True',
      lost ? 'ReplicaSetNotAvailable' : 'ReplicaSetUpdated',
      lost ? 'Rollout does not have minimum availability' : `ReplicaSet "${name}" is progressing.`,
    );
    const after = findCondition(status, 'Progressing');
    if (before?.status === 'True' && after && before.lastTransitionTime) {
      after.lastTransitionTime = before.lastTransitionTime;
    }
  } else if (isDeadlineExceeded(pass, status)) {
    set('False', 'ProgressDeadlineExceeded', `ReplicaSet "${name}" has timed out progressing.`);
  }
}

/** All pods are updated, available and stable, and the old ones are gone. */
function isHealthy({ rollout, steps, replicas, before }: Pass, status: RolloutStatus): boolean {
  const allSteps = steps.length === 0 || (status.currentStepIndex ?? steps.length) === steps.length;
  return (
    allSteps &&
    Boolean(status.stableRS) &&
    isFullyPromoted(status) &&
    status.replicas === replicas &&
    status.updatedReplicas === replicas &&
    status.availableReplicas === replicas &&
    before.observedGeneration === String(rollout.metadata.generation)
  );
}

function hasProgressed(before: RolloutStatus, after: RolloutStatus): boolean {
  const count = (status: RolloutStatus, field: string) => Number(status[field] ?? 0);
  const old = (status: RolloutStatus) => count(status, 'replicas') - count(status, 'updatedReplicas');
  const bothAtSteps = before.currentStepIndex !== undefined && after.currentStepIndex !== undefined;
  return (
    (before.stableRS ?? '') !== (after.stableRS ?? '') ||
    (bothAtSteps && before.currentStepIndex !== after.currentStepIndex) ||
    before.currentStepHash !== after.currentStepHash ||
    count(before, 'updatedReplicas') !== count(after, 'updatedReplicas') ||
    old(after) < old(before) ||
    count(after, 'readyReplicas') > count(before, 'readyReplicas') ||
    count(after, 'availableReplicas') > count(before, 'availableReplicas')
  );
}

/** Pauses do not count against `progressDeadlineSeconds`, nor does waiting for a scale-down. */
export function isDeadlineExceeded(pass: Pass, status: RolloutStatus): boolean {
  const condition = findCondition(status, 'Progressing');
  if (!condition?.lastUpdateTime || ['RolloutAborted', 'RolloutPaused'].includes(condition.reason ?? '')) return false;
  if (currentStep(pass).step?.pause || findCondition(status, 'Paused')?.status === 'True') return false;
  if (isWaitingForScaleDown(pass)) return false;
  if (condition.reason === 'ProgressDeadlineExceeded') return true;
  if (condition.reason === 'NewReplicaSetAvailable') return false;
  const seconds = Number(pass.rollout.spec.progressDeadlineSeconds ?? PROGRESS_DEADLINE_SECONDS);
  const remainingMs = Date.parse(condition.lastUpdateTime) + seconds * 1_000 - pass.clock.now();
  if (remainingMs > 0) requeueAfter(pass, remainingMs + 1_000);
  return remainingMs <= 0;
}
