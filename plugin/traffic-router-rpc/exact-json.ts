import type { Json } from './to-json.ts';

/** What V8 has and TypeScript's library does not know yet (ECMAScript's "JSON.parse source text access"). */
interface ExactJson {
  rawJSON(text: string): { readonly rawJSON: string };
  parse(text: string, reviver: (key: string, value: unknown, context: { source?: string }) => unknown): unknown;
}

const exact = JSON as unknown as ExactJson;

/**
 * An integer beyond 2^53, which a number would round and for which `JSON.stringify` refuses a bigint: an object whose only use
 * is that `JSON.stringify` writes its digits. To calculate with it throws, so that nobody goes on with a rounded one. No field
 * that a traffic router reads can be that large.
 */
export function exactInteger(digits: string): Json {
  return exact.rawJSON(digits);
}

/** `JSON.parse` that keeps all digits of integers, by `exactInteger`. Throws a `SyntaxError`. */
export function parseExactJson(text: string): Json {
  // The detour over the source text takes several times as long, and hardly any object needs it.
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  return exact.parse(text, (_key, value, { source }) =>
    source !== undefined && typeof value === 'number' && isRounded(value, source) ? exactInteger(source) : value,
  ) as Json;
}

function isRounded(value: number, source: string): boolean {
  return !Number.isSafeInteger(value) && /^-?\d+$/.test(source);
}
