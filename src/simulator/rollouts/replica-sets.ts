import { type KubeObject, RESOURCES } from '../../api/meta.ts';
import { POD_TEMPLATE_HASH_LABEL } from '../../api/names.ts';
import type { ReplicaSet, Rollout } from '../../api/rollout.ts';
import type { KubeClient } from '../../kube/client.ts';
import { FIELD_MANAGER, ROLLOUT_API_VERSION } from './names.ts';
import type { Setup } from './pass.ts';

/** On ReplicaSets and Rollouts: the revision that `undo --to-revision` names. */
export const REVISION_ANNOTATION = 'rollout.argoproj.io/revision';
const DESIRED_REPLICAS_ANNOTATION = 'rollout.argoproj.io/desired-replicas';
/** When a ReplicaSet that is no longer needed is scaled down (RFC 3339). */
export const DEADLINE_ANNOTATION = 'scale-down-deadline';

/** The pod-template hash, which plugins know a ReplicaSet by. */
export function hashOf(replicaSet: ReplicaSet): string {
  return replicaSet.metadata.labels?.[POD_TEMPLATE_HASH_LABEL] ?? '';
}

/** Revision of a ReplicaSet or a Rollout; 0 when it has none yet. */
export function revisionOf(object: KubeObject): number {
  return Number(object.metadata.annotations?.[REVISION_ANNOTATION] ?? 0);
}

/** The ReplicaSets that the Rollout owns. */
export async function listReplicaSets(client: KubeClient, rollout: Rollout): Promise<ReplicaSet[]> {
  const { namespace, uid } = rollout.metadata;
  const { items } = await client.list<ReplicaSet>(RESOURCES.replicaSets, { namespace });
  return items.filter(({ metadata }) => metadata.ownerReferences?.some((owner) => owner.uid === uid));
}

/** Creates the ReplicaSet of a new pod template, with no pods yet. */
export async function createReplicaSet(
  { client, events }: Setup,
  rollout: Rollout,
  hash: string,
  revision: number,
): Promise<ReplicaSet> {
  const { name, namespace = '', uid = '' } = rollout.metadata;
  const { template } = rollout.spec;
  const labels = { ...template?.metadata?.labels, [POD_TEMPLATE_HASH_LABEL]: hash };
  const selector = rollout.spec.selector as { matchLabels?: Record<string, string> } | undefined;
  const created = await client.create<ReplicaSet>(
    RESOURCES.replicaSets,
    {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: {
        name: `${name}-${hash}`,
        namespace,
        labels,
        annotations: {
          [REVISION_ANNOTATION]: String(revision),
          [DESIRED_REPLICAS_ANNOTATION]: String(rollout.spec.replicas ?? 1),
        },
        ownerReferences: [
          { apiVersion: ROLLOUT_API_VERSION, kind: 'Rollout', name, uid, controller: true, blockOwnerDeletion: true },
        ],
      },
      spec: {
        replicas: 0,
        selector: { ...selector, matchLabels: { ...selector?.matchLabels, [POD_TEMPLATE_HASH_LABEL]: hash } },
        template: { ...template, metadata: { ...template?.metadata, labels } },
      } as ReplicaSet['spec'],
    },
    { fieldManager: FIELD_MANAGER },
  );
  events.event(rollout, 'Normal', 'NewReplicaSetCreated', `Created ReplicaSet ${name}-${hash} (revision ${revision})`);
  return created;
}

/** Scales a ReplicaSet; its pods follow in the next pass. Returns false when it has that size already. */
export async function scaleReplicaSet(
  { client, events }: Setup,
  rollout: Rollout,
  replicaSet: ReplicaSet,
  size: number,
): Promise<boolean> {
  const { namespace = '', name } = replicaSet.metadata;
  const before = replicaSet.spec.replicas ?? 0;
  if (before === size) return false;
  const deadline = size === 0 ? { [DEADLINE_ANNOTATION]: null } : {};
  const annotations = { [DESIRED_REPLICAS_ANNOTATION]: String(rollout.spec.replicas ?? 1), ...deadline };
  const patch = { metadata: { annotations }, spec: { replicas: size } };
  await client.mergePatch(RESOURCES.replicaSets, namespace, name, patch, { fieldManager: FIELD_MANAGER });
  const change = `${size > before ? 'up' : 'down'} ReplicaSet ${name} (revision ${revisionOf(replicaSet)})`;
  events.event(rollout, 'Normal', 'ScalingReplicaSet', `Scaled ${change} from ${before} to ${size}`);
  return true;
}

/**
 * Plays the pods of a ReplicaSet: all that are wanted are available at once. Leaves one alone that has its pods already, so
 * that what somebody else writes into its status (a lost pod) stays.
 */
export async function playPods(client: KubeClient, replicaSet: ReplicaSet): Promise<void> {
  const { namespace = '', name, generation = 1 } = replicaSet.metadata;
  const count = replicaSet.spec.replicas ?? 0;
  if ((replicaSet.status?.replicas ?? 0) === count) return;
  const status = {
    replicas: count,
    fullyLabeledReplicas: count,
    readyReplicas: count,
    availableReplicas: count,
    observedGeneration: generation,
  };
  const write = { fieldManager: FIELD_MANAGER, subresource: 'status' } as const;
  await client.mergePatch(RESOURCES.replicaSets, namespace, name, { status }, write);
}

/** Sets annotations of a ReplicaSet; null removes one. */
export async function annotateReplicaSet(
  client: KubeClient,
  replicaSet: ReplicaSet,
  annotations: Record<string, string | null>,
): Promise<void> {
  const { namespace = '', name } = replicaSet.metadata;
  const patch = { metadata: { annotations } };
  await client.mergePatch(RESOURCES.replicaSets, namespace, name, patch, { fieldManager: FIELD_MANAGER });
}
