import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { LambdaError, type LambdaErrorCode } from './error.ts';
import type { Limiter } from './limiter.ts';
import { type CallSubject, mapError } from './map-error.ts';
import type { CallOptions } from './port.ts';

/** One call as metrics see it: how long AWS took, without the time in the queue. */
export interface CallRecord {
  operation: string;
  region: string;
  result: 'ok' | LambdaErrorCode;
  ms: number;
}

/** What every call to AWS needs. */
export interface CallContext {
  clock: Clock;
  log: Log;
  region: string;
  requestTimeoutMs: number;
  onCall: ((record: CallRecord) => void) | undefined;
}

/** Sends one request with a time limit; what it rejects with is a `LambdaError`. Does not wait for the limiter. */
export async function callAws<T>(
  context: CallContext,
  call: CallSubject,
  send: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal | undefined,
): Promise<T> {
  const { clock, log, region, requestTimeoutMs } = context;
  const startedAt = clock.now();
  const limit = new AbortController();
  const cancelTimer = clock.after(requestTimeoutMs, () => limit.abort());
  const record = (result: CallRecord['result']) => {
    const ms = clock.now() - startedAt;
    context.onCall?.({ operation: call.operation, region, result, ms });
    log.debug('called AWS', { operation: call.operation, subject: call.subject, result, ms });
  };
  try {
    const output = await send(signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal]));
    record('ok');
    return output;
  } catch (thrown) {
    const error = limit.signal.aborted ? timedOut(call, requestTimeoutMs, thrown) : mapError(thrown, call);
    record(error.code);
    throw error;
  } finally {
    cancelTimer();
  }
}

/** Like `callAws`, after a turn at the limiter, which learns from the outcome. */
export async function callInTurn<T>(
  context: CallContext & { limiter: Limiter },
  call: CallSubject,
  options: CallOptions,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { limiter } = context;
  try {
    await limiter.acquire(options);
  } catch (thrown) {
    throw notSent(
      call,
      'Unavailable',
      `not sent: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      thrown,
    );
  }
  try {
    const output = await callAws(context, call, send, options.signal);
    limiter.succeeded();
    return output;
  } catch (error) {
    if (error instanceof LambdaError && error.code === 'Throttled') limiter.throttled();
    throw error;
  }
}

/** Refuses a call before it reaches AWS. `code` is `InvalidParameter` for input that no retry mends. */
export function notSent(call: CallSubject, code: LambdaErrorCode, reason: string, cause?: unknown): LambdaError {
  return new LambdaError(`${call.operation} ${call.subject}: ${reason}`, {
    code,
    operation: call.operation,
    awsName: 'NotSent',
    cause,
  });
}

function timedOut(call: CallSubject, ms: number, cause: unknown): LambdaError {
  const message = `${call.operation} ${call.subject}: no answer within ${ms} ms; whether it took effect is unknown`;
  return new LambdaError(message, { code: 'Unavailable', operation: call.operation, awsName: 'Timeout', cause });
}
