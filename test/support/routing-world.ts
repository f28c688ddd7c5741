import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PublishVersionCommand,
  PutProvisionedConcurrencyConfigCommand,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import type { Alias, AliasSpec } from '../../src/api/alias.ts';
import { CRDS } from '../../src/api/crd.ts';
import { type KubeObject, RESOURCES, type Resource } from '../../src/api/meta.ts';
import { API_VERSION, PLUGIN_NAME, POD_TEMPLATE_HASH_LABEL, VERSION_ANNOTATION } from '../../src/api/names.ts';
import type { ReplicaSet, Rollout } from '../../src/api/rollout.ts';
import type { Version } from '../../src/api/version.ts';
import {
  type AliasReconcilerOptions,
  aliasesOfAlias,
  aliasesOfRollout,
  aliasesOfVersion,
  createAliasReconciler,
} from '../../src/controllers/alias/index.ts';
import { createKubeClient } from '../../src/kube/create-client.ts';
import { createController } from '../../src/kube/create-controller.ts';
import { createEventRecorder } from '../../src/kube/create-event-recorder.ts';
import { createReflector, type Reflector } from '../../src/kube/create-reflector.ts';
import { loadKubeConfig } from '../../src/kube/kubeconfig.ts';
import { createAwsClients } from '../../src/lambda/create-aws-clients.ts';
import { ALLOW_ALL } from '../../src/lambda/tenants.ts';
import { systemClock, systemRandom } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { startKubernetesSimulator } from '../../src/simulator/kubernetes/start.ts';
import { startLambdaSimulator } from '../../src/simulator/lambda/start-lambda-simulator.ts';
import { ROLLOUT_CRDS } from '../../src/simulator/rollouts/crds.ts';
import { eventually } from './eventually.ts';
import { createRawAws, TEST_CREDENTIALS } from './lambda-fixture.ts';

export type RoutingWorld = Awaited<ReturnType<typeof startRoutingWorld>>;

const runtime = { clock: systemClock, log: silentLog, random: systemRandom };
const USER = { fieldManager: 'test' };
export const FUNCTION_ARN = 'arn:aws:lambda:us-east-1:123456789012:function:orders';

/**
 * A Kubernetes API and a Lambda in this process, what talks to them in production, and on demand the Alias controller; no
 * LambdaDeployments and no Argo Rollouts: the tests play those. Each test works in a namespace of its own.
 */
