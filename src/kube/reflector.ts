import type { KubeObject } from '../api/meta.ts';

/** What changed in a cache. */
export type CacheEvent<T extends KubeObject> =
  | { type: 'upsert'; object: T; previous: T | undefined }
  | { type: 'delete'; object: T };

/** A read-only, indexed view of one resource that a reflector keeps up to date. Objects in it must not be changed. */
export interface Cache<T extends KubeObject> {
  get(namespace: string, name: string): T | undefined;
  /** In one namespace, or all. */
  list(namespace?: string): T[];
  /** True once the first list is in. */
  readonly synced: boolean;
  /** Resolves when `synced` becomes true. */
  whenSynced(): Promise<void>;
  /** Calls back on each change (also for the first list); returns the way to unsubscribe. */
  subscribe(listener: (event: CacheEvent<T>) => void): () => void;
  /**
   * Puts the response of our own write into the cache unless the cache holds something newer (resourceVersions are compared as
   * numbers, as Kubernetes 1.35 allows), so that the next read sees it before the watch brings it.
   */
  observe(object: T): void;
}
