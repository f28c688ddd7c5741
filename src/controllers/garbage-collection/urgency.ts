import type { Clock } from '../../runtime/clock.ts';

/** Functions whose release waits for room in the account's code storage. */
export interface Urgency {
  request(functionARN: string): void;
  isUrgent(functionARN: string): boolean;
  /** A look came to its end: there is room, or none to be had. */
  done(functionARN: string): void;
}

/** A release that waits tries again each minute; a look that found nothing finds nothing a minute later either. */
const NOT_AGAIN_MS = 5 * 60_000;

export function createUrgency(clock: Clock): Urgency {
  const urgent = new Set<string>();
  const doneAtMs = new Map<string, number>();
  return {
    request(functionARN) {
      const before = doneAtMs.get(functionARN);
      if (before === undefined || clock.now() - before >= NOT_AGAIN_MS) urgent.add(functionARN);
    },
    isUrgent: (functionARN) => urgent.has(functionARN),
    done(functionARN) {
      urgent.delete(functionARN);
      doneAtMs.set(functionARN, clock.now());
    },
  };
}
