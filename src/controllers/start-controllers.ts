import type { Alias } from '../api/alias.ts';
import type { LambdaDeployment } from '../api/lambda-deployment.ts';
import { type KubeObject, RESOURCES, type Resource } from '../api/meta.ts';
import type { Pod } from '../api/pod.ts';
import type { Rollout } from '../api/rollout.ts';
import type { Version } from '../api/version.ts';
import type { KubeClient } from '../kube/client.ts';
import type { Reconcile, Request } from '../kube/controller.ts';
import { createController, type PassReport } from '../kube/create-controller.ts';
import { createReflector, type Reflector } from '../kube/create-reflector.ts';
import type { EventRecorder } from '../kube/events.ts';
import type { Cache } from '../kube/reflector.ts';
import type { AwsClients } from '../lambda/port.ts';
import type { Clock, Random } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { aliasesOfAlias, aliasesOfRollout, aliasesOfVersion, createAliasReconciler } from './alias/index.ts';
import { createCollector } from './garbage-collection/index.ts';
import {
  type ArtifactDefaults,
  createCallerChecks,
  createLambdaDeploymentReconciler,
  deploymentsOfAlias,
  deploymentsOfRollout,
  deploymentsOfSameFunction,
  deploymentsOfVersion,
} from './lambda-deployment/index.ts';
import { createPlaceholderReconciler, isPlaceholder, UNPLACED_PODS } from './placeholder/index.ts';
import {
  createVersionReconciler,
  versionsOfAlias,
  versionsOfLambdaDeployment,
  versionsOfRollout,
} from './version/index.ts';

/** Longest wait after failures in a row: most are waits for something outside, and a person waits for us. */
const MAX_BACKOFF_MS = 60_000;
/** Collections are never in a hurry, and each waits long in the limiter. */
const COLLECTIONS = 2;

export interface ControllersOptions {
  client: KubeClient;
  aws: AwsClients;
  events: EventRecorder;
  clock: Clock;
  random: Random;
  log: Log;
  /** Watch one namespace; default all. */
  namespace?: string | undefined;
  defaults: ArtifactDefaults;
  driftIntervalMs: number;
  /** Passes at a time, per kind. */
  concurrency: number;
  /** Called once the caches are filled and work begins. */
  onReady?: ((running: RunningControllers) => void) | undefined;
  /** Called after each pass, for metrics. */
  onPass?: ((report: PassReport) => void) | undefined;
}

/** What metrics read of the controllers at work. */
export interface RunningControllers {
  /** How many objects wait for a pass, by controller. */
  queues: Readonly<Record<string, () => number>>;
  aliases: Cache<Alias>;
}

/**
 * Runs the reconcilers of all three kinds and of placeholder pods with their caches until the signal is aborted; resolves when
 * the passes under way have ended. Which change leads to which pass is said here and nowhere else.
 */
export async function runControllers(options: ControllersOptions, signal: AbortSignal): Promise<void> {
  const { client, aws, events, clock, log, driftIntervalMs } = options;
  const deployments = reflect<LambdaDeployment>(options, RESOURCES.lambdaDeployments);
  const versions = reflect<Version>(options, RESOURCES.versions);
  const aliases = reflect<Alias>(options, RESOURCES.aliases);
  const rollouts = reflect<Rollout>(options, RESOURCES.rollouts);
  const pods = createReflector<Pod>({ ...options, resource: RESOURCES.pods, fieldSelector: UNPLACED_PODS });
  const caches = { lambdaDeployments: deployments, versions, aliases, rollouts };
  const shared = { client, aws, events, clock, log };

  const collector = createCollector({ ...shared, caches });
  const collection = controller({ ...options, concurrency: COLLECTIONS }, 'collection', collector.reconcile);
  const releasing = { ...shared, aws: collector.watchStorage(aws, collection.enqueue) };

  const callers = createCallerChecks({
    ...shared,
    lambdaDeployments: deployments,
    onAnswer: (request) => deployment.enqueue(request),
  });
  const deployment = controller(
    options,
    'lambdadeployment',
    createLambdaDeploymentReconciler({ ...releasing, caches, callers, defaults: options.defaults }),
  );
  const version = controller(options, 'version', createVersionReconciler({ ...releasing, caches }));
  const alias = controller(
    options,
    'alias',
    createAliasReconciler({ ...shared, aliases, versions, rollouts, driftIntervalMs }),
  );
  const placeholder = controller(options, 'placeholder', createPlaceholderReconciler({ client, pods, clock, log }));

  deployment.enqueueFrom(deployments, ({ object }) => [
    itself(object),
    ...deploymentsOfSameFunction(object, deployments),
  ]);
  deployment.enqueueFrom(versions, ({ object }) => deploymentsOfVersion(object, deployments));
  deployment.enqueueFrom(aliases, ({ object }) => deploymentsOfAlias(object, deployments));
  deployment.enqueueFrom(rollouts, ({ object }) => deploymentsOfRollout(object, deployments));
  version.enqueueFrom(versions, ({ object }) => [itself(object)]);
  version.enqueueFrom(deployments, ({ object }) => versionsOfLambdaDeployment(object, versions));
  version.enqueueFrom(aliases, ({ object }) => versionsOfAlias(object, versions));
  version.enqueueFrom(rollouts, ({ object }) => versionsOfRollout(object, versions));
  alias.enqueueFrom(aliases, ({ object }) => [itself(object), ...aliasesOfAlias(object, aliases)]);
  alias.enqueueFrom(versions, ({ object }) => aliasesOfVersion(object, aliases));
  alias.enqueueFrom(rollouts, ({ object }) => aliasesOfRollout(object, aliases));

  collection.enqueueFrom(deployments, ({ object }) => [itself(object)]);
  placeholder.enqueueFrom(pods, ({ object }) => (isPlaceholder(object) ? [itself(object)] : []));

  const reflectors = [deployments, versions, aliases, rollouts];
  // Not among those that are waited for: a cluster may have many pods, or not let us see them, and releases go on.
  const reflecting = [...reflectors, pods].map((reflector) => reflector.run(signal));
  await Promise.race([Promise.all(reflectors.map((reflector) => reflector.whenSynced())), aborted(signal)]);
  if (!signal.aborted) {
    log.info('caches are filled, controllers start');
    const queues = {
      lambdadeployment: () => deployment.queueLength,
      version: () => version.queueLength,
      alias: () => alias.queueLength,
      collection: () => collection.queueLength,
      placeholder: () => placeholder.queueLength,
    };
    options.onReady?.({ queues, aliases });
    await Promise.all([deployment, version, alias, collection, placeholder].map((each) => each.run(signal)));
  }
  await Promise.allSettled(reflecting);
}

function reflect<T extends KubeObject>(
  { client, namespace, clock, log, random }: ControllersOptions,
  resource: Resource,
): Reflector<T> {
  return createReflector<T>({ client, resource, namespace, clock, log, random });
}

function controller(options: ControllersOptions, name: string, reconcile: Reconcile) {
  const { clock, log, random, concurrency, onPass } = options;
  return createController({ name, reconcile, concurrency, clock, log, random, onPass, maxBackoffMs: MAX_BACKOFF_MS });
}

function itself({ metadata: { namespace = '', name } }: KubeObject): Request {
  return { namespace, name };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
