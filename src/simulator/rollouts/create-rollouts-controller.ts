import { type KubeObject, RESOURCES, type Resource } from '../../api/meta.ts';
import type { ReplicaSet, Rollout } from '../../api/rollout.ts';
import type { KubeClient } from '../../kube/client.ts';
import type { Request } from '../../kube/controller.ts';
import { createController } from '../../kube/create-controller.ts';
import { createEventRecorder } from '../../kube/create-event-recorder.ts';
import { createReflector, type Reflector } from '../../kube/create-reflector.ts';
import { isConflict } from '../../kube/error.ts';
import { createWorkQueue } from '../../kube/work-queue.ts';
import type { Clock, Random } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import { FIELD_MANAGER } from './names.ts';
import type { RouterPlugin, Setup } from './pass.ts';
import { reconcileRollout } from './reconcile-rollout.ts';
import type { Deployment } from './resolve-workload.ts';

/** Argo Rollouts' `--rollout-threads`. */
const CONCURRENCY = 10;
/** Argo Rollouts' `--rollout-resync`. */
const RESYNC_MS = 900_000;

/** What the stand-in works with. */
export interface RolloutsControllerOptions {
  client: KubeClient;
  /** Plugin hosts, or traffic routers, by the name in `trafficRouting.plugins`. */
  plugins: Record<string, RouterPlugin>;
  clock: Clock;
  random: Random;
  log: Log;
  /** How long after NotVerified the weight is asked for again. Default 10,000, as upstream. */
  verifyRetryMs?: number;
  /** Default: all. */
  namespaces?: readonly string[];
}

/** The running part of the stand-in. */
export interface RolloutsController {
  /** Works until the signal is aborted. Never rejects. Runs once. */
  run(signal: AbortSignal): Promise<void>;
}

/**
 * An embedded stand-in for the controller of Argo Rollouts v1.10: runs canary Rollouts whose traffic a plugin routes, with
 * the calls, the status and the Events of the real one, so that `kubectl argo rollouts` works on them. Pods are played: each
 * ReplicaSet has all its pods at once. Analysis, experiments, blue-green, setCanaryScale and dynamicStableScale are refused
 * with the condition InvalidSpec.
 */
export function createRolloutsController(options: RolloutsControllerOptions): RolloutsController {
  const { client, clock, random, log, namespaces = [undefined] } = options;
  const events = createEventRecorder({ client, component: FIELD_MANAGER, clock, log });
  const setup: Setup = {
    client,
    events,
    clock,
    log,
    plugins: new Map(Object.entries(options.plugins)),
    verifyRetryMs: options.verifyRetryMs ?? 10_000,
  };
  /** Their backoff is not cut short by changes: upstream, an abort waits for it too. */
  const failing = new Set<string>();
  /** Changes that came in meanwhile, some of them after the pass that ends the backoff had read the object. */
  const missed = new Set<string>();

  const controller = createController({
    name: 'rollouts',
    clock,
    random,
    log,
    concurrency: CONCURRENCY,
    queue: createWorkQueue({ clock, baseDelayMs: 1, maxDelayMs: 10_000 }),
    async reconcile({ namespace, name }) {
      const key = `${namespace}/${name}`;
      missed.delete(key);
      try {
        const result = await reconcileRollout(setup, namespace, name);
        failing.delete(key);
        if (missed.delete(key)) controller.enqueue({ namespace, name });
        return result;
      } catch (error) {
        if (isConflict(error)) return { requeueAfterMs: 1 }; // somebody wrote meanwhile: read again
        failing.add(key);
        throw error;
      }
    },
  });

  const watched = namespaces.map((namespace) => {
    const reflect = <T extends KubeObject>(resource: Resource): Reflector<T> =>
      createReflector<T>({ client, resource, namespace, clock, random, log });
    return {
      rollouts: reflect<Rollout>(RESOURCES.rollouts),
      replicaSets: reflect<ReplicaSet>(RESOURCES.replicaSets),
      deployments: reflect<Deployment>(RESOURCES.deployments),
    };
  });

  const enqueue = (request: Request) => {
    const key = `${request.namespace}/${request.name}`;
    if (failing.has(key)) missed.add(key);
    else controller.enqueue(request);
  };

  for (const { rollouts, replicaSets, deployments } of watched) {
    rollouts.subscribe(({ type, object }) => {
      if (type === 'upsert') return enqueue(requestFor(object));
      failing.delete(`${object.metadata.namespace}/${object.metadata.name}`);
      const { namespace, name } = object.metadata;
      events.event(object, 'Normal', 'RolloutDeleted', `Rollout ${namespace}/${name} is deleted.`);
    });
    replicaSets.subscribe(({ object }) => {
      const owner = object.metadata.ownerReferences?.find(({ kind }) => kind === 'Rollout');
      if (owner) enqueue({ namespace: object.metadata.namespace ?? '', name: owner.name });
    });
    deployments.subscribe(({ object }) => {
      for (const rollout of rollouts.list(object.metadata.namespace)) {
        const { workloadRef } = rollout.spec;
        if (workloadRef?.kind === 'Deployment' && workloadRef.name === object.metadata.name) {
          enqueue(requestFor(rollout));
        }
      }
    });
  }

  async function resync(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await clock.sleep(RESYNC_MS, signal).catch(() => {}); // aborted: the loop ends
      if (signal.aborted) return;
      for (const { rollouts } of watched) for (const rollout of rollouts.list()) enqueue(requestFor(rollout));
    }
  }

  return {
    async run(signal) {
      const reflectors = watched.flatMap(({ rollouts, replicaSets, deployments }) => [
        rollouts.run(signal),
        replicaSets.run(signal),
        deployments.run(signal),
      ]);
      await Promise.all([...reflectors, controller.run(signal), resync(signal)]);
      await events.flush();
    },
  };
}

function requestFor({ metadata }: KubeObject): Request {
  return { namespace: metadata.namespace ?? '', name: metadata.name };
}
