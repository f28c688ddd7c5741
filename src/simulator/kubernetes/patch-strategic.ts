import { itemElement } from './field-walk.ts';
import { equal, hasField, isObject, type Json, type JsonObject, setField } from './json.ts';
import { ANYTHING, fieldSchemaOrAnything, listKeys, listType, type Schema } from './schema.ts';
import { badRequest } from './status-error.ts';

const ORDER = '$setElementOrder/';
const DELETE_FROM = '$deleteFromPrimitiveList/';

/**
 * Strategic merge patch, after apimachinery's `strategicpatch`: as a merge patch, but lists with keys merge item by item and
 * sets are joined. Knows the directives `$patch: merge | replace | delete`, `$retainKeys`, `$setElementOrder/…` and
 * `$deleteFromPrimitiveList/…`; throws 400 on others.
 */
export function strategicPatch(schema: Schema, target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const { $patch: directive, $retainKeys: retained, ...fields } = patch;
  if (directive === 'delete') return {};
  if (directive === 'replace') return fields;
  if (directive !== undefined && directive !== 'merge')
    throw badRequest(`unknown $patch directive: ${String(directive)}`);
  const result: JsonObject = isObject(target) ? { ...target } : {};
  if (Array.isArray(retained)) {
    for (const field of Object.keys(result)) if (!retained.includes(field)) delete result[field];
  }
  for (const field of Object.keys(fields)) patchField(schema, result, field, fields[field] ?? null);
  orderLists(schema, result, fields);
  return result;
}

function patchField(schema: Schema, result: JsonObject, field: string, value: Json): void {
  if (field.startsWith(ORDER)) return;
  if (field.startsWith(DELETE_FROM)) {
    const list = field.slice(DELETE_FROM.length);
    const current = result[list];
    if (Array.isArray(current) && Array.isArray(value)) {
      result[list] = current.filter((item) => !value.some((gone) => equal(gone, item)));
    }
    return;
  }
  if (field.startsWith('$')) throw badRequest(`unknown directive in a strategic merge patch: ${field}`);
  if (value === null) {
    delete result[field];
    return;
  }
  const inner = fieldSchemaOrAnything(schema, field).schema;
  const current = hasField(result, field) ? result[field] : undefined;
  const isList = Array.isArray(value);
  setField(result, field, isList ? patchList(inner, current, value) : strategicPatch(inner, current, value));
}

/** The key by which strategic merge patches find an item: the first of the keys that server-side apply uses. */
function mergeKey(schema: Schema): string | undefined {
  return listType(schema) === 'map' ? listKeys(schema)[0] : undefined;
}

function patchList(schema: Schema, current: Json | undefined, patch: Json[]): Json[] {
  const live = Array.isArray(current) ? current : [];
  if (listType(schema) === 'set')
    return [...live, ...patch.filter((item) => !live.some((other) => equal(item, other)))];
  const key = mergeKey(schema);
  if (key === undefined) return patch;
  const replace = patch.some((item) => isObject(item) && item.$patch === 'replace');
  const items = patch.filter((item) => !(isObject(item) && item.$patch === 'replace'));
  return items.reduce<Json[]>((list, item) => patchItem(schema, key, list, item), replace ? [] : live);
}

function patchItem(schema: Schema, key: string, list: Json[], item: Json): Json[] {
  if (!isObject(item) || !hasField(item, key)) {
    throw badRequest(`an item of a strategic merge patch must have the merge key "${key}"`);
  }
  const isSame = (other: Json) => isObject(other) && equal(other[key], item[key]);
  if (item.$patch === 'delete') return list.filter((other) => !isSame(other));
  const items = schema.items ?? ANYTHING;
  if (!list.some(isSame)) return [...list, strategicPatch(items, undefined, item)];
  return list.map((other) => (isSame(other) ? strategicPatch(items, other, item) : other));
}

/** `$setElementOrder/x` lists the keys in the wanted order; items that it does not name stay behind them. */
function orderLists(schema: Schema, result: JsonObject, patch: JsonObject): void {
  for (const field of Object.keys(patch).filter((name) => name.startsWith(ORDER))) {
    const list = field.slice(ORDER.length);
    const order = patch[field];
    const current = result[list];
    if (!Array.isArray(order) || !Array.isArray(current)) continue;
    const inner = fieldSchemaOrAnything(schema, list).schema;
    const key = mergeKey(inner);
    const identity = (item: Json) =>
      key !== undefined && isObject(item) ? JSON.stringify(item[key] ?? null) : itemElement(inner, item);
    const ranks = new Map(order.map((item, index) => [identity(item), index]));
    const rank = (item: Json) => ranks.get(identity(item)) ?? ranks.size;
    result[list] = current.toSorted((left, right) => rank(left) - rank(right));
  }
}
