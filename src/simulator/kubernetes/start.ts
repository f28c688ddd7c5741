import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CustomResourceDefinition } from '../../api/crd.ts';
import { type Clock, type Random, toKubernetesTime } from '../../runtime/clock.ts';
import { type Log, silentLog } from '../../runtime/log.ts';
import type { ApiObject } from './api-object.ts';
import { BUILT_IN_RESOURCES, CUSTOM_RESOURCE_DEFINITIONS, NAMESPACES } from './built-in.ts';
import { readCustomResource } from './custom-resource.ts';
import { createFaults, type Fault } from './faults.ts';
import { startGarbageCollector } from './garbage-collector.ts';
import { createHttpServer } from './http-server.ts';
import type { JsonObject } from './json.ts';
import { kubeconfigFor } from './kubeconfig.ts';
import { generateUid } from './naming.ts';
import { createObjectDeleter } from './object-deleter.ts';
import { createObjectWriter, type ObjectWriter } from './object-writer.ts';
import { createResourceRequests } from './resource-requests.ts';
import { createStore, type Store } from './store.ts';
import { createWatchStreams } from './watch-stream.ts';

export interface KubernetesSimulatorOptions {
  /** What is served besides the built-in kinds. Starting fails on a CRD that the simulator could not enforce. */
  crds: readonly CustomResourceDefinition[];
  clock: Clock;
  random: Random;
  /** Default: silent. Requests are logged at debug. */
  log?: Log | undefined;
  /** On 127.0.0.1; default 0, any free port. */
  port?: number | undefined;
  /** Namespaces that exist from the start besides `default` and `kube-system`; others must be created as usual. */
  namespaces?: readonly string[] | undefined;
  /** How many writes watches can go back; default 10 000. */
  historyLimit?: number | undefined;
}

export interface KubernetesSimulator {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** A kubeconfig as YAML text. */
  kubeconfig: string;
  /** Forgets the history: watches and lists from older resourceVersions are 410 Expired. */
  compact(): void;
  /** Ends all watches, as a restart of the server does. */
  closeWatches(): void;
  /** Makes requests fail. */
  failNext(fault: Fault): void;
  /** Answers a request that did not come over a connection. */
  answer(request: IncomingMessage, response: ServerResponse): void;
  stop(): Promise<void>;
}

/**
 * Starts a Kubernetes API server in this process: an honest stand-in for kube-apiserver 1.34 without authorization, admission
 * webhooks and controllers other than the garbage collector. What it does not do it refuses with 404, 405, 415 or 501.
 */
export async function startKubernetesSimulator(options: KubernetesSimulatorOptions): Promise<KubernetesSimulator> {
  const { crds, clock, random, log = silentLog, port = 0, namespaces = [], historyLimit } = options;
  const resources = [...BUILT_IN_RESOURCES, ...crds.map(readCustomResource)];
  const store = createStore({ historyLimit });
  const writer = createObjectWriter({ store, clock, random });
  const deleter = createObjectDeleter({ store, clock });
  const faults = createFaults();
  const streams = createWatchStreams();
  for (const name of new Set(['default', 'kube-system', ...namespaces])) createNamespace(writer, name);
  for (const crd of crds) storeCustomResourceDefinition(store, crd, clock, random);

  const stopGarbageCollector = startGarbageCollector({ store, deleter, resources });
  const answer = createResourceRequests({ store, clock, writer, deleter, faults, streams });
  const server = createHttpServer({ resources, answer, log });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    kubeconfig: kubeconfigFor(url),
    compact: () => store.compact(),
    closeWatches: () => streams.closeAll(),
    failNext: (fault) => faults.add(fault),
    answer: (request, response) => void server.emit('request', request, response),
    async stop() {
      stopGarbageCollector();
      streams.closeAll();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function createNamespace(writer: ObjectWriter, name: string): void {
  writer.create(
    {
      resource: NAMESPACES,
      namespace: '',
      fieldManager: 'kube-apiserver',
      subresource: undefined,
      dryRun: false,
      fieldValidation: 'Ignore',
    },
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name } },
  );
}

/** CRDs are readable, and established from the start. */
function storeCustomResourceDefinition(
  store: Store,
  crd: CustomResourceDefinition,
  clock: Clock,
  random: Random,
): void {
  const time = toKubernetesTime(clock.now());
  const condition = (type: string, reason: string) => ({ type, status: 'True', reason, lastTransitionTime: time });
  const object = structuredClone(crd) as unknown as JsonObject & ApiObject;
  store.put(CUSTOM_RESOURCE_DEFINITIONS, {
    ...object,
    metadata: { ...object.metadata, uid: generateUid(random), creationTimestamp: time, generation: 1 },
    status: {
      conditions: [condition('NamesAccepted', 'NoConflicts'), condition('Established', 'InitialNamesAccepted')],
      acceptedNames: structuredClone(crd.spec.names) as unknown as JsonObject,
      storedVersions: crd.spec.versions.map(({ name }) => name),
    },
  });
}
