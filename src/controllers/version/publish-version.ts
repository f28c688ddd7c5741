import type { Version } from '../../api/version.ts';
import { isLambdaError } from '../../lambda/error.ts';
import type { CallOptions, FunctionConfiguration, LambdaPort } from '../../lambda/port.ts';
import { Waiting } from '../outcome.ts';
import { findPublished, markDescription } from './release-marker.ts';

/** Lambda's own phases take about a second for a small zip. */
const POLL_MS = 1_000;
/** Slow: what brings other code is a LambdaDeployment, whose change starts a pass anyway. */
const OTHER_CODE_POLL_MS = 30_000;

export interface PublishInput {
  lambda: LambdaPort;
  functionARN: string;
  version: Version;
  call: CallOptions;
}

/**
 * Finds the version that an earlier pass published (its answer may have been lost), else publishes `$LATEST`, guarded by
 * CodeSha256 and RevisionId so that nothing is published under another commit's name. Throws `Waiting` while it cannot.
 */
export async function publishVersion(input: PublishInput): Promise<FunctionConfiguration> {
  const { lambda, functionARN, version, call } = input;
  const { marker, description } = markDescription(version);
  const guard = version.spec.codeSHA256;

  const earlier = findPublished(await lambda.listVersions(functionARN, call), marker, guard);
  if (earlier) return earlier;

  const latest = await lambda.getFunctionConfiguration(functionARN, undefined, call);
  if (latest.lastUpdateStatus === 'InProgress')
    throw new Waiting('UpdateInProgress', `$LATEST of ${functionARN} is still being updated`, POLL_MS);
  if (guard !== undefined && latest.codeSHA256 !== guard)
    throw new Waiting(
      'CodeMismatch',
      `$LATEST of ${functionARN} has code ${latest.codeSHA256}, not ${guard} (spec.codeSHA256): nothing is published under this name until it has`,
      OTHER_CODE_POLL_MS,
    );
  return send(input, description, latest);
}

async function send(
  { lambda, functionARN, call }: PublishInput,
  description: string,
  latest: FunctionConfiguration,
): Promise<FunctionConfiguration> {
  const { codeSHA256, revisionID } = latest;
  try {
    return await lambda.publishVersion(functionARN, { codeSHA256, description, revisionID }, call);
  } catch (error) {
    if (!isLambdaError(error, 'PreconditionFailed', 'Conflict')) throw error;
    throw new Waiting('FunctionChanged', `$LATEST changed while it was being published: ${error.message}`, POLL_MS);
  }
}
