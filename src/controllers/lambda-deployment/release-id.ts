import { createHash } from 'node:crypto';

/** What makes two releases of a function the same: their code, or, where its digest is unknown, the object it came from. */
export type ReleaseContent =
  | { codeSHA256: string /** Set only to tell apart a second version of equal code. */; version?: string }
  | { bucket: string; key: string; objectVersion: string | undefined; etag: string | undefined };

/**
 * The release id: the first 12 hex digits of a SHA-256. Forty-eight bits tell a function's releases apart; a version is reused
 * only when its CodeSha256 confirms it.
 */
export function releaseID(content: ReleaseContent): string {
  return createHash('sha256').update(identity(content)).digest('hex').slice(0, 12);
}

/** The name of the Version that a release becomes. */
export function versionNameOf(deploymentName: string, id: string): string {
  return `${deploymentName}-${id}`;
}

/** The release id in the name of one of a LambdaDeployment's Versions; undefined when the name is not of that form. */
export function releaseIDIn(deploymentName: string, versionName: string): string | undefined {
  const id = versionName.slice(deploymentName.length + 1);
  return versionName === versionNameOf(deploymentName, id) && /^[0-9a-f]{12}$/.test(id) ? id : undefined;
}

function identity(content: ReleaseContent): string {
  if ('codeSHA256' in content) return JSON.stringify(['code', content.codeSHA256, content.version ?? '']);
  const { bucket, key, objectVersion = '', etag = '' } = content;
  return JSON.stringify(['object', bucket, key, objectVersion, etag]);
}
