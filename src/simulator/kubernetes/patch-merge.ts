import { hasField, isObject, type Json, type JsonObject, setField } from './json.ts';

/** JSON merge patch (RFC 7386): null removes, objects merge, everything else replaces. Changes neither input. */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const result: JsonObject = isObject(target) ? { ...target } : {};
  for (const field of Object.keys(patch)) {
    const value = patch[field];
    if (value === null || value === undefined) delete result[field];
    else setField(result, field, mergePatch(hasField(result, field) ? result[field] : undefined, value));
  }
  return result;
}
