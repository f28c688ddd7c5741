/** A cause of a `Status`, for example one field that another manager owns. */
export interface StatusCause {
  reason?: string;
  message?: string;
  field?: string;
}

/** A refused or failed request to the Kubernetes API (`metav1.Status`, or no answer at all: `code` 0). */
export class KubeError extends Error {
  override readonly name = 'KubeError';
  /** HTTP status; 0 when the connection failed or timed out, so that the outcome is unknown. */
  readonly code: number;
  /** `metav1.StatusReason`: NotFound, Conflict, AlreadyExists, Forbidden, Invalid, Expired, Gone, …; `Network` for code 0. */
  readonly reason: string;
  readonly causes: readonly StatusCause[];

  constructor(
    message: string,
    options: { code: number; reason: string; causes?: readonly StatusCause[]; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.code = options.code;
    this.reason = options.reason;
    this.causes = options.causes ?? [];
  }
}

export const isNotFound = (error: unknown): boolean => error instanceof KubeError && error.code === 404;
/** Optimistic lock or server-side-apply conflict. */
export const isConflict = (error: unknown): boolean =>
  error instanceof KubeError && error.code === 409 && error.reason === 'Conflict';
export const isAlreadyExists = (error: unknown): boolean =>
  error instanceof KubeError && error.reason === 'AlreadyExists';
export const isForbidden = (error: unknown): boolean => error instanceof KubeError && error.code === 403;
/** The resourceVersion is too old: list again. */
export const isGone = (error: unknown): boolean => error instanceof KubeError && error.code === 410;