export async function startRoutingWorld({ withRollouts = true } = {}) {
  const crds = withRollouts ? [...CRDS, ...ROLLOUT_CRDS] : CRDS;
  const kubernetes = await startKubernetesSimulator({ ...runtime, crds });
  const lambda = await startLambdaSimulator({ ...runtime, publishPendingMs: 0, updateInProgressMs: 0 });
  const directory = await mkdtemp(join(tmpdir(), 'routing-world-'));
  const kubeconfigPath = join(directory, 'kubeconfig');
  await writeFile(kubeconfigPath, kubernetes.kubeconfig);
  const client = createKubeClient({ ...runtime, access: await loadKubeConfig({ kubeconfigPath, env: {} }) });
  const endpoints = { lambda: lambda.url, s3: lambda.url };
  const aws = createAwsClients({
    ...runtime,
    tenancy: ALLOW_ALL,
    requestsPerSecond: 500,
    credentials: TEST_CREDENTIALS,
    endpoints,
  });
  const raw = createRawAws(lambda.url);
  const events = createEventRecorder({ ...runtime, client, component: 'test' });
  const stop = new AbortController();
  const running: Promise<void>[] = [];

  function reflect<T extends KubeObject>(resource: Resource): Reflector<T> {
    const reflector = createReflector<T>({ ...runtime, client, resource });
    running.push(reflector.run(stop.signal));
    return reflector;
  }
  const aliases = reflect<Alias>(RESOURCES.aliases);
  const versions = reflect<Version>(RESOURCES.versions);
  const rollouts = reflect<Rollout>(RESOURCES.rollouts);
  await Promise.all([aliases.whenSynced(), versions.whenSynced(), withRollouts ? rollouts.whenSynced() : undefined]);
  let namespaces = 0;

  return {
    kubernetes,
    lambda,
    client,
    aws,
    events,
    aliases,
    versions,
    rollouts,
    kubeconfigPath,

    async stop() {
      stop.abort();
      await Promise.all(running);
      await events.flush();
      client.close();
      aws.close();
      raw.close();
      await lambda.stop();
      await kubernetes.stop();
      await rm(directory, { recursive: true });
    },

    async namespace(): Promise<string> {
      const name = `ns-${++namespaces}`;
      const resource = { ...RESOURCES.events, kind: 'Namespace', plural: 'namespaces', namespaced: false };
      await client.create(resource, { apiVersion: 'v1', kind: 'Namespace', metadata: { name } }, USER);
      return name;
    },

    /** A function with so many published versions. Returns its ARN. */
    async functionWithVersions(name: string, count: number): Promise<string> {
      const arn = FUNCTION_ARN.replace(/orders$/, name);
      lambda.createFunction({ arn, zip: Buffer.from('1') });
      for (let number = 1; number <= count; number++) {
        const ZipFile = Buffer.from(String(number));
        if (number > 1) await raw.lambda.send(new UpdateFunctionCodeCommand({ FunctionName: arn, ZipFile }));
        // Refused while the update is in progress, however short.
        await eventually(() => raw.lambda.send(new PublishVersionCommand({ FunctionName: arn })));
      }
      return arn;
    },

    /** The last version again, with another configuration. Returns its number. */
    async publishWith(arn: string, configuration: { Role?: string; DeadLetterConfig?: { TargetArn: string } }) {
      await raw.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: arn, ...configuration }));
      const { Version } = await eventually(() => raw.lambda.send(new PublishVersionCommand({ FunctionName: arn })));
      return Version ?? '';
    },

    /** Provisioned concurrency of a version or alias, given by hand. */
    async provision(arn: string, Qualifier: string): Promise<void> {
      const config = { FunctionName: arn, Qualifier, ProvisionedConcurrentExecutions: 1 };
      await raw.lambda.send(new PutProvisionedConcurrencyConfigCommand(config));
    },

    /** Somebody else writes the alias. */
    async writeOutside(arn: string, name: string, FunctionVersion: string): Promise<void> {
      const RoutingConfig = { AdditionalVersionWeights: {} };
      await raw.lambda.send(new UpdateAliasCommand({ FunctionName: arn, Name: name, FunctionVersion, RoutingConfig }));
    },

    /** Every state of the alias `live`, such as `['1', '1 2=0.2']`. */
    history(arn: string): string[] {
      return lambda.aliasHistory(arn, 'live').map(({ functionVersion, additionalVersionWeights }) => {
        const weights = Object.entries(additionalVersionWeights).map(([version, weight]) => ` ${version}=${weight}`);
        return `${functionVersion}${weights.join('')}`;
      });
    },

    createAlias(namespace: string, name: string, spec: Partial<AliasSpec> & { functionARN: string }): Promise<Alias> {
      const metadata = { namespace, name };
      const object = { apiVersion: API_VERSION, kind: 'Alias', metadata, spec: { name: 'live', ...spec } };
      return client.create<Alias>(RESOURCES.aliases, object, USER);
    },

    patchAlias(namespace: string, name: string, patch: unknown): Promise<Alias> {
      return client.mergePatch<Alias>(RESOURCES.aliases, namespace, name, patch, USER);
    },

    getAlias: (namespace: string, name: string) => client.get<Alias>(RESOURCES.aliases, namespace, name),

    /** A Version that is published and Active. */
    async createVersion(namespace: string, name: string, functionARN: string, version: string): Promise<Version> {
      const object = { apiVersion: API_VERSION, kind: 'Version', metadata: { namespace, name }, spec: { functionARN } };
      await client.create<Version>(RESOURCES.versions, object, USER);
      const patch = { status: { functionARN, version, state: 'Active' } };
      const options = { ...USER, subresource: 'status' } as const;
      return client.mergePatch<Version>(RESOURCES.versions, namespace, name, patch, options);
    },

    createRollout(namespace: string, name: string, aliasName: string): Promise<Rollout> {
      return client.create<Rollout>(RESOURCES.rollouts, rolloutObject(namespace, name, aliasName), USER);
    },

    patchRollout(namespace: string, name: string, patch: unknown): Promise<Rollout> {
      return client.mergePatch<Rollout>(RESOURCES.rollouts, namespace, name, patch, USER);
    },

    deleteRollout: (namespace: string, name: string) => client.delete(RESOURCES.rollouts, namespace, name),

    /** The ReplicaSet that Argo Rollouts would make for a hash. */
    createReplicaSet(rollout: Rollout, hash: string, annotations: Record<string, string>): Promise<ReplicaSet> {
      const { namespace = '', name, uid = '' } = rollout.metadata;
      const labels = { app: name, [POD_TEMPLATE_HASH_LABEL]: hash };
      const owner = { apiVersion: rollout.apiVersion, kind: 'Rollout', name, uid, controller: true };
      const pod = { containers: [{ name: 'pause', image: 'pause' }] };
      const template = { metadata: { labels, annotations }, spec: pod };
      const object = {
        apiVersion: 'apps/v1',
        kind: 'ReplicaSet',
        metadata: { namespace, name: `${name}-${hash}`, labels, ownerReferences: [owner] },
        spec: { replicas: 1, selector: { matchLabels: labels }, template },
      };
      return client.create<ReplicaSet>(RESOURCES.replicaSets, object, USER);
    },

    /** The Events on an object, oldest first. */
    async eventsOf(namespace: string, name: string): Promise<{ reason: string; message: string; count: number }[]> {
      await events.flush();
      type Event = KubeObject & { reason: string; message: string; count: number; involvedObject: { name: string } };
      const { items } = await client.list<Event>(RESOURCES.events, { namespace });
      const version = ({ metadata }: Event) => Number(metadata.resourceVersion);
      return items.filter((event) => event.involvedObject.name === name).sort((a, b) => version(a) - version(b));
    },

    /** Runs the Alias controller; returns how to stop it. Again: as after a restart. */
    runAliasController(options: Partial<AliasReconcilerOptions> = {}): () => Promise<void> {
      const caches = { aliases, versions, rollouts };
      const reconcile = createAliasReconciler({ ...runtime, client, ...caches, aws, events, ...options });
      const controller = createController({ ...runtime, name: 'alias', reconcile });
      const requestOf = ({ metadata }: KubeObject) => ({ namespace: metadata.namespace ?? '', name: metadata.name });
      const ends = [
        controller.enqueueFrom(aliases, ({ object }) => [requestOf(object), ...aliasesOfAlias(object, aliases)]),
        controller.enqueueFrom(versions, ({ object }) => aliasesOfVersion(object, aliases)),
        controller.enqueueFrom(rollouts, ({ object }) => aliasesOfRollout(object, aliases)),
      ];
      for (const alias of aliases.list()) controller.enqueue(requestOf(alias));
      const end = new AbortController();
      const ran = controller.run(end.signal);
      return async () => {
        for (const unsubscribe of ends) unsubscribe();
        end.abort();
        await ran;
      };
    },
  };
}

/** A Rollout that routes an Alias, without the traps. */
function rolloutObject(namespace: string, name: string, aliasName: string): Rollout {
  const labels = { app: name };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { namespace, name },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'pause', image: 'pause' }] } },
      strategy: {
        canary: {
          replicaProgressThreshold: { type: 'Pods', value: 0 },
          steps: [{ setWeight: 20 }, { pause: {} }],
          trafficRouting: { plugins: { [PLUGIN_NAME]: { alias: aliasName } } },
        },
      },
    },
  };
}

/** The annotation that names a Version. */
export const naming = (version: string) => ({ [VERSION_ANNOTATION]: version });

/** A Rollout as Argo Rollouts passes it: with the hashes of stable and canary. */
export function atHashes(rollout: Rollout, stableRS: string, currentPodHash: string): Rollout {
  return { ...rollout, status: { ...rollout.status, stableRS, currentPodHash } };
}
