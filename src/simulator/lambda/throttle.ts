/** Lambda's limit on control-plane requests, which can be switched at run time. */
export interface Throttle {
  /** Undefined lets everything through. */
  set(requestsPerSecond: number | undefined): void;
  /** Whether this request is still within the limit. Each asks once. */
  admits(operation: string): boolean;
}

/** GetFunction has a limit of its own. */
const GET_FUNCTION_PER_SECOND = 100;

/** A bucket of one second's requests for all APIs together; GetFunction apart; Invoke and S3 are no control plane. */
export function createThrottle(now: () => number, requestsPerSecond: number | undefined): Throttle {
  let common = bucketOf(requestsPerSecond, now);
  let getFunction = bucketOf(requestsPerSecond === undefined ? undefined : GET_FUNCTION_PER_SECOND, now);
  return {
    set(perSecond) {
      common = bucketOf(perSecond, now);
      getFunction = bucketOf(perSecond === undefined ? undefined : GET_FUNCTION_PER_SECOND, now);
    },
    admits(operation) {
      if (operation === 'Invoke') return true;
      return operation === 'GetFunction' ? getFunction() : common();
    },
  };
}

function bucketOf(perSecond: number | undefined, now: () => number): () => boolean {
  if (perSecond === undefined) return () => true;
  let tokens = perSecond;
  let refilledAt = now();
  return () => {
    const at = now();
    tokens = Math.min(perSecond, tokens + ((at - refilledAt) / 1000) * perSecond);
    refilledAt = at;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
