import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPTED_PLUGIN = fileURLToPath(new URL('scripted-plugin.ts', import.meta.url));

/** A call as the scripted router got it. */
export interface ScriptedCall {
  method: string;
  // biome-ignore lint/suspicious/noExplicitAny: recorded JSON of any shape
  args?: any;
}

/** A running plugin process. */
export interface PluginProcess {
  child: ChildProcess;
  /** The first line of stdout, without its newline. */
  handshake: string;
  socketPath: string;
  /** A directory of this process only; removed by `stop`. */
  directory: string;
  stdout(): string;
  stderr(): string;
  calls(): ScriptedCall[];
  connect(): Promise<Socket>;
  /** Exit code, or the signal's name. */
  exited: Promise<number | string>;
  stop(): Promise<void>;
}

/** Starts the scripted plugin as Argo Rollouts does: cookie in the environment, no stdin. */
export async function startPluginProcess(env: NodeJS.ProcessEnv = {}, args: string[] = []): Promise<PluginProcess> {
  const directory = mkdtempSync(join(tmpdir(), 'host-'));
  const callsFile = join(directory, 'calls.jsonl');
  const child = spawn(process.execPath, [SCRIPTED_PLUGIN, ...args], {
    env: {
      ...process.env,
      ARGO_ROLLOUTS_RPC_PLUGIN: 'trafficrouter',
      PLUGIN_PROTOCOL_VERSIONS: '1',
      PLUGIN_UNIX_SOCKET_DIR: directory,
      SCRIPT_CALLS: callsFile,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  const firstLine = Promise.withResolvers<string>();
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
    if (stdout.includes('\n')) firstLine.resolve(stdout.slice(0, stdout.indexOf('\n')));
  });
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const exited = once(child, 'exit').then(([code, signal]) => code ?? signal);
  const early = exited.then((code) => Promise.reject(new Error(`plugin exited with ${code}: ${stderr}`)));
  const handshake = await Promise.race([firstLine.promise, early]);
  early.catch(() => {});
  const socketPath = handshake.split('|')[3] ?? '';
  const sockets: Socket[] = [];

  return {
    child,
    handshake,
    socketPath,
    directory,
    stdout: () => stdout,
    stderr: () => stderr,
    calls: () => (existsSync(callsFile) ? parseLines(readFileSync(callsFile, 'utf8')) : []),
    async connect() {
      const socket = connect(socketPath);
      sockets.push(socket);
      await once(socket, 'connect');
      return socket;
    },
    exited,
    async stop() {
      for (const socket of sockets) socket.destroy();
      child.kill('SIGKILL');
      await exited;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function parseLines(text: string): ScriptedCall[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
