import { getCondition } from '../../api/conditions.ts';
import type { Rollout } from '../../api/rollout.ts';
import { Waiting } from '../outcome.ts';
import type { Done } from '../reconcile-object.ts';
import { adoptAlias } from './adopt-alias.ts';
import { aliasObjectName, ensureAlias } from './ensure-alias.ts';
import type { UsableVersion } from './ensure-version.ts';
import { handOver } from './hand-over.ts';
import { namedByHash, namedVersion, namesNone, readTemplate } from './pod-template.ts';
import { promoteFirst } from './promote-first.ts';
import { identifyRelease, publishCommit } from './publish-commit.ts';
import { mark, type ReleasePass } from './release-pass.ts';
import { resolveArtifact } from './resolve-artifact.ts';
import { judgeProgress, recordPosition } from './rollout-progress.ts';
import { requireRoute } from './rollout-route.ts';

/** spec.release.rollout. */
export interface RolloutRelease {
  name: string;
  alias: string;
}

/**
 * spec.release.rollout: the commit is published and handed to the Rollout, which shifts the alias step by step. While the stable
 * ReplicaSet names no Version, what the alias points at comes first.
 */
export async function releaseToRollout(pass: ReleasePass, release: RolloutRelease): Promise<Done> {
  const rollout = findRollout(pass, release.name);
  recordPosition(pass.status, rollout);
  requireRoute(rollout, aliasObjectName(pass.name, release.alias));
  const artifact = await resolveArtifact(pass);
  const stable = await namedByHash(pass, rollout, rollout.status?.stableRS);
  const first = namesNone(stable);

  if (first) {
    const adopted = await adoptAlias(pass, release.alias);
    if (adopted) {
      const seen = await handOver(pass, rollout, adopted);
      await promoteFirst(pass, seen, adopted.version);
    }
  }

  const { id, versionName } = identifyRelease(pass, artifact);
  const version = await publishCommit(pass, artifact, { id, versionName });
  await ensureAlias(pass, release.alias, version.name);
  const seen = await handOver(pass, rollout, { id, version });
  mark(pass, 'HandedOver', 'True', 'HandedOver', `Version ${version.name} was handed to Rollout ${release.name}`);
  if (first) await promoteFirst(pass, seen, version);
  return followRollout(pass, seen, version);
}

/** What has become of a release that was handed over. */
export async function followRollout(pass: ReleasePass, rollout: Rollout, version: UsableVersion): Promise<Done> {
  const { currentPodHash, stableRS } = rollout.status ?? {};
  recordPosition(pass.status, rollout);
  const progress = judgeProgress({
    rollout,
    versionName: version.name,
    number: version.number,
    current: await namedByHash(pass, rollout, currentPodHash),
    stable: await namedByHash(pass, rollout, stableRS),
    template: namedVersion(await readTemplate(pass, rollout)),
    wasReleased: getCondition(pass.status.conditions, 'Released')?.status === 'True',
  });
  const message = `commit ${pass.status.commit}: ${progress.message}`;
  pass.status.phase = progress.phase;
  mark(pass, 'Released', progress.phase === 'Released' ? 'True' : 'False', progress.reason, message);
  if (progress.phase === 'Released') return { reason: progress.reason, message };
  throw new Waiting(progress.reason, message);
}

export function findRollout({ options, namespace }: ReleasePass, name: string): Rollout {
  const rollout = options.caches.rollouts.get(namespace, name);
  if (rollout && !rollout.metadata.deletionTimestamp) return rollout;
  throw new Waiting(
    'RolloutNotFound',
    `spec.release.rollout.name: there is no Rollout "${name}" in namespace ${namespace}`,
  );
}
