import type { Clock } from '../../runtime/clock.ts';

/** How a request is made to fail. */
export interface Fault {
  /** Only this API, such as `UpdateAlias`. Default: all but Invoke. */
  operation?: string;
  /** HTTP status. Default 500. */
  status?: number;
  /** AWS's error name. Default `ServiceException`. */
  code?: string;
  message?: string;
  /** The request takes effect all the same, and only its answer is lost. Default false. */
  applied?: boolean;
  /** The connection is cut instead of an answer. Default false. */
  reset?: boolean;
}

/** Faults that are armed now. Each `fail…` returns a function that disarms it. */
export interface Faults {
  failNext(fault: Fault & { count?: number }): () => void;
  failFor(fault: Fault & { ms: number }): () => void;
  /** The fault for a request of this API, counted as used. */
  take(operation: string): Fault | undefined;
}

/** None armed. */
export function createFaults(clock: Clock): Faults {
  const armed = new Set<{ fault: Fault; remaining: number; until: number }>();

  function arm(fault: Fault, remaining: number, until: number): () => void {
    const entry = { fault, remaining, until };
    armed.add(entry);
    return () => armed.delete(entry);
  }

  return {
    failNext: ({ count = 1, ...fault }) => arm(fault, count, Number.POSITIVE_INFINITY),
    failFor: ({ ms, ...fault }) => arm(fault, Number.POSITIVE_INFINITY, clock.now() + ms),
    take(operation) {
      for (const entry of armed) {
        if (entry.until <= clock.now()) {
          armed.delete(entry);
          continue;
        }
        const meant = entry.fault.operation ?? (operation === 'Invoke' ? undefined : operation);
        if (meant !== operation) continue;
        entry.remaining -= 1;
        if (entry.remaining === 0) armed.delete(entry);
        return entry.fault;
      }
      return undefined;
    },
  };
}
