import { createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createAllowance } from '../allowance.ts';
import type { Clock } from '../clock.ts';
import { createTypeIds } from '../gob/index.ts';
import { createUnixSocketPlace, formatHandshakeLine, listenOn } from '../handshake/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { type Connection, createConnection, type PluginMethods } from './connection.ts';
import { createOutput } from './output.ts';
import type { SocketSecurity } from './socket-security.ts';
import { watchForHost } from './watch-for-host.ts';

/** Why a plugin should end. `quit`: the host asked. `host-gone`: its connection or process ended. `no-host`: none ever came. */
export type ShutdownReason = 'quit' | 'host-gone' | 'no-host';

export interface ServePluginOptions {
  clock: Clock;
  log: { warn(message: string, fields?: Record<string, unknown>): void };
  /** `PLUGIN_UNIX_SOCKET_DIR`, `PLUGIN_UNIX_SOCKET_GROUP` and `PLUGIN_MULTIPLEX_GRPC` are read. */
  env: NodeJS.ProcessEnv;
  /** Version of the protocol between this host and this kind of plugin. */
  appProtocolVersion: number;
  /** Plugins by the name that the host dispenses. */
  plugins: ReadonlyMap<string, PluginMethods>;
  /** Takes the handshake line. Nothing may have been printed before. */
  writeHandshake(line: string): void;
  /** Called once: the process should `close` and exit. */
  onShutdown(reason: ShutdownReason): void;
  /** The process that started this one, `() => process.ppid`: until a connection comes, its end is the host's. Default: not watched. */
  parentPid?: () => number;
  /** How long to wait for the host's connection. Default 60 s, the host's own start timeout. */
  connectTimeoutMs?: number;
  /** AutoMTLS, when the host asks for it. Default: none; the socket is private to this user. */
  security?: SocketSecurity | undefined;
  limits?: Partial<Limits>;
}

export interface PluginServer {
  /** Path of the unix socket. */
  address: string;
  /** Sends a copy of what the plugin printed to the host's stdout stream. */
  writeStdout(chunk: Uint8Array): void;
  /** The same for stderr. */
  writeStderr(chunk: Uint8Array): void;
  /** Takes no more calls, answers those under way for up to `drainMs`, then ends connections and removes the socket. */
  close(drainMs: number): Promise<void>;
  /** Removes the socket without waiting for anything, for an exit handler. */
  removeSocket(): void;
}

/** Listens, prints the handshake line, and serves go-plugin's net/rpc protocol (go-plugin/server.go, Serve). */
export async function servePlugin(options: ServePluginOptions): Promise<PluginServer> {
  const { clock, log, env } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const shared = {
    clock,
    log,
    limits,
    plugins: options.plugins,
    typeIds: createTypeIds(),
    allowance: createAllowance(limits.maxHeldBytes),
    stdout: createOutput(limits.maxUnsentOutputBytes),
    stderr: createOutput(limits.maxUnsentOutputBytes),
  };
  const connections = new Set<Connection>();
  const place = createUnixSocketPlace(env);
  let over = false;

  function shutDown(reason: ShutdownReason): void {
    if (over) return;
    over = true;
    options.onShutdown(reason);
  }

  const { connectTimeoutMs = 60_000, parentPid, security } = options;
  const hostCame = watchForHost({ clock, connectTimeoutMs, parentPid, onGone: shutDown });

  function accept(socket: Duplex): void {
    hostCame();
    const connection = createConnection(socket, {
      ...shared,
      onQuit: () => shutDown('quit'),
      onClose() {
        connections.delete(connection);
        // A host that was killed cannot say goodbye: without this its plugins would live on.
        if (connections.size === 0) shutDown('host-gone');
      },
    });
    connections.add(connection);
  }

  const server = createServer((socket: Socket) => {
    if (security === undefined) accept(socket);
    else security.secure(socket, accept);
  });
  server.maxConnections = limits.maxConnections;
  server.on('drop', () => log.warn('refused a connection', { error: `${limits.maxConnections} are open` }));
  try {
    await listenOn(server, place);
  } catch (error) {
    hostCame();
    place.remove();
    throw error;
  }
  options.writeHandshake(
    formatHandshakeLine({
      appProtocolVersion: options.appProtocolVersion,
      network: 'unix',
      address: place.path,
      protocol: 'netrpc',
      serverCertificate: security?.certificate,
      env,
    }),
  );

  return {
    address: place.path,
    writeStdout: shared.stdout.write,
    writeStderr: shared.stderr.write,
    async close(drainMs) {
      over = true;
      hostCame();
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
