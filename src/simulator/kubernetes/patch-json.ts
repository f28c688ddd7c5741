import { equal, hasField, isObject, type Json, setField } from './json.ts';
import { badRequest, StatusError } from './status-error.ts';

interface Operation {
  op: string;
  path: string[];
  from: string[];
  value: Json;
}

/** JSON patch (RFC 6902). Throws 400 when it is malformed and 422 when it does not fit the object. Does not change its input. */
export function jsonPatch(target: Json, patch: Json): Json {
  if (!Array.isArray(patch)) throw badRequest('a JSON patch is a list of operations');
  const operations = patch.map(parseOperation);
  return operations.reduce(apply, structuredClone(target));
}

function parseOperation(value: Json): Operation {
  if (!isObject(value) || typeof value.op !== 'string' || typeof value.path !== 'string') {
    throw badRequest('an operation of a JSON patch has the strings "op" and "path"');
  }
  const from = typeof value.from === 'string' ? value.from : '';
  return { op: value.op, path: parsePointer(value.path), from: parsePointer(from), value: value.value ?? null };
}

function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw badRequest(`"${pointer}" is not a JSON pointer: it must begin with /`);
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function apply(document: Json, { op, path, from, value }: Operation): Json {
  switch (op) {
    case 'add':
      return add(document, path, value);
    case 'remove':
      return remove(document, path);
    case 'replace':
      if (path.length === 0) return value;
      read(document, path);
      return replace(document, path, value);
    case 'move': {
      const moved = read(document, from);
      return add(remove(document, from), path, moved);
    }
    case 'copy':
      return add(document, path, structuredClone(read(document, from)));
    case 'test':
      if (!equal(readOrNull(document, path), value)) throw misfit(`testing path ${show(path)} failed`);
      return document;
    default:
      throw badRequest(`unknown operation "${op}" in a JSON patch`);
  }
}

function replace(document: Json, path: string[], value: Json): Json {
  const { parent, last } = parentOf(document, path);
  if (Array.isArray(parent)) parent[indexIn(parent, last, path)] = value;
  else if (isObject(parent)) setField(parent, last, value);
  return document;
}

function add(document: Json, path: string[], value: Json): Json {
  if (path.length === 0) return value;
  const { parent, last } = parentOf(document, path);
  if (Array.isArray(parent)) parent.splice(last === '-' ? parent.length : indexIn(parent, last, path, 1), 0, value);
  else if (isObject(parent)) setField(parent, last, value);
  return document;
}

function remove(document: Json, path: string[]): Json {
  const { parent, last } = parentOf(document, path);
  read(document, path);
  if (Array.isArray(parent)) parent.splice(indexIn(parent, last, path), 1);
  else if (isObject(parent)) delete parent[last];
  return document;
}

function parentOf(document: Json, path: string[]): { parent: Json; last: string } {
  const last = path.at(-1);
  if (last === undefined) throw misfit('the whole object cannot be removed');
  const parent = read(document, path.slice(0, -1));
  if (!Array.isArray(parent) && !isObject(parent)) throw misfit(`${show(path)} is inside a plain value`);
  return { parent, last };
}

function read(document: Json, path: string[]): Json {
  let current = document;
  for (const part of path) {
    if (Array.isArray(current)) current = current[indexIn(current, part, path)] ?? null;
    else if (isObject(current) && hasField(current, part)) current = current[part] ?? null;
    else throw misfit(`missing path: ${show(path)}`);
  }
  return current;
}

function readOrNull(document: Json, path: string[]): Json {
  try {
    return read(document, path);
  } catch (error) {
    if (error instanceof StatusError) return null;
    throw error;
  }
}

/** `room` is 1 where the place behind the last item counts too. */
function indexIn(list: Json[], part: string, path: string[], room = 0): number {
  const index = Number(part);
  if (!/^(0|[1-9]\d*)$/.test(part) || index >= list.length + room) {
    throw misfit(`no item "${part}" in the list: ${show(path)}`);
  }
  return index;
}

const show = (path: string[]) => `/${path.join('/')}`;

/** What the real server says when a JSON patch does not fit. */
function misfit(why: string): StatusError {
  return new StatusError({
    code: 422,
    reason: 'Invalid',
    message: 'the server rejected our request due to an error in our request',
    details: { causes: [{ reason: 'UnexpectedServerResponse', message: why }] },
  });
}
