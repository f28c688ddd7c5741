import { RESOURCES } from '../../api/meta.ts';
import type { ReplicaSet, Rollout } from '../../api/rollout.ts';
import { podTemplateHash } from './hash.ts';
import { FIELD_MANAGER } from './names.ts';
import { isFullyPromoted, type Pass, type Setup, weightsOf } from './pass.ts';
import { createReplicaSet, hashOf, listReplicaSets, REVISION_ANNOTATION, revisionOf } from './replica-sets.ts';
import { resolveWorkload } from './resolve-workload.ts';

const WORKLOAD_GENERATION_ANNOTATION = 'rollout.argoproj.io/workload-generation';

/**
 * Brings replicas, template, ReplicaSet and revision of a Rollout up to date and reads what a pass needs. Undefined when
 * something had to be written first. Throws `InvalidSpec`.
 */
export async function beginPass(setup: Setup, live: Rollout): Promise<Pass | undefined> {
  const { client, events } = setup;
  if (live.spec.replicas === undefined) {
    await patch(setup, live, { spec: { replicas: 1 } });
    return undefined;
  }
  const { rollout, workloadGeneration } = await resolveWorkload(client, live);
  if (workloadGeneration && live.metadata.annotations?.[WORKLOAD_GENERATION_ANNOTATION] !== workloadGeneration) {
    await annotate(setup, live, WORKLOAD_GENERATION_ANNOTATION, workloadGeneration);
    return undefined;
  }

  const replicaSets = await listReplicaSets(client, live);
  const hash = podTemplateHash(rollout.spec.template);
  const existing = replicaSets.find((replicaSet) => hashOf(replicaSet) === hash);
  const highest = Math.max(0, ...replicaSets.filter((one) => one !== existing).map(revisionOf));
  const updated = existing ?? (await createReplicaSet(setup, rollout, hash, highest + 1));
  if (!existing) replicaSets.push(updated);
  const revision = Math.max(revisionOf(updated), highest + 1);
  if (revisionOf(updated) !== revision) await annotate(setup, updated, REVISION_ANNOTATION, String(revision));
  if (revisionOf(live) !== revision) {
    await annotate(setup, live, REVISION_ANNOTATION, String(revision));
    events.event(live, 'Normal', 'RolloutUpdated', `Rollout updated to revision ${revision}`);
    return undefined;
  }

  const before = live.status ?? {};
  const canary = live.spec.strategy?.canary;
  return {
    ...setup,
    live,
    rollout,
    before,
    steps: canary?.steps ?? [],
    replicas: live.spec.replicas,
    maxWeight: canary?.trafficRouting?.maxTrafficWeight ?? 100,
    replicaSets,
    updated,
    stable: before.stableRS ? replicaSets.find((one) => hashOf(one) === before.stableRS) : undefined,
    decisions: {
      addPause: false,
      removePause: false,
      clearPauses: false,
      abortMessage: undefined,
      removeAbort: isFullyPromoted(before), // an abort with nothing to abort
    },
    weights: weightsOf(before),
    requeueAfterMs: undefined,
  };
}

async function annotate(setup: Setup, object: Rollout | ReplicaSet, key: string, value: string): Promise<void> {
  await patch(setup, object, { metadata: { annotations: { [key]: value } } });
}

async function patch({ client }: Setup, object: Rollout | ReplicaSet, change: object): Promise<void> {
  const resource = object.kind === 'ReplicaSet' ? RESOURCES.replicaSets : RESOURCES.rollouts;
  const { namespace = '', name } = object.metadata;
  await client.mergePatch(resource, namespace, name, change, { fieldManager: FIELD_MANAGER });
}
