import { invalidParameter } from './aws-error.ts';
import type { SimulatedFunction } from './model.ts';
import { type RequestBody, recordIn } from './read-body.ts';

/** Lambda's limit for a function. */
const TAGS_MAX = 50;

/** ListTags. */
export function listTags(fn: SimulatedFunction) {
  return { Tags: Object.fromEntries(fn.tags) };
}

/** TagResource: adds to what is there. Takes no RevisionId and changes none. */
export function tagResource(fn: SimulatedFunction, body: RequestBody): void {
  const tags = Object.entries(recordIn(body, 'Tags') ?? {});
  for (const [key, value] of tags) checkTag(key, value);
  const keys = new Set([...fn.tags.keys(), ...tags.map(([key]) => key)]);
  if (keys.size > TAGS_MAX) throw invalidParameter(`Number of tags exceeds resource tag limit of ${TAGS_MAX}.`);
  for (const [key, value] of tags) fn.tags.set(key, String(value));
}

/** The characters and lengths that tags may have, in every service. */
function checkTag(key: string, value: unknown): void {
  const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
  if (key.length > 128 || !allowed.test(key)) throw invalidParameter(`The tag key '${key}' is not valid.`);
  if (typeof value !== 'string' || value.length > 256 || !allowed.test(value))
    throw invalidParameter(`The tag value '${value}' is not valid.`);
}
