import { AwsError } from './aws-error.ts';

/** The JSON members of a request. */
export type RequestBody = Record<string, unknown>;

/** Parses a request body; an empty one is an empty object. */
export function parseBody(bytes: Uint8Array): RequestBody {
  if (bytes.length === 0) return {};
  try {
    const body: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (isRecord(body)) return body;
  } catch {
    // The refusal below says it.
  }
  throw new AwsError(400, 'InvalidRequestContentException', 'Could not parse request body into json');
}

/** A member that is a string, or absent. */
export function stringIn(body: RequestBody, field: string): string | undefined {
  return memberIn(body, field, (value): value is string => typeof value === 'string', 'a string');
}

/** A member that is a boolean; absent is false. */
export function booleanIn(body: RequestBody, field: string): boolean {
  return memberIn(body, field, (value): value is boolean => typeof value === 'boolean', 'a boolean') ?? false;
}

/** A member that is a number, or absent. */
export function numberIn(body: RequestBody, field: string): number | undefined {
  return memberIn(body, field, (value): value is number => typeof value === 'number', 'a number');
}

/** A member that is an object, or absent. */
export function recordIn(body: RequestBody, field: string): RequestBody | undefined {
  return memberIn(body, field, isRecord, 'a structure');
}

/** A member that is a list of strings, or absent. */
export function stringsIn(body: RequestBody, field: string): string[] | undefined {
  const isStrings = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((item) => typeof item === 'string');
  return memberIn(body, field, isStrings, 'a list of strings');
}

function memberIn<T>(
  body: RequestBody,
  field: string,
  isRight: (value: unknown) => value is T,
  expected: string,
): T | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (isRight(value)) return value;
  throw new AwsError(400, 'SerializationException', `${field} must be ${expected}`);
}

function isRecord(value: unknown): value is RequestBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
