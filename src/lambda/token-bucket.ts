/** Options of `createTokenBucket`. */
export interface TokenBucketOptions {
  /** Milliseconds, monotonic enough: a step backwards counts as no time. */
  now: () => number;
  /** Tokens per second; read at each refill, so that it may change. */
  ratePerSecond: () => number;
  /** Most tokens that are saved up. */
  burst: number;
}

/** A bucket of call permits that refills with time. It may go into debt, which later takers pay. */
export interface TokenBucket {
  take(): void;
  /** Empties what was saved; a debt stays. */
  drain(): void;
  /** Milliseconds until the bucket holds `tokens` (which may be negative: a debt is allowed); 0 when it does now. */
  msUntil(tokens: number): number;
}

/** A full bucket. */
export function createTokenBucket(options: TokenBucketOptions): TokenBucket {
  const { now, ratePerSecond, burst } = options;
  let tokens = burst;
  let refilledAt = now();

  function refill(): void {
    const at = now();
    const elapsedMs = Math.max(0, at - refilledAt);
    refilledAt = at;
    tokens = Math.min(burst, tokens + (elapsedMs / 1000) * ratePerSecond());
  }

  return {
    take() {
      refill();
      tokens -= 1;
    },
    drain() {
      refill();
      tokens = Math.min(tokens, 0);
    },
    msUntil(wanted) {
      refill();
      // A token is a token when only binary rounding is missing.
      const missing = wanted - tokens;
      return missing <= 1e-9 ? 0 : (missing / ratePerSecond()) * 1000;
    },
  };
}
