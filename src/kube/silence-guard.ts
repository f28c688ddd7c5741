import type { Clock } from '../runtime/clock.ts';

export interface SilenceGuardOptions {
  clock: Clock;
  /** Longest time without a sign of life. */
  timeoutMs: number;
  /** Aborts the guard's signal too. */
  parent: AbortSignal;
}

/** A signal that is aborted when nothing has been heard for a time. */
export interface SilenceGuard {
  readonly signal: AbortSignal;
  /** True when it was silence that aborted the signal. */
  readonly silent: boolean;
  /** A sign of life. Costs no timer. */
  heard(): void;
  stop(): void;
}

/** Creates a guard that listens from now on; stop it when the stream is over. */
export function createSilenceGuard({ clock, timeoutMs, parent }: SilenceGuardOptions): SilenceGuard {
  const controller = new AbortController();
  let lastHeardMs = clock.now();
  let silent = false;
  let cancelTimer = () => {};

  const onParentAbort = () => controller.abort(parent.reason);
  if (parent.aborted) onParentAbort();
  parent.addEventListener('abort', onParentAbort, { once: true });

  const check = () => {
    const remainingMs = lastHeardMs + timeoutMs - clock.now();
    if (remainingMs > 0) {
      cancelTimer = clock.after(remainingMs, check);
      return;
    }
    silent = true;
    controller.abort(new Error(`nothing heard for ${timeoutMs} ms`));
  };
  cancelTimer = clock.after(timeoutMs, check);

  return {
    signal: controller.signal,
    get silent() {
      return silent;
    },
    heard() {
      lastHeardMs = clock.now();
    },
    stop() {
      cancelTimer();
      parent.removeEventListener('abort', onParentAbort);
    },
  };
}
