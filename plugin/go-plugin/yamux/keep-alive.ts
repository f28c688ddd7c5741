import type { Clock } from '../clock.ts';

export interface KeepAliveOptions {
  clock: Clock;
  intervalMs: number;
  timeoutMs: number;
  ping(id: number): void;
  onTimeout(): void;
}

/** Pings every `intervalMs` and reports the first ping that stays unanswered for `timeoutMs`. */
export interface KeepAlive {
  acknowledged(id: number): void;
  stop(): void;
}

export function createKeepAlive(options: KeepAliveOptions): KeepAlive {
  const { clock } = options;
  let nextId = 0;
  let cancelNext = clock.after(options.intervalMs, pingNow);
  let cancelTimeout = () => {};

  function pingNow(): void {
    const id = nextId++;
    options.ping(id);
    cancelTimeout = clock.after(options.timeoutMs, options.onTimeout);
  }

  return {
    acknowledged(id) {
      if (id !== nextId - 1) return;
      cancelTimeout();
      cancelNext();
      cancelNext = clock.after(options.intervalMs, pingNow);
    },
    stop() {
      cancelNext();
      cancelTimeout();
    },
  };
}
