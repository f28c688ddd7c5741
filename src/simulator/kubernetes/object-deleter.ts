import { type Clock, toKubernetesTime } from '../../runtime/clock.ts';
import type { ApiObject } from './api-object.ts';
import { NAMESPACES } from './built-in.ts';
import { isObject, type Json } from './json.ts';
import type { ResourceDefinition } from './resource-definition.ts';
import { badRequest, conflict } from './status-error.ts';
import type { Store } from './store.ts';

/** Added while dependents are deleted first (`propagationPolicy: Foreground`). */
export const FOREGROUND_FINALIZER = 'foregroundDeletion';

export interface DeleteOptions {
  uid: string | undefined;
  resourceVersion: string | undefined;
  propagationPolicy: 'Background' | 'Foreground' | 'Orphan';
  dryRun: boolean;
}

/** Reads `metav1.DeleteOptions`, the body of a DELETE; `null` for an empty one. Throws 400 for an unknown policy. */
export function readDeleteOptions(body: Json, query: URLSearchParams): DeleteOptions {
  const options = isObject(body) ? body : {};
  const preconditions = isObject(options.preconditions) ? options.preconditions : {};
  const text = (value: Json | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);
  const policy = text(options.propagationPolicy) ?? query.get('propagationPolicy') ?? 'Background';
  if (policy !== 'Background' && policy !== 'Foreground' && policy !== 'Orphan') {
    throw badRequest(`propagationPolicy "${policy}" is none of Background, Foreground and Orphan`);
  }
  const dryRun = (Array.isArray(options.dryRun) ? options.dryRun : query.getAll('dryRun')).includes('All');
  return {
    uid: text(preconditions.uid),
    resourceVersion: text(preconditions.resourceVersion),
    propagationPolicy: options.orphanDependents === true ? 'Orphan' : policy,
    dryRun,
  };
}

export interface ObjectDeleter {
  /** Removes an object, or marks it when finalizers must run first. Throws 409 when a precondition fails. */
  delete(resource: ResourceDefinition, object: ApiObject, options: DeleteOptions): { object: ApiObject; gone: boolean };
}

/** Deletion as the real registry does it: finalizers first, dependents by the garbage collector. */
export function createObjectDeleter({ store, clock }: { store: Store; clock: Clock }): ObjectDeleter {
  function mark(resource: ResourceDefinition, object: ApiObject, finalizers: string[]): ApiObject {
    const { metadata } = object;
    if (metadata.deletionTimestamp) return object;
    return store.put(resource, {
      ...object,
      ...(resource === NAMESPACES ? { status: { phase: 'Terminating' } } : {}),
      metadata: {
        ...metadata,
        finalizers,
        deletionTimestamp: toKubernetesTime(clock.now()),
        deletionGracePeriodSeconds: 0,
        ...(metadata.generation === undefined ? {} : { generation: metadata.generation + 1 }),
      },
    });
  }

  function orphan(owner: ApiObject): void {
    for (const { resource, object } of store.all()) {
      const owners = object.metadata.ownerReferences ?? [];
      const others = owners.filter(({ uid }) => uid !== owner.metadata.uid);
      if (others.length === owners.length) continue;
      store.put(resource, { ...object, metadata: { ...object.metadata, ownerReferences: others } });
    }
  }

  return {
    delete(resource, object, options) {
      checkPreconditions(resource, object, options);
      const finalizers = [...(object.metadata.finalizers ?? [])];
      if (options.propagationPolicy === 'Foreground') finalizers.push(FOREGROUND_FINALIZER);
      const waits = finalizers.length > 0 || resource === NAMESPACES;
      if (options.dryRun) return { object, gone: !waits };
      if (options.propagationPolicy === 'Orphan') orphan(object);
      return waits
        ? { object: mark(resource, object, finalizers), gone: false }
        : { object: store.remove(resource, object), gone: true };
    },
  };
}

function checkPreconditions(resource: ResourceDefinition, { metadata }: ApiObject, options: DeleteOptions): void {
  if (options.uid !== undefined && options.uid !== metadata.uid) {
    throw conflict(
      resource,
      metadata.name,
      `the UID in the precondition (${options.uid}) does not match the UID in record (${metadata.uid}). The object might have been deleted and then recreated`,
    );
  }
  if (options.resourceVersion !== undefined && options.resourceVersion !== metadata.resourceVersion) {
    throw conflict(
      resource,
      metadata.name,
      `the ResourceVersion in the precondition (${options.resourceVersion}) does not match the ResourceVersion in record (${metadata.resourceVersion}). The object might have been modified`,
    );
  }
}
