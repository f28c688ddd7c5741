import { findPublished } from '../version/index.ts';
import { cachedVersion, ensureVersion, numberOf, requireUsableVersion, type UsableVersion } from './ensure-version.ts';
import { releaseID, versionNameOf } from './release-id.ts';
import { mark, type ReleasePass } from './release-pass.ts';
import type { Artifact } from './resolve-artifact.ts';
import { updateCode } from './update-code.ts';

/** A release before it has a number. */
export interface Release {
  id: string;
  /** The name of its Version. */
  versionName: string;
}

/** Names the release that an artifact is, and records it. */
export function identifyRelease({ name, status }: ReleasePass, artifact: Artifact): Release {
  const { bucket, key, objectVersion, etag, codeSHA256 } = artifact;
  const id = releaseID(codeSHA256 === undefined ? { bucket, key, objectVersion, etag } : { codeSHA256 });
  if (status.releaseID !== id) delete status.version;
  status.releaseID = id;
  status.versionName = versionNameOf(name, id);
  return { id, versionName: status.versionName };
}

/**
 * Makes the commit a Version that can take traffic. A release that has a number already needs neither an update nor a publish.
 * Throws `Waiting` until the Version reconciler has done its part.
 */
export async function publishCommit(pass: ReleasePass, artifact: Artifact, release: Release): Promise<UsableVersion> {
  const known = cachedVersion(pass, release.versionName);
  const version =
    numberOf(known) === undefined || known === undefined ? await bringToVersion(pass, artifact, release) : known;
  pass.status.phase = 'Publishing';
  const usable = requireUsableVersion(version);
  pass.status.version = usable.number;
  mark(
    pass,
    'Published',
    'True',
    'Published',
    `commit ${pass.commit} is version ${usable.number} (Version ${usable.name})`,
  );
  return usable;
}

/** `$LATEST` first, then the Version: one that is there before its code might be published from other code. */
async function bringToVersion(pass: ReleasePass, artifact: Artifact, { id, versionName }: Release) {
  const { lambda, functionARN, call, commit } = pass;
  const published = findPublished(await lambda.listVersions(functionARN, call), `release=${id}`, artifact.codeSHA256);
  const codeSHA256 = published?.codeSHA256 ?? (await updateCode(pass, artifact));
  const description = `commit=${commit} release=${id}`;
  return ensureVersion(pass, versionName, { functionARN, codeSHA256, description });
}
