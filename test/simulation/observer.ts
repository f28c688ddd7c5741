import type { Alias } from '../../src/api/alias.ts';
import type { LambdaDeployment } from '../../src/api/lambda-deployment.ts';
import { type KubeObject, RESOURCES, type Resource } from '../../src/api/meta.ts';
import { FUNCTION_VERSION_ANNOTATION } from '../../src/api/names.ts';
import type { ReplicaSet, Rollout } from '../../src/api/rollout.ts';
import type { KubeClient } from '../../src/kube/client.ts';
import type { Clock } from '../../src/runtime/clock.ts';

/** Who was stable and who was the canary, from a moment on. */
export interface Pair {
  at: number;
  uid: string;
  /** Undefined: its pod template names no version. */
  stable: string | undefined;
  canary: string | undefined;
  aborted: boolean;
}

export interface Observer {
  /** Every status that any Rollout had, oldest first. */
  pairs: Pair[];
  /** The objects as they are now, by kind. */
  rollout: Rollout | undefined;
  alias: Alias | undefined;
  deployment: LambdaDeployment | undefined;
  /** Number that the pod template of a Rollout's ReplicaSet names. */
  versionOf(rollout: Rollout, hash: string | undefined): string | undefined;
}

/** Sees everything in the API at the moment it happens. */
export function startObserver(client: KubeClient, clock: Clock, signal: AbortSignal): Observer {
  const numbers = new Map<string, string>();
  const observer: Observer = {
    pairs: [],
    rollout: undefined,
    alias: undefined,
    deployment: undefined,
    versionOf: (rollout, hash) => numbers.get(`${rollout.metadata.uid}/${rollout.metadata.name}-${hash}`),
  };

  async function watch<T extends KubeObject>(resource: Resource, see: (object: T, deleted: boolean) => void) {
    // The story ends watches, as a restart of the API server does.
    while (!signal.aborted) {
      const events = client.watch<T>(resource, { resourceVersion: '0', timeoutSeconds: 1_000_000, signal });
      for await (const event of events) if (event.type !== 'BOOKMARK') see(event.object, event.type === 'DELETED');
    }
  }

  const watches = [
    watch<ReplicaSet>(RESOURCES.replicaSets, ({ metadata, spec }) => {
      const number = spec.template?.metadata?.annotations?.[FUNCTION_VERSION_ANNOTATION];
      if (number) numbers.set(`${metadata.ownerReferences?.[0]?.uid}/${metadata.name}`, number);
    }),
    watch<Rollout>(RESOURCES.rollouts, (rollout, deleted) => {
      observer.rollout = deleted ? undefined : rollout;
      const { stableRS, currentPodHash, abort = false } = rollout.status ?? {};
      if (deleted) return;
      observer.pairs.push({
        at: clock.now(),
        uid: rollout.metadata.uid ?? '',
        stable: observer.versionOf(rollout, stableRS),
        canary: observer.versionOf(rollout, currentPodHash),
        aborted: abort && stableRS !== currentPodHash,
      });
    }),
    watch<Alias>(RESOURCES.aliases, (alias, deleted) => {
      observer.alias = deleted ? undefined : alias;
    }),
    watch<LambdaDeployment>(RESOURCES.lambdaDeployments, (deployment) => {
      observer.deployment = deployment;
    }),
  ];
  for (const each of watches) each.catch(() => {}); // ends with the signal
  return observer;
}
