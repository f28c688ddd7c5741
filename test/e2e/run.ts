import { readdir } from 'node:fs/promises';
import { type MochaTotals, runMocha } from './run-mocha.ts';
import { REPOSITORY } from './stack/paths.ts';
import { type RunningStack, startStack } from './stack/stack.ts';

/** Side by side: a scenario mostly waits, for Kubernetes and for the steps of its Rollout. */
const JOBS = 6;

/**
 * `npm run e2e [-- <part of a title>]`: builds and starts the real stack, runs the scenarios that share it side by side, then those
 * that need it for themselves, stops everything and ends with `N passed, N failed`.
 */
async function main(grep: string | undefined): Promise<boolean> {
  const started = Date.now();
  const interrupted = new AbortController();
  let stack: RunningStack | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      interrupted.abort();
      void (stack?.stop() ?? Promise.resolve()).finally(() => process.exit(130));
    });

  stack = await startStack();
  const totals: MochaTotals = { passed: 0, failed: 0 };
  try {
    for (const [folder, jobs] of [
      ['test/e2e/scenarios', JOBS],
      ['test/e2e/exclusive', 1],
    ] as const) {
      const options = { files: await testFiles(folder), jobs, env: { E2E_STACK: stack.file }, grep };
      const { passed, failed } = await runMocha({ ...options, signal: interrupted.signal });
      totals.passed += passed;
      totals.failed += failed;
    }
  } finally {
    await stack.stop({ keepLogs: totals.failed > 0 });
  }
  console.log(`e2e: ${Math.round((Date.now() - started) / 1000)} s`);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 && totals.passed > 0;
}

async function testFiles(folder: string): Promise<string[]> {
  const names = await readdir(`${REPOSITORY}/${folder}`);
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

main(process.argv[2]).then(
  (good) => process.exit(good ? 0 : 1),
  (error) => {
    console.error(error);
    console.log('0 passed, 1 failed');
    process.exit(1);
  },
);
