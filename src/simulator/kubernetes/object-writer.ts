import { type Clock, type Random, toKubernetesTime } from '../../runtime/clock.ts';
import {
  checkKind,
  checkPlace,
  type FieldValidation,
  keepServerFields,
  normalize,
  specOf,
  validate,
} from './admission.ts';
import { type ApiMetadata, type ApiObject, shapeError } from './api-object.ts';
import { applyConfiguration, refuseConflicts } from './apply.ts';
import { NAMESPACES } from './built-in.ts';
import { invalid, invalidValue } from './field-error.ts';
import type { FieldSet } from './field-set.ts';
import { equal, isObject, type Json, type JsonObject } from './json.ts';
import {
  encodeOwners,
  type OwnershipOptions,
  ownersAfterApply,
  ownersAfterUpdate,
  type Writer,
} from './managed-fields.ts';
import { generateName, generateUid } from './naming.ts';
import { apiVersionOf, type ResourceDefinition } from './resource-definition.ts';
import { alreadyExists, badRequest, conflict, forbidden, modified, notFound, StatusError } from './status-error.ts';
import type { Store } from './store.ts';

/** Where a write goes and who writes. */
export interface WriteTarget {
  resource: ResourceDefinition;
  /** `''` for cluster-scoped resources. */
  namespace: string;
  fieldManager: string;
  subresource: 'status' | undefined;
  /** Everything but the storing is done. */
  dryRun: boolean;
  fieldValidation: FieldValidation;
}

export interface Written {
  object: ApiObject;
  created: boolean;
  /** For the `Warning` headers. */
  warnings: string[];
}

/** The write verbs but delete. They throw a `StatusError` and then change nothing. */
export interface ObjectWriter {
  create(target: WriteTarget, body: Json): Written;
  /** PUT. */
  update(target: WriteTarget, name: string, body: Json): Written;
  /** Merge, JSON and strategic merge patches: `patch` makes the new object from the stored one. */
  patch(target: WriteTarget, name: string, patch: (object: ApiObject) => Json): Written;
  /** Server-side apply; creates what does not exist. */
  apply(target: WriteTarget, name: string, body: Json, force: boolean): Written;
}

export interface ObjectWriterOptions {
  store: Store;
  clock: Clock;
  random: Random;
}

/** The registry of the API server: what happens to an object between the request and the store. */
export function createObjectWriter({ store, clock, random }: ObjectWriterOptions): ObjectWriter {
  const writerOf = (target: WriteTarget, operation: Writer['operation']): Writer => ({
    manager: target.fieldManager,
    operation,
    apiVersion: apiVersionOf(target.resource),
    subresource: target.subresource,
    time: toKubernetesTime(clock.now()),
  });

  function ownership(
    target: WriteTarget,
    before: ApiObject | undefined,
    after: ApiObject,
    operation: Writer['operation'],
  ): OwnershipOptions {
    const { schema, statusSubresource } = target.resource;
    return { schema, hasStatus: statusSubresource, before, after, writer: writerOf(target, operation) };
  }

  function get(target: WriteTarget, name: string): ApiObject {
    const object = store.get(target.resource, target.namespace, name);
    if (!object) throw notFound(target.resource, name);
    return object;
  }

  function insert(target: WriteTarget, body: Json, claimed: FieldSet | undefined): Written {
    const { resource, namespace } = target;
    const object = asObject(body);
    checkKind(resource, object);
    checkPlace(object.metadata, namespace, undefined);
    const warnings = normalize(resource, object, target.fieldValidation);
    checkNamespace(target, object.metadata.name ?? '');
    object.metadata = metadataOfNew(resource, namespace, object.metadata);
    if (resource.statusSubresource) delete object.status;
    resource.prepare?.(object);
    if (store.get(resource, namespace, object.metadata.name)) throw alreadyExists(resource, object.metadata.name);
    validate(resource, object, undefined);
    const options = ownership(target, undefined, object, claimed ? 'Apply' : 'Update');
    setOwners(object, claimed ? ownersAfterApply(options, claimed) : ownersAfterUpdate(options));
    return { object: target.dryRun ? object : store.put(resource, object), created: true, warnings };
  }

  function checkNamespace({ resource, namespace }: WriteTarget, name: string): void {
    if (!resource.namespaced) return;
    const found = store.get(NAMESPACES, '', namespace);
    if (!found) throw notFound(NAMESPACES, namespace);
    if (!found.metadata.deletionTimestamp) return;
    throw forbidden(
      resource,
      name,
      `unable to create new content in namespace ${namespace} because it is being terminated`,
    );
  }

  function metadataOfNew(resource: ResourceDefinition, namespace: string, metadata: ApiMetadata): ApiMetadata {
    if (metadata.resourceVersion !== undefined && metadata.resourceVersion !== '') {
      throw badRequest('resourceVersion should not be set on objects to be created');
    }
    const name = metadata.name || (metadata.generateName ? generateName(metadata.generateName, random) : '');
    if (name === '') {
      throw invalid(resource, '', [
        { type: 'FieldValueRequired', field: 'metadata.name', detail: 'name or generateName is required' },
      ]);
    }
    return keepServerFields(metadata, {
      name,
      ...(resource.namespaced ? { namespace } : {}),
      uid: generateUid(random),
      creationTimestamp: toKubernetesTime(clock.now()),
      ...(resource.hasGeneration ? { generation: 1 } : {}),
    });
  }

  function replace(target: WriteTarget, stored: ApiObject, body: Json, claimed: FieldSet | undefined): Written {
    const { resource, subresource } = target;
    const { name } = stored.metadata;
    const next = asObject(body);
    checkKind(resource, next);
    checkPlace(next.metadata, target.namespace, name);
    checkPreconditions(resource, stored, next.metadata);
    const warnings = normalize(resource, next, target.fieldValidation);
    const object = subresource === 'status' ? withStatus(stored, next) : withoutStatus(resource, stored, next);
    object.metadata = keepServerFields(object.metadata, stored.metadata);
    if (subresource === undefined) resource.prepare?.(object);
    if (resource.hasGeneration && !equal(specOf(resource, stored), specOf(resource, object))) {
      object.metadata.generation = (stored.metadata.generation ?? 0) + 1;
    }
    validate(resource, object, stored);
    const options = ownership(target, stored, object, claimed ? 'Apply' : 'Update');
    setOwners(object, claimed ? ownersAfterApply(options, claimed) : ownersAfterUpdate(options));
    return { object: target.dryRun ? object : persist(resource, stored, object), created: false, warnings };
  }

  /** Stores a changed object; the last finalizer's removal completes a deletion. */
  function persist(resource: ResourceDefinition, stored: ApiObject, object: ApiObject): ApiObject {
    if (object.metadata.deletionTimestamp && (object.metadata.finalizers ?? []).length === 0) {
      return store.remove(resource, object);
    }
    return equal(stored, object) ? stored : store.put(resource, object);
  }

  return {
    create: (target, body) => insert(target, body, undefined),
    update(target, name, body) {
      const stored = get(target, name);
      const metadata = isObject(body) && isObject(body.metadata) ? body.metadata : {};
      if (target.resource.custom && !metadata.resourceVersion) {
        throw invalid(target.resource, name, [
          invalidValue('metadata.resourceVersion', 0, 'must be specified for an update'),
        ]);
      }
      return replace(target, stored, body, undefined);
    },
    patch(target, name, patch) {
      const stored = get(target, name);
      return replace(target, stored, patch(stored), undefined);
    },
    apply(target, name, body, force) {
      const applied = configurationOf(target, name, body);
      const live = store.get(target.resource, target.namespace, name);
      if (!live && target.subresource) throw notFound(target.resource, name);
      if (!live && applied.metadata.uid) {
        const uid = String(applied.metadata.uid);
        throw conflict(
          target.resource,
          name,
          `uid mismatch: the provided object specified uid ${uid}, and no existing object was found`,
        );
      }
      const { schema, statusSubresource: hasStatus } = target.resource;
      const writer = writerOf(target, 'Apply');
      const result = applyConfiguration({ schema, hasStatus, live, applied, writer });
      if (!live) return insert(target, result.object, result.claimed);
      if (!force) refuseConflicts(ownership(target, live, reset(target, live, result.object), 'Apply'));
      return replace(target, live, result.object, result.claimed);
    },
  };

  /** What an apply may change through this endpoint, so that fields it resets are no conflict. */
  function reset(target: WriteTarget, live: ApiObject, object: ApiObject): ApiObject {
    return target.subresource === 'status' ? withStatus(live, object) : withoutStatus(target.resource, live, object);
  }
}

