import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { REPOSITORY } from '../e2e/stack/paths.ts';
import type { Tally } from './tally.ts';

/** Far beyond what a host takes; one that hangs must not hang the run. */
const HOST_TIMEOUT_MS = 600_000;

/** The Rollout that all hosts start from, and the plugin that they start. */
const ROLLOUT = `${REPOSITORY}/test/fixtures/record/fixture/rollout.json`;
const PLUGIN = [process.execPath, `${REPOSITORY}/test/support/scripted-plugin.ts`];

export interface HostOptions {
  program: string;
  /** Besides the Rollout and the plugin's command. */
  args: readonly string[];
  tally: Tally;
  signal: AbortSignal;
}

/**
 * Runs a host in a folder of its own and counts the cases that it reports. A host that dies is a failed case, with what it said
 * last. Rejects when `signal` ended it.
 */
export async function runHost({ program, args, tally, signal }: HostOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'interop-'));
  const sockets = join(folder, 's');
  await mkdir(sockets);
  const host = spawn(program, [...args, '-rollout', ROLLOUT, '--', ...PLUGIN], {
    cwd: folder,
    env: { ...process.env, PLUGIN_UNIX_SOCKET_DIR: sockets },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: HOST_TIMEOUT_MS,
    signal,
  });
  let said = '';
  host.stderr.on('data', (data) => {
    said = (said + data).slice(-4000);
  });
  host.on('error', (error) => {
    said += `\n${error.message}`;
  });
  const ended = new Promise<string>((resolve) => {
    host.on('close', (code, killer) => resolve(code === 0 ? '' : `ended with ${killer ?? `exit code ${code}`}`));
  });
  try {
    for await (const line of createInterface({ input: host.stdout })) count(line, tally);
    const failure = await ended;
    signal.throwIfAborted();
    if (failure !== '') tally.report(`${basename(program)} runs to its end`, `${failure}\n${said}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function count(line: string, tally: Tally): void {
  const { title, failure } = JSON.parse(line) as { title: string; failure?: string };
  tally.report(title, failure);
}
