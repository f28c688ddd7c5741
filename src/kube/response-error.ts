import { KubeError, type StatusCause } from './error.ts';

/** `metav1.Status`, as far as we read it. */
export interface Status {
  kind: 'Status';
  code?: number;
  reason?: string;
  message?: string;
  details?: { causes?: StatusCause[] };
}

/** The reasons that the API machinery gives to codes (`errors.NewGenericServerResponse`), for answers that carry no `Status`. */
const REASONS: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  406: 'NotAcceptable',
  409: 'Conflict',
  410: 'Gone',
  413: 'RequestEntityTooLarge',
  415: 'UnsupportedMediaType',
  422: 'Invalid',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServiceUnavailable',
  504: 'Timeout',
};

/** The error of a response that is no success: its `Status`, or the start of whatever else stood in its body. */
export function responseError(request: string, code: number, body: string): KubeError {
  const status = parseStatus(body);
  if (status) return statusError(status, code, request);
  const excerpt = body.trim().replace(/\s+/g, ' ').slice(0, 200);
  return new KubeError(`${request}: HTTP ${code}${excerpt && `: ${excerpt}`}`, { code, reason: reasonOf(code) });
}

/** The error that a `Status` describes, be it a response's body or an ERROR event in a watch. */
export function statusError(status: Status, code: number, request: string): KubeError {
  const effectiveCode = status.code ?? code;
  return new KubeError(status.message || `${request}: HTTP ${effectiveCode}`, {
    code: effectiveCode,
    reason: status.reason || reasonOf(effectiveCode),
    causes: status.details?.causes ?? [],
  });
}

/** The error of a request that got no whole answer, so that its outcome is unknown. */
export function networkError(request: string, cause: unknown): KubeError {
  return new KubeError(`${request}: ${describeCause(cause)}`, { code: 0, reason: 'Network', cause });
}

/** True for a `metav1.Status` object. */
export function isStatus(value: unknown): value is Status {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Status';
}

function parseStatus(body: string): Status | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isStatus(value) ? value : undefined;
  } catch {
    return undefined; // not JSON: the caller shows the text
  }
}

function reasonOf(code: number): string {
  return REASONS[code] ?? 'Unknown';
}

/** Node joins failed attempts on several addresses in an AggregateError, whose own message is empty. */
function describeCause(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return cause.errors.map(describeCause).join('; ');
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
