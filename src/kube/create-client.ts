import type { KubeObject, Resource } from '../api/meta.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { KubeClient, ListOptions, ObjectList, WatchEvent, WatchOptions, WriteOptions } from './client.ts';
import type { ClusterAccess } from './cluster-access.ts';
import { resourcePath } from './resource-path.ts';
import { createTransport, type Transport, type TransportRequest } from './transport.ts';
import { readWatch } from './watch-stream.ts';

export interface CreateKubeClientOptions {
  access: ClusterAccess;
  clock: Clock;
  log: Log;
  /** Time limit of each request but watches. Default 10,000. */
  requestTimeoutMs?: number | undefined;
  /** Most bytes of one response that is not a watch. Default 64 MiB. */
  readMaxBytes?: number | undefined;
}

/** What a client over a transport of the caller's needs. */
export type KubeClientOverOptions = Pick<CreateKubeClientOptions, 'clock' | 'log'>;

const MERGE_PATCH = 'application/merge-patch+json';
/** JSON is YAML, and every API server with server-side apply takes this type (`apply-patch+json` does not exist). */
const APPLY_PATCH = 'application/apply-patch+yaml';

/** Creates a client for one API server, with its own pool of connections. Requests are logged at debug level. */
export function createKubeClient(options: CreateKubeClientOptions): KubeClient {
  return createKubeClientOver(createTransport(options), options);
}

/** The same over any transport, such as one that stays in this process. */
export function createKubeClientOver(transport: Transport, { clock, log }: KubeClientOverOptions): KubeClient {
  async function send<R>(request: TransportRequest): Promise<R> {
    const startMs = clock.now();
    try {
      return (await transport.request(request)) as R;
    } finally {
      log.debug('kubernetes request', {
        method: request.method,
        path: request.path,
        durationMs: clock.now() - startMs,
      });
    }
  }

  return {
    get: (resource, namespace, name) => send({ method: 'GET', path: resourcePath(resource, { namespace, name }) }),
    list: <T extends KubeObject>(resource: Resource, listOptions: ListOptions = {}) => list<T>(resource, listOptions),
    watch: <T extends KubeObject>(resource: Resource, watchOptions: WatchOptions) => watch<T>(resource, watchOptions),
    create: (resource, object, write) =>
      send({ method: 'POST', path: writePath(resource, object.metadata.namespace, undefined, write), body: object }),
    update: (resource, object, write) =>
      send({
        method: 'PUT',
        path: writePath(resource, object.metadata.namespace, object.metadata.name, write),
        body: object,
      }),
    mergePatch: (resource, namespace, name, patch, write) =>
      send({
        method: 'PATCH',
        path: writePath(resource, namespace, name, write),
        body: patch,
        contentType: MERGE_PATCH,
      }),
    apply: (resource, object, write) =>
      send({
        method: 'PATCH',
        path: writePath(resource, object.metadata.namespace, object.metadata.name, write, { force: write.force }),
        body: object,
        contentType: APPLY_PATCH,
      }),
    async delete(resource, namespace, name, preconditions) {
      const body = { kind: 'DeleteOptions', apiVersion: 'v1', ...(preconditions && { preconditions }) };
      await send({ method: 'DELETE', path: resourcePath(resource, { namespace, name }), body });
    },
    close: () => transport.close(),
  };

  async function list<T extends KubeObject>(resource: Resource, listOptions: ListOptions): Promise<ObjectList<T>> {
    const { namespace, signal, ...query } = listOptions;
    const path = resourcePath(resource, { namespace }, query);
    const { apiVersion, metadata, items } = await send<ObjectList<T> & { apiVersion: string }>({
      method: 'GET',
      path,
      signal,
    });
    // The items of built-in kinds come without these two (the list has them), those of custom resources with them.
    const type = { apiVersion, kind: resource.kind };
    return { metadata, items: (items ?? []).map((item) => ({ ...type, ...item })) };
  }

  async function* watch<T extends KubeObject>(
    resource: Resource,
    watchOptions: WatchOptions,
  ): AsyncGenerator<WatchEvent<T>, void> {
    const { namespace, signal, ...query } = watchOptions;
    const path = resourcePath(resource, { namespace }, { watch: true, allowWatchBookmarks: true, ...query });
    const body = await transport.stream({ method: 'GET', path, signal });
    yield* readWatch<T>(body, `WATCH ${path}`, signal);
  }
}

function writePath(
  resource: Resource,
  namespace: string | undefined,
  name: string | undefined,
  write: WriteOptions,
  query: { force?: boolean } = {},
): string {
  const { fieldManager, subresource, dryRun } = write;
  return resourcePath(
    resource,
    { namespace: requireNamespace(resource, namespace), name, subresource },
    { fieldManager, ...query, dryRun: dryRun ? 'All' : undefined },
  );
}

/** Without it the API server answers 405 or 404, which says nothing to whoever reads it. */
function requireNamespace(resource: Resource, namespace: string | undefined): string | undefined {
  if (resource.namespaced && !namespace) throw new TypeError(`${resource.kind}: metadata.namespace is missing`);
  return namespace;
}
