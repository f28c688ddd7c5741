import { WireError } from './error.ts';

/** Memory that several holders share. */
export interface Allowance {
  /** A new holder, which holds nothing yet. */
  open(): AllowanceHolder;
}

export interface AllowanceHolder {
  /** Says how much this holder holds now. Throws a `WireError` when that is more than before and all together hold too much. */
  hold(bytes: number): void;
}

/** An allowance of `maxBytes`, an estimate: what counts is that it grows with the memory that is really used. */
export function createAllowance(maxBytes: number): Allowance {
  let total = 0;
  return {
    open() {
      let held = 0;
      return {
        hold(bytes) {
          const more = bytes - held;
          held = bytes;
          total += more;
          if (more > 0 && total > maxBytes) {
            throw new WireError('netrpc', `unfinished values and calls of ${total} bytes, the limit is ${maxBytes}`);
          }
        },
      };
    },
  };
}
