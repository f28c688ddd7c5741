import type { ApiObject } from './api-object.ts';
import { valueAt } from './json.ts';
import { badRequest } from './status-error.ts';

const ALWAYS = ['metadata.name', 'metadata.namespace'];

/**
 * Reads a field selector (`metadata.name=x,type!=Normal`). Only `metadata.name`, `metadata.namespace` and the fields in
 * `selectable` are known; another one is 400 `field label not supported`, as on the real server.
 */
export function parseFieldSelector(selector: string, selectable: readonly string[]): (object: ApiObject) => boolean {
  const requirements = selector
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => parseRequirement(part, selectable));
  return (object) => requirements.every((requirement) => requirement(object));
}

function parseRequirement(text: string, selectable: readonly string[]): (object: ApiObject) => boolean {
  const [, path = '', operator, value = ''] = /^([^=!]+)(==|=|!=)(.*)$/.exec(text) ?? [];
  if (operator === undefined) {
    throw badRequest(`invalid field selector: "${text}"; write field=value or field!=value`);
  }
  if (!ALWAYS.includes(path) && !selectable.includes(path)) {
    throw badRequest(`field label not supported: ${path}`);
  }
  const wanted = value.replace(/\\([,=\\])/g, '$1');
  return (object) => (String(valueAt(object, path) ?? '') === wanted) === (operator !== '!=');
}
