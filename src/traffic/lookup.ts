import type { KubeObject, Resource } from '../api/meta.ts';
import type { KubeClient } from '../kube/client.ts';
import { isNotFound } from '../kube/error.ts';
import type { Cache } from '../kube/reflector.ts';
import type { Clock } from '../runtime/clock.ts';

/** One kind of object, through its cache and, where that does not answer, live. */
export interface Lookup<T extends KubeObject> {
  /**
   * From the cache; live when the cache does not have it, or is not synced within a few seconds. Undefined: it does not exist.
   * Rejects with the `KubeError` of the live read.
   */
  find(namespace: string, name: string): Promise<T | undefined>;
  /** From the API server, and into the cache. Undefined: it does not exist. */
  live(namespace: string, name: string): Promise<T | undefined>;
}

export interface LookupOptions<T extends KubeObject> {
  client: KubeClient;
  resource: Resource;
  cache: Cache<T>;
  clock: Clock;
  /** How long to wait for the first list of the cache; then calls read live. Default 3000. */
  syncTimeoutMs?: number;
}

export function createLookup<T extends KubeObject>(options: LookupOptions<T>): Lookup<T> {
  const { client, resource, cache, clock, syncTimeoutMs = 3000 } = options;
  let firstWait: Promise<void> | undefined;

  /** The first call starts the wait, later ones share its end: a cluster without our CRDs costs the wait once. */
  function synced(): Promise<void> {
    firstWait ??= new Promise((resolve) => {
      const cancel = clock.after(syncTimeoutMs, resolve);
      cache.whenSynced().then(
        () => {
          cancel();
          resolve();
        },
        () => resolve(),
      );
    });
    return firstWait;
  }

  async function live(namespace: string, name: string): Promise<T | undefined> {
    try {
      const object = await client.get<T>(resource, namespace, name);
      cache.observe(object);
      return object;
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  return {
    live,
    async find(namespace, name) {
      if (!cache.synced) await synced();
      return (cache.synced ? cache.get(namespace, name) : undefined) ?? (await live(namespace, name));
    },
  };
}
