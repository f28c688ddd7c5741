import type { Done } from '../reconcile-object.ts';
import { mark, type ReleasePass, unmark } from './release-pass.ts';
import { resolveArtifact } from './resolve-artifact.ts';
import { updateCode } from './update-code.ts';

/** No spec.release: the commit becomes `$LATEST`, nothing is published. */
export async function releaseLatest(pass: ReleasePass): Promise<Done> {
  const artifact = await resolveArtifact(pass);
  const codeSHA256 = await updateCode(pass, artifact);
  for (const type of ['Published', 'HandedOver'] as const) unmark(pass, type);
  for (const field of ['releaseID', 'versionName', 'version', 'step', 'weight'] as const) delete pass.status[field];
  const message = `commit ${pass.commit} is $LATEST (code ${codeSHA256})`;
  pass.status.phase = 'Released';
  mark(pass, 'Released', 'True', 'Released', message);
  return { reason: 'Released', message };
}
