import { StatusError } from './status-error.ts';

/** Requests that shall fail, for tests. What is left out matches everything. */
export interface Fault {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | undefined;
  /** Plural name of the resource. */
  resource?: string | undefined;
  name?: string | undefined;
  subresource?: 'status' | undefined;
  /** How many requests fail; default 1. */
  times?: number | undefined;
  /**
   * An answer with this status; `drop-before`: the connection is reset and nothing was done; `drop-after`: it was done and
   * the response is lost.
   */
  failure:
    | { code: number; reason: string; message?: string; retryAfterSeconds?: number }
    | 'drop-before'
    | 'drop-after';
}

export interface FaultyRequest {
  method: string;
  resource: string;
  name: string | undefined;
  subresource: 'status' | undefined;
}

export interface Faults {
  add(fault: Fault): void;
  /** Takes the next failure that is meant for this request. Throws the `StatusError` when it is an answer. */
  next(request: FaultyRequest): 'drop-before' | 'drop-after' | undefined;
}

export function createFaults(): Faults {
  const pending: (Fault & { left: number })[] = [];
  return {
    add: (fault) => void pending.push({ ...fault, left: fault.times ?? 1 }),
    next(request) {
      const index = pending.findIndex((fault) => isFor(fault, request));
      const fault = pending[index];
      if (!fault) return undefined;
      fault.left--;
      if (fault.left <= 0) pending.splice(index, 1);
      if (typeof fault.failure === 'string') return fault.failure;
      const { code, reason, message, retryAfterSeconds } = fault.failure;
      throw new StatusError({
        code,
        reason,
        message: message ?? `injected failure: ${reason}`,
        ...(retryAfterSeconds === undefined ? {} : { details: { retryAfterSeconds } }),
      });
    },
  };
}

function isFor(fault: Fault, request: FaultyRequest): boolean {
  return (
    (fault.method === undefined || fault.method === request.method) &&
    (fault.resource === undefined || fault.resource === request.resource) &&
    (fault.name === undefined || fault.name === request.name) &&
    (fault.subresource === undefined || fault.subresource === request.subresource)
  );
}
