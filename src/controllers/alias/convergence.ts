import type { Alias, AliasStatus } from '../../api/alias.ts';
import type { EventRecorder } from '../../kube/events.ts';
import type { CallOptions, LambdaPort } from '../../lambda/port.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Desired } from './desired-routing.ts';
import type { AliasMemory } from './memory.ts';
import type { RoutablePair } from './require-routable-pair.ts';
import type { VersionReadiness } from './version-readiness.ts';

/** One pass that makes an alias what is asked. `status` ends as what Lambda last said. */
export interface Convergence {
  alias: Alias;
  status: AliasStatus;
  desired: Desired;
  /** Takes traffic away from a canary: first in the limiter, and never given up. */
  urgent: boolean;
  lambda: LambdaPort;
  memory: AliasMemory;
  readiness: VersionReadiness;
  routablePair: RoutablePair;
  events: EventRecorder;
  clock: Clock;
  /** Aborted when something else is asked meanwhile; never for what is urgent. */
  signal: AbortSignal | undefined;
}

/** How the calls of a pass stand in the limiter's line. */
export function callOptions({ alias, urgent, signal }: Convergence): CallOptions {
  return { priority: urgent ? 'abort' : 'increase', namespace: alias.metadata.namespace ?? '', signal };
}
