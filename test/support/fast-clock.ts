import type { Clock } from '../../src/runtime/clock.ts';

/** A real clock that runs `factor` times as fast, so that tests of minutes take seconds. */
export function createFastClock(factor: number): Clock {
  const startMs = Date.now();
  const now = () => startMs + (Date.now() - startMs) * factor;
  const after = (ms: number, callback: () => void) => {
    const timer = setTimeout(callback, ms / factor);
    timer.unref();
    return () => clearTimeout(timer);
  };
  return {
    now,
    after,
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const onAbort = () => {
          clearTimeout(timer);
          reject(signal?.reason);
        };
        const timer = setTimeout(() => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        }, ms / factor);
        signal?.addEventListener('abort', onAbort, { once: true });
      });
    },
  };
}
