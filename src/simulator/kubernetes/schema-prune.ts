import { isObject, type Json, type JsonObject } from './json.ts';
import { fieldSchema, METADATA_SCHEMA, type Schema } from './schema.ts';

/**
 * Removes, in place, the fields that a structural schema does not know, and returns their paths (`spec.steps[0].foo`), as
 * apiextensions' pruning does. Where `x-kubernetes-preserve-unknown-fields` stands, unknown fields stay.
 */
export function pruneUnknown(schema: Schema, value: Json, path = ''): string[] {
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.flatMap((item, index) => pruneUnknown(items, item, `${path}[${index}]`)) : [];
  }
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((field) =>
    pruneField(schema, value, field, path === '' ? field : `${path}.${field}`),
  );
}

const OBJECT_FIELDS: Record<string, Schema> = {
  apiVersion: { type: 'string' },
  kind: { type: 'string' },
  metadata: METADATA_SCHEMA,
};

function pruneField(schema: Schema, value: JsonObject, field: string, path: string): string[] {
  const embedded = schema['x-kubernetes-embedded-resource'] && Object.hasOwn(OBJECT_FIELDS, field);
  const inner = fieldSchema(schema, field)?.schema ?? (embedded ? OBJECT_FIELDS[field] : undefined);
  if (!inner) {
    if (schema['x-kubernetes-preserve-unknown-fields']) return [];
    delete value[field];
    return [path];
  }
  const child = value[field];
  return child === undefined ? [] : pruneUnknown(inner, child, path);
}
