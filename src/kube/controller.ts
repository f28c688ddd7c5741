/** Names one object to reconcile. */
export interface Request {
  namespace: string;
  name: string;
}

/** What a pass asks for: nothing, or another pass after some time. As controller-runtime: no bare requeue. */
export interface Result {
  requeueAfterMs?: number;
}

/**
 * One pass over one object; level-triggered and idempotent. A rejected promise is retried with exponential backoff
 * (5 ms doubling to 1000 s per object unless the controller says otherwise).
 */
export type Reconcile = (request: Request, context: { reconcileID: string }) => Promise<Result>;
