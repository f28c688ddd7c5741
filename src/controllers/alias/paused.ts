import type { Alias } from '../../api/alias.ts';
import { PAUSED_ANNOTATION } from '../../api/names.ts';
import type { AliasTarget } from '../../lambda/port.ts';
import { describeRouting } from '../../lambda/routing.ts';
import { Waiting } from '../outcome.ts';
import type { Desired } from './desired-routing.ts';
import { describeAlias, shareOf } from './routing.ts';

/**
 * Throws `Waiting` Paused while people have paused the alias, before anything is written to it. An abort is no matter of opinion: what
 * goes back to stable is let through.
 */
export function requireUnpaused(alias: Alias, desired: Desired, known: AliasTarget | undefined): void {
  if (alias.metadata.annotations?.[PAUSED_ANNOTATION] !== 'true') return;
  if (desired.aborts || returnsToPrimary(desired.target, known)) return;
  throw new Waiting(
    'Paused',
    `${describeAlias(alias)} ${known ? `stays at ${describeRouting(known)}` : 'is not created'} instead of ${describeRouting(desired.target)}: it is paused by annotation ${PAUSED_ANNOTATION}; remove that to go on (an abort goes back to stable all the same)`,
  );
}

/** Only the primary version gets more. Beside a weighted version the primary one is stable. */
function returnsToPrimary(target: AliasTarget, known: AliasTarget | undefined): boolean {
  if (!known || known.functionVersion !== target.functionVersion) return false;
  return Object.keys(target.additionalVersionWeights).every(
    (version) => shareOf(target, version) <= shareOf(known, version),
  );
}
