import type { Alias } from '../../src/api/alias.ts';
import { CRDS } from '../../src/api/crd.ts';
import type { LambdaDeployment } from '../../src/api/lambda-deployment.ts';
import { type KubeObject, RESOURCES, type Resource } from '../../src/api/meta.ts';
import { API_VERSION, PLUGIN_NAME } from '../../src/api/names.ts';
import type { Rollout } from '../../src/api/rollout.ts';
import type { Version } from '../../src/api/version.ts';
import { aliasesOfRollout, aliasesOfVersion, createAliasReconciler } from '../../src/controllers/alias/index.ts';
import { type CollectorOptions, createCollector } from '../../src/controllers/garbage-collection/index.ts';
import {
  createCallerChecks,
  createLambdaDeploymentReconciler,
  deploymentsOfAlias,
  deploymentsOfRollout,
  deploymentsOfSameFunction,
  deploymentsOfVersion,
} from '../../src/controllers/lambda-deployment/index.ts';
import {
  createVersionReconciler,
  versionsOfAlias,
  versionsOfLambdaDeployment,
  versionsOfRollout,
} from '../../src/controllers/version/index.ts';
import type { KubeClient } from '../../src/kube/client.ts';
import type { Request } from '../../src/kube/controller.ts';
import { createKubeClient } from '../../src/kube/create-client.ts';
import { createController } from '../../src/kube/create-controller.ts';
import { createReflector, type Reflector } from '../../src/kube/create-reflector.ts';
import type { EventRecorder } from '../../src/kube/events.ts';
import { createAwsClients } from '../../src/lambda/create-aws-clients.ts';
import type { AwsClients, CallOptions } from '../../src/lambda/port.ts';
import { ALLOW_ALL, type Tenancy } from '../../src/lambda/tenants.ts';
import { type Clock, systemClock, systemRandom } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { startKubernetesSimulator } from '../../src/simulator/kubernetes/start.ts';
import { encodeBehaviour } from '../../src/simulator/lambda/behaviour.ts';
import { type LambdaSimulator, startLambdaSimulator } from '../../src/simulator/lambda/start-lambda-simulator.ts';
import { ROLLOUT_CRDS } from '../../src/simulator/rollouts/crds.ts';
import { createRolloutsController } from '../../src/simulator/rollouts/create-rollouts-controller.ts';
import { createAliasTrafficRouter } from '../../src/traffic/create-alias-traffic-router.ts';

export const NAMESPACE = 'shop';
const BUCKET = 'artifacts';
const CALL: CallOptions = { priority: 'publish', namespace: 'test' };

/** Twenty times as fast as the real one: what polls each second then polls every 50 ms. */
const fastClock: Clock = {
  now: () => Date.now() * 20,
  sleep: (ms, signal) => systemClock.sleep(ms / 20, signal),
  after: (ms, callback) => systemClock.after(ms / 20, callback),
};

export type ReleaseWorld = Awaited<ReturnType<typeof startReleaseWorld>>;

export function arnOf(name: string): string {
  return `arn:aws:lambda:us-east-1:123456789012:function:${name}`;
}

/** The bytes of a commit's "zip". */
export function codeOf(commit: string): Uint8Array {
  return encodeBehaviour({ behaviour: 'ok', body: { commit } });
}

export interface ReleaseWorldOptions {
  tenancy?: Tenancy;
  /** Of another world, which is then another cluster with the same AWS account; that one stops it. */
  sharedLambda?: LambdaSimulator;
}

