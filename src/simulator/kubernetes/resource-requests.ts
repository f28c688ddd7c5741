import type { ServerResponse } from 'node:http';
import type { Clock } from '../../runtime/clock.ts';
import type { ApiObject } from './api-object.ts';
import type { Faults } from './faults.ts';
import { parseFieldSelector } from './field-selector.ts';
import type { JsonObject } from './json.ts';
import { parseLabelSelector } from './label-selector.ts';
import { listObjects } from './list.ts';
import { type ObjectDeleter, readDeleteOptions } from './object-deleter.ts';
import type { ObjectWriter, Written } from './object-writer.ts';
import { patchObject } from './patch-request.ts';
import { createRenderer, negotiate, type Renderer, readIncludeObject } from './representation.ts';
import { parseBody, type RequestBody } from './request-body.ts';
import type { ResourcePath } from './request-path.ts';
import { apiVersionOf } from './resource-definition.ts';
import { methodNotAllowed, notFound } from './status-error.ts';
import type { Store } from './store.ts';
import { startWatch } from './watch.ts';
import type { WatchStreams } from './watch-stream.ts';
import { readWriteTarget } from './write-options.ts';

export interface ApiRequest {
  method: string;
  path: ResourcePath;
  query: URLSearchParams;
  accept: string | undefined;
  userAgent: string | undefined;
  body: RequestBody;
  response: ServerResponse;
}

/** A finished answer, or `streaming` when a watch has taken the response over. */
export type Answer = { code: number; body: JsonObject; warnings?: string[] } | 'streaming' | 'dropped';

export interface ResourceRequestsOptions {
  store: Store;
  clock: Clock;
  writer: ObjectWriter;
  deleter: ObjectDeleter;
  faults: Faults;
  streams: WatchStreams;
}

/** Makes the function that answers all requests for resources. It throws a `StatusError` for a refusal. */
export function createResourceRequests(options: ResourceRequestsOptions): (request: ApiRequest) => Answer {
  const { store, clock, writer, deleter, faults, streams } = options;

  return (request) => {
    const { method, path } = request;
    const { resource, name, subresource } = path;
    const failure = faults.next({ method, resource: resource.plural, name, subresource });
    if (failure === 'drop-before') return 'dropped';
    const answer = name === undefined ? collection(request) : single(request, name);
    return failure === 'drop-after' ? 'dropped' : answer;
  };

  function collection(request: ApiRequest): Answer {
    const { method, path, query } = request;
    switch (method) {
      case 'GET':
        return isWatch(query) ? watch(request) : list(request);
      case 'POST':
        refuseReadOnly(path);
        if (path.resource.namespaced && path.namespace === undefined) throw methodNotAllowed();
        return written(request, writer.create(target(request), parseBody(request.body)));
      case 'DELETE':
        refuseReadOnly(path);
        return deleteAll(request);
      default:
        throw methodNotAllowed();
    }
  }

  function single(request: ApiRequest, name: string): Answer {
    const { method, path, query } = request;
    if (method === 'GET') {
      const object = read(path, name);
      // What old clients and `kubectl get NAME -w` against one object ask for.
      if (isWatch(query)) return watch(withName(request, name));
      return { code: 200, body: rendererOf(request).object(object) };
    }
    refuseReadOnly(path);
    switch (method) {
      case 'PUT':
        return written(request, writer.update(target(request), name, parseBody(request.body)));
      case 'PATCH':
        return written(request, patchObject(writer, target(request), name, request.body, query));
      case 'DELETE':
        if (path.subresource) throw methodNotAllowed();
        return deleteOne(request, name);
      default:
        throw methodNotAllowed();
    }
  }

  function read({ resource, namespace = '' }: ResourcePath, name: string): ApiObject {
    const object = store.get(resource, namespace, name);
    if (!object) throw notFound(resource, name);
    return object;
  }

  function rendererOf({ path: { resource }, accept, query }: ApiRequest): Renderer {
    const as = negotiate(accept);
    return createRenderer(resource, apiVersionOf(resource), as, readIncludeObject(query), clock.now);
  }

  function list(request: ApiRequest): Answer {
    const { path, query } = request;
    const renderer = rendererOf(request);
    const { metadata, objects } = listObjects(store, { ...path, ...selectorsOf(request), query });
    return { code: 200, body: renderer.list(metadata, objects) };
  }

  function watch(request: ApiRequest): Answer {
    const { path, query, response } = request;
    const watchRequest = { ...path, ...selectorsOf(request), query, renderer: rendererOf(request) };
    streams.open(response, (sink) => startWatch(store, clock, watchRequest, sink));
    return 'streaming';
  }

  function deleteOne(request: ApiRequest, name: string): Answer {
    const { path, query } = request;
    const { resource } = path;
    const object = read(path, name);
    const result = deleter.delete(resource, object, readDeleteOptions(parseBody(request.body), query));
    if (!result.gone || resource.plural === 'pods') {
      return { code: 200, body: rendererOf(request).object(result.object) };
    }
    const details = { name, ...(resource.group ? { group: resource.group } : {}), kind: resource.plural };
    const uid = object.metadata.uid;
    return {
      code: 200,
      body: { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success', details: { ...details, uid } },
    };
  }

  function deleteAll(request: ApiRequest): Answer {
    const { path, query } = request;
    const deletion = readDeleteOptions(parseBody(request.body), query);
    const { metadata, objects } = listObjects(store, { ...path, ...selectorsOf(request), query });
    for (const object of objects) deleter.delete(path.resource, object, deletion);
    return { code: 200, body: rendererOf(request).list(metadata, objects) };
  }

  function written(request: ApiRequest, { object, created, warnings }: Written): Answer {
    return { code: created ? 201 : 200, body: rendererOf(request).object(object), warnings };
  }
}

const isWatch = (query: URLSearchParams) => query.get('watch') === 'true' || query.get('watch') === '1';

const target = ({ path, query, userAgent }: ApiRequest) => readWriteTarget(path, query, userAgent);

function refuseReadOnly({ resource }: ResourcePath): void {
  if (!resource.readOnly) return;
  throw methodNotAllowed(`the simulator serves ${resource.plural} read-only: they are given when it starts`);
}

function selectorsOf({ path: { resource }, query }: ApiRequest) {
  const labels = query.get('labelSelector') ?? '';
  const fields = query.get('fieldSelector') ?? '';
  const byLabels = parseLabelSelector(labels);
  const byFields = parseFieldSelector(fields, resource.selectableFields);
  return {
    matches: (object: ApiObject) => byLabels(object.metadata.labels) && byFields(object),
    unfiltered: labels === '' && fields === '',
  };
}

function withName(request: ApiRequest, name: string): ApiRequest {
  const query = new URLSearchParams(request.query);
  query.set('fieldSelector', `metadata.name=${name}`);
  return { ...request, query };
}
