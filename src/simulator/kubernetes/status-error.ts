import type { JsonObject } from './json.ts';

/** The part of a resource that messages of the API server name. */
export interface NamedResource {
  group: string;
  plural: string;
  kind: string;
}

export type StatusCause = { reason?: string; message?: string; field?: string };
export type StatusDetails = {
  name?: string;
  group?: string;
  kind?: string;
  uid?: string;
  causes?: StatusCause[];
  retryAfterSeconds?: number;
};

/** A refusal in the form of `metav1.Status`, with the words of the real API server wherever clients or people read them. */
export class StatusError extends Error {
  override readonly name = 'StatusError';
  readonly code: number;
  readonly reason: string;
  readonly details: StatusDetails | undefined;
  /** `metadata.continue` of the Status: where an expired list may go on. */
  readonly continueToken: string | undefined;

  constructor(options: {
    code: number;
    reason: string;
    message: string;
    details?: StatusDetails;
    continueToken?: string;
  }) {
    super(options.message);
    this.code = options.code;
    this.reason = options.reason;
    this.details = options.details;
    this.continueToken = options.continueToken;
  }

  toJSON(): JsonObject {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: this.continueToken === undefined ? {} : { continue: this.continueToken },
      status: 'Failure',
      message: this.message,
      reason: this.reason,
      ...(this.details ? { details: this.details } : {}),
      code: this.code,
    };
  }
}

/** `plural.group`, or `plural` for the core group. */
export function qualified(name: string, group: string): string {
  return group === '' ? name : `${name}.${group}`;
}

const detailsOf = (resource: NamedResource, name: string): StatusDetails => ({
  name,
  ...(resource.group ? { group: resource.group } : {}),
  kind: resource.plural,
});

const about = (resource: NamedResource, name: string) => `${qualified(resource.plural, resource.group)} "${name}"`;

export const notFound = (resource: NamedResource, name: string) =>
  new StatusError({
    code: 404,
    reason: 'NotFound',
    message: `${about(resource, name)} not found`,
    details: detailsOf(resource, name),
  });

/** No such path: what the real server answers for a resource or group that it does not serve. */
export const noSuchResource = () =>
  new StatusError({
    code: 404,
    reason: 'NotFound',
    message: 'the server could not find the requested resource',
    details: {},
  });

export const alreadyExists = (resource: NamedResource, name: string) =>
  new StatusError({
    code: 409,
    reason: 'AlreadyExists',
    message: `${about(resource, name)} already exists`,
    details: detailsOf(resource, name),
  });

export const conflict = (resource: NamedResource, name: string, why: string) =>
  new StatusError({
    code: 409,
    reason: 'Conflict',
    message: `Operation cannot be fulfilled on ${about(resource, name)}: ${why}`,
    details: detailsOf(resource, name),
  });

export const modified = (resource: NamedResource, name: string) =>
  conflict(
    resource,
    name,
    'the object has been modified; please apply your changes to the latest version and try again',
  );

export const badRequest = (message: string) => new StatusError({ code: 400, reason: 'BadRequest', message });

export const forbidden = (resource: NamedResource, name: string, why: string) =>
  new StatusError({
    code: 403,
    reason: 'Forbidden',
    message: `${about(resource, name)} is forbidden: ${why}`,
    details: detailsOf(resource, name),
  });

export const methodNotAllowed = (message = 'the server does not allow this method on the requested resource') =>
  new StatusError({ code: 405, reason: 'MethodNotAllowed', message, details: {} });

export const notAcceptable = (accepted: readonly string[]) =>
  new StatusError({
    code: 406,
    reason: 'NotAcceptable',
    message: `only the following media types are accepted: ${accepted.join(', ')}`,
  });

export const unsupportedMediaType = (accepted: readonly string[]) =>
  new StatusError({
    code: 415,
    reason: 'UnsupportedMediaType',
    message: `the body of the request was in an unknown format - accepted media types include: ${accepted.join(', ')}`,
  });

/** The revision is no longer in the history. */
export const expired = (message: string, continueToken?: string) =>
  new StatusError({
    code: 410,
    reason: 'Expired',
    message,
    ...(continueToken === undefined ? {} : { continueToken }),
  });

/** The request is one that a real API server answers and this one does not. */
export const notImplemented = (what: string) =>
  new StatusError({
    code: 501,
    reason: 'NotImplemented',
    message: `the simulator does not implement ${what}; use a real API server for this`,
  });
