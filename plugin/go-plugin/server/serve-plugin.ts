import { createServer } from 'node:net';
import type { Clock } from '../clock.ts';
import { createTypeIds, type GobLimits } from '../gob/index.ts';
import { createUnixSocketPlace, formatHandshakeLine, listenOn } from '../handshake/index.ts';
import { type Connection, createConnection, type PluginMethods } from './connection.ts';

/** Why a plugin should end. `quit`: the host asked. `host-gone`: its connection ended. `no-host`: none ever came. */
export type ShutdownReason = 'quit' | 'host-gone' | 'no-host';

export interface ServePluginOptions {
  clock: Clock;
  log: { warn(message: string, fields?: Record<string, unknown>): void };
  env: NodeJS.ProcessEnv;
  /** Version of the protocol between this host and this kind of plugin. */
  appProtocolVersion: number;
  /** Plugins by the name that the host dispenses. */
  plugins: ReadonlyMap<string, PluginMethods>;
  /** Takes the handshake line. Nothing may have been printed before. */
  writeHandshake(line: string): void;
  /** Called once: the process should `close` and exit. */
  onShutdown(reason: ShutdownReason): void;
  /** How long to wait for the host's connection. Default 60 s, the host's own start timeout. */
  connectTimeoutMs?: number;
  limits?: Partial<GobLimits>;
}

export interface PluginServer {
  /** Path of the unix socket. */
  address: string;
  /** Sends a copy of what the plugin printed to the host's stdout stream. */
  writeStdout(chunk: Uint8Array): void;
  /** Takes no more calls, answers those under way for up to `drainMs`, then ends connections and removes the socket. */
  close(drainMs: number): Promise<void>;
  /** Removes the socket without waiting for anything, for an exit handler. */
  removeSocket(): void;
}

/** Listens, prints the handshake line, and serves go-plugin's net/rpc protocol (go-plugin/server.go, Serve). */
export async function servePlugin(options: ServePluginOptions): Promise<PluginServer> {
  const { clock, log } = options;
  const typeIds = createTypeIds();
  const connections = new Set<Connection>();
  const place = createUnixSocketPlace(options.env);
  let over = false;

  function shutDown(reason: ShutdownReason): void {
    if (over) return;
    over = true;
    options.onShutdown(reason);
  }

  const cancelConnectTimeout = clock.after(options.connectTimeoutMs ?? 60_000, () => shutDown('no-host'));
  const server = createServer((socket) => {
    cancelConnectTimeout();
    const connection = createConnection(socket, {
      clock,
      log,
      plugins: options.plugins,
      typeIds,
      limits: options.limits ?? {},
      onQuit: () => shutDown('quit'),
      onClose() {
        connections.delete(connection);
        // A host that was killed cannot say goodbye: without this its plugins would live on.
        if (connections.size === 0) shutDown('host-gone');
      },
    });
    connections.add(connection);
  });
  try {
    await listenOn(server, place.path);
  } catch (error) {
    place.remove();
    throw error;
  }
  options.writeHandshake(
    formatHandshakeLine({
      appProtocolVersion: options.appProtocolVersion,
      network: 'unix',
      address: place.path,
      protocol: 'netrpc',
    }),
  );

  return {
    address: place.path,
    writeStdout(chunk) {
      for (const connection of connections) connection.writeStdout(chunk);
    },
    async close(drainMs) {
      over = true;
      cancelConnectTimeout();
      server.close();
      const drained = Promise.all([...connections].map((connection) => connection.drain()));
      const timeout = Promise.withResolvers<void>();
      const cancel = clock.after(drainMs, timeout.resolve);
      await Promise.race([drained, timeout.promise]);
      cancel();
      for (const connection of [...connections]) connection.close();
      place.remove();
    },
    removeSocket: place.remove,
  };
}
