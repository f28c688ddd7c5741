/** A value as JSON carries it; `undefined` fields do not exist on the wire. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [field: string]: Json | undefined;
}

/** True for a JSON object: not null, not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deep equality of JSON values; the order of object fields and fields that are `undefined` do not count. */
export function equal(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => equal(item, right[index]));
  }
  if (!isObject(left) || !isObject(right)) return false;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => equal(left[key], right[key]));
}

/** Whether an object has a field of its own; safe for names such as `constructor`. */
export function hasField(object: JsonObject, field: string): boolean {
  return Object.hasOwn(object, field) && object[field] !== undefined;
}

/** Sets a field also when it is called `__proto__`. */
export function setField(object: JsonObject, field: string, value: Json): void {
  Object.defineProperty(object, field, { value, writable: true, enumerable: true, configurable: true });
}

/** Follows a dotted path such as `spec.replicas`; undefined where something on the way is missing. */
export function valueAt(value: Json | undefined, path: string): Json | undefined {
  let current: Json | undefined = value;
  for (const field of path.split('.')) {
    if (!isObject(current) || !hasField(current, field)) return undefined;
    current = current[field];
  }
  return current;
}
