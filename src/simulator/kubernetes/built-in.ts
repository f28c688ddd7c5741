import type { ApiObject } from './api-object.ts';
import { BUILT_IN_COLUMNS } from './built-in-columns.ts';
import { BUILT_IN_SCHEMAS } from './built-in-schema.ts';
import { type FieldError, invalidValue } from './field-error.ts';
import { isObject, valueAt } from './json.ts';
import type { ResourceDefinition } from './resource-definition.ts';
import { withObjectFields } from './schema.ts';

type BuiltIn = Partial<ResourceDefinition> & Pick<ResourceDefinition, 'version' | 'kind' | 'plural' | 'schema'>;

function builtIn(definition: BuiltIn): ResourceDefinition {
  return {
    group: '',
    listKind: `${definition.kind}List`,
    singular: definition.kind.toLowerCase(),
    shortNames: [],
    categories: [],
    namespaced: true,
    custom: false,
    readOnly: false,
    statusSubresource: false,
    hasGeneration: false,
    columns: BUILT_IN_COLUMNS.age,
    selectableFields: [],
    ...definition,
    schema: withObjectFields(definition.schema),
  };
}

const { any, data, deployment, event, lease, namespace, pod, replicaSet, service, serviceAccount } = BUILT_IN_SCHEMAS;

export const NAMESPACES: ResourceDefinition = builtIn({
  version: 'v1',
  kind: 'Namespace',
  plural: 'namespaces',
  shortNames: ['ns'],
  namespaced: false,
  statusSubresource: true,
  schema: namespace,
  columns: BUILT_IN_COLUMNS.namespace,
  selectableFields: ['status.phase'],
  prepare(object) {
    object.status = { phase: 'Active', ...(isObject(object.status) ? object.status : {}) };
    object.metadata.labels = { ...object.metadata.labels, 'kubernetes.io/metadata.name': object.metadata.name };
  },
});

export const CUSTOM_RESOURCE_DEFINITIONS: ResourceDefinition = builtIn({
  group: 'apiextensions.k8s.io',
  version: 'v1',
  kind: 'CustomResourceDefinition',
  plural: 'customresourcedefinitions',
  shortNames: ['crd', 'crds'],
  categories: ['api-extensions'],
  namespaced: false,
  readOnly: true,
  statusSubresource: true,
  hasGeneration: true,
  schema: any,
  columns: BUILT_IN_COLUMNS.customResourceDefinition,
});

/** Every built-in resource of the simulator. */
export const BUILT_IN_RESOURCES: readonly ResourceDefinition[] = [
  NAMESPACES,
  builtIn({
    version: 'v1',
    kind: 'Event',
    plural: 'events',
    shortNames: ['ev'],
    schema: event,
    columns: BUILT_IN_COLUMNS.event,
    selectableFields: [
      ...['kind', 'namespace', 'name', 'uid', 'apiVersion', 'resourceVersion', 'fieldPath'].map(
        (field) => `involvedObject.${field}`,
      ),
      'reason',
      'reportingComponent',
      'type',
    ],
    check: checkEvent,
  }),
  builtIn({
    version: 'v1',
    kind: 'ConfigMap',
    plural: 'configmaps',
    shortNames: ['cm'],
    schema: data,
    columns: BUILT_IN_COLUMNS.configMap,
  }),
  builtIn({
    version: 'v1',
    kind: 'Secret',
    plural: 'secrets',
    schema: data,
    columns: BUILT_IN_COLUMNS.secret,
    selectableFields: ['type'],
    prepare: encodeSecret,
  }),
  builtIn({
    version: 'v1',
    kind: 'Pod',
    plural: 'pods',
    shortNames: ['po'],
    categories: ['all'],
    statusSubresource: true,
    hasGeneration: true,
    schema: pod,
    columns: BUILT_IN_COLUMNS.pod,
    selectableFields: ['spec.nodeName', 'spec.serviceAccountName', 'status.phase', 'status.podIP'],
    prepare(object) {
      object.status = { phase: 'Pending', ...(isObject(object.status) ? object.status : {}) };
    },
  }),
  builtIn({
    version: 'v1',
    kind: 'Service',
    plural: 'services',
    shortNames: ['svc'],
    categories: ['all'],
    statusSubresource: true,
    schema: service,
    columns: BUILT_IN_COLUMNS.service,
  }),
  builtIn({
    version: 'v1',
    kind: 'ServiceAccount',
    plural: 'serviceaccounts',
    shortNames: ['sa'],
    schema: serviceAccount,
  }),
  builtIn({
    group: 'apps',
    version: 'v1',
    kind: 'ReplicaSet',
    plural: 'replicasets',
    shortNames: ['rs'],
    categories: ['all'],
    statusSubresource: true,
    hasGeneration: true,
    schema: replicaSet,
    columns: BUILT_IN_COLUMNS.replicaSet,
  }),
  builtIn({
    group: 'apps',
    version: 'v1',
    kind: 'Deployment',
    plural: 'deployments',
    shortNames: ['deploy'],
    categories: ['all'],
    statusSubresource: true,
    hasGeneration: true,
    schema: deployment,
    columns: BUILT_IN_COLUMNS.deployment,
  }),
  builtIn({
    group: 'coordination.k8s.io',
    version: 'v1',
    kind: 'Lease',
    plural: 'leases',
    schema: lease,
    columns: BUILT_IN_COLUMNS.lease,
  }),
  CUSTOM_RESOURCE_DEFINITIONS,
];

/** An Event lives in the namespace of what it is about; those on cluster-scoped objects in `default`. */
function checkEvent(object: ApiObject): FieldError[] {
  const about = String(valueAt(object, 'involvedObject.namespace') ?? '');
  const { namespace = '' } = object.metadata;
  if (about === namespace || (about === '' && namespace === 'default')) return [];
  return [invalidValue('involvedObject.namespace', about, 'does not match event.namespace')];
}

/** `stringData` is write-only: it is stored in `data`, in base64. */
function encodeSecret(object: ApiObject): void {
  const { stringData } = object;
  if (!isObject(stringData)) return;
  const encoded = Object.entries(stringData).map(([key, value]) => [
    key,
    Buffer.from(String(value)).toString('base64'),
  ]);
  object.data = { ...(isObject(object.data) ? object.data : {}), ...Object.fromEntries(encoded) };
  delete object.stringData;
}
