import { type KubeObject, objectKey } from '../api/meta.ts';
import type { CacheEvent } from './reflector.ts';

/** The objects of a cache, and how they change. Each change is returned as events, after all of it is in place. */
export interface ObjectStore<T extends KubeObject> {
  get(namespace: string, name: string): T | undefined;
  list(namespace?: string): T[];
  /** A complete list, true at `resourceVersion`. */
  replace(objects: readonly T[], resourceVersion: string): CacheEvent<T>[];
  /** An event of a watch. */
  upsert(object: T): CacheEvent<T>[];
  remove(object: T): CacheEvent<T>[];
  /** Everything up to `resourceVersion` has been seen. */
  advance(resourceVersion: string): void;
  /** The response of a write of our own. */
  observe(object: T): CacheEvent<T>[];
}

/**
 * Creates an empty store. Besides the objects it knows the resourceVersion up to which it is complete. That makes a record of
 * deleted objects unnecessary: an object that is not here, and not newer than that, has been deleted.
 */
export function createObjectStore<T extends KubeObject>(): ObjectStore<T> {
  const namespaces = new Map<string, Map<string, T>>();
  let completeTo: bigint | undefined;

  const find = ({ metadata: { namespace = '', name } }: T) => namespaces.get(namespace)?.get(name);

  function put(object: T): CacheEvent<T>[] {
    const { namespace = '', name } = object.metadata;
    const previous = find(object);
    const objects = namespaces.get(namespace) ?? new Map<string, T>();
    namespaces.set(namespace, objects.set(name, object));
    return [{ type: 'upsert', object, previous }];
  }

  function drop(object: T): CacheEvent<T>[] {
    const { namespace = '', name } = object.metadata;
    const objects = namespaces.get(namespace);
    if (!objects?.delete(name)) return [];
    if (objects.size === 0) namespaces.delete(namespace);
    return [{ type: 'delete', object }];
  }

  function list(namespace?: string): T[] {
    if (namespace !== undefined) return [...(namespaces.get(namespace)?.values() ?? [])];
    return [...namespaces.values()].flatMap((objects) => [...objects.values()]);
  }

  /** What the watch brings may be older than what `observe` put here. */
  function putIfNewer(object: T): CacheEvent<T>[] {
    const current = find(object);
    return current && versionOf(object) <= versionOf(current) ? [] : put(object);
  }

  return {
    get: (namespace, name) => namespaces.get(namespace)?.get(name),
    list,
    replace(objects, resourceVersion) {
      const version = BigInt(resourceVersion);
      // The versions went back (etcd was restored from a backup, or replaced): nothing here can be compared with the list.
      const rewound = completeTo !== undefined && version < completeTo;
      const listed = new Set(objects.map(objectKey));
      const vanished = list().filter(
        (object) => !listed.has(objectKey(object)) && (rewound || versionOf(object) <= version),
      );
      completeTo = version;
      return [...vanished.flatMap(drop), ...objects.flatMap(rewound ? put : putIfNewer)];
    },
    upsert: putIfNewer,
    remove(object) {
      const current = find(object);
      // `observe` may already have put the next object of this name here.
      if (current && versionOf(current) > versionOf(object) && current.metadata.uid !== object.metadata.uid) return [];
      return drop(object);
    },
    advance(resourceVersion) {
      const version = BigInt(resourceVersion);
      if (completeTo === undefined || version > completeTo) completeTo = version;
    },
    observe(object) {
      if (!find(object) && completeTo !== undefined && versionOf(object) <= completeTo) return [];
      return putIfNewer(object);
    },
  };
}

/** Versions are compared as numbers, which Kubernetes allows within one resource (KEP-5504). */
function versionOf(object: KubeObject): bigint {
  return BigInt(object.metadata.resourceVersion ?? 0);
}
