import { createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import {
  brokerService,
  controllerService,
  healthService,
  reflectionServices,
  stdioService,
  trafficRouterService,
} from '../../proto/services.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import type { Log } from '../../src/runtime/log.ts';
import type { TrafficRouter } from '../../src/traffic/traffic-router.ts';
import {
  createOutput,
  createUnixSocketPlace,
  DEFAULT_LIMITS,
  formatHandshakeLine,
  listenOn,
  type ShutdownReason,
  type SocketSecurity,
} from '../go-plugin/index.ts';
import { createBroker } from './broker.ts';
import { createController } from './controller.ts';
import { createHealth } from './health.ts';
import { createOpenStreams } from './open-streams.ts';
import { watchPresence } from './presence.ts';
import { reflection } from './reflection.ts';
import { createStdio } from './stdio.ts';
import { createTrafficRouterService } from './traffic-router.ts';

/** Calls under way on one connection; a client waits with those beyond it. Argo Rollouts has 10. */
const MAX_CALLS_PER_CONNECTION = 256;

/** What the wire needs of its process. */
export interface ServeGrpcOptions {
  /** May still be starting: the handshake does not wait for it, the calls do. */
  router: Promise<TrafficRouter>;
  /** `PLUGIN_UNIX_SOCKET_DIR`, `PLUGIN_UNIX_SOCKET_GROUP` and `PLUGIN_MULTIPLEX_GRPC` are read. */
  env: NodeJS.ProcessEnv;
  /** Version of the protocol between this host and this kind of plugin. */
  appProtocolVersion: number;
  /** Writes the handshake, newline included, to stdout. Called once. */
  writeHandshake(line: string): void;
  log: Log;
  clock: Clock;
  /** The host asked for the end (GRPCController/Shutdown), or is gone: called at most once. */
  onShutdown(reason: ShutdownReason): void;
  /** The process that started this one; until a connection comes, its end is the host's. Default: not watched. */
  parentPid?: () => number;
  /** AutoMTLS, when the host asks for it. Default: none; the socket is private to this user. */
  security?: SocketSecurity | undefined;
}

/** A wire that is listening. */
export interface GrpcServer {
  /** Path of the unix socket. */
  address: string;
  /** Sends a copy of what the plugin printed to the host's stdio stream. */
  writeStdout(chunk: Uint8Array): void;
  writeStderr(chunk: Uint8Array): void;
  /** Takes no more calls, answers those under way for up to `drainMs`, then ends connections and removes the socket. */
  close(drainMs: number): Promise<void>;
  /** Removes the socket without waiting for anything, for an exit handler. */
  removeSocket(): void;
}

/**
 * Serves a traffic router over go-plugin's gRPC flavour: listens, prints the handshake, and offers the router besides
 * go-plugin's own services. Rejects when the socket cannot be made. Follows `plugin.Serve` and `GRPCServer` of
 * github.com/hashicorp/go-plugin 1.7.
 */
export async function serveGrpc(options: ServeGrpcOptions): Promise<GrpcServer> {
  const { env, log, clock, security } = options;
  // A router that failed to start says so in the answer to each call; nobody else may wait for it.
  options.router.catch(() => {});
  const streams = createOpenStreams();
  const stdout = createOutput(DEFAULT_LIMITS.maxUnsentOutputBytes);
  const stderr = createOutput(DEFAULT_LIMITS.maxUnsentOutputBytes);
  let ended = false;
  const shutdown = (reason: ShutdownReason) => {
    if (ended) return;
    ended = true;
    if (reason !== 'quit') log.warn('the host is gone: ending');
    options.onShutdown(reason);
  };

  const server = new Server({ 'grpc.max_concurrent_streams': MAX_CALLS_PER_CONNECTION });
  server.addService(trafficRouterService, createTrafficRouterService(options.router));
  server.addService(
    controllerService,
    createController(() => shutdown('quit')),
  );
  server.addService(stdioService, createStdio({ stdout, stderr, streams }));
  server.addService(brokerService, createBroker(streams));
  server.addService(healthService, createHealth(streams));
  for (const service of reflectionServices) server.addService(service, reflection);

  // TLS, if any, is in front of it.
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  const presence = watchPresence({ clock, parentPid: options.parentPid, onGone: shutdown });
  function accept(connection: Duplex): void {
    presence.add(connection);
    injector.injectConnection(connection);
  }
  const listener = createServer((socket: Socket) => {
    if (security === undefined) accept(socket);
    else security.secure(socket, accept);
  });
  listener.maxConnections = DEFAULT_LIMITS.maxConnections;
  const place = createUnixSocketPlace(env);
  try {
    await listenOn(listener, place);
  } catch (error) {
    presence.stop();
    place.remove();
    throw error;
  }
  options.writeHandshake(
    formatHandshakeLine({
      appProtocolVersion: options.appProtocolVersion,
      network: 'unix',
      address: place.path,
      protocol: 'grpc',
      serverCertificate: security?.certificate,
      env,
    }),
  );

  /** Resolves when the calls under way are answered and the connections have ended, at the latest after `drainMs`. */
  async function drain(drainMs: number): Promise<void> {
    const timeout = Promise.withResolvers<void>();
    const cancel = clock.after(drainMs, timeout.resolve);
    streams.endAll();
    // Its own callback comes too early: on Node 24 it takes sessions that are closing for closed ones.
    server.tryShutdown(() => {});
    await Promise.race([presence.allGone(), timeout.promise]);
    cancel();
  }

  return {
    address: place.path,
    writeStdout: stdout.write,
    writeStderr: stderr.write,
    async close(drainMs) {
      ended = true;
      listener.close();
      await drain(drainMs);
      presence.stop();
      injector.destroy();
      server.forceShutdown();
      place.remove();
    },
    removeSocket: place.remove,
  };
}
