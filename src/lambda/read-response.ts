import { LambdaError } from './error.ts';
import type { CallSubject } from './map-error.ts';
import type { AliasConfiguration, ArtifactHead, FunctionConfiguration } from './port.ts';

/** The fields of the SDK's `FunctionConfiguration` that we read. Typed loosely: it comes from the network. */
export interface FunctionConfigurationOutput {
  FunctionArn?: string | undefined;
  Version?: string | undefined;
  CodeSha256?: string | undefined;
  RevisionId?: string | undefined;
  Description?: string | undefined;
  State?: string | undefined;
  StateReason?: string | undefined;
  LastUpdateStatus?: string | undefined;
  LastUpdateStatusReason?: string | undefined;
  PackageType?: string | undefined;
  Architectures?: string[] | undefined;
  Role?: string | undefined;
  DeadLetterConfig?: { TargetArn?: string | undefined } | undefined;
}

/** The fields of the SDK's `AliasConfiguration` that we read. */
export interface AliasConfigurationOutput {
  AliasArn?: string | undefined;
  Name?: string | undefined;
  FunctionVersion?: string | undefined;
  RoutingConfig?: { AdditionalVersionWeights?: Record<string, number> | undefined } | undefined;
  RevisionId?: string | undefined;
  Description?: string | undefined;
}

/** The fields of the SDK's `HeadObjectOutput` that we read. */
export interface HeadObjectOutput {
  ChecksumSHA256?: string | undefined;
  ETag?: string | undefined;
  VersionId?: string | undefined;
}

const SHA256_BASE64 = /^[A-Za-z0-9+/]{43}=$/;

/** Rejects an answer without the fields we act on, rather than acting on `undefined`. The ARN comes back unqualified. */
export function readFunctionConfiguration(
  output: FunctionConfigurationOutput,
  call: CallSubject,
): FunctionConfiguration {
  const version = required(output.Version, 'Version', call);
  const arn = required(output.FunctionArn, 'FunctionArn', call);
  return {
    functionARN: arn.endsWith(`:${version}`) ? arn.slice(0, -version.length - 1) : arn,
    version,
    codeSHA256: required(output.CodeSha256, 'CodeSha256', call),
    revisionID: required(output.RevisionId, 'RevisionId', call),
    description: output.Description ?? '',
    state: output.State ?? 'Active',
    stateReason: output.StateReason,
    lastUpdateStatus: output.LastUpdateStatus ?? 'Successful',
    lastUpdateStatusReason: output.LastUpdateStatusReason,
    packageType: output.PackageType === 'Image' ? 'Image' : 'Zip',
    architectures: output.Architectures ?? [],
    role: output.Role ?? '',
    deadLetterARN: output.DeadLetterConfig?.TargetArn || undefined,
  };
}

/** Weights are `{}` where Lambda omits RoutingConfig, which is how it says "none". */
export function readAliasConfiguration(output: AliasConfigurationOutput, call: CallSubject): AliasConfiguration {
  const weights = output.RoutingConfig?.AdditionalVersionWeights ?? {};
  for (const [version, weight] of Object.entries(weights)) {
    if (!Number.isFinite(weight)) throw malformed(`a weight of ${weight} for version ${version}`, call);
  }
  return {
    aliasARN: required(output.AliasArn, 'AliasArn', call),
    name: required(output.Name, 'Name', call),
    functionVersion: required(output.FunctionVersion, 'FunctionVersion', call),
    additionalVersionWeights: { ...weights },
    revisionID: required(output.RevisionId, 'RevisionId', call),
    description: output.Description ?? '',
  };
}

/** A composite checksum (`…-N`, of a multipart upload) is no digest of the bytes, and `null` is S3's word for "no version". */
export function readArtifactHead(output: HeadObjectOutput, call: CallSubject): ArtifactHead {
  const checksum = output.ChecksumSHA256;
  return {
    codeSHA256: checksum !== undefined && SHA256_BASE64.test(checksum) ? checksum : undefined,
    etag: required(output.ETag, 'ETag', call),
    objectVersion: output.VersionId === 'null' ? undefined : output.VersionId,
  };
}

function required(value: string | undefined, field: string, call: CallSubject): string {
  if (value === undefined || value === '') throw malformed(`no ${field}`, call);
  return value;
}

/** The error for an answer without what we act on. */
export function malformed(what: string, call: CallSubject): LambdaError {
  return new LambdaError(`${call.operation} ${call.subject}: the answer has ${what}; is the endpoint really AWS?`, {
    code: 'Unknown',
    operation: call.operation,
    awsName: 'MalformedResponse',
  });
}
