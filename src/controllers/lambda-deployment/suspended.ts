import { getCondition } from '../../api/conditions.ts';
import { HANDED_OVER_ANNOTATION } from '../../api/names.ts';
import { Waiting } from '../outcome.ts';
import type { Done } from '../reconcile-object.ts';
import { markerOf } from './hand-over.ts';
import type { ReleasePass } from './release-pass.ts';
import { findRollout, followRollout } from './release-to-rollout.ts';

/**
 * spec.suspend: nothing new is started. What was handed over is left to its Rollout and still told; a commit that was not
 * released is not Ready.
 */
export async function tellSuspended(pass: ReleasePass): Promise<Done> {
  const { status, commit, deployment } = pass;
  try {
    if (status.commit !== commit) throw notReleased(commit);
    const { rollout } = deployment.spec.release ?? {};
    if (rollout && status.releaseID && status.versionName && status.version) {
      const found = findRollout(pass, rollout.name);
      if (found.metadata.annotations?.[HANDED_OVER_ANNOTATION] !== markerOf(pass.name, status.releaseID))
        throw notReleased(commit);
      return await followRollout(pass, found, { name: status.versionName, number: status.version });
    }
    const released = getCondition(status.conditions, 'Released');
    if (released?.status !== 'True') throw notReleased(commit);
    return { reason: 'Released', message: released.message };
  } finally {
    status.phase = 'Suspended';
  }
}

function notReleased(commit: string): Waiting {
  return new Waiting('Suspended', `commit ${commit} is not released: spec.suspend is true`);
}
