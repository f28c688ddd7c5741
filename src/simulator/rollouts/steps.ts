import type { CanaryStep } from '../../api/rollout.ts';
import type { Pass } from './pass.ts';
import { pauseDurationMs } from './pause-duration.ts';
import { atDesiredReplicaCounts } from './replica-counts.ts';

/** The step the Rollout is at: `index` is undefined without steps, `step` after the last one. */
export function currentStep({ steps, before }: Pass): { step: CanaryStep | undefined; index: number | undefined } {
  if (steps.length === 0) return { step: undefined, index: undefined };
  const index = before.currentStepIndex ?? 0;
  return { step: steps[index], index };
}

/** The weight of the last setWeight step before or at `index`; 0 when there is none. */
export function weightAt(steps: readonly CanaryStep[], index: number): number {
  return steps.slice(0, index + 1).findLast((step) => step.setWeight !== undefined)?.setWeight ?? 0;
}

/** A step as Events and the CLI write it. */
export function describeStep(step: CanaryStep): string {
  if (step.setWeight !== undefined) return `setWeight: ${step.setWeight}`;
  if (step.pause) return step.pause.duration === undefined ? 'pause' : `pause: ${step.pause.duration}`;
  for (const route of ['setHeaderRoute', 'setMirrorRoute']) {
    if (route in step) return `${route}: ${(step[route] as { name?: string }).name ?? ''}`;
  }
  return 'invalid';
}

/** Is the current step done, so that the next one may begin? */
export function isStepCompleted(pass: Pass): boolean {
  const { step } = currentStep(pass);
  if (!step || pass.rollout.spec.paused) return false;
  if (step.pause) return isPauseOver(pass, step.pause.duration);
  if (step.setWeight !== undefined) return atDesiredReplicaCounts(pass) && pass.weights?.verified !== false;
  return true; // setHeaderRoute and setMirrorRoute are done once they were called
}

function isPauseOver({ before, clock }: Pass, duration: string | number | undefined): boolean {
  const pause = stepPause(before.pauseConditions);
  // `promote` takes the condition away and leaves the mark that the controller had paused.
  if (!pause) return before.controllerPause === true;
  if (duration === undefined) return false;
  return clock.now() >= Date.parse(pause.startTime) + (pauseDurationMs(duration) ?? 0);
}

/** The pause that a step caused, if the Rollout is in it. */
export function stepPause(
  conditions: readonly { reason: string; startTime: string }[] | undefined,
): { reason: string; startTime: string } | undefined {
  return conditions?.find(({ reason }) => reason === 'CanaryPauseStep');
}
