import type { KubeObject } from '../api/meta.ts';
import type { Clock, Random } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Reconcile, Request } from './controller.ts';
import type { Cache, CacheEvent } from './reflector.ts';
import { createWorkQueue, type WorkQueue } from './work-queue.ts';

/** How a pass ended, in the words of controller-runtime's `controller_runtime_reconcile_total{result}`. */
export interface PassReport {
  controller: string;
  request: Request;
  result: 'success' | 'requeue_after' | 'error';
  durationMs: number;
}

export interface CreateControllerOptions {
  /** Stands in logs and metrics. */
  name: string;
  reconcile: Reconcile;
  /** Default: a new one, with `maxBackoffMs`. */
  queue?: WorkQueue | undefined;
  /** Passes at the same time, of different objects. Default 4. */
  concurrency?: number | undefined;
  clock: Clock;
  log: Log;
  /** For reconcile ids. */
  random: Random;
  /** Longest wait after failures in a row. Default 1,000,000. */
  maxBackoffMs?: number | undefined;
  /** Called after each pass, for metrics. */
  onPass?: ((report: PassReport) => void) | undefined;
}

/** Works through requests, one pass per object at a time. */
export interface Controller {
  /** Asks for a pass, now or after a time. Asking again before it begins changes nothing, unless it is to be earlier. */
  enqueue(request: Request, afterMs?: number): void;
  /** Asks for the passes that each change of a cache calls for; returns the way to stop. */
  enqueueFrom<T extends KubeObject>(cache: Cache<T>, map: (event: CacheEvent<T>) => Request[]): () => void;
  /** Works until the signal is aborted; resolves when the passes under way have ended. Runs once. */
  run(signal: AbortSignal): Promise<void>;
  /** Requests that wait, for metrics. */
  readonly queueLength: number;
}

/**
 * Creates a controller as controller-runtime's: a failed pass is logged and repeated with backoff, a successful one ends the backoff
 * and is repeated after `requeueAfterMs`, if it says so.
 */
export function createController(options: CreateControllerOptions): Controller {
  const { name, reconcile, concurrency = 4, clock, random, onPass } = options;
  const queue = options.queue ?? createWorkQueue({ clock, maxDelayMs: options.maxBackoffMs });
  const log = options.log.with({ controller: name });

  async function pass(key: string): Promise<void> {
    const request = toRequest(key);
    const reconcileID = createId(random);
    const startMs = clock.now();
    let result: PassReport['result'] = 'success';
    try {
      const { requeueAfterMs } = await reconcile(request, { reconcileID });
      queue.forget(key);
      if (requeueAfterMs !== undefined) {
        result = 'requeue_after';
        queue.addAfter(key, requeueAfterMs);
      }
    } catch (error) {
      result = 'error';
      const requeueAfterMs = queue.addRateLimited(key);
      const fields = { ...request, reconcileID, requeueAfterMs };
      log.error('reconcile failed', { ...fields, error: String(error) });
      if (error instanceof Error) log.debug('reconcile failed at', { ...fields, stack: error.stack });
    } finally {
      queue.done(key);
    }
    onPass?.({ controller: name, request, result, durationMs: clock.now() - startMs });
  }

  async function work(): Promise<void> {
    for (let key = await queue.next(); key !== undefined; key = await queue.next()) await pass(key);
  }

  const enqueue = (request: Request, afterMs = 0) => queue.addAfter(toKey(request), afterMs);

  return {
    enqueue,
    enqueueFrom: (cache, map) =>
      cache.subscribe((event) => {
        for (const request of map(event)) enqueue(request);
      }),
    async run(signal) {
      const stop = () => queue.shutDown();
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      await Promise.all(Array.from({ length: concurrency }, work));
    },
    get queueLength() {
      return queue.length;
    },
  };
}

/** Neither part can contain a slash. */
function toKey({ namespace, name }: Request): string {
  return `${namespace}/${name}`;
}

function toRequest(key: string): Request {
  const slash = key.indexOf('/');
  return { namespace: key.slice(0, slash), name: key.slice(slash + 1) };
}

/** 13 hexadecimal digits: all that one random number holds. */
function createId(random: Random): string {
  return Math.floor(random() * 2 ** 52)
    .toString(16)
    .padStart(13, '0');
}
