import { decodeGoTime, type GobValue, isGobStruct } from '../go-plugin/index.ts';
import type { Json } from './to-json.ts';

const utf8 = new TextDecoder();

/**
 * Types that are no struct of the table: basic kinds, and those that write their own JSON. Each takes `undefined` for Go's
 * zero value and answers `undefined` when the value is not of its type.
 */
export const CUSTOM_TYPES: Readonly<Record<string, (value: GobValue | undefined) => Json | undefined>> = {
  bool: (value = false) => (typeof value === 'boolean' ? value : undefined),
  string: (value = '') => (typeof value === 'string' ? value : undefined),
  number: toNumber,
  bytes: (value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value === undefined ? null : undefined,
  rawJson: parseJson,
  fieldsV1: (value) => (isGobStruct(value) ? parseJson(value.Raw) : value === undefined ? null : undefined),
  time: toTime,
  intOrString: toIntOrString,
  // gob sends none of its fields: Go itself reads a zero on the other side.
  quantity: () => '0',
};

/** An integer beyond 2^53 loses its last digits, as it does in any JSON that JavaScript reads. */
function toNumber(value: GobValue | undefined = 0): Json | undefined {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' ? value : undefined;
}

function parseJson(value: GobValue | undefined): Json | undefined {
  if (value === undefined) return null;
  return value instanceof Uint8Array ? JSON.parse(utf8.decode(value)) : undefined;
}

/** `metav1.Time`: RFC 3339 in whole seconds. */
function toTime(value: GobValue | undefined): Json | undefined {
  if (value === undefined) return null;
  if (!(value instanceof Uint8Array)) return undefined;
  return `${new Date(decodeGoTime(value).milliseconds).toISOString().slice(0, 19)}Z`;
}

/** `intstr.IntOrString{Type, IntVal, StrVal}`: type 0 is the number. */
function toIntOrString(value: GobValue | undefined): Json | undefined {
  if (value === undefined) return 0;
  if (!isGobStruct(value)) return undefined;
  return value.Type === 1 ? CUSTOM_TYPES.string?.(value.StrVal) : toNumber(value.IntVal);
}
