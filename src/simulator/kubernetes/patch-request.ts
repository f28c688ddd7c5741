import type { Json } from './json.ts';
import { isObject } from './json.ts';
import type { ObjectWriter, WriteTarget, Written } from './object-writer.ts';
import { jsonPatch } from './patch-json.ts';
import { mergePatch } from './patch-merge.ts';
import { strategicPatch } from './patch-strategic.ts';
import { parseJson, parseYamlText, type RequestBody } from './request-body.ts';
import { badRequest, unsupportedMediaType } from './status-error.ts';
import { readForce } from './write-options.ts';

const JSON_PATCH = 'application/json-patch+json';
const MERGE_PATCH = 'application/merge-patch+json';
const STRATEGIC_PATCH = 'application/strategic-merge-patch+json';
const APPLY_PATCH = 'application/apply-patch+yaml';

/** Carries out a PATCH by its content type. Strategic merge patch is 415 for custom resources, as on the real server. */
export function patchObject(
  writer: ObjectWriter,
  target: WriteTarget,
  name: string,
  body: RequestBody,
  query: URLSearchParams,
): Written {
  const force = readForce(query, body.contentType === APPLY_PATCH);
  switch (body.contentType) {
    case JSON_PATCH: {
      const patch = parseJson(body.text);
      return writer.patch(target, name, (object) => jsonPatch(object, patch));
    }
    case MERGE_PATCH: {
      const patch = objectPatch(parseJson(body.text));
      return writer.patch(target, name, (object) => mergePatch(object, patch));
    }
    case STRATEGIC_PATCH: {
      if (target.resource.custom) break;
      const patch = objectPatch(parseJson(body.text));
      return writer.patch(target, name, (object) => strategicPatch(target.resource.schema, object, patch));
    }
    case APPLY_PATCH:
      return writer.apply(target, name, parseYamlText(body.text), force);
  }
  const accepted = [JSON_PATCH, MERGE_PATCH, ...(target.resource.custom ? [] : [STRATEGIC_PATCH]), APPLY_PATCH];
  throw unsupportedMediaType(accepted);
}

function objectPatch(patch: Json): Json {
  if (isObject(patch)) return patch;
  throw badRequest('a merge patch must be a JSON object');
}
