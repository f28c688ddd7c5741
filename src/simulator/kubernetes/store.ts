import type { ApiObject } from './api-object.ts';
import { type ResourceDefinition, resourceKey } from './resource-definition.ts';

/** One write, as watches see it. */
export interface Change {
  revision: number;
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  resource: ResourceDefinition;
  /** After the write; for DELETED the last state, with the revision of the deletion. */
  object: ApiObject;
  previous: ApiObject | undefined;
}

export interface StoreOptions {
  /** How many writes watches and old revisions can go back; older resourceVersions are 410 Expired. Default 10 000. */
  historyLimit?: number | undefined;
}

/** Objects, the revision counter that gives every write its number, and the history of writes. Plays the part of etcd. */
export interface Store {
  /** Number of the last write. */
  revision(): number;
  /** The oldest revision whose successors are all still in the history. */
  compactedRevision(): number;
  get(resource: ResourceDefinition, namespace: string, name: string): ApiObject | undefined;
  /** In the order of namespace and name; `revision` asks for the past, which must not be compacted. */
  list(resource: ResourceDefinition, namespace: string | undefined, revision?: number): ApiObject[];
  /** Stores an object under a new revision and returns it with its `resourceVersion`. */
  put(resource: ResourceDefinition, object: ApiObject): ApiObject;
  remove(resource: ResourceDefinition, object: ApiObject): ApiObject;
  /** Every object with its resource, in no order. */
  all(): { resource: ResourceDefinition; object: ApiObject }[];
  changesSince(revision: number): readonly Change[];
  subscribe(listener: (change: Change) => void): () => void;
  /** Forgets the history: every resourceVersion but the current one is expired. */
  compact(): void;
}

/** Makes an empty store at revision 1. */
export function createStore({ historyLimit = 10_000 }: StoreOptions = {}): Store {
  const tables = new Map<string, { resource: ResourceDefinition; objects: Map<string, ApiObject> }>();
  const listeners = new Set<(change: Change) => void>();
  let history: Change[] = [];
  let revision = 1;
  let compacted = 1;

  function tableOf(resource: ResourceDefinition): Map<string, ApiObject> {
    const key = resourceKey(resource);
    let table = tables.get(key);
    if (!table) {
      table = { resource, objects: new Map() };
      tables.set(key, table);
    }
    return table.objects;
  }

  function record(change: Omit<Change, 'revision' | 'object'>, object: ApiObject): ApiObject {
    revision++;
    const written = { ...object, metadata: { ...object.metadata, resourceVersion: String(revision) } };
    const complete = { ...change, revision, object: written };
    history.push(complete);
    // Cutting in blocks keeps a write cheap; the history is at most a quarter longer than promised.
    if (history.length > historyLimit * 1.25) forget(history.length - historyLimit);
    const table = tableOf(change.resource);
    if (change.type === 'DELETED') table.delete(keyOf(written));
    else table.set(keyOf(written), written);
    for (const listener of [...listeners]) listener(complete);
    return written;
  }

  function forget(count: number): void {
    compacted = history[count - 1]?.revision ?? compacted;
    history = history.slice(count);
  }

  /** The table as it was: the present with the later writes taken back, latest first. */
  function tableAt(resource: ResourceDefinition, past: number): Map<string, ApiObject> {
    const table = new Map(tableOf(resource));
    const key = resourceKey(resource);
    for (let index = history.length - 1; index >= 0; index--) {
      const change = history[index];
      if (!change || change.revision <= past) break;
      if (resourceKey(change.resource) !== key) continue;
      if (change.previous) table.set(keyOf(change.object), change.previous);
      else table.delete(keyOf(change.object));
    }
    return table;
  }

  return {
    revision: () => revision,
    compactedRevision: () => compacted,
    get: (resource, namespace, name) => tableOf(resource).get(`${namespace}/${name}`),
    list(resource, namespace, past = revision) {
      const table = past === revision ? tableOf(resource) : tableAt(resource, past);
      return [...table]
        .filter(([, object]) => namespace === undefined || object.metadata.namespace === namespace)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([, object]) => object);
    },
    put(resource, object) {
      const previous = tableOf(resource).get(keyOf(object));
      return record({ type: previous ? 'MODIFIED' : 'ADDED', resource, previous }, object);
    },
    remove(resource, object) {
      const previous = tableOf(resource).get(keyOf(object));
      return record({ type: 'DELETED', resource, previous }, object);
    },
    all: () =>
      [...tables.values()].flatMap(({ resource, objects }) =>
        [...objects.values()].map((object) => ({ resource, object })),
      ),
    changesSince: (since) => history.filter((change) => change.revision > since),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    compact: () => forget(history.length),
  };
}

/** `namespace/name`. */
export function keyOf(object: ApiObject): string {
  return `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
}
