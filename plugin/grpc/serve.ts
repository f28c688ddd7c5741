import { createServer, type Socket } from 'node:net';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import {
  brokerService,
  controllerService,
  healthService,
  stdioService,
  trafficRouterService,
} from '../../proto/services.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import type { Log } from '../../src/runtime/log.ts';
import type { TrafficRouter } from '../../src/traffic/traffic-router.ts';
import { createUnixSocketPlace, formatHandshakeLine, listenOn } from '../go-plugin/handshake/index.ts';
import { broker } from './broker.ts';
import { createController } from './controller.ts';
import { health } from './health.ts';
import { stdio } from './stdio.ts';
import { createTrafficRouterService } from './traffic-router.ts';

/** go-plugin's StartTimeout: a host that has not connected by then has given up. */
const FIRST_CONNECTION_MS = 60_000;
/** A host that loses its connection dials again within a second or so. */
const RECONNECT_MS = 5_000;

/** What the wire needs of its process. */
export interface ServeGrpcOptions {
  /** May still be starting: the handshake does not wait for it, the calls do. */
  router: Promise<TrafficRouter>;
  /** `PLUGIN_UNIX_SOCKET_DIR` and `PLUGIN_CLIENT_CERT` are read. */
  env: NodeJS.ProcessEnv;
  /** Writes the handshake, newline included, to stdout. Called once. */
  writeStdout(line: string): void;
  log: Log;
  clock: Clock;
  /** The host asked for the end (GRPCController/Shutdown), or is gone: called at most once. */
  onShutdown(): void;
}

/** A wire that is listening. */
export interface GrpcServer {
  /** Path of the unix socket. */
  address: string;
  /** Ends all calls and connections and removes the socket. */
  close(): Promise<void>;
}

/**
 * Serves a traffic router over go-plugin's gRPC flavour: listens, prints the handshake, and offers the router besides
 * go-plugin's own services. Rejects, with a line in the log, when the host insists on AutoMTLS or the socket cannot be made.
 * Follows `plugin.Serve` and `GRPCServer` of github.com/hashicorp/go-plugin 1.7.
 */
export async function serveGrpc(options: ServeGrpcOptions): Promise<GrpcServer> {
  const { env, log, clock } = options;
  refuseAutoMTLS(env, log);
  // A router that failed to start says so in the answer to each call; nobody else may wait for it.
  options.router.catch((error) => log.error('the traffic router did not start', { error: String(error) }));

  let ended = false;
  const shutdown = () => {
    if (ended) return;
    ended = true;
    options.onShutdown();
  };

  const server = new Server();
  server.addService(trafficRouterService, createTrafficRouterService(options.router));
  server.addService(controllerService, createController(shutdown));
  server.addService(stdioService, stdio);
  server.addService(brokerService, broker);
  server.addService(healthService, health);

  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  const presence = watchPresence(clock, () => {
    log.warn('the host is gone: ending');
    shutdown();
  });
  const listener = createServer((socket) => {
    presence.add(socket);
    injector.injectConnection(socket);
  });
  const place = createUnixSocketPlace(env);
  try {
    await listenOn(listener, place);
  } catch (error) {
    presence.stop();
    place.remove();
    throw error;
  }
  options.writeStdout(
    formatHandshakeLine({ appProtocolVersion: 1, network: 'unix', address: place.path, protocol: 'grpc', env }),
  );

  return {
    address: place.path,
    async close() {
      ended = true;
      presence.stop();
      injector.destroy();
      server.forceShutdown();
      listener.close();
      place.remove();
    },
  };
}

/** AutoMTLS needs a certificate made at the start, which Node cannot make by itself. */
function refuseAutoMTLS(env: NodeJS.ProcessEnv, log: Log): void {
  if (!env.PLUGIN_CLIENT_CERT) return;
  const message =
    'the host asks for AutoMTLS (PLUGIN_CLIENT_CERT is set), which this plugin does not offer on gRPC; set AutoMTLS to false in the host, the unix socket is private to this user';
  log.error(message);
  throw new Error(message);
}

/** Calls `onGone` once no connection is left for a while, or none ever came: a killed host must not leave an orphan. */
function watchPresence(clock: Clock, onGone: () => void): { add(socket: Socket): void; stop(): void } {
  const sockets = new Set<Socket>();
  let cancel = clock.after(FIRST_CONNECTION_MS, onGone);
  let stopped = false;
  return {
    add(socket) {
      cancel();
      sockets.add(socket);
      socket.once('close', () => {
        sockets.delete(socket);
        if (sockets.size === 0 && !stopped) cancel = clock.after(RECONNECT_MS, onGone);
      });
    },
    stop() {
      stopped = true;
      cancel();
      for (const socket of sockets) socket.destroy();
    },
  };
}
