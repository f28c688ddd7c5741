import type { ApiObject } from './api-object.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import type { ResourceDefinition } from './resource-definition.ts';
import { badRequest, expired, StatusError } from './status-error.ts';
import { keyOf, type Store } from './store.ts';

export interface ListRequest {
  resource: ResourceDefinition;
  namespace: string | undefined;
  matches(object: ApiObject): boolean;
  /** Whether `matches` lets everything pass, so that what remains can be counted. */
  unfiltered: boolean;
  query: URLSearchParams;
}

export interface ListResult {
  metadata: JsonObject;
  objects: ApiObject[];
}

/**
 * Lists objects, page by page with `limit` and `continue`. All pages show the state at the first page's revision; when that
 * is compacted a page is 410 Expired, with a token that goes on in the present.
 */
export function listObjects(store: Store, request: ListRequest): ListResult {
  const { resource, namespace, query } = request;
  const limit = readCount(query, 'limit') ?? 0;
  const token = query.get('continue') ?? '';
  const page = token === '' ? firstPage(store, query) : nextPage(store, token);
  const all = store
    .list(resource, namespace, page.revision)
    .filter((object) => keyOf(object) > page.after && request.matches(object));
  const objects = limit > 0 ? all.slice(0, limit) : all;
  const rest = all.length - objects.length;
  const last = objects.at(-1);
  const metadata: JsonObject = { resourceVersion: String(page.revision) };
  if (rest > 0 && last) {
    metadata.continue = encodeToken({ revision: page.revision, after: keyOf(last) });
    if (request.unfiltered) metadata.remainingItemCount = rest;
  }
  return { metadata, objects };
}

interface Page {
  revision: number;
  /** The last key already given; `''` for none. */
  after: string;
}

function firstPage(store: Store, query: URLSearchParams): Page {
  const wanted = readRevision(query.get('resourceVersion') ?? '');
  const match = query.get('resourceVersionMatch') ?? '';
  refuseFuture(store, wanted ?? 0);
  if (match === '' || match === 'NotOlderThan') return { revision: store.revision(), after: '' };
  if (match !== 'Exact') throw badRequest(`resourceVersionMatch "${match}" is neither Exact nor NotOlderThan`);
  if (wanted === undefined || wanted === 0) throw badRequest('resourceVersionMatch=Exact needs a resourceVersion');
  if (wanted < store.compactedRevision()) throw expired(`The resourceVersion for the provided list is too old.`);
  return { revision: wanted, after: '' };
}

function nextPage(store: Store, token: string): Page {
  const page = decodeToken(token);
  if (page.revision >= store.compactedRevision()) return page;
  // -1 in the real server's token: go on after the same key in whatever is the present then.
  if (page.revision === -1) return { revision: store.revision(), after: page.after };
  throw expired(
    'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.',
    encodeToken({ revision: -1, after: page.after }),
  );
}

function encodeToken({ revision, after }: Page): string {
  return Buffer.from(JSON.stringify({ v: 'meta.k8s.io/v1', rv: revision, start: after })).toString('base64url');
}

function decodeToken(token: string): Page {
  let value: Json = null;
  try {
    value = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Json;
  } catch {
    // answered below, as any other token that is not ours
  }
  if (!isObject(value) || typeof value.rv !== 'number' || typeof value.start !== 'string') {
    throw badRequest('continue key is not valid');
  }
  return { revision: value.rv, after: value.start };
}

/** A non-negative number in the query; undefined when absent. Throws 400 on anything else. */
export function readCount(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name) ?? '';
  if (value === '') return undefined;
  if (!/^\d+$/.test(value)) throw badRequest(`${name} must be a number, not "${value}"`);
  return Number(value);
}

/** A resourceVersion as a number; undefined when empty. */
export function readRevision(value: string): number | undefined {
  if (value === '') return undefined;
  if (!/^\d+$/.test(value)) throw badRequest(`Invalid value: "${value}": resourceVersion is not a number`);
  return Number(value);
}

/** A resourceVersion that has not been given out yet: the real server waits for it a while and then answers 504. */
export function refuseFuture(store: Store, wanted: number): void {
  if (wanted <= store.revision()) return;
  throw new StatusError({
    code: 504,
    reason: 'Timeout',
    message: `Too large resource version: ${wanted}, current: ${store.revision()}`,
    details: {
      causes: [{ reason: 'ResourceVersionTooLarge', message: 'Too large resource version' }],
      retryAfterSeconds: 1,
    },
  });
}
