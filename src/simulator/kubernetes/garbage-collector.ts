import type { ApiObject } from './api-object.ts';
import { NAMESPACES } from './built-in.ts';
import { type DeleteOptions, FOREGROUND_FINALIZER, type ObjectDeleter } from './object-deleter.ts';
import { apiVersionOf, type ResourceDefinition } from './resource-definition.ts';
import type { Store } from './store.ts';

export interface GarbageCollectorOptions {
  store: Store;
  deleter: ObjectDeleter;
  /** Owners of kinds that are not among these are left alone, as the real collector does. */
  resources: readonly ResourceDefinition[];
}

const IN_BACKGROUND: DeleteOptions = {
  uid: undefined,
  resourceVersion: undefined,
  propagationPolicy: 'Background',
  dryRun: false,
};

/**
 * Does the work of the garbage collector and the namespace controller right after each write: deletes objects whose owners
 * are all gone, completes foreground deletions, and empties namespaces that are being deleted. Returns the way to stop it.
 */
export function startGarbageCollector({ store, deleter, resources }: GarbageCollectorOptions): () => void {
  const servedKinds = new Set(resources.map((resource) => `${apiVersionOf(resource)}/${resource.kind}`));
  let scheduled = false;
  let stopped = false;

  /** Not inside the write: watches must see the first change before what follows from it. */
  const unsubscribe = store.subscribe(({ type, object }) => {
    const isWork = type === 'DELETED' || object.metadata.deletionTimestamp || object.metadata.ownerReferences;
    if (!isWork || scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      if (!stopped) collect();
    });
  });

  function collect(): void {
    const objects = store.all();
    const uids = new Set(objects.map(({ object }) => object.metadata.uid));
    for (const { resource, object } of objects) {
      if (isOrphaned(object, uids)) remove(resource, object);
    }
    for (const { resource, object } of objects) {
      if (!object.metadata.deletionTimestamp) continue;
      if (object.metadata.finalizers?.includes(FOREGROUND_FINALIZER)) finishForeground(resource, object);
      if (resource === NAMESPACES) emptyNamespace(object);
    }
  }

  function isOrphaned({ metadata }: ApiObject, uids: ReadonlySet<string | undefined>): boolean {
    const owners = metadata.ownerReferences ?? [];
    if (owners.length === 0 || metadata.deletionTimestamp) return false;
    return owners.every(({ apiVersion, kind, uid }) => servedKinds.has(`${apiVersion}/${kind}`) && !uids.has(uid));
  }

  function remove(resource: ResourceDefinition, object: ApiObject): void {
    const current = store.get(resource, object.metadata.namespace ?? '', object.metadata.name);
    if (current?.metadata.uid !== object.metadata.uid || !current || current.metadata.deletionTimestamp) return;
    deleter.delete(resource, current, IN_BACKGROUND);
  }

  function finishForeground(resource: ResourceDefinition, owner: ApiObject): void {
    const dependents = store
      .all()
      .filter(({ object }) => object.metadata.ownerReferences?.some(({ uid }) => uid === owner.metadata.uid));
    for (const { resource: kind, object } of dependents) remove(kind, object);
    const current = store.get(resource, owner.metadata.namespace ?? '', owner.metadata.name);
    if (!current || dependents.length > 0) return;
    const finalizers = (current.metadata.finalizers ?? []).filter((finalizer) => finalizer !== FOREGROUND_FINALIZER);
    const object = { ...current, metadata: { ...current.metadata, finalizers } };
    if (finalizers.length === 0) store.remove(resource, object);
    else store.put(resource, object);
  }

  function emptyNamespace(namespace: ApiObject): void {
    const { name, uid, finalizers = [] } = namespace.metadata;
    const content = store.all().filter(({ object }) => object.metadata.namespace === name);
    for (const { resource, object } of content) remove(resource, object);
    const current = store.get(NAMESPACES, '', name);
    const isEmpty = !store.all().some(({ object }) => object.metadata.namespace === name);
    if (isEmpty && finalizers.length === 0 && current?.metadata.uid === uid && current) {
      store.remove(NAMESPACES, current);
    }
  }

  return () => {
    stopped = true;
    unsubscribe();
  };
}
