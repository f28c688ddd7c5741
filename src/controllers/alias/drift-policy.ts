import type { Alias, AliasStatus } from '../../api/alias.ts';
import { getCondition, removeCondition, setCondition } from '../../api/conditions.ts';
import { describeRouting } from '../../lambda/routing.ts';
import { Waiting } from '../outcome.ts';
import type { Convergence } from './convergence.ts';
import { describeAlias } from './routing.ts';

/**
 * Whether a change by somebody else is left as it is: `driftPolicy: Report`, and Lambda once confirmed what is asked now. What is asked
 * anew (a step, an abort, another baseline, a Rollout that is gone) is written under either policy.
 */
export function leavesDrift({ metadata, spec, status: before }: Alias, status: AliasStatus): boolean {
  if (spec.driftPolicy !== 'Report') return false;
  return before?.observedGeneration === metadata.generation && before?.releasedUID === status.releasedUID;
}

/** Whether an earlier pass found that somebody else changed the alias, and left it. */
export function isDrifted({ conditions }: AliasStatus): boolean {
  return getCondition(conditions, 'Drifted')?.status === 'True';
}

/** Sets condition Drifted, and returns what to throw. */
export function drifted({ alias, desired, status, clock }: Convergence, lookAgainMs: number): Waiting {
  const now = status.routing === undefined ? 'does not exist any more' : `is at ${status.routing}`;
  const message = `${describeAlias(alias)} ${now}, not at ${describeRouting(desired.target)}: somebody else changed it, and spec.driftPolicy is Report; set it back, ask for something new, or set driftPolicy to Restore`;
  status.conditions = setCondition(
    status.conditions,
    {
      type: 'Drifted',
      status: 'True',
      reason: 'ForeignChange',
      message,
      observedGeneration: alias.metadata.generation,
    },
    clock.now(),
  );
  return new Waiting('Drifted', message, lookAgainMs);
}

/** The alias is as asked. */
export function clearDrifted(status: AliasStatus): void {
  if (status.conditions) status.conditions = removeCondition(status.conditions, 'Drifted');
}
