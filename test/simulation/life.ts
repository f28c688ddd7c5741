import type { Clock } from '../../src/runtime/clock.ts';

/** One process of the system: what it waits for ends with it, as with `kill -9`. */
export interface Life {
  /** Its timers never fire after its end. */
  clock: Clock;
  /** Aborted at its end. Only for what is outside of it: the process itself notices nothing. */
  signal: AbortSignal;
  kill(): void;
}

/** Starts a life on a clock that goes on without it. */
export function createLife(clock: Clock): Life {
  const end = new AbortController();
  const whileAlive = (callback: () => void) => () => {
    if (!end.signal.aborted) callback();
  };
  return {
    signal: end.signal,
    kill: () => end.abort(),
    clock: {
      now: clock.now,
      after: (ms, callback) => clock.after(ms, whileAlive(callback)),
      async sleep(ms, signal) {
        try {
          await clock.sleep(ms, signal);
        } catch (error) {
          if (!end.signal.aborted) throw error;
        }
        if (end.signal.aborted) await never();
      },
    },
  };
}

/** What a dead process waits for. */
export function never<T>(): Promise<T> {
  return new Promise(() => {});
}
