import { LambdaError, type LambdaErrorCode } from '../../lambda/error.ts';
import { Stalling, Waiting } from '../outcome.ts';

/** An abort is tried again this soon: it must go through as soon as Lambda answers. */
const ABORT_RETRY_MS = 1000;
const MAX_RETRY_MS = 5000;
const PERMISSION_RETRY_MS = 30_000;

/** The reasons in conditions and Events; the rest of the codes are their own. */
const REASONS: Partial<Record<LambdaErrorCode, string>> = {
  Unavailable: 'LambdaUnavailable',
  Unknown: 'LambdaError',
  NotFound: 'FunctionNotFound',
};

/**
 * Makes an error of Lambda an outcome: waiting with a retry for what passes, stalled for a routing that Lambda refuses. Anything
 * that takes traffic away from a canary (`urgent`) is never given up. Other errors are returned as they are.
 */
export function explainFailure(error: unknown, { urgent, failures }: { urgent: boolean; failures: number }): unknown {
  if (!(error instanceof LambdaError)) return error;
  const reason = REASONS[error.code] ?? error.code;
  switch (error.code) {
    case 'InvalidParameter':
      return urgent ? new Waiting(reason, error.message, MAX_RETRY_MS) : new Stalling(reason, error.message);
    case 'AccessDenied':
    case 'NotFound':
      return new Waiting(reason, error.message, urgent ? MAX_RETRY_MS : PERMISSION_RETRY_MS);
    default:
      return new Waiting(reason, error.message, urgent ? ABORT_RETRY_MS : Math.min(500 * 2 ** failures, MAX_RETRY_MS));
  }
}
