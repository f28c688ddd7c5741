import type { Clock } from '../src/runtime/clock.ts';
import type { Log } from '../src/runtime/log.ts';
import type { TrafficRouter } from '../src/traffic/traffic-router.ts';
import { captureOutput } from './capture-output.ts';
import { type ShutdownReason, type SocketSecurity, servePlugin } from './go-plugin/index.ts';
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
  /** Takes a copy of what the process prints. */
  writeStdout(chunk: Uint8Array): void;
  writeStderr(chunk: Uint8Array): void;
  /** Answers calls under way for up to `drainMs`, then ends the connection and removes the socket. */
  close(drainMs: number): Promise<void>;
  /** Removes the socket without waiting for anything. */
  removeSocket(): void;
}

/** Starts serving; only the chosen wire's code is loaded. Rejects when there is no place for the socket. */
export async function startWire(protocol: Protocol, options: WireOptions): Promise<Wire> {
  const { process } = options;
  const security = await createSecurity(options);
  const wire = protocol === 'grpc' ? await startGrpc(options, security) : await startNetRpc(options, security);
  process.on('exit', wire.removeSocket);
  captureOutput(process.stdout, wire.writeStdout, { keep: false });
  captureOutput(process.stderr, wire.writeStderr, { keep: true });
  return wire;
}

/** AutoMTLS; its code is loaded only for a host that asks for it. */
async function createSecurity({ process, clock, log }: WireOptions): Promise<SocketSecurity | undefined> {
  const clientCertificate = process.env.PLUGIN_CLIENT_CERT;
  if (!clientCertificate) return undefined;
  const { createAutoMtls } = await import('./auto-mtls/index.ts');
  return createAutoMtls({ clientCertificate, nowMs: clock.now(), log });
}

async function startNetRpc(options: WireOptions, security: SocketSecurity | undefined): Promise<Wire> {
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
    parentPid: () => process.ppid,
    security,
  });
  listening.resolve();
  return server;
}

async function startGrpc(options: WireOptions, security: SocketSecurity | undefined): Promise<Wire> {
  const { process, router, clock, log, writeHandshake, onShutdown } = options;
  const { serveGrpc } = await import('./grpc/serve.ts');
  return serveGrpc({
    router,
    env: process.env,
    appProtocolVersion: APP_PROTOCOL_VERSION,
    parentPid: () => process.ppid,
    security,
    writeHandshake,
    log,
    clock,
    onShutdown,
  });
}
