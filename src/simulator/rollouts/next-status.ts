import type { ReplicaSet, RolloutStatus } from '../../api/rollout.ts';
import { toKubernetesTime } from '../../runtime/clock.ts';
import { removeCondition } from './conditions.ts';
import { stepsHash } from './hash.ts';
import { formatSelector } from './label-selector.ts';
import { isAborted, isFullyPromoted, type Pass } from './pass.ts';
import { availableIn, isProgressThresholdMet } from './replica-counts.ts';
import { hashOf, revisionOf } from './replica-sets.ts';
import { currentStep, describeStep, isStepCompleted } from './steps.ts';

/** Did the pod template or the steps change since the status was written? Then the update begins anew. */
export function isNewUpdate({ before, updated, steps }: Pass): boolean {
  if (before.currentStepHash && before.currentStepHash !== stepsHash(steps)) return true;
  return Boolean(before.currentPodHash) && before.currentPodHash !== hashOf(updated);
}

/** The status at the beginning of an update: first step, no pause, no abort, and a promotion asked for before is lost. */
export function resetStatus(pass: Pass): RolloutStatus {
  const { decisions, steps, before, updated, events, live } = pass;
  decisions.clearPauses = true;
  decisions.removeAbort = true;
  const status = baseStatus(pass);
  status.promoteFull = false;
  if (steps.length > 0) status.currentStepIndex = 0;
  if (steps.length > 0 && before.stableRS === hashOf(updated)) {
    events.event(live, 'Normal', 'SkipSteps', 'Rollback to stable ReplicaSets');
    status.currentStepIndex = steps.length;
  } else if (steps.length > 0 && isRollbackWithinWindow(pass) && (updated.spec.replicas ?? 0) > 0) {
    events.event(live, 'Normal', 'SkipSteps', 'Rollback to active ReplicaSets within RollbackWindow');
    status.currentStepIndex = steps.length;
  }
  return status;
}

/** The status after a pass: promotes, aborts or goes to the next step (`syncRolloutStatusCanary` of Argo Rollouts). */
export function advanceStatus(pass: Pass): RolloutStatus {
  const { decisions, steps, before, events, live } = pass;
  const { step, index } = currentStep(pass);
  const status = baseStatus(pass);
  if (index !== undefined) status.currentStepIndex = index;
  if (before.promoteFull || isRollbackWithinWindow(pass)) {
    decisions.clearPauses = true;
    decisions.removeAbort = true;
    if (steps.length > 0) status.currentStepIndex = steps.length;
  }
  const reason = reasonToPromote(pass);
  if (reason) {
    promote(pass, status, reason);
  } else if (isAborted(pass)) {
    if (steps.length > 0) status.currentStepIndex = isFullyPromoted(status) ? steps.length : 0;
  } else if (step && index !== undefined && isStepCompleted(pass)) {
    status.currentStepIndex = index + 1;
    decisions.removePause = true;
    const message = `Rollout step ${index + 1}/${steps.length} completed (${describeStep(step)})`;
    events.event(live, 'Normal', 'RolloutStepCompleted', message);
  }
  return status;
}

function promote(pass: Pass, status: RolloutStatus, reason: string): void {
  const { decisions, steps, events, live } = pass;
  decisions.clearPauses = true;
  decisions.removeAbort = true;
  status.promoteFull = false;
  if (steps.length > 0) status.currentStepIndex = steps.length;
  const hash = hashOf(pass.updated);
  if (status.stableRS === hash) return;
  status.stableRS = hash;
  const message = `Rollout completed update to revision ${revisionOf(live)} (${hash}): ${reason}`;
  events.event(live, 'Normal', 'RolloutCompleted', message);
}

/** Why the updated ReplicaSet becomes the stable one now; undefined while an update is under way. */
function reasonToPromote(pass: Pass): string | undefined {
  const { stable, updated, replicas, before, steps } = pass;
  if (!stable) return 'Initial deploy';
  if (isAborted(pass)) return undefined;
  if (availableIn(updated) < replicas && !isProgressThresholdMet(pass, updated, replicas)) return undefined;
  if (before.promoteFull) return 'Full promotion requested';
  if (isRollbackWithinWindow(pass)) return 'Rollback within window';
  if (before.stableRS === hashOf(updated)) return 'Fast rollback';
  const { index } = currentStep(pass);
  return steps.length === 0 || index === steps.length ? `Completed all ${steps.length} canary steps` : undefined;
}

/** `spec.rollbackWindow.revisions`: going back to a ReplicaSet with fewer than so many between it and stable skips the steps. */
function isRollbackWithinWindow({ rollout, updated, stable, replicaSets }: Pass): boolean {
  const { revisions = 0 } = (rollout.spec.rollbackWindow ?? {}) as { revisions?: number };
  if (!stable || revisions <= 0) return false;
  const createdAt = ({ metadata }: ReplicaSet) => Date.parse(metadata.creationTimestamp ?? '');
  const between = replicaSets.filter(
    (one) => createdAt(updated) < createdAt(one) && createdAt(one) < createdAt(stable),
  );
  return createdAt(updated) < createdAt(stable) && between.length < revisions;
}

/** The fields that every pass writes. */
function baseStatus(pass: Pass): RolloutStatus {
  const { before, rollout, live, updated, replicaSets, steps } = pass;
  const count = (field: 'replicas' | 'readyReplicas' | 'availableReplicas', sets = replicaSets) =>
    sets.reduce((sum, { status }) => sum + ((status as Record<string, number> | undefined)?.[field] ?? 0), 0);
  const currentPodHash = hashOf(updated);
  const status: RolloutStatus = {
    HPAReplicas: count('replicas'),
    availableReplicas: count('availableReplicas'),
    blueGreen: {},
    canary: pass.weights ? { weights: pass.weights } : {},
    conditions: before.conditions ?? [],
    currentPodHash,
    currentStepHash: stepsHash(steps),
    observedGeneration: String(live.metadata.generation),
    readyReplicas: count('readyReplicas'),
    replicas: count('replicas'),
    updatedReplicas: count('replicas', [updated]),
    selector: formatSelector(rollout.spec.selector),
    ...(before.stableRS ? { stableRS: before.stableRS } : {}),
  };
  removeCondition(status, 'InvalidSpec');
  status.promoteFull = before.promoteFull === true && before.stableRS !== currentPodHash;
  const workload = live.metadata.annotations?.['rollout.argoproj.io/workload-generation'];
  if (rollout.spec.workloadRef && workload) status.workloadObservedGeneration = workload;
  return status;
}

/** Applies what the pass decided about pause and abort (`CalculatePauseStatus` of Argo Rollouts). */
export function applyDecisions(pass: Pass, status: RolloutStatus): void {
  const { before, decisions, clock } = pass;
  const now = toKubernetesTime(clock.now());
  if (isAborted(pass)) {
    status.abort = true;
    status.abortedAt = before.abortedAt ?? now;
    return;
  }
  if (decisions.clearPauses) return;
  const kept = (before.pauseConditions ?? []).filter(
    ({ reason }) => !(decisions.removePause && reason === 'CanaryPauseStep'),
  );
  const pauses = decisions.addPause ? [...kept, { reason: 'CanaryPauseStep', startTime: now }] : kept;
  if (pauses.length === 0) return;
  status.controllerPause = decisions.addPause || before.controllerPause === true;
  status.pauseConditions = pauses;
}
