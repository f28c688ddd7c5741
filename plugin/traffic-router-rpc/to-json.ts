import { type GobStruct, type GobValue, isGobStruct } from '../go-plugin/index.ts';
import { CUSTOM_TYPES } from './custom-types.ts';
import { exactInteger } from './exact-json.ts';
import { GO_TYPES } from './gen/go-types.ts';
import type { GoField, GoStructType } from './go-type.ts';

/** What `JSON.parse` can return. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type JsonObject = { [name: string]: Json };

/**
 * Turns a decoded gob value into the JSON that Go would write of it. `undefined` stands for what gob left out, a zero value;
 * what gob itself loses (pointers to zero, quantities) stays lost. Throws a `TypeError` that names the field when value and
 * type do not fit.
 */
export function toJson(value: GobValue | undefined, type: string, where: string): Json {
  if (type.startsWith('*')) return value === undefined ? null : toJson(value, type.slice(1), where);
  if (type.startsWith('[]')) return toJsonArray(value, type.slice(2), where);
  if (type.startsWith('{}')) return toJsonMap(value, type.slice(2), where);
  const struct = GO_TYPES[type];
  if (struct !== undefined) return toJsonObject(value, struct, where);
  const custom = CUSTOM_TYPES[type];
  if (custom === undefined) throw mismatch(value, type, where);
  const json = custom(value);
  if (json === undefined) throw mismatch(value, type, where);
  return json;
}

function toJsonArray(value: GobValue | undefined, element: string, where: string): Json {
  if (value === undefined) return null;
  if (!Array.isArray(value)) throw mismatch(value, `[]${element}`, where);
  return value.map((item, index) => toJson(item, element, `${where}[${index}]`));
}

function toJsonMap(value: GobValue | undefined, element: string, where: string): Json {
  if (value === undefined) return null;
  if (!(value instanceof Map)) throw mismatch(value, `{}${element}`, where);
  const object: JsonObject = {};
  for (const [key, item] of value) assign(object, String(key), toJson(item, element, `${where}.${key}`));
  return object;
}

function toJsonObject(value: GobValue | undefined, type: GoStructType, where: string): JsonObject {
  if (value !== undefined && !isGobStruct(value)) throw mismatch(value, 'struct', where);
  const object: JsonObject = {};
  for (const [name, field] of Object.entries(type)) addField(object, value?.[name], field, where);
  if (value !== undefined) addUnknownFields(object, value, type);
  return object;
}

function addField(object: JsonObject, value: GobValue | undefined, field: GoField, where: string): void {
  const at = field.json === '' ? where : `${where}.${field.json}`;
  if (field.json === '-' || isOmitted(value, field)) return;
  const json = toJson(value, field.type, at);
  if (field.json === '') Object.assign(object, json);
  else object[field.json] = json;
}

/** encoding/json's `omitempty` never leaves out a struct, nor a pointer to something; `omitzero` leaves out zero structs. */
function isOmitted(value: GobValue | undefined, field: GoField): boolean {
  if (field.omit?.includes('zero') && isZero(value, field.type)) return true;
  if (!field.omit?.includes('empty')) return false;
  if (value instanceof Map) return value.size === 0;
  if (Array.isArray(value)) return value.length === 0;
  const isStruct = field.type in GO_TYPES || STRUCTS_WITH_OWN_JSON.has(field.type);
  return value === undefined && !isStruct;
}

/** Structs in Go that write their own JSON: `omitempty` does not know when they are empty. */
const STRUCTS_WITH_OWN_JSON = new Set(['time', 'fieldsV1', 'quantity', 'intOrString']);

/** A time says itself when it is zero, in whatever zone. */
function isZero(value: GobValue | undefined, type = ''): boolean {
  if (type === 'time') return CUSTOM_TYPES.time?.(value) === null;
  return value === undefined || (isGobStruct(value) && Object.values(value).every((field) => isZero(field)));
}

/** Fields that this table does not know are a newer Argo Rollouts': they keep their place under Go's usual spelling. */
function addUnknownFields(object: JsonObject, value: GobStruct, type: GoStructType): void {
  for (const [name, field] of Object.entries(value)) {
    if (!Object.hasOwn(type, name)) assign(object, name.charAt(0).toLowerCase() + name.slice(1), toPlainJson(field));
  }
}

/** JSON of a value of which only the wire's own description is known. */
function toPlainJson(value: GobValue): Json {
  if (typeof value === 'bigint') return exactInteger(String(value));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlainJson);
  const object: JsonObject = {};
  if (value instanceof Map) for (const [key, item] of value) assign(object, String(key), toPlainJson(item));
  else if (isGobStruct(value)) addUnknownFields(object, value, {});
  else return null;
  return object;
}

/** Sets a name that came from outside, which may be `__proto__`. */
function assign(object: JsonObject, name: string, value: Json): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function mismatch(value: GobValue | undefined, type: string, where: string): TypeError {
  return new TypeError(`${where}: expected ${type}, the host sent ${describe(value)}`);
}

function describe(value: GobValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Uint8Array) return 'other bytes';
  return `a ${typeof value}`;
}
