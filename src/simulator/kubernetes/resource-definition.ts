import type { ApiObject } from './api-object.ts';
import type { FieldError } from './field-error.ts';
import type { Json } from './json.ts';
import type { Schema } from './schema.ts';

/** A column of `kubectl get`. */
export interface Column {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  description: string;
  /** 0 is always shown; higher ones with `-o wide`. */
  priority: number;
  /** The cell; `date` columns give the timestamp here and are shown as an age. */
  cell(object: ApiObject): Json;
}

/** One resource that the simulator serves, built in or from a CRD. */
export interface ResourceDefinition {
  group: string;
  version: string;
  kind: string;
  listKind: string;
  plural: string;
  singular: string;
  shortNames: readonly string[];
  categories: readonly string[];
  namespaced: boolean;
  /** From a CRD: unknown fields are pruned, the schema is enforced, and there is no strategic merge patch. */
  custom: boolean;
  /** Only get, list and watch. */
  readOnly: boolean;
  schema: Schema;
  statusSubresource: boolean;
  /** What raises `metadata.generation`: nothing, or everything but metadata (and status, where it is a subresource). */
  hasGeneration: boolean;
  columns: readonly Column[];
  /** Fields that field selectors may use besides `metadata.name` and `metadata.namespace`. */
  selectableFields: readonly string[];
  /** What the server fills in, in place, on create and update of a built-in kind. */
  prepare?(object: ApiObject): void;
  /** Checks beyond the schema. */
  check?(object: ApiObject): FieldError[];
}

/** `group/version`, or `v1`. */
export function apiVersionOf(resource: { group: string; version: string }): string {
  return resource.group === '' ? resource.version : `${resource.group}/${resource.version}`;
}

/** `plural.group`, the key of a resource in the store. */
export function resourceKey(resource: { group: string; plural: string }): string {
  return `${resource.plural}.${resource.group}`;
}
