import { type KubeObject, objectKey, RESOURCES } from '../../api/meta.ts';
import { FUNCTION_VERSION_ANNOTATION, VERSION_ANNOTATION } from '../../api/names.ts';
import type { PodTemplate, ReplicaSet, Rollout } from '../../api/rollout.ts';
import { isNotFound } from '../../kube/error.ts';
import { Stalling, Waiting } from '../outcome.ts';
import type { ReleasePass } from './release-pass.ts';

/** What a pod template says about the version that it stands for; both absent when it names none. */
export interface NamedVersion {
  /** Of the Version object. */
  name?: string | undefined;
  number?: string | undefined;
}

interface Deployment extends KubeObject {
  spec: { template?: PodTemplate };
}

/** Argo Rollouts creates a ReplicaSet before it writes its hash into the Rollout's status. */
const MISSING_REPLICA_SET_POLL_MS = 2_000;

export function namedVersion(template: PodTemplate | undefined): NamedVersion {
  const annotations = template?.metadata?.annotations;
  return { name: annotations?.[VERSION_ANNOTATION], number: annotations?.[FUNCTION_VERSION_ANNOTATION] };
}

export function namesNone({ name, number }: NamedVersion): boolean {
  return name === undefined && number === undefined;
}

/** What the ReplicaSet of a pod-template hash names; nothing when there is no hash yet. Read live: caches lag, and few are read. */
export async function namedByHash(
  { options, namespace }: ReleasePass,
  rollout: Rollout,
  hash: string | undefined,
): Promise<NamedVersion> {
  if (!hash) return {};
  const name = `${rollout.metadata.name}-${hash}`;
  try {
    const replicaSet = await options.client.get<ReplicaSet>(RESOURCES.replicaSets, namespace, name);
    return namedVersion(replicaSet.spec.template);
  } catch (error) {
    if (!isNotFound(error)) throw error;
    throw new Waiting('ReplicaSetMissing', `ReplicaSet ${namespace}/${name} is gone`, MISSING_REPLICA_SET_POLL_MS);
  }
}

/** The pod template that the Rollout releases: its own, or that of the Deployment it refers to. */
export async function readTemplate(pass: ReleasePass, rollout: Rollout): Promise<PodTemplate | undefined> {
  const deployment = workloadDeployment(rollout);
  if (!deployment) return rollout.spec.template;
  try {
    const live = await pass.options.client.get<Deployment>(RESOURCES.deployments, pass.namespace, deployment);
    return live.spec.template;
  } catch (error) {
    if (!isNotFound(error)) throw error;
    throw new Waiting(
      'WorkloadNotFound',
      `Rollout ${objectKey(rollout)} refers to Deployment "${deployment}" in spec.workloadRef, which does not exist`,
      30_000,
    );
  }
}

/** The name in a workloadRef to a Deployment; undefined for an inline template. */
export function workloadDeployment(rollout: Rollout): string | undefined {
  const { workloadRef } = rollout.spec;
  if (!workloadRef) return undefined;
  if (workloadRef.kind === 'Deployment' && workloadRef.name) return workloadRef.name;
  throw new Stalling(
    'WorkloadRefUnsupported',
    `Rollout ${objectKey(rollout)}: spec.workloadRef to a ${workloadRef.kind} cannot be handed a Version (kubectl argo rollouts get, status and undo fail with it); use an inline spec.template, or a Deployment`,
  );
}
