import { type FieldSet, fieldElement } from './field-set.ts';
import { itemElement, partsOf } from './field-walk.ts';
import { hasField, isObject, type Json, type JsonObject, setField } from './json.ts';
import { ANYTHING, fieldSchemaOrAnything, listType, type Schema } from './schema.ts';

/** Lays an applied configuration over the live value, as `typed.Merge`: maps and keyed lists part by part, the rest whole. */
export function mergeApplied(schema: Schema, live: Json | undefined, applied: Json): Json {
  if (live === undefined || live === null || !partsOf(schema, applied) || !partsOf(schema, live)) return applied;
  if (isObject(applied) && isObject(live)) {
    const merged: JsonObject = { ...live };
    for (const field of Object.keys(applied)) {
      if (!hasField(applied, field)) continue;
      const inner = fieldSchemaOrAnything(schema, field).schema;
      const before = hasField(live, field) ? live[field] : undefined;
      setField(merged, field, mergeApplied(inner, before, applied[field] ?? null));
    }
    return merged;
  }
  return Array.isArray(applied) && Array.isArray(live) ? mergeLists(schema, live, applied) : applied;
}

function mergeLists(schema: Schema, live: Json[], applied: Json[]): Json[] {
  const items = schema.items ?? ANYTHING;
  const configured = new Map(applied.map((item) => [itemElement(schema, item), item]));
  const present = new Set(live.map((item) => itemElement(schema, item)));
  const merged = live.map((item) => {
    const next = configured.get(itemElement(schema, item));
    return next === undefined ? item : mergeApplied(items, item, next);
  });
  return [...merged, ...applied.filter((item) => !present.has(itemElement(schema, item)))];
}

/**
 * Takes away, from a merged value, every part that `remove` names and `keep` does not, neither itself nor something in it.
 * Containers that lose their last part go too.
 */
export function removeFields(schema: Schema, value: Json, remove: FieldSet, keep: FieldSet | undefined): Json {
  if (isObject(value)) return removeFromObject(schema, value, remove, keep);
  if (!Array.isArray(value) || listType(schema) === 'atomic') return value;
  const items = schema.items ?? ANYTHING;
  return value.flatMap((item) => {
    const element = itemElement(schema, item);
    const rest = removePart(items, item, remove.children.get(element), keep?.children.get(element));
    return rest === undefined ? [] : [rest];
  });
}

function removeFromObject(schema: Schema, value: JsonObject, remove: FieldSet, keep: FieldSet | undefined): JsonObject {
  if (schema['x-kubernetes-map-type'] === 'atomic') return value;
  const rest: JsonObject = {};
  for (const field of Object.keys(value)) {
    const child = value[field];
    if (child === undefined) continue;
    const element = fieldElement(field);
    const inner = fieldSchemaOrAnything(schema, field).schema;
    const left = removePart(inner, child, remove.children.get(element), keep?.children.get(element));
    if (left !== undefined) setField(rest, field, left);
  }
  return rest;
}

function removePart(
  schema: Schema,
  value: Json,
  remove: FieldSet | undefined,
  keep: FieldSet | undefined,
): Json | undefined {
  if (!remove) return value;
  if (remove.member && !keep) return undefined;
  const rest = removeFields(schema, value, remove, keep);
  return isEmptied(value, rest) ? undefined : rest;
}

function isEmptied(before: Json, after: Json): boolean {
  const size = (value: Json) => (Array.isArray(value) || isObject(value) ? Object.keys(value).length : 1);
  return size(after) === 0 && size(before) > 0;
}
