import { ageOf } from './age.ts';
import type { ApiObject } from './api-object.ts';
import type { Json, JsonObject } from './json.ts';
import type { Column, ResourceDefinition } from './resource-definition.ts';
import { badRequest, notAcceptable } from './status-error.ts';

/** How the client wants objects: as they are, as rows of `kubectl get`, or metadata alone. */
export type Representation = 'Object' | 'Table' | 'PartialObjectMetadata';

const JSON_TYPE = 'application/json';

/**
 * Reads the Accept header, most wanted first (in its order: Kubernetes clients send no weights). Protobuf, CBOR and other
 * forms are passed over; 406 when nothing is left.
 */
export function negotiate(accept: string | undefined): Representation {
  const ranges = accept === undefined || accept.trim() === '' ? ['*/*'] : accept.split(',');
  for (const range of ranges) {
    const representation = representationOf(range);
    if (representation) return representation;
  }
  throw notAcceptable([JSON_TYPE]);
}

function representationOf(range: string): Representation | undefined {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
  if (type !== JSON_TYPE && type !== 'application/*' && type !== '*/*') return undefined;
  const values = new Map(parameters.map((parameter) => parameter.split('=') as [string, string | undefined]));
  const as = values.get('as');
  if (values.has('stream')) return undefined;
  if (as === undefined) return 'Object';
  const isMeta = values.get('g') === 'meta.k8s.io' && (values.get('v') === 'v1' || values.get('v') === 'v1beta1');
  if (!isMeta) return undefined;
  if (as === 'Table') return 'Table';
  return as === 'PartialObjectMetadata' || as === 'PartialObjectMetadataList' ? 'PartialObjectMetadata' : undefined;
}

/** What stands in each row's `object`. */
export type IncludeObject = 'None' | 'Metadata' | 'Object';

export function readIncludeObject(query: URLSearchParams): IncludeObject {
  const value = query.get('includeObject') ?? 'Metadata';
  if (value === 'None' || value === 'Metadata' || value === 'Object') return value;
  throw badRequest(`includeObject must be None, Metadata or Object, not "${value}"`);
}

export interface Renderer {
  object(object: ApiObject): JsonObject;
  list(metadata: JsonObject, objects: readonly ApiObject[]): JsonObject;
  /** The object of a BOOKMARK. */
  bookmark(metadata: JsonObject): JsonObject;
}

/** Makes the function that turns stored objects into what the client asked for. */
export function createRenderer(
  resource: ResourceDefinition,
  apiVersion: string,
  as: Representation,
  include: IncludeObject,
  now: () => number,
): Renderer {
  switch (as) {
    case 'Object':
      return {
        object: (object) => object,
        list: (metadata, items) => ({ apiVersion, kind: resource.listKind, metadata, items: [...items] }),
        bookmark: (metadata) => ({ apiVersion, kind: resource.kind, metadata }),
      };
    case 'PartialObjectMetadata':
      return {
        object: partial,
        list: (metadata, objects) => ({
          apiVersion: 'meta.k8s.io/v1',
          kind: 'PartialObjectMetadataList',
          metadata,
          items: objects.map(partial),
        }),
        bookmark: (metadata) => ({ apiVersion: 'meta.k8s.io/v1', kind: 'PartialObjectMetadata', metadata }),
      };
    case 'Table': {
      const table = (metadata: JsonObject, objects: readonly ApiObject[]) =>
        tableOf(resource.columns, metadata, objects, include, now());
      return {
        object: (object) => table({ resourceVersion: object.metadata.resourceVersion }, [object]),
        list: table,
        bookmark: (metadata) => table(metadata, []),
      };
    }
  }
}

function partial(object: ApiObject): JsonObject {
  return { apiVersion: 'meta.k8s.io/v1', kind: 'PartialObjectMetadata', metadata: object.metadata };
}

function tableOf(
  columns: readonly Column[],
  metadata: JsonObject,
  objects: readonly ApiObject[],
  include: IncludeObject,
  nowMs: number,
): JsonObject {
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: [
      {
        name: 'Name',
        type: 'string',
        format: 'name',
        description: 'Name must be unique within a namespace.',
        priority: 0,
      },
      ...columns.map(({ name, type, description, priority }) => ({
        name,
        type: type === 'date' ? 'string' : type,
        format: '',
        description,
        priority,
      })),
    ],
    rows: objects.map((object) => ({
      cells: [object.metadata.name, ...columns.map((column) => cellOf(column, object, nowMs))],
      ...(include === 'None' ? {} : { object: include === 'Object' ? object : partial(object) }),
    })),
  };
}

function cellOf(column: Column, object: ApiObject, nowMs: number): Json {
  const value = column.cell(object);
  return column.type === 'date' ? ageOf(value, nowMs) : value;
}
