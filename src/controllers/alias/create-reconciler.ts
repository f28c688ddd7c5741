import type { Alias, AliasStatus } from '../../api/alias.ts';
import { RESOURCES } from '../../api/meta.ts';
import type { Reconcile } from '../../kube/controller.ts';
import { isLambdaError } from '../../lambda/error.ts';
import type { AliasTarget, LambdaPort } from '../../lambda/port.ts';
import { equalRouting } from '../../lambda/routing.ts';
import type { Log } from '../../runtime/log.ts';
import { Waiting } from '../outcome.ts';
import { type Done, type Pass, reconcileObject } from '../reconcile-object.ts';
import { absorb, isAsAsked } from './absorb.ts';
import { converge } from './converge.ts';
import type { Convergence } from './convergence.ts';
import { type Desired, desiredRouting } from './desired-routing.ts';
import { clearDrifted, drifted, isDrifted, leavesDrift } from './drift-policy.ts';
import { createDriftReader } from './drift-reader.ts';
import { explainFailure } from './explain-failure.ts';
import { type AliasMemory, createAliasMemories } from './memory.ts';
import type { AliasReconcilerOptions } from './options.ts';
import { createRouteProver, type Route } from './prove-route.ts';
import { createRoutablePair } from './require-routable-pair.ts';
import { requireSoleOwner } from './require-sole-owner.ts';
import { clearKnown, describeAlias, knownFrom, shareOf, writeKnown } from './routing.ts';
import { createVersionReadiness } from './version-readiness.ts';
import { watchIntent } from './watch-intent.ts';

const DEFAULT_DRIFT_INTERVAL_MS = 300_000;
/** How soon to ask again whether a Rollout is gone, when nobody could be asked. */
const PROVE_AGAIN_MS = 30_000;
/** A call in flight normally ends within it; one that waits for its turn is given up, so that an abort need not wait too. */
const SUPERSEDED_GRACE_MS = 1000;

/**
 * Reconciles Aliases: makes the alias in Lambda what `spec.routedBy`, or else the baseline, asks for, and writes into the status
 * what Lambda confirmed. An alias that is as asked is compared with Lambda once per `driftIntervalMs`.
 */
export function createAliasReconciler(options: AliasReconcilerOptions): Reconcile {
  const { client, aliases, versions, aws, events, clock, log } = options;
  const { driftIntervalMs = DEFAULT_DRIFT_INTERVAL_MS } = options;
  const memories = createAliasMemories(aliases);
  const proveRoute = createRouteProver(options);
  const shared = { readiness: createVersionReadiness(), routablePair: createRoutablePair(), events, clock };
  const readDrift = createDriftReader({ aliases, clock, driftIntervalMs });

  return reconcileObject<AliasStatus, Alias>({
    resource: RESOURCES.aliases,
    cache: aliases,
    client,
    events,
    clock,
    log,
    work,
  });

  async function work(pass: Pass<Alias, AliasStatus>): Promise<Done> {
    const { object: alias, status } = pass;
    requireSoleOwner(alias, aliases, aws);
    const { routedBy } = alias.spec;
    const route: Route | undefined = routedBy && (await proveRoute(alias, routedBy));
    const desired = desiredRouting(alias, status, route, versions, isAborted(alias));
    const memory = memories.of(alias);
    const lambda = aws.lambda(alias.spec.functionARN);
    const urgent = desired !== undefined && takesTrafficAway(desired, knownFrom(status));
    const intent = watchIntent({ aliases, alias, clock, graceMs: SUPERSEDED_GRACE_MS });
    const signal = urgent ? undefined : intent.signal;
    try {
      const requeueAfterMs = desired
        ? await settle({ ...shared, alias, status, desired, urgent, lambda, memory, signal }, pass.log)
        : await report(pass, lambda, memory);
      memory.failures = 0;
      tellRouting(alias, status, desired);
      return done(alias, desired, route === 'unproven' ? Math.min(requeueAfterMs, PROVE_AGAIN_MS) : requeueAfterMs);
    } catch (error) {
      if (signal?.aborted) throw new Waiting('Superseded', `${describeAlias(alias)}: something else is asked by now`);
      if (isLambdaError(error)) pass.log.warn('lambda call failed', { code: error.code, message: error.message });
      throw explainFailure(error, { urgent, failures: memory.failures++ });
    } finally {
      intent.stop();
    }
  }

  /** Makes the alias what is asked, or checks that it still is. Returns when to look again. */
  async function settle(convergence: Convergence, log: Log): Promise<number> {
    const { alias, status } = convergence;
    const known = knownFrom(status);
    const asAsked = known !== undefined && isAsAsked(convergence, known);
    const left = leavesDrift(alias, status);
    if (asAsked || left) {
      const answer = await readDrift({ ...convergence, log });
      const settled = asAsked || !isDrifted(status);
      if ('waitMs' in answer && settled) return answer.waitMs;
      if ('waitMs' in answer) throw drifted(convergence, answer.waitMs);
      absorb(convergence, answer.live);
      // What was confirmed last may be rounded, which only the process that wrote it remembers.
      if (left && settled && known && answer.live && equalRouting(known, answer.live)) return driftIntervalMs;
      if (left && !(answer.live && isAsAsked(convergence, answer.live))) throw drifted(convergence, driftIntervalMs);
    }
    await converge(convergence);
    clearDrifted(status);
    return driftIntervalMs;
  }

  /** For an Alias whose spec asks for nothing: the status tells what Lambda has. Returns when to look again. */
  async function report(pass: Pass<Alias, AliasStatus>, lambda: LambdaPort, memory: AliasMemory): Promise<number> {
    const { object: alias, status, log } = pass;
    const answer = await readDrift({ alias, lambda, memory, log });
    if ('waitMs' in answer) return answer.waitMs;
    memory.checkedAtMs = clock.now();
    if (answer.live) writeKnown(status, answer.live);
    else clearKnown(status);
    return driftIntervalMs;
  }

  /** Whether the Rollout says that it was aborted; the cache will do, as it only decides whether a pause holds. */
  function isAborted({ metadata, spec }: Alias): boolean {
    const rollout = options.rollouts.get(metadata.namespace ?? '', spec.routedBy?.name ?? '');
    return rollout?.metadata.uid === spec.routedBy?.uid && rollout?.status?.abort === true;
  }

  function tellRouting(alias: Alias, { routing }: AliasStatus, desired: Desired | undefined): void {
    if (routing === undefined || routing === alias.status?.routing) return;
    const because = desired ? `asked by ${desired.askedBy}` : 'as found';
    events.event(alias, 'Normal', 'RoutingChanged', `${describeAlias(alias)}: ${routing} (${because})`);
  }
}

function done(alias: Alias, desired: Desired | undefined, requeueAfterMs: number): Done {
  const message = desired
    ? `${describeAlias(alias)} is as asked by ${desired.askedBy}`
    : `nothing is asked of ${describeAlias(alias)}`;
  return { reason: desired ? 'Routed' : 'Idle', message, requeueAfterMs };
}

/** All to stable, or less for the additional version: what must not wait behind anything else. */
function takesTrafficAway({ target, toStable }: Desired, known: AliasTarget | undefined): boolean {
  if (toStable) return true;
  const [canary] = Object.keys(target.additionalVersionWeights);
  return canary !== undefined && shareOf(target, canary) < shareOf(known, canary);
}
