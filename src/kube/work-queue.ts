import type { Clock } from '../runtime/clock.ts';

export interface WorkQueueOptions {
  clock: Clock;
  /** Delay after the first failure of an item; doubles with each further one. Default 5. */
  baseDelayMs?: number | undefined;
  /** Longest delay after a failure. Default 1,000,000. */
  maxDelayMs?: number | undefined;
}

/**
 * A queue of keys to work on, with the rules of client-go's workqueue: a key waits at most once, is never handed out twice at the same
 * time, and when added while it is worked on is handed out once more afterwards.
 */
export interface WorkQueue {
  add(key: string): void;
  /** Adds the key after a time; of several such requests for a key the earliest wins. */
  addAfter(key: string, ms: number): void;
  /** Adds the key after its backoff, and returns that delay in milliseconds. */
  addRateLimited(key: string): number;
  /** Ends the key's backoff: its next failure is the first again. */
  forget(key: string): void;
  /** The next key, as soon as there is one; undefined after `shutDown`. Each key must be given back with `done`. */
  next(): Promise<string | undefined>;
  done(key: string): void;
  /** Drops what waits and accepts nothing more; keys that are out may still be given back. */
  shutDown(): void;
  /** Keys that wait to be handed out now. */
  readonly length: number;
}

/** Creates an empty queue. The defaults are those of controller-runtime: 5 ms doubling to 1000 s. */
export function createWorkQueue(options: WorkQueueOptions): WorkQueue {
  const { clock, baseDelayMs = 5, maxDelayMs = 1_000_000 } = options;
  const waiting = new Set<string>();
  const running = new Set<string>();
  /** Added while they run: they wait again as soon as they are done. */
  const dirty = new Set<string>();
  const delayed = new Map<string, { atMs: number; cancel: () => void }>();
  const failures = new Map<string, number>();
  const takers: ((key: string | undefined) => void)[] = [];
  let down = false;

  function hand(key: string): string {
    waiting.delete(key);
    running.add(key);
    return key;
  }

  function add(key: string): void {
    if (down) return;
    if (running.has(key)) {
      dirty.add(key);
      return;
    }
    waiting.add(key);
    const taker = takers.shift();
    if (taker) taker(hand(key));
  }

  function addAfter(key: string, ms: number): void {
    if (down) return;
    if (ms <= 0) {
      add(key);
      return;
    }
    const atMs = clock.now() + ms;
    const earlier = delayed.get(key);
    if (earlier && earlier.atMs <= atMs) return;
    earlier?.cancel();
    const cancel = clock.after(ms, () => {
      delayed.delete(key);
      add(key);
    });
    delayed.set(key, { atMs, cancel });
  }

  return {
    add,
    addAfter,
    addRateLimited(key) {
      const count = failures.get(key) ?? 0;
      failures.set(key, count + 1);
      const delayMs = Math.min(maxDelayMs, baseDelayMs * 2 ** count);
      addAfter(key, delayMs);
      return delayMs;
    },
    forget(key) {
      failures.delete(key);
    },
    async next() {
      if (down) return undefined;
      const [key] = waiting;
      if (key !== undefined) return hand(key);
      return new Promise((resolve) => takers.push(resolve));
    },
    done(key) {
      running.delete(key);
      if (dirty.delete(key)) add(key);
    },
    shutDown() {
      down = true;
      waiting.clear();
      dirty.clear();
      for (const { cancel } of delayed.values()) cancel();
      delayed.clear();
      for (const taker of takers.splice(0)) taker(undefined);
    },
    get length() {
      return waiting.size;
    },
  };
}
