import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, WireError } from '../error.ts';
import { groupId } from './group-id.ts';

/** Longest path that fits a socket address on every system (`sun_path` of macOS; Linux has 108). */
const MAX_SOCKET_PATH_BYTES = 103;

/** A place for a unix socket in a directory of its own, which only this user, and a group if the host names one, can enter. */
export interface UnixSocketPlace {
  path: string;
  /** Lets the host's group in, once the socket is there. Throws a `WireError` when that is not possible. */
  share(): void;
  /** Removes socket and directory. Never throws; may be called from an exit handler. */
  remove(): void;
}

/**
 * A fresh place below `PLUGIN_UNIX_SOCKET_DIR`, or the system's directory for temporary files, open for
 * `PLUGIN_UNIX_SOCKET_GROUP` (go-plugin/server.go, serverListener_unix). `PLUGIN_MIN_PORT` and `PLUGIN_MAX_PORT` are for systems
 * without unix sockets, as in the reference.
 */
export function createUnixSocketPlace(env: NodeJS.ProcessEnv): UnixSocketPlace {
  const directory = makeDirectory(env.PLUGIN_UNIX_SOCKET_DIR || tmpdir());
  const group = env.PLUGIN_UNIX_SOCKET_GROUP;
  const place = {
    path: join(directory, 's'),
    share: () => {
      if (group) shareWith(group, directory, place.path);
    },
    remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 0 }),
  };
  if (Buffer.byteLength(place.path) > MAX_SOCKET_PATH_BYTES) {
    place.remove();
    const hint = `the limit is ${MAX_SOCKET_PATH_BYTES} bytes; set PLUGIN_UNIX_SOCKET_DIR to a shorter one`;
    throw new WireError('handshake', `socket path too long: ${place.path}; ${hint}`);
  }
  return place;
}

function makeDirectory(parent: string): string {
  try {
    return mkdtempSync(join(parent, 'plugin-'));
  } catch (error) {
    const hint = 'set PLUGIN_UNIX_SOCKET_DIR to a directory that the plugin can write to';
    throw new WireError('handshake', `no place for the socket: ${messageOf(error)}; ${hint}`, { cause: error });
  }
}

function shareWith(group: string, directory: string, socket: string): void {
  try {
    const id = groupId(group);
    chownSync(socket, -1, id);
    chmodSync(socket, 0o660);
    chownSync(directory, -1, id);
    chmodSync(directory, 0o750);
  } catch (error) {
    const hint = 'PLUGIN_UNIX_SOCKET_GROUP must be a group of this user';
    throw new WireError('handshake', `the socket cannot be shared: ${messageOf(error)}; ${hint}`, { cause: error });
  }
}

/** Listens at `place`; rejects when that fails, or when the socket cannot be shared with the host's group. */
export function listenOn(server: Server, place: UnixSocketPlace): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(place.path, () => {
      server.off('error', reject);
      try {
        place.share();
        resolve();
      } catch (error) {
        server.close();
        reject(error);
      }
    });
  });
}
