import { EMPTY_SET, type FieldSet, fieldElement, fieldSet, LEAF_SET, type PathElement, union } from './field-set.ts';
import { equal, hasField, isObject, type Json } from './json.ts';
import { ANYTHING, fieldSchemaOrAnything, listKeys, listType, type Schema } from './schema.ts';

/** One part of a container: a field of an object or an item of a list whose items are told apart. */
export interface Part {
  element: PathElement;
  value: Json;
  schema: Schema;
  /** Declared by name in the schema; others (map entries, list items) are owned themselves, not only what is in them. */
  named: boolean;
}

/** The parts of a value that is owned part by part; undefined when it is owned as a whole (scalars, atomic lists and maps). */
export function partsOf(schema: Schema, value: Json): Part[] | undefined {
  if (isObject(value)) {
    if (schema['x-kubernetes-map-type'] === 'atomic') return undefined;
    return Object.keys(value)
      .filter((field) => hasField(value, field))
      .map((field) => ({
        element: fieldElement(field),
        value: value[field] ?? null,
        ...fieldSchemaOrAnything(schema, field),
      }));
  }
  if (!Array.isArray(value) || listType(schema) === 'atomic') return undefined;
  return value.map((item) => ({
    element: itemElement(schema, item),
    value: item,
    schema: schema.items ?? ANYTHING,
    named: false,
  }));
}

/** The identity of a list item: its keys in alphabetical order, or its value. A key that is absent counts with its default. */
export function itemElement(schema: Schema, item: Json): PathElement {
  if (listType(schema) === 'set') return `v:${JSON.stringify(item)}`;
  const keys = listKeys(schema)
    .toSorted()
    .map((key) => [key, keyValue(schema, item, key)] as const)
    .filter(([, value]) => value !== undefined);
  return `k:${JSON.stringify(Object.fromEntries(keys))}`;
}

function keyValue(schema: Schema, item: Json, key: string): Json | undefined {
  const value = isObject(item) && hasField(item, key) ? item[key] : undefined;
  return value ?? schema.items?.properties?.[key]?.default;
}

/** What an applied configuration claims, as `typed.ToFieldSet`: leaves, list items, and entries of maps. */
export function appliedFields(schema: Schema, value: Json): FieldSet {
  const parts = partsOf(schema, value);
  if (!parts) return LEAF_SET;
  return fieldSet(
    false,
    parts.map((part) => {
      const below = appliedFields(part.schema, part.value);
      const isEmptyMap = isObject(part.value) && Object.keys(part.value).length === 0;
      return [part.element, part.named && !isEmptyMap ? below : { ...below, member: true }] as const;
    }),
  );
}

export interface Comparison {
  added: FieldSet;
  modified: FieldSet;
  removed: FieldSet;
}

const SAME: Comparison = { added: EMPTY_SET, modified: EMPTY_SET, removed: EMPTY_SET };

/** The difference between two values, as `typed.Compare`. Containers that come or go count themselves besides their parts. */
export function compareFields(schema: Schema, before: Json | undefined, after: Json | undefined): Comparison {
  if (before === undefined && after === undefined) return SAME;
  if (before === undefined) return { ...SAME, added: wholeSet(schema, after ?? null) };
  if (after === undefined) return { ...SAME, removed: wholeSet(schema, before) };
  const oldParts = partsOf(schema, before);
  const newParts = partsOf(schema, after);
  if (!oldParts && !newParts) return equal(before, after) ? SAME : { ...SAME, modified: LEAF_SET };
  const sameShape = oldParts && newParts && Array.isArray(before) === Array.isArray(after);
  if (!sameShape) return changedShape(schema, before, after);
  return compareParts(oldParts, newParts);
}

/** A list became a scalar or the like: what was below is gone, what is below now is new, and the field itself changed. */
function changedShape(schema: Schema, before: Json, after: Json): Comparison {
  const below = (value: Json) => ({ ...wholeSet(schema, value), member: false });
  return { added: below(after), modified: LEAF_SET, removed: below(before) };
}

function compareParts(before: Part[], after: Part[]): Comparison {
  const old = new Map(before.map((part) => [part.element, part]));
  const now = new Map(after.map((part) => [part.element, part]));
  const results = [...new Set([...old.keys(), ...now.keys()])].map((element) => {
    const part = now.get(element) ?? old.get(element);
    return [
      element,
      compareFields(part?.schema ?? ANYTHING, old.get(element)?.value, now.get(element)?.value),
    ] as const;
  });
  const pick = (side: keyof Comparison) =>
    fieldSet(
      false,
      results.map(([element, result]) => [element, result[side]]),
    );
  return { added: pick('added'), modified: pick('modified'), removed: pick('removed') };
}

/** A value's path and everything below it. */
function wholeSet(schema: Schema, value: Json): FieldSet {
  const parts = partsOf(schema, value) ?? [];
  return fieldSet(
    true,
    parts.map((part) => [part.element, wholeSet(part.schema, part.value)]),
  );
}

/** Adds the declared containers on the way to each path (`EnsureNamedFieldsAreMembers`): what holds the last part may go too. */
export function withNamedParents(schema: Schema, value: Json, set: FieldSet): FieldSet {
  const parts = partsOf(schema, value) ?? [];
  const children = new Map(set.children);
  for (const part of parts) {
    const child = set.children.get(part.element);
    if (!child) continue;
    const inner = withNamedParents(part.schema, part.value, child);
    children.set(part.element, part.named ? union(inner, LEAF_SET) : inner);
  }
  return { member: set.member, children };
}
