import { LambdaError, type LambdaErrorCode } from './error.ts';

/** What was called, for the reader of the error. */
export interface CallSubject {
  /** The API, such as `UpdateAlias`. */
  operation: string;
  /** What it was called on, such as an alias's ARN or `s3://bucket/key`. */
  subject: string;
}

/** AWS's names that say more than their HTTP status. */
const CODE_OF_NAME: Record<string, LambdaErrorCode> = {
  CodeStorageExceededException: 'CodeStorageExceeded',
  CredentialsProviderError: 'AccessDenied',
  EC2AccessDeniedException: 'AccessDenied',
  ExpiredToken: 'AccessDenied',
  ExpiredTokenException: 'AccessDenied',
  InvalidZipFileException: 'InvalidParameter',
  KMSAccessDeniedException: 'AccessDenied',
  NoSuchBucket: 'NotFound',
  NoSuchKey: 'NotFound',
  NoSuchVersion: 'NotFound',
  RequestLimitExceeded: 'Throttled',
  ResourceInUseException: 'Conflict',
  SlowDown: 'Throttled',
  Throttling: 'Throttled',
  ThrottlingException: 'Throttled',
  TokenProviderError: 'AccessDenied',
  TooManyRequestsException: 'Throttled',
};

const CODE_OF_STATUS: Record<number, LambdaErrorCode> = {
  301: 'InvalidParameter',
  307: 'InvalidParameter',
  400: 'InvalidParameter',
  401: 'AccessDenied',
  403: 'AccessDenied',
  404: 'NotFound',
  405: 'InvalidParameter',
  409: 'Conflict',
  412: 'PreconditionFailed',
  413: 'InvalidParameter',
  415: 'InvalidParameter',
  429: 'Throttled',
};

/** Node's and the SDK's names for "no complete answer came". */
const NETWORK_NAMES = new Set(['AbortError', 'TimeoutError', 'RequestTimeout', 'RequestTimeoutException']);

/** What the SDK and Node put into the errors they throw; all of it may be missing. */
interface SdkError {
  name?: unknown;
  message?: unknown;
  code?: unknown;
  cause?: unknown;
  $metadata?: { httpStatusCode?: unknown };
  $response?: { statusCode?: unknown };
}

/**
 * Makes whatever the SDK or the network threw into a `LambdaError`: AWS's name decides, then the HTTP status (the only thing in
 * an answer without a body, as HeadObject's), then the system's error code. The message names the operation and its subject.
 */
export function mapError(thrown: unknown, call: CallSubject): LambdaError {
  if (thrown instanceof LambdaError) return thrown;
  const error: SdkError = typeof thrown === 'object' && thrown !== null ? thrown : { message: String(thrown) };
  const status = statusOf(error);
  const awsName = nameOf(error, status);
  const code = codeOf(awsName, status, error);
  const details = `${textOf(error)} (${status === undefined ? awsName : `${awsName}, HTTP ${status}`})`;
  const advice = adviceOf(awsName, code, status);
  return new LambdaError(`${call.operation} ${call.subject}: ${details}${advice ? `; ${advice}` : ''}`, {
    code,
    operation: call.operation,
    awsName,
    cause: thrown,
  });
}

function codeOf(awsName: string, status: number | undefined, error: SdkError): LambdaErrorCode {
  const byName = CODE_OF_NAME[awsName];
  if (byName !== undefined) return byName;
  if (NETWORK_NAMES.has(awsName)) return 'Unavailable';
  if (status !== undefined && status >= 500) return 'Unavailable';
  const byStatus = status === undefined ? undefined : CODE_OF_STATUS[status];
  if (byStatus !== undefined) return byStatus;
  return status === undefined && systemCodeOf(error) !== undefined ? 'Unavailable' : 'Unknown';
}

function statusOf(error: SdkError): number | undefined {
  // An answer that could not be parsed (an HTML page of a proxy) has no metadata, but the raw response.
  for (const status of [error.$metadata?.httpStatusCode, error.$response?.statusCode]) {
    if (typeof status === 'number') return status;
  }
  return undefined;
}

function nameOf(error: SdkError, status: number | undefined): string {
  const name = typeof error.name === 'string' && error.name !== '' ? error.name : 'Error';
  if (status === undefined && name === 'Error') return systemCodeOf(error) ?? name;
  return name;
}

/** `ECONNREFUSED` and the like, also below an AggregateError or a wrapping error. */
function systemCodeOf(error: SdkError): string | undefined {
  if (typeof error.code === 'string' && /^E[A-Z_]+$/.test(error.code)) return error.code;
  const { cause } = error;
  if (typeof cause !== 'object' || cause === null) return undefined;
  const { code } = cause as SdkError;
  return typeof code === 'string' && /^E[A-Z_]+$/.test(code) ? code : undefined;
}

function textOf(error: SdkError): string {
  const text = typeof error.message === 'string' ? error.message.trim() : '';
  // The SDK writes "UnknownError" where the answer had no body.
  return text === '' || text === 'UnknownError' ? 'no explanation came with the answer' : text;
}

function adviceOf(awsName: string, code: LambdaErrorCode, status: number | undefined): string | undefined {
  if (awsName === 'CredentialsProviderError' || awsName === 'TokenProviderError') {
    return 'give the controller AWS credentials: an IAM role for its service account, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY';
  }
  if (status === 301 || status === 307)
    return 'the bucket is in another Region than the function; Lambda needs it in the same one';
  if (code === 'Unavailable') return 'whether it took effect is unknown';
  return undefined;
}
