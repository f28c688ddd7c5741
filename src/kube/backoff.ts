import type { Random } from '../runtime/clock.ts';

export interface BackoffOptions {
  /** The first delay is between this and twice this. */
  baseMs: number;
  /** No delay is longer. */
  maxMs: number;
  random: Random;
}

/** Delays that double with each failure in a row. */
export interface Backoff {
  /** The delay after one more failure, in milliseconds. */
  next(): number;
  /** After a success: the next failure is the first again. */
  reset(): void;
}

/** Creates a backoff whose delays are spread over a factor of two, so that many clients do not come back at the same moment. */
export function createBackoff({ baseMs, maxMs, random }: BackoffOptions): Backoff {
  let failures = 0;
  return {
    next: () => Math.min(maxMs / 2, baseMs * 2 ** failures++) * (1 + random()),
    reset() {
      failures = 0;
    },
  };
}
