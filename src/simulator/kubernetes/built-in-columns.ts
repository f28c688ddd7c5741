import type { ApiObject } from './api-object.ts';
import { isObject, type Json, valueAt } from './json.ts';
import type { Column } from './resource-definition.ts';

function column(name: string, type: Column['type'], cell: (object: ApiObject) => Json, priority = 0): Column {
  return { name, type, description: '', priority, cell };
}

/** A column that shows one field, or `absent` without it. */
function field(name: string, type: Column['type'], path: string, absent: Json = null): Column {
  return column(name, type, (object) => valueAt(object, path) ?? absent);
}

const age = field('Age', 'date', 'metadata.creationTimestamp');

const sizeAt = (object: ApiObject, ...paths: string[]) =>
  paths.reduce((sum, path) => {
    const value = valueAt(object, path);
    return sum + (isObject(value) ? Object.keys(value).length : 0);
  }, 0);

/** The value of a list's length, 0 when it is none. */
function countAt(object: ApiObject, path: string): number {
  const value = valueAt(object, path);
  return Array.isArray(value) ? value.length : 0;
}

function readyContainers(object: ApiObject): string {
  const statuses = valueAt(object, 'status.containerStatuses');
  const ready = Array.isArray(statuses) ? statuses.filter((status) => isObject(status) && status.ready === true) : [];
  return `${ready.length}/${countAt(object, 'spec.containers')}`;
}

function podPhase(object: ApiObject): string {
  if (object.metadata.deletionTimestamp) return 'Terminating';
  return countAt(object, 'spec.schedulingGates') > 0
    ? 'SchedulingGated'
    : String(valueAt(object, 'status.reason') ?? valueAt(object, 'status.phase') ?? 'Unknown');
}

const number = (object: ApiObject, path: string) => Number(valueAt(object, path) ?? 0);

/** The columns that `kubectl get` shows for built-in kinds, as the real server's printers. */
export const BUILT_IN_COLUMNS = {
  age: [age],
  namespace: [field('Status', 'string', 'status.phase', ''), age],
  configMap: [column('Data', 'integer', (object) => sizeAt(object, 'data', 'binaryData')), age],
  secret: [field('Type', 'string', 'type', ''), column('Data', 'integer', (object) => sizeAt(object, 'data')), age],
  pod: [
    column('Ready', 'string', readyContainers),
    column('Status', 'string', podPhase),
    column('Restarts', 'string', () => '0'),
    age,
  ],
  service: [
    field('Type', 'string', 'spec.type', 'ClusterIP'),
    field('Cluster-IP', 'string', 'spec.clusterIP', '<none>'),
    age,
  ],
  replicaSet: [
    field('Desired', 'integer', 'spec.replicas', 0),
    field('Current', 'integer', 'status.replicas', 0),
    field('Ready', 'integer', 'status.readyReplicas', 0),
    age,
  ],
  deployment: [
    column(
      'Ready',
      'string',
      (object) => `${number(object, 'status.readyReplicas')}/${number(object, 'spec.replicas')}`,
    ),
    field('Up-to-date', 'integer', 'status.updatedReplicas', 0),
    field('Available', 'integer', 'status.availableReplicas', 0),
    age,
  ],
  lease: [field('Holder', 'string', 'spec.holderIdentity', ''), age],
  event: [
    column('Last Seen', 'date', (object) => lastSeen(object)),
    field('Type', 'string', 'type', ''),
    field('Reason', 'string', 'reason', ''),
    column('Object', 'string', (object) => {
      const kind = String(valueAt(object, 'involvedObject.kind') ?? '');
      return `${kind.toLowerCase()}/${String(valueAt(object, 'involvedObject.name') ?? '')}`;
    }),
    column('Message', 'string', (object) => String(valueAt(object, 'message') ?? '').trim()),
  ],
  customResourceDefinition: [field('Created At', 'string', 'metadata.creationTimestamp', '')],
} as const satisfies Record<string, readonly Column[]>;

function lastSeen(object: ApiObject): Json {
  const paths = ['series.lastObservedTime', 'lastTimestamp', 'eventTime', 'firstTimestamp'];
  return paths.map((path) => valueAt(object, path)).find((value) => typeof value === 'string') ?? null;
}
