import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';

/** go-plugin's StartTimeout. */
const HANDSHAKE_MS = 60_000;
/** go-plugin's grace between Shutdown and SIGKILL. */
const STOP_MS = 2_000;

/** How to start a plugin. */
export interface PluginCommand {
  /** Program; `args` follow it. */
  command: string;
  args: readonly string[];
  /** Added to this process's environment, as Argo Rollouts hands down its own. */
  env?: Record<string, string> | undefined;
  log: Log;
  clock: Clock;
}

/** A plugin process that has said where it listens. */
export interface PluginProcess {
  pid: number;
  /** Address for @grpc/grpc-js. */
  target: string;
  readonly exited: boolean;
  /** Waits for the process to end by itself, then kills it. */
  stop(): Promise<void>;
  kill(): void;
}

/**
 * Starts a plugin as Argo Rollouts' go-plugin client does (cookie, protocol version, stdin closed) and reads its handshake.
 * Rejects when the first line of stdout is not a gRPC handshake, or the process ends or stays silent for 60 s.
 */
export async function spawnPlugin({ command, args, env, log, clock }: PluginCommand): Promise<PluginProcess> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env, ARGO_ROLLOUTS_RPC_PLUGIN: 'trafficrouter', PLUGIN_PROTOCOL_VERSIONS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  createInterface({ input: child.stderr }).on('line', (line) => log.debug('plugin', { line }));
  try {
    const line = await readHandshake(child, clock);
    // Nothing else belongs on stdout; a full pipe would block the plugin.
    child.stdout.resume();
    const target = parseHandshake(line);
    return {
      pid: child.pid ?? 0,
      target,
      get exited() {
        return hasEnded();
      },
      kill: () => child.kill('SIGKILL'),
      async stop() {
        if (hasEnded()) return;
        const cancel = clock.after(STOP_MS, () => child.kill('SIGKILL'));
        await once(child, 'exit');
        cancel();
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function readHandshake(child: ChildProcess, clock: Clock): Promise<string> {
  const { stdout } = child;
  if (!stdout) throw new Error('the plugin has no stdout');
  return new Promise((resolve, reject) => {
    const cancel = clock.after(HANDSHAKE_MS, () => reject(new Error('timeout while waiting for plugin to start')));
    const fail = (error: Error) => {
      cancel();
      reject(error);
    };
    child.once('error', fail);
    child.once('exit', (code, signal) => fail(new Error(`plugin exited before we could connect (${signal ?? code})`)));
    createInterface({ input: stdout }).once('line', (line) => {
      cancel();
      resolve(line);
    });
  });
}

/** `core|app|network|address|protocol|certificate`, as `Client.Start` of go-plugin reads it. */
function parseHandshake(line: string): string {
  const [core, app, network, address, protocol] = line.trim().split('|');
  if (core !== '1' || !address) throw new Error(`Unrecognized remote plugin message: ${line}`);
  if (app !== '1') {
    throw new Error(`incompatible API version with plugin. Plugin version: ${app}, Client versions: [1]`);
  }
  if (protocol !== 'grpc') throw new Error(`unsupported plugin protocol "${protocol}". Supported: [grpc]`);
  return network === 'unix' ? `unix:${address}` : address;
}
