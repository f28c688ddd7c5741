import type { KubeObject, Resource } from '../api/meta.ts';
import type { Clock, Random } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { createBackoff } from './backoff.ts';
import type { KubeClient } from './client.ts';
import { isGone, KubeError } from './error.ts';
import { createObjectStore } from './object-store.ts';
import type { Cache, CacheEvent } from './reflector.ts';
import { createSilenceGuard } from './silence-guard.ts';

export interface CreateReflectorOptions {
  client: KubeClient;
  resource: Resource;
  /** One namespace; all when absent. */
  namespace?: string | undefined;
  labelSelector?: string | undefined;
  fieldSelector?: string | undefined;
  clock: Clock;
  log: Log;
  random: Random;
  /** How long the server keeps one watch open. Default: random in 290..590, so that watches do not end together. */
  watchTimeoutSeconds?: number | undefined;
  /** A watch without event or bookmark for this long is given up and opened again. Default 120,000: bookmarks come every minute. */
  silenceTimeoutMs?: number | undefined;
  /** Objects per page of a list. Default 500, as client-go's pager. */
  pageLimit?: number | undefined;
}

/** A cache and the loop that fills it. */
export interface Reflector<T extends KubeObject> extends Cache<T> {
  /** Lists and watches until the signal is aborted; then resolves. Never rejects: failures are logged and tried again. */
  run(signal: AbortSignal): Promise<void>;
}

/** A watch that brought nothing, but lived this long (or half of its time, if that is shorter), was a success too. */
const HEALTHY_WATCH_MS = 10_000;

/**
 * Creates a reflector: a paged list, then watches with bookmarks, each from where the last one ended, as client-go's `Reflector`.
 * A broken, silent or refused watch is opened again; a version that is too old (410), or any other refusal, leads to a new list,
 * which also reports what vanished meanwhile. Failures are followed by a jittered backoff of 0.8 s to 30 s.
 */
export function createReflector<T extends KubeObject>(options: CreateReflectorOptions): Reflector<T> {
  const { client, resource, namespace, labelSelector, fieldSelector, clock, random } = options;
  const { silenceTimeoutMs = 120_000, pageLimit = 500 } = options;
  const log = options.log.with({ resource: resource.plural });
  const store = createObjectStore<T>();
  const listeners = new Set<(event: CacheEvent<T>) => void>();
  const backoff = createBackoff({ baseMs: 800, maxMs: 30_000, random });
  const firstList = Promise.withResolvers<void>();
  let synced = false;
  /** Where the next watch starts; undefined when a list is needed. */
  let resourceVersion: string | undefined;

  function publish(events: CacheEvent<T>[]): void {
    for (const event of events) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          log.error('cache listener failed', { error: String(error) });
        }
      }
    }
  }

  /** A page token that expired between two pages is a 410 here: the caller starts over. */
  async function listAll(signal: AbortSignal): Promise<string> {
    const objects: T[] = [];
    let token: string | undefined;
    for (;;) {
      const page = await client.list<T>(resource, {
        namespace,
        labelSelector,
        fieldSelector,
        limit: pageLimit,
        continue: token,
        signal,
      });
      objects.push(...page.items);
      token = page.metadata.continue || undefined;
      if (token === undefined) {
        const events = store.replace(objects, page.metadata.resourceVersion);
        synced = true;
        firstList.resolve();
        log.debug('listed', { objects: objects.length, changes: events.length });
        publish(events);
        return page.metadata.resourceVersion;
      }
    }
  }

  /** One watch, until the server ends it. Rejects when it was no success. */
  async function watchOnce(from: string, signal: AbortSignal): Promise<void> {
    const guard = createSilenceGuard({ clock, timeoutMs: silenceTimeoutMs, parent: signal });
    const startMs = clock.now();
    const timeoutSeconds = options.watchTimeoutSeconds ?? 290 + Math.floor(random() * 300);
    let heard = false;
    try {
      const events = client.watch<T>(resource, {
        namespace,
        labelSelector,
        fieldSelector,
        resourceVersion: from,
        timeoutSeconds,
        signal: guard.signal,
      });
      for await (const event of events) {
        guard.heard();
        if (!heard) backoff.reset();
        heard = true;
        // The version first: a listener that writes and observes must find the cache as far as this event.
        resourceVersion = event.object.metadata.resourceVersion;
        if (resourceVersion !== undefined) store.advance(resourceVersion);
        if (event.type === 'DELETED') publish(store.remove(event.object));
        else if (event.type !== 'BOOKMARK') publish(store.upsert(event.object));
      }
      if (clock.now() - startMs >= Math.min(HEALTHY_WATCH_MS, timeoutSeconds * 500)) backoff.reset();
      else if (!heard) throw new KubeError('the watch ended at once', { code: 0, reason: 'Network' });
    } catch (error) {
      if (!guard.silent) throw error;
      log.debug('watch was silent', { silenceTimeoutMs });
    } finally {
      guard.stop();
    }
  }

  async function listAndWatch(signal: AbortSignal): Promise<void> {
    resourceVersion ??= await listAll(signal);
    try {
      await watchOnce(resourceVersion, signal);
    } catch (error) {
      if (!canResume(error)) resourceVersion = undefined;
      throw error;
    }
  }

  return {
    get: store.get,
    list: store.list,
    get synced() {
      return synced;
    },
    whenSynced: () => firstList.promise,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    observe: (object) => publish(store.observe(object)),
    async run(signal) {
      let relistedAtOnce = false;
      while (!signal.aborted) {
        try {
          await listAndWatch(signal);
          relistedAtOnce = false;
        } catch (error) {
          if (signal.aborted) return;
          // The ordinary end of a watch that was interrupted for long: list again at once, but never twice in a row.
          if (isGone(error) && !relistedAtOnce) {
            relistedAtOnce = true;
            log.debug('watch too old, listing again', { error: String(error) });
            continue;
          }
          const delayMs = backoff.next();
          log.warn('list or watch failed', { error: String(error), retryAfterMs: Math.round(delayMs) });
          await clock.sleep(delayMs, signal).catch(() => {});
          relistedAtOnce = false;
        }
      }
    },
  };
}

/** True when the next watch can go on from where this one ended: the server, or the way to it, was the trouble. */
function canResume(error: unknown): boolean {
  return error instanceof KubeError && (error.code === 0 || error.code === 429 || [500, 502, 503].includes(error.code));
}
