import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../scripts/bundle.ts';
import { REPOSITORY } from '../e2e/stack/paths.ts';
import { runCommand } from '../e2e/stack/run-command.ts';
import type { GoPrograms } from './build-go.ts';
import { median, type Row } from './table.ts';

const CALLS = 2_000;
const STARTS = 10;
const ROUNDS = 3;

/** What the Go host prints, by the name of the measure: p50 in milliseconds. */
type Measured = Record<string, number>;

/**
 * Ours beside the Go plugin that does nothing, by the same Go host, in turns. Starts are those of the packaged plugin; calls go to
 * a plugin process whose router does nothing either, so that only the protocol is compared.
 */
export async function measurePlugins({ bench, noop }: GoPrograms): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await bundle(`${folder}/app`);
    const started = await launcher(`${folder}/started.sh`, `${folder}/app/plugin.mjs`);
    const called = await launcher(`${folder}/called.sh`, `${REPOSITORY}/test/support/scripted-plugin.ts`);
    const [ours, theirs]: [Measured[], Measured[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      theirs.push(await run(bench, noop, CALLS, STARTS));
      ours.push({ ...(await run(bench, called, CALLS, 1)), ...(await run(bench, started, 0, STARTS)) });
    }
    const rows = ['start to InitPlugin', 'SetWeight', 'UpdateHash+SetWeight+VerifyWeight'];
    return rows.map((name) => ({
      name,
      unit: 'ms',
      ours: median(ours.map((measured) => measured[name] ?? Number.NaN)),
      peer: median(theirs.map((measured) => measured[name] ?? Number.NaN)),
      peerName: 'Go plugin that does nothing',
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The Go host takes one path; its plugin inherits no arguments. */
async function launcher(file: string, script: string): Promise<string> {
  await writeFile(file, `#!/bin/sh\nexec '${process.execPath}' '${script}'\n`);
  await chmod(file, 0o755);
  return file;
}

async function run(bench: string, plugin: string, calls: number, starts: number): Promise<Measured> {
  const output = await runCommand(bench, [plugin, String(calls), String(starts)], { timeoutMs: 600_000 });
  const lines = [...output.matchAll(/^(\S.*?) {2,}n=\d+ .*? p50 (\d\S*) /gm)];
  return Object.fromEntries(lines.map(([, name = '', p50 = '']) => [name, milliseconds(p50)]));
}

/** Of a Go duration: `212µs`, `8.8ms`, `1.2s`. */
function milliseconds(duration: string): number {
  const [, number, unit = ''] = /^([\d.]+)(µs|ms|s)$/.exec(duration) ?? [];
  return Number(number) * ({ µs: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN);
}
