/**
 * Time, as a parameter. Nothing under `src/` or `plugin/` reads the wall clock or a timer directly (a test checks it), so
 * that the whole system can run under a virtual clock.
 */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Runs `callback` once after `ms` milliseconds; the returned function cancels it. Does not keep the process alive. */
  after(ms: number, callback: () => void): () => void;
}

/** The real clock: the only place that touches `Date.now` and timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
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
      }, ms);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  },
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** A source of randomness in [0, 1), as a parameter. */
export type Random = () => number;

export const systemRandom: Random = () => Math.random();

/** RFC 3339 in whole seconds, as Kubernetes writes it (`metav1.Time`). */
export function toKubernetesTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** RFC 3339 with microseconds (`metav1.MicroTime`), as leases carry it. */
export function toKubernetesMicroTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000Z');
}
