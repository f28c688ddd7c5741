import type { AliasConfiguration, AliasTarget } from '../../lambda/port.ts';
import { describeRouting, equalRouting } from '../../lambda/routing.ts';
import type { Convergence } from './convergence.ts';
import { countForeignChange } from './foreign-changes.ts';
import type { AliasMemory } from './memory.ts';
import { clearKnown, describeAlias, type Known, knownFrom, servedBy, writeKnown } from './routing.ts';

/** Whether a routing is what is asked, as closely as Lambda can hold it. */
export function isAsAsked({ desired: { target }, memory }: Convergence, known: AliasTarget): boolean {
  // A write without an answer may still arrive: only another write makes its RevisionId out of date.
  if (memory.pending && !memory.pending.answered) return false;
  if (equalRouting(known, target)) return true;
  const { rounded } = memory;
  return rounded !== undefined && equalRouting(rounded.asked, target) && equalRouting(rounded.answered, known);
}

/** Takes what was read (undefined: no such alias) into the status, and tells of what somebody else did to it. */
export function absorb(pass: Convergence, live: AliasConfiguration | undefined): void {
  const { clock, memory, status } = pass;
  const before = knownFrom(status);
  memory.checkedAtMs = clock.now();
  settlePending(memory, live);
  if (before && isForeign(pass, before, live)) {
    countForeignChange(memory, clock.now());
    tellForeignChange(pass, before, live);
  }
  if (live) writeKnown(status, live);
  else clearKnown(status);
}

/** What became of a write without an answer, now that the alias was read. */
function settlePending(memory: AliasMemory, live: AliasTarget | undefined): void {
  const { pending } = memory;
  if (!pending) return;
  if (pending.answered || (live && equalRouting(live, pending.target))) memory.pending = undefined;
}

/** Neither what is asked, nor what was confirmed, nor what we tried. */
function isForeign({ desired, memory }: Convergence, before: Known, live: AliasTarget | undefined): boolean {
  if (!live) return true;
  if (memory.moving && servedBy(live).includes(memory.moving.functionVersion)) return false;
  const ours = [desired.target, before, ...(memory.tried ? [memory.tried] : [])];
  return !ours.some((routing) => equalRouting(routing, live));
}

function tellForeignChange(
  { alias, desired, events }: Convergence,
  before: Known,
  live: AliasTarget | undefined,
): void {
  const now = live ? `points at ${describeRouting(live)}` : 'was deleted';
  events.event(
    alias,
    'Warning',
    'ForeignChange',
    `${describeAlias(alias)} was changed outside: it ${now}, was ${describeRouting(before)}, should be ${describeRouting(desired.target)}`,
  );
}