/** Kubernetes, Lambda and Argo Rollouts as simulators in this process, with the traffic router and the Alias reconciler at work. */
export async function startReleaseWorld({ tenancy = ALLOW_ALL, sharedLambda }: ReleaseWorldOptions = {}) {
  const stop = new AbortController();
  const kubernetes = await startKubernetesSimulator({
    crds: [...CRDS, ...ROLLOUT_CRDS],
    clock: systemClock,
    random: systemRandom,
    namespaces: [NAMESPACE, 'other'],
  });
  const lambda =
    sharedLambda ??
    (await startLambdaSimulator({
      clock: systemClock,
      random: systemRandom,
      updateInProgressMs: 10,
      publishPendingMs: 10,
      // Tests say when provisioned concurrency is allocated.
      provisionMs: 3_600_000,
    }));
  if (!sharedLambda) lambda.s3.createBucket(BUCKET);
  const common = { clock: systemClock, log: silentLog };
  const access = { server: kubernetes.url, namespace: 'default', headers: async () => ({}) };
  const client = createKubeClient({ ...common, access, requestTimeoutMs: 60_000 });
  const aws = createAwsClients({
    ...common,
    tenancy,
    requestsPerSecond: 10_000,
    requestTimeoutMs: 60_000,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    endpoints: { lambda: lambda.url, s3: lambda.url },
  });
  const told: { reason: string; type: string; message: string; object: string }[] = [];
  const events: EventRecorder = {
    event: ({ kind, metadata }, type, reason, message) =>
      void told.push({ type, reason, message, object: `${kind}/${metadata.name}` }),
    flush: async () => {},
  };
  const running: Promise<void>[] = [];

  function reflect<T extends KubeObject>(resource: Resource): Reflector<T> {
    const reflector = createReflector<T>({ ...common, client, resource, random: systemRandom });
    running.push(reflector.run(stop.signal));
    return reflector;
  }

  const caches = {
    lambdaDeployments: reflect<LambdaDeployment>(RESOURCES.lambdaDeployments),
    versions: reflect<Version>(RESOURCES.versions),
    aliases: reflect<Alias>(RESOURCES.aliases),
    rollouts: reflect<Rollout>(RESOURCES.rollouts),
  };
  await Promise.all(Object.values(caches).map((cache) => cache.whenSynced()));

  const requestOf = ({ object }: { object: KubeObject }) => [
    { namespace: object.metadata.namespace ?? '', name: object.metadata.name },
  ];
  const controllerOptions = { clock: fastClock, log: silentLog, random: systemRandom, maxBackoffMs: 4_000 };

  const router = createAliasTrafficRouter({ ...common, ...caches, client, events, verifyWaitMs: 200 });
  const rollouts = createRolloutsController({
    ...common,
    client,
    random: systemRandom,
    plugins: { [PLUGIN_NAME]: router },
    verifyRetryMs: 50,
  });
  running.push(rollouts.run(stop.signal));

  const aliasController = createController({
    ...controllerOptions,
    name: 'alias',
    reconcile: createAliasReconciler({ ...common, ...caches, client, aws, events, clock: fastClock }),
  });
  aliasController.enqueueFrom(caches.aliases, requestOf);
  aliasController.enqueueFrom(caches.versions, ({ object }) => aliasesOfVersion(object, caches.aliases));
  aliasController.enqueueFrom(caches.rollouts, ({ object }) => aliasesOfRollout(object, caches.aliases));
  running.push(aliasController.run(stop.signal));

  /** The two reconcilers under test, over any client. */
  function createReconcilers(
    kube: KubeClient = client,
    clients: AwsClients = aws,
    onAnswer: (request: Request) => void = () => {},
  ) {
    const options = { client: kube, caches, aws: clients, events, clock: fastClock, log: silentLog };
    const callers = createCallerChecks({ ...options, lambdaDeployments: caches.lambdaDeployments, onAnswer });
    return {
      deployment: createLambdaDeploymentReconciler({ ...options, callers, defaults: { s3Bucket: BUCKET } }),
      version: createVersionReconciler(options),
    };
  }

  /** Starts the controllers of LambdaDeployments and Versions; what is returned stops them. */
  function startControllers(clients: AwsClients = aws): () => Promise<void> {
    const { deployment, version } = createReconcilers(client, clients, (request) => deployments.enqueue(request));
    const ended = new AbortController();
    const deployments = createController({ ...controllerOptions, name: 'lambda-deployment', reconcile: deployment });
    const versions = createController({ ...controllerOptions, name: 'version', reconcile: version });
    const { lambdaDeployments } = caches;
    const off = [
      deployments.enqueueFrom(lambdaDeployments, requestOf),
      deployments.enqueueFrom(lambdaDeployments, ({ object }) => deploymentsOfSameFunction(object, lambdaDeployments)),
      deployments.enqueueFrom(caches.versions, ({ object }) => deploymentsOfVersion(object, lambdaDeployments)),
      deployments.enqueueFrom(caches.aliases, ({ object }) => deploymentsOfAlias(object, lambdaDeployments)),
      deployments.enqueueFrom(caches.rollouts, ({ object }) => deploymentsOfRollout(object, lambdaDeployments)),
      versions.enqueueFrom(caches.versions, requestOf),
      versions.enqueueFrom(lambdaDeployments, ({ object }) => versionsOfLambdaDeployment(object, caches.versions)),
      versions.enqueueFrom(caches.aliases, ({ object }) => versionsOfAlias(object, caches.versions)),
      versions.enqueueFrom(caches.rollouts, ({ object }) => versionsOfRollout(object, caches.versions)),
    ];
    for (const object of lambdaDeployments.list()) for (const each of requestOf({ object })) deployments.enqueue(each);
    for (const object of caches.versions.list()) for (const each of requestOf({ object })) versions.enqueue(each);
    const ends = [deployments.run(ended.signal), versions.run(ended.signal)];
    return async () => {
      for (const each of off) each();
      ended.abort();
      await Promise.all(ends);
    };
  }

  /**
   * Starts the garbage collection, which looks every five seconds (of the fast clock). `aws`: for the controllers whose full code storage it
   * is to be told of.
   */
  function startCollector(options: Partial<CollectorOptions> = {}) {
    const often = { collectIntervalMs: 5_000, quiesceMs: 2_000 };
    const collector = createCollector({
      ...common,
      client,
      caches,
      aws,
      events,
      clock: fastClock,
      ...often,
      ...options,
    });
    const collection = createController({ ...controllerOptions, name: 'collection', reconcile: collector.reconcile });
    const ended = new AbortController();
    const off = collection.enqueueFrom(caches.lambdaDeployments, requestOf);
    for (const object of caches.lambdaDeployments.list())
      for (const each of requestOf({ object })) collection.enqueue(each);
    const ran = collection.run(ended.signal);
    const stopCollector = async () => {
      off();
      ended.abort();
      await ran;
    };
    return { stop: stopCollector, aws: collector.watchStorage(aws, collection.enqueue) };
  }

  return {
    kubernetes,
    lambda,
    client,
    aws,
    caches,
    told,
    createReconcilers,
    startControllers,
    startCollector,

    /** A function whose `$LATEST` is `code-0`, and its published versions, each with its own code; the last one is `$LATEST`. */
    async createFunction(name: string, publish: string[] = []): Promise<string> {
      const arn = arnOf(name);
      lambda.createFunction({ arn, zip: codeOf('code-0') });
      const port = aws.lambda(arn);
      for (const commit of publish) {
        const key = `${name}/setup/${commit}.zip`;
        lambda.s3.put(BUCKET, key, codeOf(commit));
        const { revisionID, architectures } = await port.getFunctionConfiguration(arn, undefined, CALL);
        await port.updateFunctionCode(
          arn,
          { s3Bucket: BUCKET, s3Key: key, s3ObjectVersion: undefined, architectures, revisionID },
          CALL,
        );
        let latest = await port.getFunctionConfiguration(arn, undefined, CALL);
        while (latest.lastUpdateStatus === 'InProgress') {
          await systemClock.sleep(5);
          latest = await port.getFunctionConfiguration(arn, undefined, CALL);
        }
        await port.publishVersion(arn, { ...latest, description: commit }, CALL);
      }
      return arn;
    },

    /** Over the bare wire: our own port refuses what only others may do, such as an alias at `$LATEST`. */
    async createAlias(name: string, functionVersion: string, weights: Record<string, number> = {}): Promise<void> {
      const response = await fetch(`${lambda.url}/2015-03-31/functions/${encodeURIComponent(arnOf(name))}/aliases`, {
        method: 'POST',
        body: JSON.stringify({
          Name: 'live',
          FunctionVersion: functionVersion,
          RoutingConfig: { AdditionalVersionWeights: weights },
        }),
      });
      if (!response.ok) throw new Error(`CreateAlias: ${response.status} ${await response.text()}`);
    },

    async publishedVersions(name: string): Promise<string[]> {
      return (await aws.lambda(arnOf(name)).listVersions(arnOf(name), CALL)).map(({ version }) => version);
    },

    /** Every state of alias `live`, such as `1`, `1+2@0.5`. */
    history(name: string): string[] {
      return lambda.aliasHistory(arnOf(name), 'live').map(({ functionVersion, additionalVersionWeights }) => {
        const weights = Object.entries(additionalVersionWeights).map(([version, weight]) => `+${version}@${weight}`);
        return [functionVersion, ...weights].join('');
      });
    },

    put(name: string, commit: string, options?: { checksumSHA256: string | undefined }): void {
      lambda.s3.put(BUCKET, `${name}/${commit}.zip`, codeOf(commit), options);
    },

    async create<T extends KubeObject>(resource: Resource, object: T): Promise<T> {
      return client.create<T>(resource, object, { fieldManager: 'git' });
    },

    async deploy(name: string, spec: Partial<LambdaDeployment['spec']> & { commit: string }, namespace = NAMESPACE) {
      return this.create<LambdaDeployment>(RESOURCES.lambdaDeployments, {
        apiVersion: API_VERSION,
        kind: 'LambdaDeployment',
        metadata: { name, namespace },
        spec: { functionARN: arnOf(name), ...spec },
      });
    },

    async createRollout(name: string, steps: unknown[], extra: Record<string, unknown> = {}) {
      return this.create<Rollout>(RESOURCES.rollouts, {
        ...rolloutOf(name, steps),
        spec: { ...rolloutOf(name, steps).spec, ...extra },
      });
    },

    async patch(resource: Resource, name: string, patch: unknown, subresource?: 'status'): Promise<void> {
      await client.mergePatch(resource, NAMESPACE, name, patch, { fieldManager: 'git', subresource });
    },

    getDeployment: (name: string, namespace = NAMESPACE) =>
      client.get<LambdaDeployment>(RESOURCES.lambdaDeployments, namespace, name),
    getRollout: (name: string) => client.get<Rollout>(RESOURCES.rollouts, NAMESPACE, name),
    getAlias: (name: string) => client.get<Alias>(RESOURCES.aliases, NAMESPACE, name),

    async stop(): Promise<void> {
      stop.abort();
      await Promise.all(running);
      router.close();
      client.close();
      aws.close();
      if (!sharedLambda) await lambda.stop();
      await kubernetes.stop();
    },
  };
}

/** A Rollout as a user writes it, with a placeholder pod. */
export function rolloutOf(name: string, steps: unknown[]): Rollout {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name, namespace: NAMESPACE },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: 'placeholder', image: 'pause' }] },
      },
      strategy: {
        canary: {
          steps: steps as never,
          replicaProgressThreshold: { type: 'Pods', value: 0 },
          trafficRouting: { plugins: { [PLUGIN_NAME]: { alias: `${name}-live` } } },
        },
      },
    },
  };
}
