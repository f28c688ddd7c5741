import type { Duplex } from 'node:stream';
import type { Clock, ShutdownReason } from '../go-plugin/index.ts';
import { watchForHost } from '../go-plugin/index.ts';

/** go-plugin's StartTimeout: a host that has not connected by then has given up. */
const FIRST_CONNECTION_MS = 60_000;
/** A host that loses its connection dials again within a second or so. */
const RECONNECT_MS = 5_000;

export interface PresenceOptions {
  clock: Clock;
  parentPid: (() => number) | undefined;
  onGone(reason: ShutdownReason): void;
}

/** The host's connections. */
export interface Presence {
  add(connection: Duplex): void;
  /** From now on connections may end: resolves when none is left. */
  allGone(): Promise<void>;
  /** Ends all connections. */
  stop(): void;
}

/** Calls `onGone` once no connection is left for a while, or none ever came: a killed host must not leave an orphan. */
export function watchPresence(options: PresenceOptions): Presence {
  const { clock, parentPid, onGone } = options;
  const connections = new Set<Duplex>();
  let cancel = watchForHost({ clock, connectTimeoutMs: FIRST_CONNECTION_MS, parentPid, onGone });
  let stopped = false;
  const empty = Promise.withResolvers<void>();

  function look(): void {
    if (connections.size > 0) return;
    if (stopped) empty.resolve();
    else cancel = clock.after(RECONNECT_MS, () => onGone('host-gone'));
  }

  function stopWatching(): void {
    stopped = true;
    cancel();
  }

  return {
    add(connection) {
      cancel();
      connections.add(connection);
      connection.once('close', () => {
        connections.delete(connection);
        look();
      });
    },
    allGone() {
      stopWatching();
      look();
      return empty.promise;
    },
    stop() {
      stopWatching();
      for (const connection of connections) connection.destroy();
    },
  };
}
