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
import type { CallerChecks } from './caller-checks.ts';

/** Where artifacts are when a LambdaDeployment does not say; both know `{functionName} {commit} {region} {account}`. */
export interface ArtifactDefaults {
  /** Absent: each LambdaDeployment must name its bucket. */
  s3Bucket?: string | undefined;
  /** Default: `{functionName}/{commit}.zip`. */
  s3Key?: string | undefined;
}

export interface LambdaDeploymentCaches {
  lambdaDeployments: Cache<LambdaDeployment>;
  versions: Cache<Version>;
  aliases: Cache<Alias>;
  rollouts: Cache<Rollout>;
}

export interface LambdaDeploymentReconcilerOptions {
  client: KubeClient;
  /** ReplicaSets and Deployments are read live: few are needed, and a cache would hold all of the cluster's. */
  caches: LambdaDeploymentCaches;
  aws: AwsClients;
  callers: CallerChecks;
  events: EventRecorder;
  clock: Clock;
  log: Log;
  defaults?: ArtifactDefaults;
}
