/**
 * `npm run fuzz [-- --seed=n] [--first=n] [--cases=n] [--soak=n]`: mutated streams through the gob decoder, yamux and whole
 * connections. Each case is decided by the seed and its number. A case that takes longer than HANG_MS counts as a hang. Then so
 * many calls to a plugin process (0: none), whose memory must not grow.
 */
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type FuzzOptions, type FuzzResult, fuzz } from './fuzz.ts';
import { soak } from './soak.ts';

const CASES = 200_000;
const SOAK_CALLS = 100_000;
/** Most that a process may have grown between its first 10,000 calls and its last. */
const MAX_GROWTH_PERCENT = 10;
const HANG_MS = 60_000;
/** Process and worker together; a connection alone may hold `maxHeldBytes`. */
const MAX_RSS_MIB = 768;
const MIB = 1024 * 1024;

if (isMainThread) await runInWorker();
else parentPort?.postMessage(await fuzz({ ...workerData, onCase: (name) => parentPort?.postMessage(name) }));

async function runInWorker(): Promise<void> {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({ options: { seed: option, first: option, cases: option, soak: option } });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
  const options: FuzzOptions = { seed, first: Number(values.first ?? 0), cases: Number(values.cases ?? CASES) };
  const survived = await fuzzOnce(options);
  const soakCalls = Number(values.soak ?? SOAK_CALLS);
  const kept = soakCalls === 0 || (await soakOnce(soakCalls));
  process.exit(survived && kept ? 0 : 1);
}

async function fuzzOnce(options: FuzzOptions): Promise<boolean> {
  const { seed, cases } = options;
  console.log(`fuzz: seed ${seed}, ${cases} streams`);
  const startedMs = Date.now();
  const { failures, hangs, maxRssBytes } = await watch(options);
  for (const failure of failures) console.log(failure);
  const rss = Math.round(maxRssBytes / MIB);
  const seconds = Math.round((Date.now() - startedMs) / 1000);
  const counts = `${failures.length} crashes, ${hangs} hangs, RSS at most ${rss} MiB (limit ${MAX_RSS_MIB})`;
  console.log(`fuzz: seed ${seed}, ${cases} streams in ${seconds} s, ${counts}`);
  return failures.length + hangs === 0 && rss <= MAX_RSS_MIB;
}

async function soakOnce(calls: number): Promise<boolean> {
  const { earlyMib, lateMib } = await soak(calls);
  const growth = Math.round((lateMib / earlyMib - 1) * 100);
  console.log(
    `soak: ${calls} calls, RSS ${earlyMib} MiB after 10000, ${lateMib} after all: ${growth} % (limit ${MAX_GROWTH_PERCENT})`,
  );
  return growth <= MAX_GROWTH_PERCENT;
}

/** The worker's result; when it hangs, what is known until then. */
function watch(options: FuzzOptions): Promise<FuzzResult & { hangs: number }> {
  const worker = new Worker(new URL(import.meta.url), { workerData: options });
  return new Promise((resolve, reject) => {
    let current = '';
    let lastMs = Date.now();
    const timer = setInterval(() => {
      if (Date.now() - lastMs < HANG_MS) return;
      console.log(`hang: ${current}`);
      finish({ failures: [], maxRssBytes: process.memoryUsage.rss(), hangs: 1 });
    }, 1_000);
    function finish(result: FuzzResult & { hangs: number }): void {
      clearInterval(timer);
      resolve(result);
    }
    worker.on('message', (message: string | FuzzResult) => {
      lastMs = Date.now();
      if (typeof message === 'string') current = message;
      else finish({ ...message, hangs: 0 });
    });
    worker.on('error', reject);
  });
}
