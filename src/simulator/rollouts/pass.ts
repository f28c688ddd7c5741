import type { CanaryStep, ReplicaSet, Rollout, RolloutStatus } from '../../api/rollout.ts';
import type { KubeClient } from '../../kube/client.ts';
import type { EventRecorder } from '../../kube/events.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { TrafficRouter } from '../../traffic/traffic-router.ts';

/** A traffic router that a host may ping, as Argo Rollouts does at the start of each reconcile. */
export interface RouterPlugin extends TrafficRouter {
  ping?(): Promise<void>;
}

/** What every pass shares. */
export interface Setup {
  client: KubeClient;
  events: EventRecorder;
  clock: Clock;
  log: Log;
  /** By the name in `trafficRouting.plugins`. */
  plugins: ReadonlyMap<string, RouterPlugin>;
  /** How long after NotVerified the weight is asked for again. */
  verifyRetryMs: number;
}

/** `status.canary.weights`. */
export interface Weights {
  canary: { podTemplateHash: string; weight: number };
  stable: { podTemplateHash: string; weight: number };
  verified?: boolean;
}

/** What a pass decides about pause and abort; applied when the status is written (`pauseContext` of Argo Rollouts). */
export interface Decisions {
  addPause: boolean;
  removePause: boolean;
  clearPauses: boolean;
  abortMessage: string | undefined;
  removeAbort: boolean;
}

/** One reconcile of one Rollout. */
export interface Pass extends Setup {
  /** As the API has it. */
  live: Rollout;
  /** The same with `spec.template` resolved: what plugins see. */
  rollout: Rollout;
  /** Status at the beginning. */
  before: RolloutStatus;
  steps: CanaryStep[];
  replicas: number;
  /** Denominator of the weights. */
  maxWeight: number;
  /** All ReplicaSets of the Rollout; `updated` and `stable` are among them. */
  replicaSets: ReplicaSet[];
  updated: ReplicaSet;
  stable: ReplicaSet | undefined;
  decisions: Decisions;
  weights: Weights | undefined;
  /** The earliest moment at which another pass is wanted. */
  requeueAfterMs: number | undefined;
}

/** Asks for another pass after `ms`, unless one is wanted earlier. */
export function requeueAfter(pass: Pass, ms: number): void {
  pass.requeueAfterMs = Math.min(pass.requeueAfterMs ?? Number.POSITIVE_INFINITY, Math.max(1, Math.ceil(ms)));
}

/** `UH(new, new)` is due: the updated ReplicaSet is the stable one. True before the first deploy, too. */
export function isFullyPromoted(status: RolloutStatus): boolean {
  return (status.stableRS ?? '') === (status.currentPodHash ?? '');
}

/** Is the update aborted, as far as this pass has decided? */
export function isAborted({ before, decisions }: Pass): boolean {
  if (decisions.removeAbort) return false;
  return decisions.abortMessage !== undefined || before.abort === true;
}

/** `status.canary.weights`, with the fields that only this stand-in reads. */
export function weightsOf(status: RolloutStatus): Weights | undefined {
  return status.canary?.weights as Weights | undefined;
}
