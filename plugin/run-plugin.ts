import { writeSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { Clock } from '../src/runtime/clock.ts';
import type { Log } from '../src/runtime/log.ts';
import type { TrafficRouter } from '../src/traffic/traffic-router.ts';
import { createHclog, explainMissingCookie, messageOf, writeStderrLine } from './go-plugin/index.ts';
import { parseArguments } from './parse-arguments.ts';
import { startWire, type Wire } from './wire.ts';

const COOKIE = { key: 'ARGO_ROLLOUTS_RPC_PLUGIN', value: 'trafficrouter' };

/** How long calls under way may take when the plugin ends. After Quit the host waits 2 s before it kills. */
const DRAIN_MS = { quit: 1_000, 'host-gone': 0, 'no-host': 0, SIGTERM: 10_000 };
/** How long the router may take to let go of its connections. */
const ROUTER_CLOSE_MS = 500;

/** The router behind the wire, made once the handshake is out. */
export type RouterFactory = (options: {
  args: string[];
  env: NodeJS.ProcessEnv;
  clock: Clock;
  log: Log;
}) => Promise<ClosableRouter>;

type ClosableRouter = TrafficRouter & { close(): Promise<void> };

export interface RunPluginOptions {
  process: NodeJS.Process;
  /** Command line without program and script. */
  args: readonly string[];
  clock: Clock;
  createRouter: RouterFactory;
}

/** The life of a plugin process, from its check that a host started it to its exit. */
export async function runPlugin(options: RunPluginOptions): Promise<void> {
  const { process, clock } = options;
  const parsed = parseArguments(options.args);
  const refusal = explainMissingCookie(COOKIE, process.env);
  if (refusal !== undefined) return refuse(process, refusal);
  if ('error' in parsed) return refuse(process, parsed.error);
  // The plugin lives in its host's memory limit: V8 would let the garbage of calls grow to 150 MB before it looks at it.
  setFlagsFromString('--semi-space-growth-factor=1');
  // In an image without a passwd entry the AWS SDK would fail on every call.
  process.env.HOME ??= '/';
  const log = createHclog({ clock, write: writeStderrLine });
  surviveErrors(process, log);

  const listening = Promise.withResolvers<void>();
  const { createRouter } = options;
  const { routerArgs: args } = parsed;
  const router = listening.promise.then(() => createRouter({ args, env: process.env, clock, log }));
  router.catch((error) => log.error('the traffic router could not be made: every call answers so', { error }));

  const ending = createEnding({ process, clock, log, router });
  process.on('SIGTERM', () => ending.end('SIGTERM'));
  // A terminal sends it to the host too, which decides.
  process.on('SIGINT', () => {});
  try {
    const writeHandshake = (line: string) => void writeSync(1, line);
    const { end: onShutdown } = ending;
    ending.wire.resolve(await startWire(parsed.protocol, { router, process, clock, log, writeHandshake, onShutdown }));
    listening.resolve();
  } catch (error) {
    log.error(`the plugin cannot start: ${messageOf(error)}`);
    process.exit(1);
  }
}

function refuse(process: NodeJS.Process, text: string): void {
  writeStderrLine(`${text}\n`);
  process.exit(1);
}

/** One failed call must not take the other Rollouts' calls with it. */
function surviveErrors(process: NodeJS.Process, log: Log): void {
  process.on('uncaughtException', (error) => log.error('uncaught exception: going on', { error }));
  process.on('unhandledRejection', (error) => log.error('unhandled rejection: going on', { error }));
}

/** Ends the process once, whatever asks first. */
function createEnding(options: { process: NodeJS.Process; clock: Clock; log: Log; router: Promise<ClosableRouter> }) {
  const { process, clock, log } = options;
  const wire = Promise.withResolvers<Wire>();
  let begun = false;

  async function close(drainMs: number): Promise<void> {
    await (await wire.promise).close(drainMs);
    const closed = options.router.then(
      (router) => router.close(),
      () => {},
    );
    await Promise.race([closed, clock.sleep(ROUTER_CLOSE_MS)]);
  }

  return {
    wire,
    end(reason: keyof typeof DRAIN_MS): void {
      if (begun) return;
      begun = true;
      log.debug('the plugin ends', { reason });
      close(DRAIN_MS[reason])
        .catch((error) => log.warn('the plugin did not end in order', { error }))
        .finally(() => process.exit(0));
    },
  };
}
