/**
 * `npm run interop`: Go programs, built with the real modules, drive our plugin process: hosts on three versions of Argo Rollouts,
 * beside a plugin in Go that gets the same calls, and a host on go-plugin's gRPC. Needs Go. Ends with `N passed, N failed`.
 *
 *   -- --seed <n>          the random Rollouts of an earlier run
 *   -- --count <n>         how many there are (default 2000)
 *   -- --index <n>         only this one of them
 *   -- --write-go-types    writes plugin/traffic-router-rpc/gen/go-types.ts and ends
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { REPOSITORY } from '../e2e/stack/paths.ts';
import { ARGO_VERSIONS, buildPrograms, type Programs } from './build.ts';
import { explainStaleGoTypes, writeGoTypes } from './go-types.ts';
import { runHost } from './run-host.ts';
import { createTally, type Tally } from './tally.ts';

const TYPES_VERSION = 'v1.10.2';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(randomInt(2 ** 32)) },
    count: { type: 'string', default: '2000' },
    index: { type: 'string' },
    'write-go-types': { type: 'boolean' },
  },
});

async function main(): Promise<boolean> {
  const started = Date.now();
  const signal = interruption();
  const programs = await buildPrograms();
  if (values['write-go-types']) {
    await writeGoTypes(programs.argo[TYPES_VERSION]);
    return true;
  }
  const tally = createTally(console.log);
  await runAll(programs, tally, signal);
  console.log(`interop: ${Math.round((Date.now() - started) / 1000)} s`);
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 && tally.passed > 0;
}

async function runAll(programs: Programs, tally: Tally, signal: AbortSignal): Promise<void> {
  const { seed, count, index } = values;
  const random = ['-seed', seed, '-count', count, ...(index === undefined ? [] : ['-index', index])];
  for (const version of ARGO_VERSIONS) {
    await runHost({ program: programs.argo[version], args: ['host', ...random], tally, signal });
  }
  if (index !== undefined) return;
  for (const mtls of [[], ['-mtls']]) {
    await runHost({ program: programs.grpc, args: ['-proto', `${REPOSITORY}/proto`, ...mtls], tally, signal });
  }
  tally.report('the table of Go types is current', await explainStaleGoTypes(programs.argo[TYPES_VERSION]));
}

/** Ends the host that runs, which ends its plugins. */
function interruption(): AbortSignal {
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interrupted.abort());
  return interrupted.signal;
}

main().then(
  (good) => process.exit(good ? 0 : 1),
  (error) => {
    console.error(error);
    console.log('0 passed, 1 failed');
    process.exit(1);
  },
);
