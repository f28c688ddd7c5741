import type { Json, JsonObject } from './json.ts';
import { apiVersionOf, type ResourceDefinition } from './resource-definition.ts';

/** `/openapi/v3`: where the document of each group version is. */
export function openApiIndex(resources: readonly ResourceDefinition[]): JsonObject {
  const places = new Set(resources.map(placeOf));
  return {
    paths: Object.fromEntries([...places].map((place) => [place, { serverRelativeURL: `/openapi/v3/${place}` }])),
  };
}

/**
 * `/openapi/v3/<place>`: schemas and paths of one group version, as far as `kubectl explain` and kubectl's checks of what the
 * server supports (`fieldValidation`, `dryRun`) need them. Undefined when it is not served.
 */
export function openApiDocument(place: string, resources: readonly ResourceDefinition[]): JsonObject | undefined {
  const served = resources.filter((resource) => placeOf(resource) === place);
  if (served.length === 0) return undefined;
  return {
    openapi: '3.0.0',
    info: { title: 'Kubernetes', version: 'v1.34.0' },
    paths: Object.fromEntries(served.flatMap(pathsOf)),
    components: { schemas: Object.fromEntries(served.map((resource) => [componentOf(resource), schemaOf(resource)])) },
  };
}

function placeOf(resource: ResourceDefinition): string {
  return `${resource.group === '' ? 'api' : 'apis'}/${apiVersionOf(resource)}`;
}

function componentOf({ group, version, kind }: ResourceDefinition): string {
  const reversed = (group === '' ? 'core' : group).split('.').toReversed().join('.');
  return `${reversed}.${version}.${kind}`;
}

const gvkOf = ({ group, version, kind }: ResourceDefinition): JsonObject => ({ group, version, kind });

function schemaOf(resource: ResourceDefinition): JsonObject {
  return { ...(resource.schema as unknown as JsonObject), 'x-kubernetes-group-version-kind': [gvkOf(resource)] };
}

function pathsOf(resource: ResourceDefinition): [string, JsonObject][] {
  const base = `/${placeOf(resource)}${resource.namespaced ? '/namespaces/{namespace}' : ''}/${resource.plural}`;
  return [
    [base, { get: operation(resource, 'list', []), post: operation(resource, 'post', WRITE_PARAMETERS) }],
    [
      `${base}/{name}`,
      {
        get: operation(resource, 'get', []),
        put: operation(resource, 'put', WRITE_PARAMETERS),
        patch: operation(resource, 'patch', [...WRITE_PARAMETERS, parameter('force', 'boolean')]),
        delete: operation(resource, 'delete', [parameter('dryRun', 'string')]),
      },
    ],
  ];
}

function parameter(name: string, type: string): JsonObject {
  return { name, in: 'query', schema: { type, uniqueItems: true } };
}

const WRITE_PARAMETERS = ['dryRun', 'fieldManager', 'fieldValidation'].map((name) => parameter(name, 'string'));

function operation(resource: ResourceDefinition, action: string, parameters: Json[]): JsonObject {
  const schema = { $ref: `#/components/schemas/${componentOf(resource)}` };
  return {
    parameters,
    responses: { '200': { description: 'OK', content: { 'application/json': { schema } } } },
    'x-kubernetes-action': action,
    'x-kubernetes-group-version-kind': gvkOf(resource),
  };
}

const OPENAPI_V2_PROTOBUF = 'application/com.github.proto-openapi.spec.v2.v1.0+protobuf';

/**
 * `/openapi/v2`, which kubectl reads as protobuf: a document without definitions, so that kubectl treats all kinds by what it
 * has compiled in. Message `openapi.v2.Document`: field 1 `swagger`, field 2 `info {title = 1, version = 2}`, field 8 `paths`.
 */
export function openApiV2(): { contentType: string; body: Buffer } {
  const text = (field: number, value: string) =>
    Buffer.concat([Buffer.from([(field << 3) | 2, value.length]), Buffer.from(value)]);
  const info = Buffer.concat([text(1, 'Kubernetes'), text(2, 'v1.34.0')]);
  const nested = Buffer.concat([Buffer.from([(2 << 3) | 2, info.length]), info]);
  const paths = Buffer.from([(8 << 3) | 2, 0]);
  return { contentType: OPENAPI_V2_PROTOBUF, body: Buffer.concat([text(1, '2.0'), nested, paths]) };
}
