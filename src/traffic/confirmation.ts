import type { Alias, AliasStatus, RoutedBy } from '../api/alias.ts';
import { getCondition } from '../api/conditions.ts';
import { equalRoutedBy, type Obstacle } from './intent.ts';
import { isOlder, type LastWrite } from './write-intent.ts';

/** Whether Lambda does what an intent asks, as far as the Alias tells. */
export type Confirmation =
  | { confirmed: true }
  /** `healthy`: nothing is known to be wrong, so it is worth waiting a moment. */
  | { confirmed: false; healthy: boolean; obstacle: Obstacle };

/** Lambda may round a weight; more than half a per cent is another weight. */
const WEIGHT_TOLERANCE = 0.005;

/** Confirmed only when the status is of the generation that carries our last write, and equals the intent. */
export function confirmationOf(alias: Alias, routedBy: RoutedBy, lastWrite: LastWrite | undefined): Confirmation {
  const { status } = alias;
  const what = `Alias ${alias.metadata.namespace ?? ''}/${alias.metadata.name}`;
  if (isOlder(alias, lastWrite) || !equalRoutedBy(alias.spec.routedBy, routedBy)) {
    return waiting('IntentNotVisible', `${what} does not show what was asked yet`);
  }
  const generation = Math.max(alias.metadata.generation ?? 0, lastWrite?.generation ?? 0);
  const ready = getCondition(status?.conditions, 'Ready');
  const stalled = getCondition(status?.conditions, 'Stalled');
  if (stalled?.status === 'True') return unhealthy(stalled.reason, `${what}: ${stalled.message}`);
  if (ready?.status === 'False') return unhealthy(ready.reason, `${what}: ${ready.message}`);
  if ((status?.observedGeneration ?? 0) < generation) {
    return waiting(
      'ControllerNotRunning',
      `${what} was asked but the lambda-rollouts controller has not acted on it; is it running?`,
    );
  }
  if (!showsRouting(status, routedBy)) {
    return waiting('NotRouted', `${what}: Lambda has ${status?.routing ?? 'nothing'}`);
  }
  return { confirmed: true };
}

function waiting(reason: string, message: string): Confirmation {
  return { confirmed: false, healthy: true, obstacle: { reason, message } };
}

function unhealthy(reason: string, message: string): Confirmation {
  return { confirmed: false, healthy: false, obstacle: { reason, message } };
}

/** Whether a status is the routing of an intent: the same two versions, the canary within tolerance, neither of them rounded to nothing. */
function showsRouting(status: AliasStatus | undefined, { stable, canary, weight }: RoutedBy): boolean {
  const additional = (status?.additionalVersionWeights ?? []).filter((entry) => entry.weight > 0);
  const alone = (version: string) => status?.functionVersion === version && additional.length === 0;
  if (canary === undefined || canary === stable || weight === 0) return alone(stable);
  if (weight === 1) return alone(canary);
  const [entry] = additional;
  return (
    status?.functionVersion === stable &&
    additional.length === 1 &&
    entry?.functionVersion === canary &&
    entry.weight < 1 &&
    Math.abs(entry.weight - weight) <= WEIGHT_TOLERANCE
  );
}
