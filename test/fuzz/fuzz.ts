import { readCorpus } from './corpus.ts';
import { createSeededRandom } from './random.ts';
import { FUZZ_TARGETS } from './targets.ts';

export interface FuzzOptions {
  seed: number;
  /** Cases to run, taken in turn by the targets. */
  cases: number;
  /** The first case's number. Default 0. */
  first?: number;
  /** Told before each case. */
  onCase?(name: string): void;
}

export interface FuzzResult {
  /** Cases that did not end in order, each with how to run it again. */
  failures: string[];
  /** Most memory that was resident after a case, in bytes. */
  maxRssBytes: number;
}

/** Runs mutated streams through gob, yamux and whole connections. Every case is decided by the seed and its number. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const corpus = readCorpus();
  const targets = [...FUZZ_TARGETS];
  const result: FuzzResult = { failures: [], maxRssBytes: 0 };
  const stray = (error: unknown) => void result.failures.push(`${current}, outside of any call: ${describe(error)}`);
  let current = '';
  process.on('uncaughtException', stray).on('unhandledRejection', stray);
  const { seed, first = 0 } = options;
  for (let index = first; index < first + options.cases; index++) {
    const [name, target] = targets[index % targets.length] ?? ['', () => {}];
    current = `${name} --seed=${seed} --first=${index} --cases=1`;
    options.onCase?.(current);
    try {
      await target(corpus, createSeededRandom(seed, index));
    } catch (error) {
      result.failures.push(`${current}: ${describe(error)}`);
    }
    if (index % 100 === 0) result.maxRssBytes = Math.max(result.maxRssBytes, process.memoryUsage.rss());
  }
  process.off('uncaughtException', stray).off('unhandledRejection', stray);
  return result;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
