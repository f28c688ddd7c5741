import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import { RESOURCES } from '../../api/meta.ts';
import { isLambdaError } from '../../lambda/error.ts';
import type { FunctionConfiguration } from '../../lambda/port.ts';
import { Stalling, Waiting } from '../outcome.ts';
import type { ReleasePass } from './release-pass.ts';
import type { Artifact } from './resolve-artifact.ts';

/** An update of a small zip takes about a second. */
const POLL_MS = 1_000;

/**
 * Brings the artifact into `$LATEST` and returns the CodeSha256 that it has there. Sends nothing when it is there already; only an
 * update in progress blocks. Throws `Waiting` until Lambda says Successful.
 */
export async function updateCode(pass: ReleasePass, artifact: Artifact): Promise<string> {
  const latest = await pass.lambda.getFunctionConfiguration(pass.functionARN, undefined, pass.call);
  const wasSent = pass.status.latest?.commit === artifact.commit;
  const sent = wasSent && pass.status.latest?.codeSHA256 === latest.codeSHA256;
  if (latest.lastUpdateStatus === 'InProgress') {
    pass.status.phase = 'Updating';
    throw new Waiting('UpdateInProgress', `$LATEST of ${pass.functionARN} is being updated`, POLL_MS);
  }
  if (wasSent && latest.lastUpdateStatus === 'Failed') throw updateFailed(latest);
  if (sent) requireMatch(artifact, latest);
  if ((sent || latest.codeSHA256 === artifact.codeSHA256) && latest.lastUpdateStatus === 'Successful') {
    pass.status.latest = { commit: artifact.commit, codeSHA256: latest.codeSHA256 };
    return latest.codeSHA256;
  }

  pass.status.phase = 'Updating';
  const updated = await send(pass, artifact, latest);
  pass.status.latest = { commit: artifact.commit, codeSHA256: updated.codeSHA256 };
  requireMatch(artifact, updated);
  throw new Waiting('UpdateInProgress', `commit ${artifact.commit} was sent to $LATEST`, POLL_MS);
}

async function send(
  pass: ReleasePass,
  artifact: Artifact,
  latest: FunctionConfiguration,
): Promise<FunctionConfiguration> {
  if (latest.packageType !== 'Zip')
    throw new Stalling(
      'PackageType',
      `${pass.functionARN} is deployed as a container image; only zip functions are released`,
    );
  await requireCurrentSpec(pass);
  try {
    return await pass.lambda.updateFunctionCode(
      pass.functionARN,
      {
        s3Bucket: artifact.bucket,
        s3Key: artifact.key,
        s3ObjectVersion: artifact.objectVersion,
        architectures: latest.architectures,
        revisionID: latest.revisionID,
      },
      pass.call,
    );
  } catch (error) {
    if (!isLambdaError(error, 'PreconditionFailed', 'Conflict')) throw error;
    throw new Waiting('FunctionChanged', `$LATEST was changed by someone else meanwhile: ${error.message}`, POLL_MS);
  }
}

/** The cache may lag: a commit that was already replaced in Git must not reach the function. */
async function requireCurrentSpec({ options, deployment, namespace, name, commit }: ReleasePass): Promise<void> {
  const live = await options.client.get<LambdaDeployment>(RESOURCES.lambdaDeployments, namespace, name);
  const { uid, generation } = deployment.metadata;
  if (live.metadata.uid === uid && live.metadata.generation === generation && !live.metadata.deletionTimestamp) return;
  options.caches.lambdaDeployments.observe(live);
  throw new Waiting('Superseded', `spec changed before commit ${commit} was sent`, 1);
}

function requireMatch(artifact: Artifact, { codeSHA256 }: FunctionConfiguration): void {
  if (artifact.codeSHA256 === undefined || artifact.codeSHA256 === codeSHA256) return;
  throw new Stalling(
    'ArtifactMismatch',
    `s3://${artifact.bucket}/${artifact.key} became code ${codeSHA256} in $LATEST, but ${artifact.codeSHA256} was expected: it is not published; release another commit, or mend spec.codeSHA256`,
  );
}

function updateFailed({ lastUpdateStatusReason }: FunctionConfiguration): Stalling {
  return new Stalling(
    'UpdateFailed',
    `Lambda could not update $LATEST: ${lastUpdateStatusReason ?? 'no reason given'}; release another commit, or mend the cause and set the annotation lambda-rollouts.dev/retry to any new value`,
  );
}
