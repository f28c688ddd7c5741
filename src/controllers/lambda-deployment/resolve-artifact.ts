import { parseFunctionARN } from '../../api/function-arn.ts';
import type { LambdaDeploymentStatus } from '../../api/lambda-deployment.ts';
import { isLambdaError } from '../../lambda/error.ts';
import type { ArtifactHead } from '../../lambda/port.ts';
import { Stalling, Waiting } from '../outcome.ts';
import { expandTemplate, type TemplateValues } from './artifact-template.ts';
import { mark, type ReleasePass, unmark } from './release-pass.ts';

/** What a commit was resolved to. */
export type Artifact = NonNullable<LambdaDeploymentStatus['artifact']>;

interface Location {
  region: string;
  bucket: string;
  key: string;
  objectVersion: string | undefined;
}

const DEFAULT_KEY = '{functionName}/{commit}.zip';
/** CI uploads within minutes; S3 answers thousands of HeadObjects a second. */
const MISSING_POLL_MS = 20_000;

/**
 * The commit's artifact, resolved once and recorded in status before anything is written to the function: the pass that finds it
 * ends with that record, so that a crash later finds the same object again even when the key was overwritten.
 */
export async function resolveArtifact(pass: ReleasePass): Promise<Artifact> {
  const { deployment, status, commit } = pass;
  const location = locate(pass);
  const guard = deployment.spec.codeSHA256;
  if (status.artifact && isCurrent(status.artifact, commit, location, guard)) return status.artifact;

  status.phase = 'Resolving';
  const head = await readHead(pass, location);
  const stored = head.codeSHA256;
  if (guard !== undefined && stored !== undefined && stored !== guard)
    throw new Stalling(
      'ArtifactMismatch',
      `${describe(location)} has SHA-256 ${stored}, but spec.codeSHA256 demands ${guard}: it is not what was published; nothing was updated`,
    );
  status.artifact = {
    commit,
    bucket: location.bucket,
    key: location.key,
    objectVersion: location.objectVersion ?? head.objectVersion,
    etag: head.etag,
    codeSHA256: guard ?? stored,
  };
  tellDigest(pass, location);
  throw new Waiting('ArtifactResolved', `commit ${commit} is ${describe(location)}`, 1);
}

function isCurrent(artifact: Artifact, commit: string, location: Location, guard: string | undefined): boolean {
  return (
    artifact.commit === commit &&
    artifact.bucket === location.bucket &&
    artifact.key === location.key &&
    (location.objectVersion === undefined || artifact.objectVersion === location.objectVersion) &&
    (guard === undefined || artifact.codeSHA256 === guard)
  );
}

function locate({ deployment, options, functionARN, commit }: ReleasePass): Location {
  const { region, account, name } = parseFunctionARN(functionARN);
  const { functionName = name, code } = deployment.spec;
  const values: TemplateValues = { functionName, commit, region, account };
  const bucket = code?.s3?.bucket ?? options.defaults?.s3Bucket;
  if (!bucket)
    throw new Stalling('BucketUnknown', 'write spec.code.s3.bucket, or start the controller with --s3-bucket');
  return {
    region,
    bucket: expandTemplate(bucket, values, code?.s3?.bucket ? 'spec.code.s3.bucket' : '--s3-bucket'),
    key: expandTemplate(
      code?.s3?.key ?? options.defaults?.s3Key ?? DEFAULT_KEY,
      values,
      code?.s3?.key ? 'spec.code.s3.key' : '--s3-key',
    ),
    objectVersion: code?.s3?.objectVersion,
  };
}

async function readHead({ options, namespace, functionARN }: ReleasePass, location: Location): Promise<ArtifactHead> {
  try {
    return await options.aws.artifacts.head(location, { namespace, functionARN });
  } catch (error) {
    if (isLambdaError(error, 'NotFound'))
      throw new Waiting('ArtifactNotFound', `${describe(location)} does not exist (yet)`, MISSING_POLL_MS);
    if (isLambdaError(error, 'AccessDenied'))
      throw new Waiting(
        'ArtifactNotFound',
        `${describe(location)} does not exist (yet), or the controller may not read it: without s3:ListBucket on the bucket S3 answers a missing key with AccessDenied, and reading needs s3:GetObject`,
        MISSING_POLL_MS,
      );
    throw error;
  }
}

function tellDigest(pass: ReleasePass, location: Location): void {
  if (pass.status.artifact?.codeSHA256) {
    unmark(pass, 'ArtifactDigestUnknown');
    return;
  }
  mark(
    pass,
    'ArtifactDigestUnknown',
    'True',
    'NoChecksum',
    `${describe(location)} was stored without a SHA-256, so equal code cannot be recognised before it is sent; write spec.codeSHA256, or upload with --checksum-algorithm SHA256`,
  );
}

function describe({ bucket, key, objectVersion }: Location): string {
  return `s3://${bucket}/${key}${objectVersion ? `?versionId=${objectVersion}` : ''}`;
}
