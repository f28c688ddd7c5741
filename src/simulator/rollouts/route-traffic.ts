import { isDeepStrictEqual } from 'node:util';
import type { SetHeaderRoute, SetMirrorRoute } from '../../api/rollout.ts';
import type { Verdict } from '../../traffic/traffic-router.ts';
import { isAborted, isFullyPromoted, type Pass, type RouterPlugin, requeueAfter, type Weights } from './pass.ts';
import { atDesiredReplicaCounts, availableIn, canStableServe } from './replica-counts.ts';
import { hashOf, revisionOf } from './replica-sets.ts';
import { currentStep, weightAt } from './steps.ts';

/**
 * Calls the plugins of a Rollout in Argo Rollouts' order: ping, [RMR], [SHR | SMR], UH, SW, VW (`reconcileTrafficRouting` of
 * v1.10). Throws, so that the pass ends and is repeated with backoff, on the error of any call but VW.
 */
export async function routeTraffic(pass: Pass): Promise<void> {
  const plugins = await connectPlugins(pass);
  if (plugins.length === 0) pass.weights = undefined;
  for (const plugin of plugins) await routeWith(pass, plugin);
}

async function connectPlugins({ rollout, plugins }: Pass): Promise<RouterPlugin[]> {
  const connected: RouterPlugin[] = [];
  for (const name of Object.keys(rollout.spec.strategy?.canary?.trafficRouting?.plugins ?? {})) {
    const plugin = plugins.get(name);
    if (!plugin) throw new Error(`unable to find plugin (${name}): plugin ${name} not configured in configmap`);
    await plugin.ping?.();
    connected.push(plugin);
  }
  return connected;
}

async function routeWith(pass: Pass, plugin: RouterPlugin): Promise<void> {
  const { rollout, updated, stable, maxWeight } = pass;
  const { weight, removeRoutes } = wantedWeight(pass);
  if (removeRoutes) {
    await named('failed to remove managed routes via plugin', plugin.removeManagedRoutes(rollout));
  }
  if (!stable || !canStableServe(pass, maxWeight - weight)) return;

  await callStepRoutes(pass, plugin);
  if (availableIn(updated) === 0 && (pass.weights?.canary.weight ?? 0) > 0) {
    // The canary of the last weight is gone: take its traffic away before the hash names another one.
    await setWeight(pass, plugin, weight);
  }
  await named('failed to update hash via plugin', plugin.updateHash(rollout, hashOf(updated), hashOf(stable), []));
  await setWeight(pass, plugin, weight);
  recordWeight(pass, {
    canary: { podTemplateHash: hashOf(updated), weight },
    stable: { podTemplateHash: hashOf(stable), weight: maxWeight - weight },
  });
  await verify(pass, plugin, weight);
}

/** The canary's weight, and whether header and mirror routes go. */
function wantedWeight(pass: Pass): { weight: number; removeRoutes: boolean } {
  const { before, updated, steps, maxWeight } = pass;
  const { step, index } = currentStep(pass);
  if (isFullyPromoted(before) || isAborted(pass) || availableIn(updated) === 0)
    return { weight: 0, removeRoutes: true };
  if (before.promoteFull) return { weight: pass.weights?.canary.weight ?? 0, removeRoutes: true };
  if (index === undefined) return { weight: 0, removeRoutes: false };
  // Pods for the new weight are missing: keep the weight of the step before.
  if (!atDesiredReplicaCounts(pass)) return { weight: weightAt(steps, index - 1), removeRoutes: false };
  return { weight: step ? weightAt(steps, index) : maxWeight, removeRoutes: false };
}

/** Not at the first install, which runs no steps. */
async function callStepRoutes(pass: Pass, plugin: RouterPlugin): Promise<void> {
  const { step } = currentStep(pass);
  if (!step || revisionOf(pass.live) <= 1) return;
  if (step.setHeaderRoute) {
    const route = step.setHeaderRoute as SetHeaderRoute;
    await named('failed to set header route via plugin', plugin.setHeaderRoute(pass.rollout, route));
  }
  if (step.setMirrorRoute) {
    const route = step.setMirrorRoute as SetMirrorRoute;
    await named('failed to set mirror route via plugin', plugin.setMirrorRoute(pass.rollout, route));
  }
}

/** The only call whose error becomes an Event. */
async function setWeight(pass: Pass, plugin: RouterPlugin, weight: number): Promise<void> {
  try {
    await named('failed to set weight via plugin', plugin.setWeight(pass.rollout, weight, []));
  } catch (error) {
    pass.events.event(pass.live, 'Warning', 'TrafficRoutingError', textOf(error));
    throw error;
  }
}

function recordWeight(pass: Pass, next: Weights): void {
  const { verified, ...previous } = pass.weights ?? { verified: undefined };
  if (isDeepStrictEqual(previous, next)) return;
  const from = pass.weights?.canary.weight;
  const change =
    from === undefined
      ? `to ${next.canary.weight}`
      : from === next.canary.weight
        ? ''
        : `from ${from} to ${next.canary.weight}`;
  pass.events.event(pass.live, 'Normal', 'TrafficWeightUpdated', `Traffic weight updated ${change}`);
  pass.weights = next;
}

async function verify(pass: Pass, plugin: RouterPlugin, weight: number): Promise<void> {
  let verdict: Verdict;
  try {
    verdict = await named('failed to verify weight via plugin', plugin.verifyWeight(pass.rollout, weight, []));
  } catch (error) {
    // As upstream: the step does not advance, and nothing is asked for again.
    setVerified(pass, false);
    pass.events.event(pass.live, 'Warning', 'WeightVerifyError', `Failed to verify weight: ${textOf(error)}`);
    return;
  }
  setVerified(pass, verdict === 'NotImplemented' ? undefined : verdict === 'Verified');
  if (verdict !== 'NotVerified') return;
  requeueAfter(pass, pass.verifyRetryMs);
  if (weight === pass.maxWeight) throw new Error(`end of rollout, desired weight ${weight} not yet verified`);
}

function setVerified(pass: Pass, verified: boolean | undefined): void {
  if (!pass.weights) return;
  const { canary, stable } = pass.weights;
  pass.weights = verified === undefined ? { canary, stable } : { canary, stable, verified };
}

async function named<T>(what: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw new Error(`${what}: ${textOf(error)}`, { cause: error });
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
