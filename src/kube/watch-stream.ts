import type { Readable } from 'node:stream';
import type { KubeObject } from '../api/meta.ts';
import type { WatchEvent } from './client.ts';
import { KubeError } from './error.ts';
import { readLines } from './read-body.ts';
import { isStatus, networkError, statusError } from './response-error.ts';

/** An object is at most 3 MiB in etcd, and JSON makes it longer. */
const EVENT_MAX_BYTES = 16 * 1024 * 1024;

/**
 * Reads the events of a watch from its body, one JSON document per line. Ends when the server ends the watch. Throws the signal's
 * reason when it is aborted, the `KubeError` that an ERROR event carries, and one with code 0 for a body that breaks off or is not
 * what a watch sends. The body is destroyed in every case.
 */
export async function* readWatch<T extends KubeObject>(
  body: Readable,
  request: string,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent<T>, void> {
  try {
    for await (const line of readLines(body, EVENT_MAX_BYTES)) yield parseEvent<T>(line, request);
    signal.throwIfAborted();
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof KubeError ? error : networkError(request, error);
  } finally {
    body.destroy();
  }
}

function parseEvent<T extends KubeObject>(line: string, request: string): WatchEvent<T> {
  const event = parseJson(line);
  const object = event?.object;
  switch (event?.type) {
    case 'ADDED':
    case 'MODIFIED':
    case 'DELETED':
    case 'BOOKMARK':
      if (hasResourceVersion(object)) return event as unknown as WatchEvent<T>;
      break;
    case 'ERROR':
      if (isStatus(object)) throw statusError(object, 500, request);
      break;
  }
  throw new Error(`not a watch event: ${line.slice(0, 200)}`);
}

function parseJson(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined; // reported with the line itself
  }
}

function hasResourceVersion(object: unknown): boolean {
  return isRecord(object) && isRecord(object.metadata) && typeof object.metadata.resourceVersion === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
