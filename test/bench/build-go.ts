import { createHash } from 'node:crypto';
import { access, mkdir, readFile } from 'node:fs/promises';
import { REPOSITORY } from '../e2e/stack/paths.ts';
import { runCommand } from '../e2e/stack/run-command.ts';
import { GO_ENV } from '../support/go-env.ts';

const MODULE = `${REPOSITORY}/test/fixtures/record`;

/** The Go host that measures, and the Go plugin that does nothing. */
export interface GoPrograms {
  bench: string;
  noop: string;
}

/** Builds both, once per content of go.sum and the host. Undefined without `go` on the PATH. */
export async function buildGoPrograms(): Promise<GoPrograms | undefined> {
  const works = await runCommand('go', ['version'], {}).then(
    () => true,
    () => false,
  );
  if (!works) return undefined;
  const hash = createHash('sha256');
  for (const file of ['go.sum', 'bench/main.go', 'noop/main.go']) hash.update(await readFile(`${MODULE}/${file}`));
  const bin = `${REPOSITORY}/.cache/bench/${hash.digest('hex').slice(0, 12)}`;
  const programs = { bench: `${bin}/bench`, noop: `${bin}/noop` };
  const built = await Promise.allSettled(Object.values(programs).map((path) => access(path)));
  if (built.every(({ status }) => status === 'fulfilled')) return programs;
  await mkdir(bin, { recursive: true });
  console.log('bench: building the Go host and the Go plugin (a minute when cold)');
  const args = ['build', '-trimpath', '-ldflags=-s -w', '-o', `${bin}/`, './bench', './noop'];
  await runCommand('go', args, { cwd: MODULE, env: GO_ENV, timeoutMs: 1_800_000 });
  return programs;
}
