/**
 * The user must act (or another object must change): condition `Stalled`, no retry until something changes.
 * Flux calls this a stalling error.
 */
export class Stalling extends Error {
  override readonly name = 'Stalling';
  readonly reason: string;
  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

/**
 * Not done yet for a reason that passes: condition `Reconciling` with this reason, `Ready` False, another pass after
 * `requeueAfterMs` (absent: a watch will bring it).
 */
export class Waiting extends Error {
  override readonly name = 'Waiting';
  readonly reason: string;
  readonly requeueAfterMs: number | undefined;
  constructor(reason: string, message: string, requeueAfterMs?: number) {
    super(message);
    this.reason = reason;
    this.requeueAfterMs = requeueAfterMs;
  }
}
