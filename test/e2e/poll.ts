import { AssertionError } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

export interface PollOptions {
  /** Default 60 s. */
  timeoutMs?: number;
  /** Default 250 ms. */
  intervalMs?: number;
}

/** A step of a release takes seconds; the rest is for a machine that is busy with other scenarios. */
export const SLOW: PollOptions = { timeoutMs: 180_000 };

/**
 * Asks until the answer is neither undefined nor false. A rejection counts as "not yet" (servers restart in these tests), but an
 * AssertionError ends the wait at once: what it says cannot become right by waiting.
 */
export async function poll<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  { timeoutMs = 60_000, intervalMs = 250 }: PollOptions = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let last = 'no answer yet';
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      last = 'not yet so';
    } catch (error) {
      if (error instanceof AssertionError) throw error;
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs / 1000} s for: ${what} (last: ${last})`);
    await sleep(intervalMs);
  }
}
