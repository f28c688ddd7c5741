import { PRIORITIES, type Priority } from './port.ts';

/** A call that waits for its turn. */
export interface WaitingCall {
  priority: Priority;
  namespace: string;
  /** Milliseconds of the limiter's clock. */
  since: number;
  start: () => void;
  fail: (reason: unknown) => void;
}

/** The calls that wait, and whose turn it is. */
export interface CallQueue {
  readonly size: number;
  add(call: WaitingCall): void;
  remove(call: WaitingCall): boolean;
  /** The call to start next among those that `eligible` lets through; it stays in the queue. */
  next(now: number, eligible: (call: WaitingCall) => boolean): WaitingCall | undefined;
  /** Notes that the namespace had its turn. */
  served(namespace: string): void;
  drain(): WaitingCall[];
}

/**
 * Orders waiting calls: the most urgent rank first, in a rank the namespace that waited longest for a turn (round-robin), in a
 * namespace the oldest call. Each `agingMs` of waiting lifts a call by one rank, but never to that of an abort: so nothing
 * starves, and nothing delays an abort. Only the oldest call of each priority and namespace can be next, so choosing looks at those alone.
 */
export function createCallQueue(agingMs: number): CallQueue {
  // By priority and namespace; a Set keeps the order of arrival.
  const lines = new Map<string, Set<WaitingCall>>();
  // One entry per namespace that ever called: forgetting an idle one would put it ahead of all others when it is back.
  const lastTurn = new Map<string, number>();
  let turns = 0;

  function rankOf(call: WaitingCall, now: number): number {
    const base = PRIORITIES.indexOf(call.priority);
    return base === 0 ? 0 : Math.max(1, base - Math.floor((now - call.since) / agingMs));
  }

  function isBefore(a: WaitingCall, b: WaitingCall, now: number): boolean {
    const rank = rankOf(a, now) - rankOf(b, now);
    if (rank !== 0) return rank < 0;
    const turn = (lastTurn.get(a.namespace) ?? -1) - (lastTurn.get(b.namespace) ?? -1);
    if (turn !== 0) return turn < 0;
    return a.since < b.since;
  }

  return {
    get size() {
      return [...lines.values()].reduce((sum, line) => sum + line.size, 0);
    },
    add(call) {
      const line = lines.get(lineOf(call)) ?? new Set();
      lines.set(lineOf(call), line.add(call));
    },
    remove(call) {
      const line = lines.get(lineOf(call));
      const removed = line?.delete(call) ?? false;
      if (line?.size === 0) lines.delete(lineOf(call));
      return removed;
    },
    next(now, eligible) {
      let best: WaitingCall | undefined;
      for (const [call] of lines.values()) {
        if (call && eligible(call) && (best === undefined || isBefore(call, best, now))) best = call;
      }
      return best;
    },
    served(namespace) {
      lastTurn.set(namespace, turns++);
    },
    drain() {
      const waiting = [...lines.values()].flatMap((line) => [...line]);
      lines.clear();
      return waiting;
    },
  };
}

function lineOf(call: WaitingCall): string {
  return `${call.priority}/${call.namespace}`;
}
