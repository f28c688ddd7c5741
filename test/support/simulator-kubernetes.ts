import assert from 'node:assert/strict';
import type { CustomResourceDefinition } from '../../src/api/crd.ts';
import { systemClock, systemRandom } from '../../src/runtime/clock.ts';
import type { JsonObject } from '../../src/simulator/kubernetes/json.ts';
import { type KubernetesSimulator, startKubernetesSimulator } from '../../src/simulator/kubernetes/start.ts';

/** A small kind with everything that the tests need: defaults, CEL, lists with keys, a status subresource, columns. */
export const WIDGETS: CustomResourceDefinition = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.example.com' },
  spec: {
    group: 'example.com',
    scope: 'Namespaced',
    names: {
      kind: 'Widget',
      listKind: 'WidgetList',
      plural: 'widgets',
      singular: 'widget',
      shortNames: ['wd'],
      categories: ['all'],
    },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        subresources: { status: {} },
        additionalPrinterColumns: [
          { name: 'Ready', type: 'string', jsonPath: '.status.conditions[?(@.type=="Ready")].status' },
          { name: 'Size', type: 'integer', jsonPath: '.spec.size' },
          { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
        ],
        schema: {
          openAPIV3Schema: {
            type: 'object',
            required: ['spec'],
            properties: {
              spec: {
                type: 'object',
                required: ['size'],
                'x-kubernetes-validations': [
                  { rule: '!(has(self.color) && has(self.colors))', message: 'write color or colors' },
                  { rule: '!has(oldSelf.fixed) || self.fixed == oldSelf.fixed', message: 'fixed cannot change' },
                ],
                properties: {
                  size: { type: 'integer', minimum: 0, maximum: 10 },
                  mode: { type: 'string', enum: ['Fast', 'Slow'], default: 'Slow' },
                  fixed: { type: 'string', maxLength: 8, pattern: '^[a-z]+$' },
                  color: { type: 'string' },
                  colors: { type: 'array', maxItems: 2, items: { type: 'string' } },
                  port: { 'x-kubernetes-int-or-string': true },
                  free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
                  parts: {
                    type: 'array',
                    'x-kubernetes-list-type': 'map',
                    'x-kubernetes-list-map-keys': ['name'],
                    items: {
                      type: 'object',
                      required: ['name'],
                      properties: { name: { type: 'string' }, weight: { type: 'number' } },
                    },
                  },
                },
              },
              status: {
                type: 'object',
                properties: {
                  phase: { type: 'string' },
                  conditions: {
                    type: 'array',
                    'x-kubernetes-list-type': 'map',
                    'x-kubernetes-list-map-keys': ['type'],
                    items: {
                      type: 'object',
                      required: ['type', 'status'],
                      properties: { type: { type: 'string' }, status: { type: 'string' } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    ],
  },
};

export const WIDGETS_PATH = '/apis/example.com/v1/namespaces/default/widgets';

export function widget(name: string, spec: JsonObject, metadata: JsonObject = {}): JsonObject {
  return { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name, ...metadata }, spec };
}

/** A pod template that a real API server takes. */
export function podTemplate(app: string, containers: { name: string; image: string }[]) {
  return { metadata: { labels: { app } }, spec: { containers } };
}

export interface Reply {
  code: number;
  body: JsonObject;
  headers: Headers;
}

/** An API server, embedded or real, and how the contract's cases talk to it. */
export interface TestApi {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  merge(path: string, patch: unknown): Promise<Reply>;
  apply(path: string, body: JsonObject, manager: string, force?: boolean): Promise<Reply>;
  stop(): Promise<void>;
}

export type TestSimulator = KubernetesSimulator & TestApi;

export async function startTestSimulator(
  options: { crds?: CustomResourceDefinition[]; namespaces?: string[]; historyLimit?: number } = {},
): Promise<TestSimulator> {
  const simulator = await startKubernetesSimulator({
    crds: [WIDGETS],
    clock: systemClock,
    random: systemRandom,
    ...options,
  });
  return { ...simulator, ...createTestApi(simulator.url), stop: simulator.stop };
}

/** The same calls against any API server that answers without authentication at `url`. */
export function createTestApi(url: string): Omit<TestApi, 'stop'> {
  async function call(method: string, path: string, body?: unknown, headers = {}): Promise<Reply> {
    const response = await fetch(url + path, {
      method,
      headers: { 'user-agent': 'tests/1.0', 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { code: response.status, body: (await response.json()) as JsonObject, headers: response.headers };
  }
  return {
    call,
    merge: (path, patch) => call('PATCH', path, patch, { 'content-type': 'application/merge-patch+json' }),
    apply: (path, body, manager, force = false) =>
      call('PATCH', `${path}?fieldManager=${manager}${force ? '&force=true' : ''}`, body, {
        'content-type': 'application/apply-patch+yaml',
      }),
  };
}

export interface TestWatch {
  /** The next event. Fails after ten seconds. */
  next(): Promise<{ type: string; object: JsonObject }>;
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>;
  close(): void;
}

/** Opens a watch and waits until it is established. */
export async function openWatch(url: string, headers: Record<string, string> = {}): Promise<TestWatch> {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  assert.equal(response.status, 200, `watch ${url}`);
  const events: { type: string; object: JsonObject }[] = [];
  let wake = () => {};
  const read = async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      events.push(...lines.map((line) => JSON.parse(line)));
      wake();
    }
  };
  const ended = read().catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });
  return {
    ended,
    close: () => abort.abort(),
    async next() {
      const deadline = setTimeout(() => wake(), 10_000);
      try {
        if (events.length === 0)
          await Promise.race([
            new Promise<void>((resolve) => {
              wake = resolve;
            }),
            ended,
          ]);
      } finally {
        clearTimeout(deadline);
      }
      const event = events.shift();
      assert.ok(event, 'no watch event came');
      return event;
    },
  };
}
