import { createHash } from 'node:crypto';
import { type KubeObject, RESOURCES } from '../api/meta.ts';
import { type Clock, toKubernetesTime } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { KubeClient } from './client.ts';
import { isNotFound } from './error.ts';
import type { EventRecorder } from './events.ts';

export interface CreateEventRecorderOptions {
  client: KubeClient;
  /** Who reports, such as `lambda-rollouts-controller`; also the field manager. */
  component: string;
  /** Which process of it, such as the Pod's name. */
  instance?: string | undefined;
  clock: Clock;
  log: Log;
}

/** core/v1 Event, as far as we write it. */
interface CoreEvent extends KubeObject {
  count: number;
  [field: string]: unknown;
}

/** An Event that was written, to count on it when the same happens again. */
interface Series {
  /** Undefined until the Event is written. */
  name: string | undefined;
  count: number;
  lastMs: number;
}

/** The API server refuses longer ones. */
const MESSAGE_MAX_LENGTH = 1024;
const NAME_MAX_LENGTH = 253;
/** The API server forgets Events after an hour, its default `--event-ttl`. */
const SERIES_MS = 60 * 60_000;
// client-go's spam filter: 25 at once per object, then one in 5 minutes.
const BURST = 25;
const REFILL_MS = 5 * 60_000;
/** As client-go's caches: the oldest is dropped. */
const MAX_REMEMBERED = 4096;
const FLUSH_MS = 5_000;

/** Creates a recorder of core/v1 Events, with client-go's rules: the same again is counted, floods are cut. */
export function createEventRecorder(options: CreateEventRecorderOptions): EventRecorder {
  const { client, component, instance = '', clock, log } = options;
  const series = new Map<string, Series>();
  const buckets = new Map<string, { tokens: number; atMs: number }>();
  /** The last write for each object: the next one waits for it. */
  const writing = new Map<string, Promise<void>>();
  let written = 0;

  function takeToken(object: string): boolean {
    const nowMs = clock.now();
    const before = buckets.get(object) ?? { tokens: BURST, atMs: nowMs };
    const tokens = Math.min(BURST, before.tokens + (nowMs - before.atMs) / REFILL_MS);
    const allowed = tokens >= 1;
    remember(buckets, object, { tokens: allowed ? tokens - 1 : tokens, atMs: nowMs });
    return allowed;
  }

  async function write(object: KubeObject, type: string, reason: string, message: string, atMs: number): Promise<void> {
    const key = JSON.stringify([identify(object), type, reason, message]);
    const known = series.get(key);
    const current = known && atMs - known.lastMs < SERIES_MS ? known : { name: undefined, count: 0, lastMs: atMs };
    current.count++;
    current.lastMs = atMs;
    remember(series, key, current);
    const namespace = object.metadata.namespace ?? 'default';
    if (current.name !== undefined) {
      const patch = { count: current.count, lastTimestamp: toKubernetesTime(atMs) };
      try {
        await client.mergePatch(RESOURCES.events, namespace, current.name, patch, { fieldManager: component });
        return;
      } catch (error) {
        if (!isNotFound(error)) throw error; // otherwise it has expired: write a new one
      }
      current.count = 1;
    }
    const name = eventName(object.metadata.name, `${key} ${instance} ${atMs} ${written++}`);
    const event = buildEvent({ object, type, reason, message, namespace, name, count: current.count, atMs });
    await client.create(RESOURCES.events, event, { fieldManager: component });
    current.name = name;
  }

  function buildEvent(fields: {
    object: KubeObject;
    type: string;
    reason: string;
    message: string;
    namespace: string;
    name: string;
    count: number;
    atMs: number;
  }): CoreEvent {
    const { object, type, reason, message, namespace, name, count, atMs } = fields;
    const { uid, resourceVersion } = object.metadata;
    return {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name, namespace },
      involvedObject: {
        apiVersion: object.apiVersion,
        kind: object.kind,
        name: object.metadata.name,
        namespace: object.metadata.namespace,
        uid,
        resourceVersion,
      },
      type,
      reason,
      message,
      count,
      firstTimestamp: toKubernetesTime(atMs),
      lastTimestamp: toKubernetesTime(atMs),
      source: { component, ...(instance && { host: instance }) },
      reportingComponent: component,
      reportingInstance: instance,
    };
  }

  return {
    event(object, type, reason, message) {
      const key = identify(object);
      const about = { object: `${object.kind} ${object.metadata.namespace}/${object.metadata.name}`, reason };
      if (!takeToken(key)) return log.debug('event dropped: too many for one object', { ...about, message });
      const atMs = clock.now();
      const previous = writing.get(key) ?? Promise.resolve();
      const task = previous
        .then(() => write(object, type, reason, shorten(message), atMs))
        .catch((error) => log.warn('event not written', { ...about, message, error: String(error) }))
        .then(() => {
          if (writing.get(key) === task) writing.delete(key);
        });
      writing.set(key, task);
    },
    async flush() {
      const { promise: timeLimit, resolve } = Promise.withResolvers<void>();
      const cancel = clock.after(FLUSH_MS, resolve);
      await Promise.race([Promise.all(writing.values()), timeLimit]);
      cancel();
    },
  };
}

/** Objects made for tests, or read from a manifest, have no uid. */
function identify({ kind, metadata }: KubeObject): string {
  return metadata.uid ?? `${kind}/${metadata.namespace}/${metadata.name}`;
}

function eventName(objectName: string, unique: string): string {
  const suffix = createHash('sha256').update(unique).digest('hex').slice(0, 16);
  return `${objectName.slice(0, NAME_MAX_LENGTH - suffix.length - 1)}.${suffix}`;
}

/** The limit is in bytes of UTF-8: a cut within a character must not leave half of it. */
function shorten(message: string): string {
  const bytes = Buffer.from(message);
  if (bytes.length <= MESSAGE_MAX_LENGTH) return message;
  const ellipsis = '…';
  const room = MESSAGE_MAX_LENGTH - Buffer.byteLength(ellipsis);
  return (
    bytes
      .subarray(0, room)
      .toString()
      .replace(/\uFFFD+$/, '') + ellipsis
  );
}

/** Puts an entry last, and drops the first when there are too many. */
function remember<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= MAX_REMEMBERED) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
