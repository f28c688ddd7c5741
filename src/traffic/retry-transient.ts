import { isConflict, KubeError } from '../kube/error.ts';
import type { Clock } from '../runtime/clock.ts';

/** Passes by itself: no answer, a server error, too many requests, or the optimistic lock. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof KubeError)) return false;
  return error.code === 0 || error.code === 429 || error.code >= 500 || isConflict(error);
}

/** Waits before the second, third and fourth attempt; under 2 s in all, because one of Argo Rollouts' few workers waits with us. */
const PAUSES_MS = [100, 400, 1000];

/** Runs `attempt` until it ends well or fails for good; `again` tells it that an earlier one may have had an effect. */
export async function retryTransient<T>(clock: Clock, attempt: (again: boolean) => Promise<T>): Promise<T> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await attempt(pauseMs !== PAUSES_MS[0]);
    } catch (error) {
      if (!isTransient(error)) throw error;
      await clock.sleep(pauseMs);
    }
  }
  return await attempt(true);
}
