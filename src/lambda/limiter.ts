import type { Clock } from '../runtime/clock.ts';
import { createCallQueue, type WaitingCall } from './call-queue.ts';
import type { CallOptions } from './port.ts';
import { createTokenBucket } from './token-bucket.ts';

/** What Lambda grants an account and Region for all its control-plane APIs together; it cannot be raised. */
const LAMBDA_REQUESTS_PER_SECOND = 15;
/** Drift checks take this share of the rate at most, however many aliases there are. */
const DRIFT_SHARE = 1 / 5;
/** Below this rate nothing would move at all. */
const MIN_REQUESTS_PER_SECOND = 1;
/** At full use the rate grows by this much per second: from a halved 5 back to 10 in 25 s. */
const INCREASE_PER_SECOND = 0.2;
/** 429s within this time are one event: calls in flight together are refused together. */
const HALVING_INTERVAL_MS = 1_000;

/** Options of `createLimiter`. */
export interface LimiterOptions {
  clock: Clock;
  /** The rate to start with. Default 10: others in the account use the same 15. */
  requestsPerSecond?: number | undefined;
  /** The rate that additive increase never passes. Default 15, or the starting rate when that is higher. */
  maxRequestsPerSecond?: number | undefined;
  /** Calls that may start at once after a pause. Default 2. */
  burst?: number | undefined;
  /** How far aborts may overdraw before they wait for the rate. Default 5: what Lambda grants beyond our usual 10. */
  abortReserve?: number | undefined;
  /** Waiting this long lifts a call by one priority. Default 5,000. */
  agingMs?: number | undefined;
}

/** Deals out the calls to Lambda of one account and Region. */
export interface Limiter {
  /**
   * Resolves when the call may start. Rejects with the signal's reason when that is aborted first, and when the limiter is closed.
   * Drift checks are held to a fifth of the rate; an abort waits for nothing but earlier aborts.
   */
  acquire(options: CallOptions): Promise<void>;
  /** Lambda took a call: the rate grows a little. */
  succeeded(): void;
  /** Lambda answered 429: the rate is halved, at most once a second. */
  throttled(): void;
  /** Requests per second that are dealt out now. */
  rate(): number;
  /** How many calls wait. */
  waiting(): number;
  /** Rejects what waits and what comes. */
  close(): void;
}

/** One limiter serves every call for an account and Region, reads and writes alike: Lambda counts them together. */
export function createLimiter(options: LimiterOptions): Limiter {
  const { clock, requestsPerSecond = 10, burst = 2, abortReserve = 5, agingMs = 5_000 } = options;
  const maxRate = options.maxRequestsPerSecond ?? Math.max(LAMBDA_REQUESTS_PER_SECOND, requestsPerSecond);
  let rate = requestsPerSecond;
  let halvedAt = Number.NEGATIVE_INFINITY;
  let closed = false;
  let cancelTimer: (() => void) | undefined;
  let wakesAtMs = Number.POSITIVE_INFINITY;

  const bucket = createTokenBucket({ now: clock.now, ratePerSecond: () => rate, burst });
  const driftBucket = createTokenBucket({ now: clock.now, ratePerSecond: () => rate * DRIFT_SHARE, burst: 1 });
  const queue = createCallQueue(agingMs);

  function msUntilTurn(call: WaitingCall): number {
    if (call.priority === 'abort') return bucket.msUntil(1 - abortReserve);
    const common = bucket.msUntil(1);
    return call.priority === 'drift' ? Math.max(common, driftBucket.msUntil(1)) : common;
  }

  function start(call: WaitingCall): void {
    queue.remove(call);
    queue.served(call.namespace);
    bucket.take();
    if (call.priority === 'drift') driftBucket.take();
    call.start();
  }

  function deal(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    wakesAtMs = Number.POSITIVE_INFINITY;
    while (queue.size > 0) {
      // What is held back by the drift share alone must not hold back others: it is left out until its share is there.
      const driftWaitMs = driftBucket.msUntil(1);
      const next =
        queue.next(clock.now(), (call) => call.priority !== 'drift' || driftWaitMs === 0) ??
        queue.next(clock.now(), () => true);
      if (next === undefined) return;
      const waitMs = msUntilTurn(next);
      if (waitMs > 0) {
        // A whole millisecond at least: timers round down, and would wake us before the token is there.
        wakesAtMs = clock.now() + Math.ceil(waitMs);
        cancelTimer = clock.after(Math.ceil(waitMs), deal);
        return;
      }
      start(next);
    }
  }

  return {
    acquire({ priority, namespace, signal }) {
      if (closed) return Promise.reject(closedError());
      if (signal?.aborted) return Promise.reject(signal.reason);
      return new Promise((resolve, reject) => {
        const settle = () => signal?.removeEventListener('abort', onAbort);
        const call: WaitingCall = {
          priority,
          namespace,
          since: clock.now(),
          start: () => {
            settle();
            resolve();
          },
          fail: (reason) => {
            settle();
            reject(reason);
          },
        };
        const onAbort = () => {
          if (queue.remove(call)) call.fail(signal?.reason);
          deal();
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        queue.add(call);
        // A call whose turn cannot come before the next look at the queue need not make us look at all of it now.
        if (clock.now() + msUntilTurn(call) < wakesAtMs) deal();
      });
    },
    succeeded() {
      rate = Math.min(maxRate, rate + INCREASE_PER_SECOND / rate);
    },
    throttled() {
      bucket.drain();
      if (clock.now() - halvedAt < HALVING_INTERVAL_MS) return;
      halvedAt = clock.now();
      rate = Math.max(Math.min(MIN_REQUESTS_PER_SECOND, rate), rate / 2);
      deal();
    },
    rate: () => rate,
    waiting: () => queue.size,
    close() {
      closed = true;
      cancelTimer?.();
      for (const call of queue.drain()) call.fail(closedError());
    },
  };
}

function closedError(): Error {
  return new Error('the limiter is closed: the process is stopping');
}
