import { decodeGoTime, type GobValue, isGobStruct } from '../go-plugin/index.ts';
import { exactInteger, parseExactJson } from './exact-json.ts';
import type { Json } from './to-json.ts';

const utf8 = new TextDecoder();

/** The first moment of year 1, Go's zero, in milliseconds since 1970. */
const ZERO_TIME_MS = -62_135_596_800_000;

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

function toNumber(value: GobValue | undefined = 0): Json | undefined {
  if (typeof value === 'bigint') return exactInteger(String(value));
  return typeof value === 'number' ? value : undefined;
}

/** Go knows no difference between no bytes and none at all: in a map, where gob sends zeros too, nil comes as an empty slice. */
function parseJson(value: GobValue | undefined): Json | undefined {
  if (value === undefined) return null;
  if (!(value instanceof Uint8Array)) return undefined;
  if (value.length === 0) return null;
  try {
    return parseExactJson(utf8.decode(value));
  } catch {
    return undefined;
  }
}

/** `metav1.Time`: RFC 3339 in whole seconds, with as many digits for the year as it takes; `null` for Go's zero in any zone. */
function toTime(value: GobValue | undefined): Json | undefined {
  if (value === undefined) return null;
  if (!(value instanceof Uint8Array)) return undefined;
  const { milliseconds, nanoseconds } = decodeGoTime(value);
  if (milliseconds === ZERO_TIME_MS && nanoseconds === 0) return null;
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year)) return undefined;
  const withoutYear = date.toISOString().slice(-'-01-02T15:04:05.000Z'.length, -'.000Z'.length);
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}${withoutYear}Z`;
}

/** `intstr.IntOrString{Type, IntVal, StrVal}`: type 0 is the number. */
function toIntOrString(value: GobValue | undefined): Json | undefined {
  if (value === undefined) return 0;
  if (!isGobStruct(value)) return undefined;
  return value.Type === 1 ? CUSTOM_TYPES.string?.(value.StrVal) : toNumber(value.IntVal);
}
