import type { AliasAnswer } from './alias-state.ts';
import type { AwsError } from './faults.ts';
import type { LambdaOperation } from './lambda-operation.ts';

/** `FunctionConfiguration`, as far as the rules look at it. */
export interface FunctionAnswer {
  CodeSha256: string;
  RevisionId: string;
  State?: string;
  LastUpdateStatus?: string;
}

/** What Lambda holds at the moment of a call. */
export interface LambdaState {
  /** `qualifier` absent: `$LATEST`. undefined: there is none. */
  configuration(functionName: string, qualifier?: string): Promise<FunctionAnswer | undefined>;
  alias(functionName: string, name: string): Promise<AliasAnswer | undefined>;
}

interface WriteInput {
  RevisionId?: string;
  CodeSha256?: string;
  FunctionVersion?: string;
  RoutingConfig?: { AdditionalVersionWeights?: Record<string, number> };
  DryRun?: boolean;
}

/**
 * What AWS refuses and the emulator lets through, plus one rule of our own: every write that can carry a RevisionId does.
 * Returns undefined for a call that AWS would carry out. Source: the errors of each operation in the API reference.
 */
export async function refusal(
  { name, functionName, alias }: LambdaOperation,
  input: WriteInput,
  lambda: LambdaState,
): Promise<AwsError | undefined> {
  switch (name) {
    case 'CreateAlias':
      return refuseRouting(functionName, input, undefined, lambda);
    case 'UpdateAlias':
      return (
        needRevision(name, input) ??
        (await refuseRouting(functionName, input, await lambda.alias(functionName, alias ?? ''), lambda))
      );
    case 'UpdateFunctionCode':
    case 'UpdateFunctionConfiguration':
      return needRevision(name, input) ?? (await refuseWhileUpdating(functionName, lambda));
    case 'PublishVersion':
      return needRevision(name, input) ?? (await refusePublish(functionName, input, lambda));
    case 'DeleteFunction':
      return invalid('This run deletes no functions: DeleteFunction must not be called.');
    default:
      return undefined;
  }
}

function invalid(message: string): AwsError {
  return { status: 400, code: 'InvalidParameterValueException', message };
}

function needRevision(operation: string, { RevisionId, DryRun }: WriteInput): AwsError | undefined {
  return RevisionId || DryRun ? undefined : invalid(`${operation} came without RevisionId.`);
}

async function refuseWhileUpdating(functionName: string, lambda: LambdaState): Promise<AwsError | undefined> {
  const latest = await lambda.configuration(functionName);
  if (latest?.LastUpdateStatus !== 'InProgress') return undefined;
  const message = `The operation cannot be performed at this time. An update is in progress for resource: ${functionName}`;
  return { status: 409, code: 'ResourceConflictException', message };
}

async function refusePublish(
  functionName: string,
  { RevisionId, CodeSha256 }: WriteInput,
  lambda: LambdaState,
): Promise<AwsError | undefined> {
  const updating = await refuseWhileUpdating(functionName, lambda);
  const latest = await lambda.configuration(functionName);
  if (updating || !latest) return updating;
  if (CodeSha256 && CodeSha256 !== latest.CodeSha256)
    return invalid(
      `CodeSHA256 (${CodeSha256}) is different from current CodeSHA256 in $LATEST (${latest.CodeSha256}).`,
    );
  if (RevisionId !== latest.RevisionId) return stale();
  return undefined;
}

function stale(): AwsError {
  const message =
    'The RevisionId provided does not match the latest RevisionId for the Lambda function or alias. ' +
    'Call the GetFunction or the GetAlias API to retrieve the latest RevisionId for your resource.';
  return { status: 412, code: 'PreconditionFailedException', message };
}

/** Looks at the routing as it would be after the write: what the write leaves out stays as it was. */
async function refuseRouting(
  functionName: string,
  input: WriteInput,
  before: AliasAnswer | undefined,
  lambda: LambdaState,
): Promise<AwsError | undefined> {
  const version = input.FunctionVersion ?? before?.FunctionVersion;
  if (version === undefined) return invalid('FunctionVersion is missing.');
  const routing = input.RoutingConfig ?? before?.RoutingConfig;
  const weights = Object.entries(routing?.AdditionalVersionWeights ?? {});
  if (weights.length > 1) return invalid('Number of items in AdditionalVersionWeights cannot be greater than 1.');
  for (const [additional, weight] of weights) {
    if (!(weight >= 0 && weight <= 1)) return invalid(`Weight ${weight} of version ${additional} is not in 0..1.`);
    if (version === '$LATEST' || additional === '$LATEST')
      return invalid('$LATEST is not supported for an alias pointing to more than 1 version');
    if (additional === version)
      return invalid(
        `Invalid function version ${version}. Function version ${version} is already included in routing configuration.`,
      );
  }
  for (const wanted of [version, ...weights.map(([additional]) => additional)]) {
    const refused = await refuseVersion(functionName, wanted, lambda);
    if (refused) return refused;
  }
  return undefined;
}

async function refuseVersion(
  functionName: string,
  version: string,
  lambda: LambdaState,
): Promise<AwsError | undefined> {
  if (version === '$LATEST') return undefined;
  const found = await lambda.configuration(functionName, version);
  if (!found)
    return {
      status: 404,
      code: 'ResourceNotFoundException',
      message: `Function not found: ${functionName}:${version}`,
    };
  if ((found.State ?? 'Active') === 'Active') return undefined;
  const message = `The operation cannot be performed at this time. Function version ${version} is ${found.State}.`;
  return { status: 409, code: 'ResourceConflictException', message };
}
