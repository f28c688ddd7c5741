import type { Clock } from '../../src/runtime/clock.ts';

/** A clock that moves only when told. */
export interface VirtualClock extends Clock {
  /**
   * Moves the clock, stopping at each timer on the way; what a timer sets off (promises, not sockets) has run before the next one
   * fires, and before this resolves.
   */
  advance(ms: number): Promise<void>;
  /** How many timers are waiting. */
  readonly pending: number;
}

interface Timer {
  atMs: number;
  callback: () => void;
}

/** Creates a virtual clock that starts at `startMs`; default 2026-01-01T00:00:00Z. */
export function createVirtualClock(startMs = Date.UTC(2026, 0, 1)): VirtualClock {
  let nowMs = startMs;
  /** In the order of creation: of two timers for the same moment, the older fires first. */
  const timers = new Set<Timer>();

  function after(ms: number, callback: () => void): () => void {
    const timer = { atMs: nowMs + Math.max(0, ms), callback };
    timers.add(timer);
    return () => timers.delete(timer);
  }

  function earliest(): Timer | undefined {
    let found: Timer | undefined;
    for (const timer of timers) if (!found || timer.atMs < found.atMs) found = timer;
    return found;
  }

  return {
    now: () => nowMs,
    after,
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const onAbort = () => {
          cancel();
          reject(signal?.reason);
        };
        const cancel = after(ms, () => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        });
        signal?.addEventListener('abort', onAbort, { once: true });
      });
    },
    async advance(ms) {
      const targetMs = nowMs + ms;
      await settle();
      for (let timer = earliest(); timer && timer.atMs <= targetMs; timer = earliest()) {
        timers.delete(timer);
        nowMs = Math.max(nowMs, timer.atMs);
        timer.callback();
        await settle();
      }
      nowMs = targetMs;
    },
    get pending() {
      return timers.size;
    },
  };
}

/** An immediate runs only when no promise has anything left to do. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
