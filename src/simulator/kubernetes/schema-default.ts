import { hasField, isObject, type Json, setField } from './json.ts';
import { fieldSchema, type Schema } from './schema.ts';

/** Fills in the schema's defaults, in place; a null where the schema has a default and is not nullable is replaced too. */
export function applyDefaults(schema: Schema, value: Json): void {
  if (Array.isArray(value)) {
    const { items } = schema;
    if (items) for (const item of value) applyDefaults(items, item);
    return;
  }
  if (!isObject(value)) return;
  for (const [field, inner] of Object.entries(schema.properties ?? {})) {
    if (inner.default === undefined) continue;
    if (!hasField(value, field) || (value[field] === null && !inner.nullable)) {
      setField(value, field, structuredClone(inner.default));
    }
  }
  for (const field of Object.keys(value)) {
    const inner = fieldSchema(schema, field);
    const child = value[field];
    if (inner && child !== undefined) applyDefaults(inner.schema, child);
  }
}
