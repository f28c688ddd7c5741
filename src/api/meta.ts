/** What every Kubernetes object has, as far as we read it. */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  finalizers?: string[];
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
  managedFields?: ManagedFieldsEntry[];
}

export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
}

export interface ManagedFieldsEntry {
  manager?: string;
  operation?: string;
  apiVersion?: string;
  time?: string;
  fieldsType?: string;
  fieldsV1?: Record<string, unknown>;
  subresource?: string;
}

export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
}

/** `metav1.Condition`. `Reconciling` and `Stalled` are abnormal-true: present only while they hold (kstatus). */
export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason: string;
  message: string;
  lastTransitionTime: string;
  observedGeneration?: number | undefined;
}

/** Status fields that all our kinds share. */
export interface CommonStatus {
  /** The generation whose work is *done* (for an Alias: confirmed by Lambda). */
  observedGeneration?: number | undefined;
  conditions?: Condition[] | undefined;
}

/** A kind of resource and where the API serves it. */
export interface Resource {
  /** `''` for the core group. */
  group: string;
  version: string;
  kind: string;
  plural: string;
  namespaced: boolean;
}

export const RESOURCES = {
  lambdaDeployments: resource('lambda-rollouts.dev', 'v1alpha1', 'LambdaDeployment', 'lambdadeployments'),
  versions: resource('lambda-rollouts.dev', 'v1alpha1', 'Version', 'versions'),
  aliases: resource('lambda-rollouts.dev', 'v1alpha1', 'Alias', 'aliases'),
  rollouts: resource('argoproj.io', 'v1alpha1', 'Rollout', 'rollouts'),
  replicaSets: resource('apps', 'v1', 'ReplicaSet', 'replicasets'),
  deployments: resource('apps', 'v1', 'Deployment', 'deployments'),
  pods: resource('', 'v1', 'Pod', 'pods'),
  events: resource('', 'v1', 'Event', 'events'),
  leases: resource('coordination.k8s.io', 'v1', 'Lease', 'leases'),
  namespaces: { ...resource('', 'v1', 'Namespace', 'namespaces'), namespaced: false },
} as const satisfies Record<string, Resource>;

function resource(group: string, version: string, kind: string, plural: string): Resource {
  return { group, version, kind, plural, namespaced: true };
}

/** `namespace/name`, the key of caches and queues. */
export function objectKey(object: { metadata: { namespace?: string; name: string } }): string {
  return `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
}

/** `Kind namespace/name`, for messages. */
export function describeObject(object: KubeObject): string {
  return `${object.kind} ${objectKey(object)}`;
}
