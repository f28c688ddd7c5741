import { generateKeyPairSync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createKubeApi, type KubeApi } from '../kube-api.ts';
import { createKubectl, type Kubectl } from '../kubectl.ts';
import { poll } from '../poll.ts';
import type { BuiltStack } from './build.ts';
import { writeKubeconfig } from './kubeconfig.ts';
import { freePorts } from './ports.ts';
import type { ProcessGroup } from './processes.ts';

const ADMIN_TOKEN = 'e2e-admin';

export interface ClusterOptions {
  built: BuiltStack;
  processes: ProcessGroup;
  /** State of this run. */
  folder: string;
}

export interface Cluster {
  server: string;
  adminToken: string;
  /** Kubeconfig of the cluster's administrator. */
  kubeconfig: string;
  kubectl: Kubectl;
  api: KubeApi;
  /** Writes `<folder>/<file>`, a kubeconfig that is this ServiceAccount and nothing more. */
  serviceAccountKubeconfig(namespace: string, name: string, file: string): Promise<string>;
}

/** Starts etcd, kube-apiserver, scheduler, controller-manager and kwok (a node whose pods are Ready at once), all on loopback. */
export async function startCluster({ built, processes, folder }: ClusterOptions): Promise<Cluster> {
  const [apiPort, etcdPort, etcdPeerPort, kwokPort] = (await freePorts(4)).map(String);
  const server = `https://127.0.0.1:${apiPort}`;
  const kubeconfig = `${folder}/kubeconfig`;
  const etcd = `http://127.0.0.1:${etcdPort}`;
  const etcdPeer = `http://127.0.0.1:${etcdPeerPort}`;
  await writeKeys(folder);
  await writeKubeconfig(kubeconfig, server, ADMIN_TOKEN);
  const api = createKubeApi({ server, token: ADMIN_TOKEN });
  const kubectl = createKubectl({ bin: built.bin, kubeconfig });
  const start = (name: string, args: string[]) =>
    processes.start({ name, command: `${built.bin}/${name}`, args, cwd: folder });

  start('etcd', [
    ...['--data-dir', `${folder}/etcd`, '--unsafe-no-fsync', '--log-level', 'warn'],
    ...['--listen-client-urls', etcd, '--advertise-client-urls', etcd],
    ...['--listen-peer-urls', etcdPeer, '--initial-advertise-peer-urls', etcdPeer],
    ...['--initial-cluster', `default=${etcdPeer}`],
  ]);
  start('kube-apiserver', [
    ...['--etcd-servers', etcd, '--cert-dir', `${folder}/certs`, '--secure-port', String(apiPort)],
    ...['--bind-address', '127.0.0.1', '--advertise-address', '127.0.0.1', '--service-cluster-ip-range', '10.0.0.0/24'],
    ...['--service-account-key-file', `${folder}/sa.pub`, '--service-account-signing-key-file', `${folder}/sa.key`],
    ...['--service-account-issuer', 'https://kubernetes.default.svc', '--token-auth-file', `${folder}/tokens.csv`],
    ...['--authorization-mode', 'RBAC', '--disable-admission-plugins', 'ServiceAccount', '--allow-privileged'],
  ]);
  await waitForApi(api);
  start('kube-scheduler', ['--kubeconfig', kubeconfig, '--leader-elect=false', '--secure-port', '0']);
  start('kube-controller-manager', [
    ...['--kubeconfig', kubeconfig, '--leader-elect=false', '--secure-port', '0'],
    ...['--service-account-private-key-file', `${folder}/sa.key`, '--use-service-account-credentials=false'],
    '--controllers=replicaset-controller,deployment-controller,garbage-collector-controller,namespace-controller,serviceaccount-controller',
  ]);
  await kubectl.apply(NODE);
  // Admission taints a new node, and no node-lifecycle controller runs here to remove the taint.
  await kubectl('taint', 'node', NODE.metadata.name, 'node.kubernetes.io/not-ready:NoSchedule-');
  start('kwok', [
    ...['--kubeconfig', kubeconfig, '--config', `${built.manifests}/kwok-stages.yaml`],
    ...['--manage-all-nodes=true', '--server-address', `127.0.0.1:${kwokPort}`],
  ]);

  return {
    server,
    adminToken: ADMIN_TOKEN,
    kubeconfig,
    kubectl,
    api,
    async serviceAccountKubeconfig(namespace, name, file) {
      const token = await kubectl('create', 'token', name, '-n', namespace, '--duration=24h');
      await writeKubeconfig(`${folder}/${file}`, server, token.trim());
      return `${folder}/${file}`;
    },
  };
}

/** Waits until the API server says that it is ready. */
export async function waitForApi(api: KubeApi): Promise<void> {
  await poll('the API server is ready', async () => (await api.list('/api/v1/namespaces')).length > 0, {
    timeoutMs: 300_000,
  });
}

async function writeKeys(folder: string): Promise<void> {
  await mkdir(`${folder}/certs`, { recursive: true });
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(`${folder}/sa.key`, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  await writeFile(`${folder}/sa.pub`, publicKey.export({ type: 'spki', format: 'pem' }));
  await writeFile(`${folder}/tokens.csv`, `${ADMIN_TOKEN},admin,admin,"system:masters"\n`, { mode: 0o600 });
}

const CAPACITY = { cpu: '256', memory: '1Ti', pods: '1000' };
const NODE = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: 'kwok-node', annotations: { 'kwok.x-k8s.io/node': 'fake' } },
  status: { allocatable: CAPACITY, capacity: CAPACITY },
};