/** A private copy of the body, or 400. */
function asObject(body: Json): ApiObject {
  const problem = shapeError(body);
  if (problem !== undefined) throw badRequest(problem);
  return structuredClone(body) as ApiObject;
}

/** The applied configuration, without what may not be in it. */
function configurationOf(target: WriteTarget, name: string, body: Json): ApiObject {
  const metadata = isObject(body) && isObject(body.metadata) ? body.metadata : {};
  const named = isObject(body) ? { ...body, metadata: { ...metadata, name: metadata.name ?? name } } : body;
  const applied = asObject(named);
  checkKind(target.resource, applied);
  checkPlace(applied.metadata, target.namespace, name);
  if (applied.metadata.managedFields) throw badRequest('metadata.managedFields must be nil');
  if (target.resource.namespaced) applied.metadata.namespace = target.namespace;
  const { creationTimestamp: _, ...kept } = applied.metadata;
  return { ...applied, metadata: kept };
}

function checkPreconditions(resource: ResourceDefinition, stored: ApiObject, metadata: JsonObject): void {
  const { name } = stored.metadata;
  const { uid, resourceVersion } = metadata;
  if (uid && uid !== stored.metadata.uid) {
    throw conflict(
      resource,
      name,
      `Precondition failed: UID in precondition: ${String(uid)}, UID in object meta: ${stored.metadata.uid}`,
    );
  }
  if (typeof resourceVersion === 'string' && resourceVersion !== '' && !/^\d+$/.test(resourceVersion)) {
    throw new StatusError({
      code: 400,
      reason: 'BadRequest',
      message: `resourceVersion: Invalid value: ${JSON.stringify(resourceVersion)}: not a number`,
    });
  }
  if (resourceVersion && resourceVersion !== stored.metadata.resourceVersion) throw modified(resource, name);
}

/** A write to the status subresource changes the status alone. */
function withStatus(stored: ApiObject, next: ApiObject): ApiObject {
  const { status } = next;
  const { status: _, ...rest } = stored;
  return { ...(rest as ApiObject), ...(status === undefined ? {} : { status }), metadata: { ...stored.metadata } };
}

/** A write to the object leaves a status that is a subresource as it is. */
function withoutStatus(resource: ResourceDefinition, stored: ApiObject, next: ApiObject): ApiObject {
  if (!resource.statusSubresource) return { ...next };
  const { status: _, ...rest } = next;
  const { status } = stored;
  return { ...(rest as ApiObject), ...(status === undefined ? {} : { status }) };
}

function setOwners(object: ApiObject, owners: Parameters<typeof encodeOwners>[0]): void {
  const entries = encodeOwners(owners);
  if (entries.length > 0) object.metadata = { ...object.metadata, managedFields: entries };
  else delete object.metadata.managedFields;
}
