import { findCondition, setCondition } from './conditions.ts';
import { isFullyPromoted, type Pass, requeueAfter } from './pass.ts';
import { pauseDurationMs } from './pause-duration.ts';
import { phaseOf } from './phase.ts';
import { currentStep, stepPause } from './steps.ts';
import { writeStatus } from './write-status.ts';

/** At a pause step: pauses, once, and comes back when its time is over. */
export function startPause(pass: Pass): void {
  const { before, rollout, decisions } = pass;
  const { step } = currentStep(pass);
  if (!step?.pause || rollout.spec.paused || before.promoteFull) return;
  const pause = stepPause(before.pauseConditions);
  if (!pause && !before.controllerPause) decisions.addPause = true;
  if (pause && step.pause.duration !== undefined) {
    const endMs = Date.parse(pause.startTime) + (pauseDurationMs(step.pause.duration) ?? 0);
    if (endMs > pass.clock.now()) requeueAfter(pass, endMs - pass.clock.now());
  }
}

/** Conditions that follow a pause, a resume or a retry. True when the Rollout was written. */
export async function updatePauseConditions(pass: Pass): Promise<boolean> {
  const { before, rollout, clock } = pass;
  const status = structuredClone(before);
  const progressing = findCondition(before, 'Progressing');
  const paused = (before.pauseConditions?.length ?? 0) > 0 || rollout.spec.paused === true;
  const aborted = progressing?.reason === 'RolloutAborted';
  const completed = Boolean(before.stableRS) && isFullyPromoted(before);
  let changed = false;
  const set = (type: string, value: 'True' | 'False' | 'Unknown', reason: string, message: string) => {
    changed = setCondition(status, clock.now(), type, value, reason, message) || changed;
  };
  if (paused !== (progressing?.reason === 'RolloutPaused') && !aborted && !completed) {
    if (paused) set('Progressing', 'Unknown', 'RolloutPaused', 'Rollout is paused');
    else set('Progressing', 'Unknown', 'RolloutResumed', 'Rollout is resumed');
  }
  if (aborted && !before.abort) set('Progressing', 'Unknown', 'RolloutRetry', 'Retrying Rollout after abort');
  const pausedCondition = findCondition(before, 'Paused')?.status === 'True';
  if (paused !== pausedCondition && !aborted) {
    set('Paused', paused ? 'True' : 'False', 'RolloutPaused', 'Rollout is paused');
  }
  if (!changed) return false;
  await writeStatus(pass, { ...status, ...phaseOf(pass, status) });
  return true;
}
