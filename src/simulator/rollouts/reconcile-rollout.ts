import { RESOURCES } from '../../api/meta.ts';
import type { ReplicaSet, Rollout } from '../../api/rollout.ts';
import type { Result } from '../../kube/controller.ts';
import { isNotFound } from '../../kube/error.ts';
import { beginPass } from './begin-pass.ts';
import { advanceStatus, isNewUpdate, resetStatus } from './next-status.ts';
import type { Pass, Setup } from './pass.ts';
import { startPause, updatePauseConditions } from './pause.ts';
import { playPods } from './replica-sets.ts';
import { InvalidSpec } from './resolve-workload.ts';
import { routeTraffic } from './route-traffic.ts';
import { scaleReplicaSets, surplusReplicaSets } from './scale-replica-sets.ts';
import { persistStatus, reportInvalidSpec } from './write-status.ts';

/** As upstream: what makes a spec invalid may be a matter of order (the Deployment comes later). */
const INVALID_SPEC_RETRY_MS = 20_000;

/**
 * One pass over one Rollout, in the order of Argo Rollouts v1.10 (`syncHandler`, `rolloutCanary`): workload, ReplicaSet and
 * revision, conditions of a pause, a new update, traffic, scale, pause, status. A pass that wrote the Rollout ends; the watch
 * brings the next one. Rejects when a plugin or the API refuses: retry with backoff.
 */
export async function reconcileRollout(setup: Setup, namespace: string, name: string): Promise<Result> {
  const live = await setup.client.get<Rollout>(RESOURCES.rollouts, namespace, name).catch((error) => {
    if (isNotFound(error)) return undefined;
    throw error;
  });
  // Deleted in mid-canary: not a single call, as upstream.
  if (!live || live.metadata.deletionTimestamp) return {};
  try {
    const pass = await beginPass(setup, live);
    if (pass) await runPass(pass);
    return pass?.requeueAfterMs === undefined ? {} : { requeueAfterMs: pass.requeueAfterMs };
  } catch (error) {
    if (!(error instanceof InvalidSpec)) throw error;
    await reportInvalidSpec(setup, live, error.message);
    return { requeueAfterMs: INVALID_SPEC_RETRY_MS };
  }
}

async function runPass(pass: Pass): Promise<void> {
  try {
    await advance(pass);
  } finally {
    // What was scaled in the pass before: like a kubelet, whatever the plugin says, and after the calls of this pass.
    for (const replicaSet of pass.replicaSets) await playPods(pass.client, replicaSet);
  }
}

async function advance(pass: Pass): Promise<void> {
  if (await updatePauseConditions(pass)) return;
  if (isNewUpdate(pass)) return persistStatus(pass, resetStatus(pass));
  for (const replicaSet of surplusReplicaSets(pass)) await deleteReplicaSet(pass, replicaSet);
  await routeTraffic(pass);
  if (!(await scaleReplicaSets(pass))) startPause(pass);
  await persistStatus(pass, advanceStatus(pass));
}

async function deleteReplicaSet({ client }: Pass, { metadata }: ReplicaSet): Promise<void> {
  await client.delete(RESOURCES.replicaSets, metadata.namespace ?? '', metadata.name).catch((error) => {
    if (!isNotFound(error)) throw error;
  });
}
