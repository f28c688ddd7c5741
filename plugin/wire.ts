import type { Clock } from '../src/runtime/clock.ts';
import type { Log } from '../src/runtime/log.ts';
import type { TrafficRouter } from '../src/traffic/traffic-router.ts';
import { captureStdout } from './capture-stdout.ts';
import { type ShutdownReason, servePlugin } from './go-plugin/index.ts';
import type { Protocol } from './parse-arguments.ts';

/** The name under which Argo Rollouts asks for a traffic router. */
const PLUGIN_NAME = 'RpcTrafficRouterPlugin';
/** The version of the protocol between Argo Rollouts and its traffic routers. */
const APP_PROTOCOL_VERSION = 1;

export interface WireOptions {
  router: Promise<TrafficRouter>;
  process: NodeJS.Process;
  clock: Clock;
  log: Log;
  writeHandshake(line: string): void;
  onShutdown(reason: ShutdownReason): void;
}

/** A wire that has printed its handshake. */
export interface Wire {
  /** Answers calls under way for up to `drainMs`, then ends the connection and removes the socket. */
  close(drainMs: number): Promise<void>;
}

/** Starts serving; only the chosen wire's code is loaded. */
export function startWire(protocol: Protocol, options: WireOptions): Promise<Wire> {
  return protocol === 'grpc' ? startGrpc(options) : startNetRpc(options);
}

async function startNetRpc(options: WireOptions): Promise<Wire> {
  const { process, clock, log } = options;
  const listening = Promise.withResolvers<void>();
  const methods = listening.promise
    .then(() => import('./traffic-router-rpc/index.ts'))
    .then(({ createTrafficRouterMethods }) => createTrafficRouterMethods(options.router));
  // Whoever dispenses the plugin is told; until then it is nobody's.
  methods.catch(() => {});
  const server = await servePlugin({
    clock,
    log,
    env: process.env,
    appProtocolVersion: APP_PROTOCOL_VERSION,
    plugins: new Map([[PLUGIN_NAME, methods]]),
    writeHandshake: options.writeHandshake,
    onShutdown: options.onShutdown,
  });
  process.on('exit', server.removeSocket);
  captureStdout(process.stdout, server.writeStdout);
  listening.resolve();
  return server;
}

async function startGrpc(options: WireOptions): Promise<Wire> {
  const { serveGrpc } = await import('./grpc/serve.ts');
  return serveGrpc({
    router: options.router,
    env: options.process.env,
    writeStdout: options.writeHandshake,
    log: options.log,
    clock: options.clock,
    onShutdown: () => options.onShutdown('quit'),
  });
}
