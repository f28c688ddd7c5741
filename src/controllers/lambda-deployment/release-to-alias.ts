import type { Alias } from '../../api/alias.ts';
import { getCondition } from '../../api/conditions.ts';
import { objectKey } from '../../api/meta.ts';
import { Stalling, Waiting } from '../outcome.ts';
import type { Done } from '../reconcile-object.ts';
import { moveBaseline, settledVersion } from './ensure-alias.ts';
import { identifyRelease, publishCommit } from './publish-commit.ts';
import { mark, type ReleasePass, unmark } from './release-pass.ts';
import { resolveArtifact } from './resolve-artifact.ts';

/** spec.release.alias: the commit is published and the alias moved to it at once. */
export async function releaseToAlias(pass: ReleasePass, aliasName: string): Promise<Done> {
  const artifact = await resolveArtifact(pass);
  const version = await publishCommit(pass, artifact, identifyRelease(pass, artifact));
  unmark(pass, 'HandedOver');
  for (const field of ['step', 'weight'] as const) delete pass.status[field];

  pass.status.phase = 'Progressing';
  const alias = await moveBaseline(pass, aliasName, version.name);
  requireUnrouted(alias);
  if (settledVersion(alias) !== version.number) throw notThere(alias, version.number);

  const message = `commit ${pass.commit} is live: alias "${aliasName}" is at version ${version.number}`;
  pass.status.phase = 'Released';
  mark(pass, 'Released', 'True', 'Released', message);
  return { reason: 'Released', message };
}

function requireUnrouted(alias: Alias): void {
  if (!alias.spec.routedBy) return;
  throw new Stalling(
    'AliasRouted',
    `Alias ${objectKey(alias)} is routed by Rollout "${alias.spec.routedBy.name}" (spec.routedBy), which goes before its baseline; use spec.release.rollout, or delete that Rollout and the Alias`,
  );
}

function notThere(alias: Alias, number: string): Error {
  const stalled = getCondition(alias.status?.conditions, 'Stalled');
  if (stalled?.status === 'True') return new Stalling(stalled.reason, `Alias ${objectKey(alias)}: ${stalled.message}`);
  const ready = getCondition(alias.status?.conditions, 'Ready');
  const because = ready && ready.status !== 'True' ? `: ${ready.reason}: ${ready.message}` : '';
  return new Waiting('AliasMoving', `Alias ${objectKey(alias)} is not at version ${number} yet${because}`);
}
