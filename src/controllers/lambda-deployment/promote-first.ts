import { objectKey, RESOURCES } from '../../api/meta.ts';
import { CONTROLLER_FIELD_MANAGER } from '../../api/names.ts';
import type { Rollout } from '../../api/rollout.ts';
import { Waiting } from '../outcome.ts';
import type { UsableVersion } from './ensure-version.ts';
import { namedByHash } from './pod-template.ts';
import type { ReleasePass } from './release-pass.ts';

/** Argo Rollouts promotes within a second once it has seen it; a lost request is repeated after this long. */
const REPEAT_MS = 2_000;

/**
 * Promotes the first Version of a Rollout without steps, as `kubectl argo rollouts promote --full` does: the stable ReplicaSet
 * names no Version that a canary could be weighed against. Always throws `Waiting`: the pass that finds the stable ReplicaSet
 * named does not come here.
 *
 * Only once `status.currentPodHash` is of the ReplicaSet with our annotation: Argo Rollouts resets `promoteFull` together with a
 * new template, so that an earlier request is lost.
 */
export async function promoteFirst(pass: ReleasePass, rollout: Rollout, version: UsableVersion): Promise<never> {
  pass.status.phase = 'Progressing';
  const { currentPodHash, stableRS, abort, promoteFull } = rollout.status ?? {};
  const waiting = (message: string, requeueAfterMs?: number) =>
    new Waiting(
      'FirstPromotion',
      `${message} (version ${version.number}, Rollout ${objectKey(rollout)})`,
      requeueAfterMs,
    );

  const current = await namedByHash(pass, rollout, currentPodHash);
  if (current.name !== version.name) throw waiting('waiting for Argo Rollouts to see the first Version');
  if (abort)
    throw new Waiting(
      'Aborted',
      `the first promotion was aborted; continue with kubectl argo rollouts retry rollout ${rollout.metadata.name} -n ${pass.namespace}`,
    );
  if (stableRS && stableRS !== currentPodHash && !promoteFull) await requestPromotion(pass, rollout);
  throw waiting('waiting for the first Version to become stable', REPEAT_MS);
}

async function requestPromotion({ options, namespace }: ReleasePass, rollout: Rollout): Promise<void> {
  const written = await options.client.mergePatch<Rollout>(
    RESOURCES.rollouts,
    namespace,
    rollout.metadata.name,
    { metadata: { uid: rollout.metadata.uid }, status: { promoteFull: true } },
    { fieldManager: CONTROLLER_FIELD_MANAGER, subresource: 'status' },
  );
  options.caches.rollouts.observe(written);
}
