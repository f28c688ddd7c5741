import type { Clock } from '../clock.ts';

/** How often the parent process is looked at. A look is one system call. */
const PARENT_INTERVAL_MS = 1_000;

export interface WatchForHostOptions {
  clock: Clock;
  connectTimeoutMs: number;
  /** The process that started this one; a process whose parent ended gets another one. `undefined`: not watched. */
  parentPid: (() => number) | undefined;
  onGone(reason: 'host-gone' | 'no-host'): void;
}

/** Waits for a host until the returned function is called; reports when it was too long, or the host has died before it came. */
export function watchForHost(options: WatchForHostOptions): () => void {
  const { clock, parentPid, onGone } = options;
  const parent = parentPid?.();
  let cancelLook = () => {};

  function look(): void {
    if (parentPid?.() !== parent) onGone('host-gone');
    else cancelLook = clock.after(PARENT_INTERVAL_MS, look);
  }

  if (parentPid !== undefined) look();
  const cancelTimeout = clock.after(options.connectTimeoutMs, () => onGone('no-host'));
  return () => {
    cancelLook();
    cancelTimeout();
  };
}
