import { isObject, type Json, type JsonObject } from './json.ts';

export type OwnerReference = {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
};

export type ManagedFieldsEntry = {
  manager: string;
  operation: 'Apply' | 'Update';
  apiVersion: string;
  time: string;
  fieldsType: 'FieldsV1';
  fieldsV1: JsonObject;
  subresource?: string;
};

export interface ApiMetadata extends JsonObject {
  name: string;
  namespace?: string;
  generateName?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  finalizers?: string[];
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
  managedFields?: ManagedFieldsEntry[];
}

/** Any object of the API, as it is stored and sent. Stored objects are never changed, only replaced. */
export interface ApiObject extends JsonObject {
  apiVersion: string;
  kind: string;
  metadata: ApiMetadata;
}

/** What is wrong with the shape that every API object must have, or undefined. Looks at metadata, apiVersion and kind only. */
export function shapeError(value: Json): string | undefined {
  if (!isObject(value)) return 'the body of the request must be one JSON object';
  if (typeof value.kind !== 'string' || value.kind === '') return "Object 'Kind' is missing";
  if (typeof value.apiVersion !== 'string' || value.apiVersion === '') return "Object 'apiVersion' is missing";
  return isObject(value.metadata) ? metadataError(value.metadata) : 'metadata must be an object';
}

function metadataError(metadata: JsonObject): string | undefined {
  for (const field of ['name', 'namespace', 'generateName', 'uid', 'resourceVersion']) {
    if (metadata[field] !== undefined && typeof metadata[field] !== 'string')
      return `metadata.${field} must be a string`;
  }
  for (const field of ['labels', 'annotations']) {
    const map = metadata[field];
    if (map === undefined || map === null) continue;
    if (!isObject(map)) return `metadata.${field} must be a map of strings`;
    const wrong = Object.keys(map).find((key) => typeof map[key] !== 'string');
    if (wrong !== undefined) return `metadata.${field}: the value of "${wrong}" must be a string; quote it in YAML`;
  }
  const { finalizers, ownerReferences } = metadata;
  if (!isListOf(finalizers, (item) => typeof item === 'string')) return 'metadata.finalizers must be a list of strings';
  if (!isListOf(ownerReferences, isOwnerReference)) {
    return 'metadata.ownerReferences must be a list of objects with apiVersion, kind, name and uid';
  }
  return undefined;
}

function isListOf(value: Json | undefined, check: (item: Json) => boolean): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.every(check));
}

function isOwnerReference(value: Json): boolean {
  return isObject(value) && ['apiVersion', 'kind', 'name', 'uid'].every((field) => typeof value[field] === 'string');
}
