import { Agent, request } from 'node:https';

/** A Kubernetes object as these tests read it. */
export interface Thing {
  apiVersion?: string;
  kind?: string;
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    annotations?: Record<string, string>;
    labels?: Record<string, string>;
    creationTimestamp?: string;
    generation?: number;
  };
  spec?: Record<string, unknown>;
  status?: Record<string, unknown>;
}

/** What the tests ask of the API server, past any code of ours: as cluster administrator, over kept connections. */
export interface KubeApi {
  /** undefined on 404. */
  get<T = Thing>(path: string): Promise<T | undefined>;
  list<T = Thing>(path: string): Promise<T[]>;
  /** RFC 7386 merge patch. */
  mergePatch(path: string, patch: unknown): Promise<void>;
  create(path: string, object: unknown): Promise<void>;
  remove(path: string): Promise<void>;
  close(): void;
}

export interface KubeApiOptions {
  /** `https://127.0.0.1:<port>` */
  server: string;
  token: string;
}

export function createKubeApi({ server, token }: KubeApiOptions): KubeApi {
  const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });

  const call = (method: string, path: string, body?: unknown, type = 'application/json') =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': type };
      const outgoing = request(`${server}${path}`, { agent, method, headers, timeout: 15_000 }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (data) => {
          text += data;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      });
      outgoing.on('timeout', () => outgoing.destroy(new Error(`${method} ${path}: no answer in 15 s`)));
      outgoing.on('error', reject);
      outgoing.end(body === undefined ? undefined : JSON.stringify(body));
    });

  const must = async (method: string, path: string, body?: unknown, type?: string): Promise<string> => {
    const { status, text } = await call(method, path, body, type);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 1000)}`);
    return text;
  };

  return {
    async get<T>(path: string) {
      const { status, text } = await call('GET', path);
      if (status === 404) return undefined;
      if (status >= 300) throw new Error(`GET ${path}: ${status} ${text.slice(0, 500)}`);
      return JSON.parse(text) as T;
    },
    async list<T>(path: string) {
      const { items } = JSON.parse(await must('GET', path)) as { items: T[] };
      return items;
    },
    async mergePatch(path, patch) {
      await must('PATCH', path, patch, 'application/merge-patch+json');
    },
    async create(path, object) {
      await must('POST', path, object);
    },
    async remove(path) {
      await must('DELETE', path);
    },
    close: () => agent.destroy(),
  };
}

/** Where the objects of a namespace are. */
export function pathOf(kind: Kind, namespace: string, name?: string): string {
  const [group, plural] = COLLECTIONS[kind];
  return `${group}/namespaces/${namespace}/${plural}${name === undefined ? '' : `/${name}`}`;
}

/** The kinds that the scenarios look at. */
export type Kind = keyof typeof COLLECTIONS;

const COLLECTIONS = {
  Alias: ['/apis/lambda-rollouts.dev/v1alpha1', 'aliases'],
  Deployment: ['/apis/apps/v1', 'deployments'],
  Event: ['/api/v1', 'events'],
  LambdaDeployment: ['/apis/lambda-rollouts.dev/v1alpha1', 'lambdadeployments'],
  Pod: ['/api/v1', 'pods'],
  ReplicaSet: ['/apis/apps/v1', 'replicasets'],
  Rollout: ['/apis/argoproj.io/v1alpha1', 'rollouts'],
  Version: ['/apis/lambda-rollouts.dev/v1alpha1', 'versions'],
} as const satisfies Record<string, readonly [string, string]>;
