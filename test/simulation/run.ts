import { parseArgs } from 'node:util';
import { runSeed, type SeedReport } from './run-seed.ts';

/** `npm run simulate [-- --seeds N --from S] [--verbose] [--requests]`: plays that many seeds and prints those that
 * broke a promise, or all, also with every request. */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '500' },
    from: { type: 'string', default: '1' },
    requests: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const [count, from] = [Number(values.seeds), Number(values.from)];
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(from)) {
  throw new RangeError('--seeds takes a number of at least 1, --from a whole number');
}

let failed = 0;
let requests = 0;
let seconds = 0;
for (let seed = from; seed < from + count; seed++) {
  const report = await runSeed(seed);
  requests += report.requests.length;
  seconds += report.seconds;
  if (report.broken.length > 0) failed++;
  if (report.broken.length > 0 || values.verbose) console.log(describe(report));
  else if ((seed - from + 1) % 50 === 0) console.log(`${seed - from + 1} of ${count} seeds, ${failed} failed`);
}
const hours = (seconds / 3600).toFixed(1);
console.log(`${count} stories, ${hours} hours of virtual time, ${requests} requests`);
console.log(`${count - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function describe({ seed, story, history, broken, ...report }: SeedReport): string {
  const list = (lines: string[]) => lines.map((line) => `    ${line}`).join('\n');
  const again = `  again: npm run simulate -- --seeds 1 --from ${seed}`;
  const requests = values.requests ? `\n  requests\n${list(report.requests)}` : '';
  return `seed ${seed}\n  story\n${list(story)}\n  alias\n${list(history)}${requests}\n  broken\n${list(broken)}\n${again}`;
}
