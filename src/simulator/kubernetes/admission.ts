import type { ApiMetadata, ApiObject } from './api-object.ts';
import { hasRules, validateRules } from './cel-rules.ts';
import { type FieldError, invalid, invalidValue } from './field-error.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { nameErrors } from './naming.ts';
import { apiVersionOf, type ResourceDefinition } from './resource-definition.ts';
import { applyDefaults } from './schema-default.ts';
import { pruneUnknown } from './schema-prune.ts';
import { validateSchema } from './schema-validate.ts';
import { badRequest } from './status-error.ts';

export type FieldValidation = 'Ignore' | 'Warn' | 'Strict';

/**
 * Brings what a client sent into the form that is stored, in place: unknown fields pruned, nulls of typed kinds dropped,
 * defaults filled in. Unknown fields are refused with 400 (`Strict`) or returned as warnings (`Warn`).
 */
export function normalize(resource: ResourceDefinition, object: ApiObject, validation: FieldValidation): string[] {
  dropNulls(object.metadata);
  if (!resource.custom) dropNulls(object);
  const unknown = resource.custom ? pruneUnknown(resource.schema, object) : [];
  if (validation === 'Strict' && unknown.length > 0) {
    const fields = unknown.map((path) => `unknown field "${path}"`).join(', ');
    throw badRequest(
      `${resource.kind} in version "${resource.version}" cannot be handled as a ${resource.kind}: strict decoding error: ${fields}`,
    );
  }
  applyDefaults(resource.schema, object);
  return validation === 'Warn' ? unknown.map((path) => `unknown field "${path}"`) : [];
}

/** Go's typed objects cannot hold an explicit null: decoding one is as if the field were absent. */
function dropNulls(value: Json): void {
  if (Array.isArray(value)) value.forEach(dropNulls);
  if (!isObject(value)) return;
  for (const [field, child] of Object.entries(value)) {
    if (child === null) delete value[field];
    else if (child !== undefined) dropNulls(child);
  }
}

/** Throws 422 Invalid with everything that the schema, then the CEL rules, then the kind's own checks find wrong. */
export function validate(resource: ResourceDefinition, object: ApiObject, old: ApiObject | undefined): void {
  const all = [
    ...nameErrors(object.metadata.name),
    ...schemaAndRuleErrors(resource, object, old),
    ...finalizerErrors(object, old),
    ...(resource.check?.(object) ?? []),
  ];
  if (all.length > 0) throw invalid(resource, object.metadata.name, all);
}

/** Errors after which rules could not be evaluated (`hasBlockingErr` of apiextensions-apiserver). */
const BLOCKING: readonly FieldError['type'][] = [
  'FieldValueNotSupported',
  'FieldValueRequired',
  'FieldValueTooLong',
  'FieldValueTooMany',
  'FieldValueTypeInvalid',
];
const RULES_NOT_CHECKED =
  'some validation rules were not checked because the object was invalid; correct the existing errors to complete validation';

function schemaAndRuleErrors(
  { schema }: ResourceDefinition,
  object: ApiObject,
  old: ApiObject | undefined,
): FieldError[] {
  const errors = validateSchema(schema, object);
  if (!errors.some(({ type }) => BLOCKING.includes(type))) return [...errors, ...validateRules(schema, object, old)];
  return hasRules(schema) ? [...errors, invalidValue('<nil>', null, RULES_NOT_CHECKED)] : errors;
}

function finalizerErrors(object: ApiObject, old: ApiObject | undefined): FieldError[] {
  if (old?.metadata.deletionTimestamp === undefined) return [];
  const before = old.metadata.finalizers ?? [];
  const added = (object.metadata.finalizers ?? []).filter((finalizer) => !before.includes(finalizer));
  if (added.length === 0) return [];
  const detail = `no new finalizers can be added if the object is being deleted, found new finalizers ${JSON.stringify(added)}`;
  return [{ type: 'FieldValueForbidden', field: 'metadata.finalizers', detail }];
}

/** Throws 400 unless the body is of the kind and version that the path says. */
export function checkKind(resource: ResourceDefinition, object: JsonObject): void {
  const expected = apiVersionOf(resource);
  if (object.kind === resource.kind && object.apiVersion === expected) return;
  throw badRequest(
    `the object is ${String(object.apiVersion)} ${String(object.kind)}, the path is for ${expected} ${resource.kind}`,
  );
}

/** Throws 400 unless name and namespace of the body, where given, are those of the path. */
export function checkPlace(metadata: JsonObject, namespace: string, name: string | undefined): void {
  if (metadata.namespace !== undefined && metadata.namespace !== null && metadata.namespace !== namespace) {
    throw badRequest('the namespace of the provided object does not match the namespace sent on the request');
  }
  if (name !== undefined && metadata.name !== undefined && metadata.name !== name) {
    throw badRequest(`the name of the object (${String(metadata.name)}) does not match the name on the URL (${name})`);
  }
}

const SERVER_FIELDS = [
  'name',
  'namespace',
  'uid',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'generation',
  'resourceVersion',
  'managedFields',
] as const;

/** The client's metadata with the fields that only the server sets taken from the stored object. */
export function keepServerFields(metadata: ApiMetadata, stored: ApiMetadata): ApiMetadata {
  const kept: ApiMetadata = { ...metadata };
  delete kept.selfLink;
  for (const field of SERVER_FIELDS) {
    if (stored[field] === undefined) delete (kept as JsonObject)[field];
    else (kept as JsonObject)[field] = stored[field];
  }
  return kept;
}

/** Everything whose change raises `metadata.generation`. */
export function specOf(resource: ResourceDefinition, object: ApiObject): JsonObject {
  const { apiVersion: _, kind: __, metadata: ___, ...rest } = object;
  if (resource.statusSubresource) delete rest.status;
  return rest;
}
