import { isObject, type Json } from './json.ts';

/** The type name of a value as the validator's messages write it. */
export function jsonType(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (isObject(value)) return 'object';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** Length in characters (code points), as the validator counts `maxLength`. */
export const lengthOf = (value: string): number => [...value].length;

const compiled = new Map<string, RegExp>();

/** A pattern, compiled once. Patterns are those of RE2: `checkPattern` refuses what only JavaScript knows. */
export function patternOf(pattern: string): RegExp {
  let regexp = compiled.get(pattern);
  if (!regexp) {
    regexp = new RegExp(pattern, 'u');
    compiled.set(pattern, regexp);
  }
  return regexp;
}

/** Why the API server would refuse this pattern, or undefined. RE2 has no look-around and no back-references. */
export function patternError(pattern: string): string | undefined {
  if (/\(\?<?[=!]/.test(pattern)) return 'RE2 has no look-ahead and no look-behind';
  if (/\\[1-9]/.test(pattern)) return 'RE2 has no back-references';
  try {
    patternOf(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** What is wrong with a string of a given format, or undefined; formats other than these are not checked. */
export function formatError(format: string, value: string): string | undefined {
  switch (format) {
    case 'date-time':
      return DATE_TIME.test(value) && !Number.isNaN(Date.parse(value))
        ? undefined
        : `must be of type date-time: ${JSON.stringify(value)}`;
    case 'byte':
      return /^[A-Za-z0-9+/]*={0,2}$/.test(value) && value.length % 4 === 0
        ? undefined
        : `must be of type byte: ${JSON.stringify(value)}`;
    default:
      return undefined;
  }
}
