import { getCondition, removeCondition, setCondition } from '../api/conditions.ts';
import type { CommonStatus, KubeObject, Resource } from '../api/meta.ts';
import { CONTROLLER_FIELD_MANAGER } from '../api/names.ts';
import type { KubeClient } from '../kube/client.ts';
import type { Request, Result } from '../kube/controller.ts';
import { isConflict, isNotFound } from '../kube/error.ts';
import type { EventRecorder } from '../kube/events.ts';
import type { Cache } from '../kube/reflector.ts';
import { LambdaError } from '../lambda/error.ts';
import { NotAllowed } from '../lambda/tenants.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { Stalling, Waiting } from './outcome.ts';

export interface ObjectWithStatus<S extends CommonStatus> extends KubeObject {
  status?: S;
}

/** How the work of a pass ended well. */
export interface Done {
  /** Reason and message of Ready=True. */
  reason: string;
  message: string;
  /** Another pass after this long, for drift. */
  requeueAfterMs?: number;
}

/** One object during one pass. Steps change `status` (a private copy); what they leave there is written once at the end. */
export interface Pass<T, S> {
  object: T;
  status: S;
  log: Log;
}

export interface ReconcileObjectOptions<S extends CommonStatus, T extends ObjectWithStatus<S>> {
  resource: Resource;
  cache: Cache<T>;
  client: KubeClient;
  events: EventRecorder;
  clock: Clock;
  log: Log;
  /** The work. Throws `Stalling` (as `NotAllowed` is too), `Waiting` or any other error (retried with backoff). */
  work(pass: Pass<T, S>): Promise<Done>;
}

/**
 * Builds the reconcile function that all our kinds share: get → copy → work → and, in one place, conditions, one status patch
 * and an Event when the outcome changed. `observedGeneration` moves only when that generation is done or stalled.
 * The order follows Flux's source-controller (`SerialPatcher` and `summarize`).
 */
export function reconcileObject<S extends CommonStatus, T extends ObjectWithStatus<S>>(
  options: ReconcileObjectOptions<S, T>,
): (request: Request, context: { reconcileID: string }) => Promise<Result> {
  const { resource, cache, client, events, clock } = options;

  return async ({ namespace, name }, { reconcileID }) => {
    const object = cache.get(namespace, name);
    if (!object || object.metadata.deletionTimestamp) return {};
    const log = options.log.with({ kind: resource.kind, namespace, name, reconcileID });
    const pass: Pass<T, S> = { object, status: structuredClone(object.status ?? ({} as S)), log };

    let done: Done | undefined;
    let failure: unknown;
    try {
      done = await options.work(pass);
    } catch (error) {
      failure = error instanceof NotAllowed ? new Stalling('NotAllowed', error.message) : error;
    }

    summarize(pass.status, object.metadata.generation ?? 0, done, failure, clock.now());
    recordOutcome(events, object, pass.status);
    await writeStatus(pass);

    if (done) return done.requeueAfterMs === undefined ? {} : { requeueAfterMs: done.requeueAfterMs };
    if (failure instanceof Stalling) {
      log.warn('stalled', { reason: failure.reason, message: failure.message });
      return {};
    }
    if (failure instanceof Waiting) {
      log.debug('waiting', { reason: failure.reason, message: failure.message });
      return failure.requeueAfterMs === undefined ? {} : { requeueAfterMs: failure.requeueAfterMs };
    }
    throw failure;
  };

  /** Writes the difference. We are the only writer of a status, so a write to the spec meanwhile is no reason to lose it. */
  async function writeStatus({ object, status }: Pass<T, S>): Promise<void> {
    const patch = mergePatchOf(object.status ?? {}, status);
    if (patch === undefined) return;
    const { namespace = '', name } = object.metadata;
    let { resourceVersion } = object.metadata;
    for (let attempt = 0; ; attempt++) {
      try {
        const written = await client.mergePatch<T>(
          resource,
          namespace,
          name,
          { metadata: { resourceVersion }, status: patch },
          { fieldManager: CONTROLLER_FIELD_MANAGER, subresource: 'status' },
        );
        return cache.observe(written);
      } catch (error) {
        if (isNotFound(error)) return; // deleted meanwhile: nothing to tell
        if (!isConflict(error) || attempt === 3) throw error;
        const live = await client.get<T>(resource, namespace, name);
        if (live.metadata.uid !== object.metadata.uid) return; // another object of that name
        if (mergePatchOf(object.status ?? {}, live.status ?? {}) !== undefined) throw error; // the status is not what we read
        resourceVersion = live.metadata.resourceVersion;
      }
    }
  }
}

/** Computes Ready, Reconciling, Stalled and observedGeneration from how the work ended. */
function summarize(
  status: CommonStatus,
  generation: number,
  done: Done | undefined,
  failure: unknown,
  nowMs: number,
): void {
  let conditions = status.conditions;
  const set = (type: string, value: 'True' | 'False', reason: string, message: string) => {
    conditions = setCondition(
      conditions,
      { type, status: value, reason, message, observedGeneration: generation },
      nowMs,
    );
  };
  if (done) {
    conditions = removeCondition(removeCondition(conditions, 'Reconciling'), 'Stalled');
    set('Ready', 'True', done.reason, done.message);
    status.observedGeneration = generation;
  } else {
    const { reason, message } = explain(failure);
    set('Ready', 'False', reason, message);
    if (failure instanceof Stalling) {
      conditions = removeCondition(conditions, 'Reconciling');
      set('Stalled', 'True', reason, message);
      status.observedGeneration = generation;
    } else {
      conditions = removeCondition(conditions, 'Stalled');
      set('Reconciling', 'True', reason, message);
    }
  }
  status.conditions = conditions;
}

function explain(failure: unknown): { reason: string; message: string } {
  if (failure instanceof Stalling || failure instanceof Waiting) return failure;
  if (failure instanceof LambdaError)
    return { reason: failure.code, message: `${failure.operation}: ${failure.message}` };
  return { reason: 'Error', message: failure instanceof Error ? failure.message : String(failure) };
}

/** An Event only when the reason or the message of Ready changed. */
function recordOutcome(events: EventRecorder, object: ObjectWithStatus<CommonStatus>, status: CommonStatus): void {
  const before = getCondition(object.status?.conditions, 'Ready');
  const after = getCondition(status.conditions, 'Ready');
  if (!after || (before?.reason === after.reason && before.status === after.status && before.message === after.message))
    return;
  const bad = after.status === 'False' && !getCondition(status.conditions, 'Reconciling');
  events.event(object, bad ? 'Warning' : 'Normal', after.reason, after.message);
}

/** The RFC 7386 patch from one value to another, or undefined when they are equal. Arrays are replaced whole. */
function mergePatchOf(from: unknown, to: unknown): unknown {
  if (!isRecord(from) || !isRecord(to)) return JSON.stringify(from) === JSON.stringify(to) ? undefined : to;
  const patch: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (to[key] === undefined) {
      if (from[key] !== undefined) patch[key] = null;
      continue;
    }
    const inner = from[key] === undefined ? to[key] : mergePatchOf(from[key], to[key]);
    if (inner !== undefined) patch[key] = inner;
  }
  return Object.keys(patch).length === 0 ? undefined : patch;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
