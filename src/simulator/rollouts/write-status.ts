import { isDeepStrictEqual } from 'node:util';
import { RESOURCES } from '../../api/meta.ts';
import type { Rollout, RolloutStatus } from '../../api/rollout.ts';
import { findCondition, isDeadlineExceeded, removeCondition, setCondition, updateConditions } from './conditions.ts';
import { FIELD_MANAGER } from './names.ts';
import { applyDecisions } from './next-status.ts';
import { isAborted, isFullyPromoted, type Pass, type Setup } from './pass.ts';
import { phaseOf } from './phase.ts';

/** Completes the status of a pass, writes it if it changed, and tells the Events of a pause (`persistRolloutStatus`). */
export async function persistStatus(pass: Pass, status: RolloutStatus): Promise<void> {
  const { before, rollout, events, live, decisions } = pass;
  if (
    rollout.spec.progressDeadlineAbort &&
    !isAborted(pass) &&
    !isFullyPromoted(status) &&
    isDeadlineExceeded(pass, before)
  ) {
    decisions.abortMessage = `ReplicaSet "${pass.updated.metadata.name}" has timed out progressing.`;
  }
  applyDecisions(pass, status);
  updateConditions(pass, status);
  const { phase, message } = phaseOf(pass, status);
  status.phase = phase;
  if (message) status.message = message;
  if (!(await writeStatus(pass, status))) return;

  const wasPaused = (before.pauseConditions?.length ?? 0) > 0;
  const [pause] = status.pauseConditions ?? [];
  if (pause && !wasPaused) events.event(live, 'Normal', 'RolloutPaused', `Rollout is paused (${pause.reason})`);
  // An abort ends the pause too, but resumes nothing.
  if (!pause && wasPaused && !status.abortedAt) events.event(live, 'Normal', 'RolloutResumed', 'Rollout is resumed');
}

/** Writes a status if it differs; the resourceVersion of what was read is the precondition. True when it was written. */
export async function writeStatus(
  { client, live }: { client: Setup['client']; live: Rollout },
  next: RolloutStatus,
): Promise<boolean> {
  const status = JSON.parse(JSON.stringify(next)) as RolloutStatus;
  if (isDeepStrictEqual(status, live.status ?? {})) return false;
  await client.update<Rollout>(
    RESOURCES.rollouts,
    { ...live, status },
    { fieldManager: FIELD_MANAGER, subresource: 'status' },
  );
  return true;
}

/** Condition InvalidSpec, phase Degraded. */
export async function reportInvalidSpec(setup: Setup, live: Rollout, message: string): Promise<void> {
  const status = structuredClone(live.status ?? {});
  const text = `The Rollout "${live.metadata.name}" is invalid: ${message}`;
  if (findCondition(status, 'InvalidSpec')?.message !== text) {
    removeCondition(status, 'InvalidSpec');
    setCondition(status, setup.clock.now(), 'InvalidSpec', 'True', 'InvalidSpec', text);
  }
  status.observedGeneration = String(live.metadata.generation);
  const replicas = live.spec.replicas ?? 1;
  await writeStatus({ client: setup.client, live }, { ...status, ...phaseOf({ rollout: live, replicas }, status) });
}
