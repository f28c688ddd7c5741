import type { ReplicaSet } from '../../api/rollout.ts';
import { toKubernetesTime } from '../../runtime/clock.ts';
import { isAborted, isFullyPromoted, type Pass, requeueAfter } from './pass.ts';
import { availableIn, desiredCanaryCount } from './replica-counts.ts';
import { annotateReplicaSet, DEADLINE_ANNOTATION, hashOf, revisionOf, scaleReplicaSet } from './replica-sets.ts';

/** Default of `scaleDownDelaySeconds` and `abortScaleDownDelaySeconds` with traffic routing. */
const SCALE_DOWN_DELAY_SECONDS = 30;
const REVISION_HISTORY_LIMIT = 10;

/** Scales stable, updated and old ReplicaSets towards what the step needs. True when one was scaled: the pass ends there. */
export async function scaleReplicaSets(pass: Pass): Promise<boolean> {
  if (pass.rollout.spec.paused) return false;
  return (await scaleStable(pass)) || (await scaleUpdated(pass)) || (await scaleOthers(pass));
}

async function scaleStable(pass: Pass): Promise<boolean> {
  const { stable, updated, rollout, replicas } = pass;
  if (!stable || stable === updated) return false;
  await removeDeadline(pass, stable);
  return scaleReplicaSet(pass, rollout, stable, replicas);
}

async function scaleUpdated(pass: Pass): Promise<boolean> {
  const { updated, rollout, stable } = pass;
  const delaySeconds = numberOf(canaryOf(pass).abortScaleDownDelaySeconds) ?? SCALE_DOWN_DELAY_SECONDS;
  if (isAborted(pass) && stable && delaySeconds > 0) {
    const deadline = deadlineOf(updated);
    if (deadline === undefined) {
      if (availableIn(stable) >= pass.replicas) await setDeadline(pass, updated, delaySeconds);
      return false;
    }
    if (!isOver(pass, deadline)) return false;
    return scaleReplicaSet(pass, rollout, updated, 0);
  }
  await removeDeadline(pass, updated);
  // An aborted canary with `abortScaleDownDelaySeconds: 0` keeps its pods.
  if (isAborted(pass)) return false;
  return scaleReplicaSet(pass, rollout, updated, desiredCanaryCount(pass));
}

/** The previous stable one keeps its pods for the scale-down delay; what a newer template has superseded loses them at once. */
async function scaleOthers(pass: Pass): Promise<boolean> {
  const { rollout, before } = pass;
  let scaled = false;
  for (const replicaSet of othersOf(pass)) {
    const referenced = [before.stableRS, before.currentPodHash].includes(hashOf(replicaSet));
    if ((replicaSet.spec.replicas ?? 0) === 0 || referenced) continue;
    const deadline = deadlineOf(replicaSet);
    if (isFullyPromoted(before) && deadline === undefined) {
      const delaySeconds = numberOf(canaryOf(pass).scaleDownDelaySeconds) ?? SCALE_DOWN_DELAY_SECONDS;
      await setDeadline(pass, replicaSet, delaySeconds);
    } else if (deadline === undefined || isOver(pass, deadline)) {
      scaled = (await scaleReplicaSet(pass, rollout, replicaSet, 0)) || scaled;
    }
  }
  return scaled;
}

/** The old ReplicaSets without pods that `revisionHistoryLimit` has no room for, oldest first. */
export function surplusReplicaSets(pass: Pass): ReplicaSet[] {
  const others = othersOf(pass).sort((a, b) => revisionOf(a) - revisionOf(b));
  const surplus = others.length - (numberOf(pass.rollout.spec.revisionHistoryLimit) ?? REVISION_HISTORY_LIMIT);
  return others.slice(0, Math.max(0, surplus)).filter(({ spec }) => (spec.replicas ?? 0) === 0);
}

/** Is one of the old ReplicaSets still waiting for its scale-down? */
export function isWaitingForScaleDown(pass: Pass): boolean {
  return othersOf(pass).some((replicaSet) => deadlineOf(replicaSet) !== undefined);
}

function othersOf({ replicaSets, updated, stable }: Pass): ReplicaSet[] {
  return replicaSets.filter((replicaSet) => replicaSet !== updated && replicaSet !== stable);
}

async function setDeadline(pass: Pass, replicaSet: ReplicaSet, delaySeconds: number): Promise<void> {
  const at = toKubernetesTime(pass.clock.now() + delaySeconds * 1_000);
  await annotateReplicaSet(pass.client, replicaSet, { [DEADLINE_ANNOTATION]: at });
  requeueAfter(pass, delaySeconds * 1_000);
}

async function removeDeadline(pass: Pass, replicaSet: ReplicaSet): Promise<void> {
  if (deadlineOf(replicaSet) === undefined) return;
  await annotateReplicaSet(pass.client, replicaSet, { [DEADLINE_ANNOTATION]: null });
}

function deadlineOf({ metadata }: ReplicaSet): number | undefined {
  const at = metadata.annotations?.[DEADLINE_ANNOTATION];
  return at === undefined ? undefined : Date.parse(at);
}

function isOver(pass: Pass, deadlineMs: number): boolean {
  const remainingMs = deadlineMs - pass.clock.now();
  if (remainingMs > 0) requeueAfter(pass, remainingMs);
  return remainingMs <= 0;
}

function canaryOf({ rollout }: Pass): Record<string, unknown> {
  return rollout.spec.strategy?.canary ?? {};
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
