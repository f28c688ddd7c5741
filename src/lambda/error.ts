/**
 * What went wrong at AWS, as far as callers act on it.
 * `Unavailable`: 5xx, connection failed or timed out: the outcome of a write is unknown. `Throttled`: 429.
 * `PreconditionFailed`: the RevisionId is not the current one. `Conflict`: 409, for example an update in progress.
 */
export type LambdaErrorCode =
  | 'NotFound'
  | 'Conflict'
  | 'PreconditionFailed'
  | 'Throttled'
  | 'InvalidParameter'
  | 'AccessDenied'
  | 'CodeStorageExceeded'
  | 'Unavailable'
  | 'Unknown';

/** The one error of everything under `src/lambda`. */
export class LambdaError extends Error {
  override readonly name = 'LambdaError';
  readonly code: LambdaErrorCode;
  /** The API that was called, such as `UpdateAlias`. */
  readonly operation: string;
  /** AWS's own name of the exception, such as `ResourceConflictException`. */
  readonly awsName: string;

  constructor(
    message: string,
    options: { code: LambdaErrorCode; operation: string; awsName: string; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.code = options.code;
    this.operation = options.operation;
    this.awsName = options.awsName;
  }
}

export function isLambdaError(error: unknown, ...codes: LambdaErrorCode[]): error is LambdaError {
  return error instanceof LambdaError && (codes.length === 0 || codes.includes(error.code));
}
