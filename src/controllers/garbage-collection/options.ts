import type { Alias } from '../../api/alias.ts';
import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import type { Version } from '../../api/version.ts';
import type { KubeClient } from '../../kube/client.ts';
import type { EventRecorder } from '../../kube/events.ts';
import type { Cache } from '../../kube/reflector.ts';
import type { AwsClients } from '../../lambda/port.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';

export interface CollectorOptions {
  client: KubeClient;
  /** Rollouts and ReplicaSets are read live: a cache may not have seen yet what an undo names. */
  caches: { lambdaDeployments: Cache<LambdaDeployment>; versions: Cache<Version>; aliases: Cache<Alias> };
  aws: AwsClients;
  events: EventRecorder;
  clock: Clock;
  log: Log;
  /** How often the versions of each function are looked at. Default 3,600,000 (an hour). */
  collectIntervalMs?: number | undefined;
  /**
   * How long a Version is marked `lambda-rollouts.dev/collecting` before it is deleted. Default 30,000: longer than a pass that
   * found it usable before the mark, so that its hand-over is seen by the last look.
   */
  quiesceMs?: number | undefined;
}
