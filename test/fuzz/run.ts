/**
 * `npm run fuzz [-- --seed=n] [--first=n] [--cases=n]`: mutated streams through the gob decoder, yamux and whole connections. Each
 * case is decided by the seed and its number. A case that takes longer than HANG_MS counts as a hang.
 */
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type FuzzOptions, type FuzzResult, fuzz } from './fuzz.ts';

const CASES = 200_000;
const HANG_MS = 60_000;
/** Process and worker together; a connection alone may hold `maxHeldBytes`. */
const MAX_RSS_MIB = 768;
const MIB = 1024 * 1024;

if (isMainThread) await runInWorker();
else parentPort?.postMessage(await fuzz({ ...workerData, onCase: (name) => parentPort?.postMessage(name) }));

async function runInWorker(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, first: { type: 'string' }, cases: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
  const options: FuzzOptions = { seed, first: Number(values.first ?? 0), cases: Number(values.cases ?? CASES) };
  console.log(`fuzz: seed ${seed}, ${options.cases} streams`);
  const startedMs = Date.now();
  const { failures, hangs, maxRssBytes } = await watch(options);
  for (const failure of failures) console.log(failure);
  const rss = Math.round(maxRssBytes / MIB);
  const seconds = Math.round((Date.now() - startedMs) / 1000);
  console.log(
    `fuzz: seed ${seed}, ${options.cases} streams in ${seconds} s, ${failures.length} crashes, ${hangs} hangs, RSS at most ${rss} MiB (limit ${MAX_RSS_MIB})`,
  );
  process.exit(failures.length + hangs > 0 || rss > MAX_RSS_MIB ? 1 : 0);
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
