/**
 * `npm run verify`: every check that needs no Go, in one command. Each prints its own findings; the first that fails ends it.
 * The last one fails on a dirty tree, so that what is generated and what is committed cannot differ.
 */
import { spawnSync } from 'node:child_process';

const checks: [name: string, command: string, ...args: string[]][] = [
  ['format and lint', 'biome', 'ci', '.'],
  ['types', 'tsc', '--noEmit'],
  ['unused code', 'knip'],
  ['generated files', process.execPath, 'scripts/generate.ts'],
  ['generated files are committed', 'git', 'diff', '--exit-code', '--stat'],
  ['tests', 'npm', 'test'],
  ['clean tree', 'sh', '-c', 'test -z "$(git status --porcelain)" || { git status --short; exit 1; }'],
];

for (const [name, command, ...args] of checks) {
  console.log(`\n=== ${name}`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', cwd: new URL('..', import.meta.url) });
  if (error || status !== 0) {
    console.error(
      `\nverify: "${name}" failed${error ? `: ${error.message}` : ''}; run \`${[command, ...args].join(' ')}\` to see it alone`,
    );
    process.exit(1);
  }
}
console.log('\nverify: all checks passed');
