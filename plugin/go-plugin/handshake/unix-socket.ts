import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, WireError } from '../error.ts';

/** Longest path that fits a socket address on every system (`sun_path` of macOS; Linux has 108). */
const MAX_SOCKET_PATH_BYTES = 103;

/** A place for a unix socket in a directory of its own, which only this user can enter. */
export interface UnixSocketPlace {
  path: string;
  /** Removes socket and directory. Never throws; may be called from an exit handler. */
  remove(): void;
}

/** A fresh place below `PLUGIN_UNIX_SOCKET_DIR`, or the system's directory for temporary files. */
export function createUnixSocketPlace(env: NodeJS.ProcessEnv): UnixSocketPlace {
  const parent = env.PLUGIN_UNIX_SOCKET_DIR || tmpdir();
  let directory: string;
  try {
    directory = mkdtempSync(join(parent, 'plugin-'));
  } catch (error) {
    const hint = 'set PLUGIN_UNIX_SOCKET_DIR to a directory that the plugin can write to';
    throw new WireError('handshake', `no place for the socket: ${messageOf(error)}; ${hint}`, { cause: error });
  }
  const place = {
    path: join(directory, 's'),
    remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 0 }),
  };
  if (Buffer.byteLength(place.path) > MAX_SOCKET_PATH_BYTES) {
    place.remove();
    const hint = `the limit is ${MAX_SOCKET_PATH_BYTES} bytes; set PLUGIN_UNIX_SOCKET_DIR to a shorter one`;
    throw new WireError('handshake', `socket path too long: ${place.path}; ${hint}`);
  }
  return place;
}

/** Listens on `path`; rejects when that fails. */
export function listenOn(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
