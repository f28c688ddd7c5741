import { Stalling } from '../outcome.ts';
import type { AliasMemory } from './memory.ts';

const WINDOW_MS = 10 * 60_000;
/** Once may be a hand, twice bad luck; three times is another program that wants something else. */
const MAX_IN_WINDOW = 3;

/** Counts that somebody else changed the alias. */
export function countForeignChange(memory: AliasMemory, nowMs: number): void {
  memory.foreignAtMs = [...recent(memory, nowMs), nowMs];
}

/** Throws `Stalling` after three foreign changes in ten minutes: two programs would undo each other for ever. */
export function requireUncontested(memory: AliasMemory, alias: string, nowMs: number): void {
  if (recent(memory, nowMs).length < MAX_IN_WINDOW) return;
  throw new Stalling(
    'Contested',
    `${alias} was changed outside ${MAX_IN_WINDOW} times within ten minutes and is left as it is; stop the other writer, then set the annotation lambda-rollouts.dev/retry on this Alias to a new value`,
  );
}

function recent({ foreignAtMs }: AliasMemory, nowMs: number): number[] {
  return foreignAtMs.filter((atMs) => nowMs - atMs < WINDOW_MS);
}
