import type { Alias } from '../../api/alias.ts';
import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import type { Rollout } from '../../api/rollout.ts';
import type { Version } from '../../api/version.ts';
import type { KubeClient } from '../../kube/client.ts';
import type { EventRecorder } from '../../kube/events.ts';
import type { Cache } from '../../kube/reflector.ts';
import type { AwsClients } from '../../lambda/port.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';

export interface VersionReconcilerOptions {
  client: KubeClient;
  /** Aliases and Rollouts tell which versions are stable or canary. */
  caches: {
    versions: Cache<Version>;
    lambdaDeployments: Cache<LambdaDeployment>;
    aliases: Cache<Alias>;
    rollouts: Cache<Rollout>;
  };
  aws: AwsClients;
  events: EventRecorder;
  clock: Clock;
  log: Log;
  /** How often a Version that is Ready is looked at in Lambda, in ms. Default: 600 000 (ten minutes). */
  driftIntervalMs?: number;
}
