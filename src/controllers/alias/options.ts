import type { Alias } from '../../api/alias.ts';
import type { Rollout } from '../../api/rollout.ts';
import type { Version } from '../../api/version.ts';
import type { KubeClient } from '../../kube/client.ts';
import type { EventRecorder } from '../../kube/events.ts';
import type { Cache } from '../../kube/reflector.ts';
import type { AwsClients } from '../../lambda/port.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';

export interface AliasReconcilerOptions {
  client: KubeClient;
  /** Of the whole cluster: two Alias objects for one alias are found by it. */
  aliases: Cache<Alias>;
  versions: Cache<Version>;
  /** Tells when to look whether a Rollout is gone; the proof is a live read. */
  rollouts: Cache<Rollout>;
  aws: AwsClients;
  events: EventRecorder;
  clock: Clock;
  log: Log;
  /** How often an alias that is as asked is compared with Lambda. Default 300,000 (five minutes). */
  driftIntervalMs?: number;
}
