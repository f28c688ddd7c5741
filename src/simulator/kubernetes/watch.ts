import type { Clock } from '../../runtime/clock.ts';
import type { ApiObject } from './api-object.ts';
import type { JsonObject } from './json.ts';
import { readCount, readRevision, refuseFuture } from './list.ts';
import type { Renderer } from './representation.ts';
import { type ResourceDefinition, resourceKey } from './resource-definition.ts';
import { badRequest, expired } from './status-error.ts';
import type { Change, Store } from './store.ts';

/** Between bookmarks, as the real server's watch cache sends them. */
const BOOKMARK_INTERVAL_MS = 60_000;
/** What the real server uses at least when the client names no `timeoutSeconds`. */
const DEFAULT_TIMEOUT_SECONDS = 1800;

export interface WatchRequest {
  resource: ResourceDefinition;
  namespace: string | undefined;
  matches(object: ApiObject): boolean;
  query: URLSearchParams;
  renderer: Renderer;
}

/** Where the events go: a response that stays open. */
export interface WatchSink {
  send(event: { type: string; object: JsonObject }): void;
  /** Ends the stream. */
  end(): void;
}

/**
 * Starts a watch and returns the way to stop it. Throws before the first event: 410 when the history after `resourceVersion`
 * is compacted, 504 when it lies in the future. Without a resourceVersion, with 0, or with `sendInitialEvents`, what exists
 * comes first.
 */
export function startWatch(store: Store, clock: Clock, request: WatchRequest, sink: WatchSink): () => void {
  const { resource, namespace, query, renderer, matches } = request;
  const since = readRevision(query.get('resourceVersion') ?? '') ?? 0;
  const withBookmarks = query.get('allowWatchBookmarks') === 'true';
  const sendsInitial = readSendInitialEvents(query);
  refuseFuture(store, since);
  if (!sendsInitial && since > 0 && since < store.compactedRevision()) {
    throw expired(`too old resource version: ${since} (${store.compactedRevision()})`);
  }

  let cancelTimer = () => {};
  const unsubscribe = store.subscribe(deliver);
  const stop = () => {
    unsubscribe();
    cancelTimer();
  };
  startTimer((readCount(query, 'timeoutSeconds') || DEFAULT_TIMEOUT_SECONDS) * 1000);
  if (sendsInitial || since === 0) {
    for (const object of store.list(resource, namespace).filter(matches)) send('ADDED', object);
    if (sendsInitial && withBookmarks) bookmark({ 'k8s.io/initial-events-end': 'true' });
  } else {
    for (const change of store.changesSince(since)) deliver(change);
  }
  return stop;

  function send(type: string, object: ApiObject): void {
    sink.send({ type, object: renderer.object(object) });
  }

  function bookmark(annotations: Record<string, string> | undefined): void {
    const metadata: JsonObject = { resourceVersion: String(store.revision()), creationTimestamp: null };
    sink.send({ type: 'BOOKMARK', object: renderer.bookmark(annotations ? { ...metadata, annotations } : metadata) });
  }

  /** To a watch with a selector, an object that begins to match is ADDED and one that ceases to is DELETED. */
  function deliver({ resource: changed, type, object, previous, revision }: Change): void {
    if (resourceKey(changed) !== resourceKey(resource)) return;
    if (namespace !== undefined && object.metadata.namespace !== namespace) return;
    const before = previous !== undefined && matches(previous);
    const after = type !== 'DELETED' && matches(object);
    if (after) send(before ? 'MODIFIED' : 'ADDED', object);
    else if (before && type === 'DELETED') send('DELETED', object);
    else if (before) {
      send('DELETED', { ...previous, metadata: { ...previous.metadata, resourceVersion: String(revision) } });
    }
  }

  function startTimer(leftMs: number): void {
    cancelTimer = clock.after(Math.min(leftMs, BOOKMARK_INTERVAL_MS), () => {
      if (withBookmarks) bookmark(undefined);
      if (leftMs > BOOKMARK_INTERVAL_MS) return startTimer(leftMs - BOOKMARK_INTERVAL_MS);
      stop();
      sink.end();
    });
  }
}

function readSendInitialEvents(query: URLSearchParams): boolean {
  const value = query.get('sendInitialEvents');
  if (value === null || value === 'false') return false;
  if (value !== 'true') throw badRequest(`sendInitialEvents must be true or false, not "${value}"`);
  if (query.get('resourceVersionMatch') === 'NotOlderThan') return true;
  throw badRequest('sendInitialEvents needs resourceVersionMatch=NotOlderThan');
}
