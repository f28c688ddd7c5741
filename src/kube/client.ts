import type { KubeObject, Resource } from '../api/meta.ts';

/** Where an object is: a resource and, for namespaced ones, the namespace. */
export interface ObjectList<T extends KubeObject> {
  metadata: { resourceVersion: string; continue?: string };
  items: T[];
}

export type WatchEvent<T extends KubeObject> =
  | { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: T }
  | { type: 'BOOKMARK'; object: { metadata: { resourceVersion: string } } };

export interface ListOptions {
  /** All namespaces when absent. */
  namespace?: string | undefined;
  labelSelector?: string | undefined;
  fieldSelector?: string | undefined;
  limit?: number | undefined;
  continue?: string | undefined;
  resourceVersion?: string | undefined;
  signal?: AbortSignal | undefined;
}

export interface WatchOptions {
  namespace?: string | undefined;
  labelSelector?: string | undefined;
  fieldSelector?: string | undefined;
  resourceVersion: string;
  /** The server ends the watch after this many seconds. */
  timeoutSeconds: number;
  signal: AbortSignal;
}

export interface WriteOptions {
  fieldManager: string;
  /** Only `status` so far. */
  subresource?: 'status' | undefined;
  dryRun?: boolean | undefined;
}

/**
 * The Kubernetes API, typed by resource. Every call has a time limit and rejects with a `KubeError`; nothing is retried here.
 * Objects are those of the wire: unknown fields survive a read and an update.
 */
export interface KubeClient {
  get<T extends KubeObject>(resource: Resource, namespace: string, name: string): Promise<T>;
  list<T extends KubeObject>(resource: Resource, options?: ListOptions): Promise<ObjectList<T>>;
  /** Ends when the server ends the watch; throws a `KubeError` (`isGone` for 410, also inside the stream) or the signal's reason. */
  watch<T extends KubeObject>(resource: Resource, options: WatchOptions): AsyncIterable<WatchEvent<T>>;
  create<T extends KubeObject>(resource: Resource, object: T, options: WriteOptions): Promise<T>;
  /** PUT: `metadata.resourceVersion` of the object is the precondition. */
  update<T extends KubeObject>(resource: Resource, object: T, options: WriteOptions): Promise<T>;
  /** RFC 7386; put `metadata.resourceVersion` into the patch to make it conditional. */
  mergePatch<T extends KubeObject>(
    resource: Resource,
    namespace: string,
    name: string,
    patch: unknown,
    options: WriteOptions,
  ): Promise<T>;
  /** Server-side apply; a conflict is a `KubeError` with `isConflict` and its causes name the other managers. */
  apply<T extends KubeObject>(
    resource: Resource,
    object: {
      apiVersion: string;
      kind: string;
      metadata: { name: string; namespace: string; [field: string]: unknown };
      [field: string]: unknown;
    },
    options: WriteOptions & { force: boolean },
  ): Promise<T>;
  delete(
    resource: Resource,
    namespace: string,
    name: string,
    options?: { uid?: string; resourceVersion?: string },
  ): Promise<void>;
  /** Closes idle connections. */
  close(): void;
}
