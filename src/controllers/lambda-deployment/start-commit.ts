import { RETRY_ANNOTATION } from '../../api/names.ts';
import { mark, type ReleasePass, unmark } from './release-pass.ts';

/** Starts status anew when the commit changed, or when the user asks for another try. */
export function startCommit(pass: ReleasePass): void {
  if (pass.status.commit !== pass.commit) forgetCommit(pass);
  const retry = pass.deployment.metadata.annotations?.[RETRY_ANNOTATION];
  if (retry !== pass.status.handledRetry) forgetFailure(pass, retry);
}

/** What `$LATEST` holds, the artifact and the hand-over's record stay: they say themselves what they are about. */
function forgetCommit(pass: ReleasePass): void {
  const { status, commit } = pass;
  const before = status.commit;
  status.commit = commit;
  status.shortCommit = commit.slice(0, 12);
  for (const field of ['releaseID', 'versionName', 'version'] as const) delete status[field];
  for (const type of ['Published', 'HandedOver', 'Released'] as const)
    mark(pass, type, 'False', 'NewCommit', before ? `commit ${commit} follows ${before}` : `commit ${commit}`);
  unmark(pass, 'ArtifactDigestUnknown');
}

/** The artifact is looked at and sent again; removals count from nought. */
function forgetFailure({ status }: ReleasePass, retry: string | undefined): void {
  status.handledRetry = retry;
  delete status.artifact;
  if (status.latest) status.latest = { codeSHA256: status.latest.codeSHA256 };
  if (status.rollout) status.rollout = { ...status.rollout, removals: 0 };
}
