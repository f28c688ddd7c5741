import { PLUGIN_NAME } from '../../../src/api/names.ts';
import { poll } from '../poll.ts';
import type { BuiltStack } from './build.ts';
import type { Cluster } from './cluster.ts';
import { createHost } from './empty-root.ts';
import { REPOSITORY } from './paths.ts';
import { freePorts } from './ports.ts';
import type { ProcessGroup } from './processes.ts';

const NAMESPACE = 'argo-rollouts';

export interface RolloutsOptions {
  built: BuiltStack;
  cluster: Cluster;
  processes: ProcessGroup;
  folder: string;
}

/**
 * Starts the stock rollouts-controller: its stock ServiceAccount and ClusterRole, plus exactly what `deploy/rbac/plugin.yaml`
 * grants, with our plugin, out of its package, as an ordinary `file://` plugin. (Its health and metrics ports have no flag for an address.)
 */
export async function startRollouts({ built, cluster, processes, folder }: RolloutsOptions): Promise<void> {
  const { kubectl } = cluster;
  await kubectl('apply', '--server-side', '-f', `${built.manifests}/argo-rollouts-crds.yaml`);
  await kubectl('apply', '-f', `${built.manifests}/argo-rollouts-role.yaml`);
  await kubectl.apply(
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'argo-rollouts', namespace: NAMESPACE } },
    STOCK_BINDING,
  );
  await kubectl('apply', '-f', `${REPOSITORY}/deploy/rbac/plugin.yaml`);
  const host = await createHost({
    program: `${built.bin}/rollouts-controller`,
    kubeconfig: await cluster.serviceAccountKubeconfig(NAMESPACE, 'argo-rollouts', 'rollouts.kubeconfig'),
    folder,
  });
  await kubectl.apply(pluginConfig(host.plugin));
  const [healthPort, metricsPort] = (await freePorts(2)).map(String);
  processes.start({
    name: 'rollouts-controller',
    command: host.command,
    args: [
      ...host.args,
      ...['--kubeconfig', host.kubeconfig, '--leader-elect=false', '--loglevel', 'info'],
      ...['--healthzPort', String(healthPort), '--metricsPort', String(metricsPort)],
    ],
    cwd: host.cwd,
    // The plugin inherits all of it: KUBECONFIG is how it finds the cluster.
    env: { POD_NAMESPACE: NAMESPACE, KUBECONFIG: host.kubeconfig, TMPDIR: '/tmp' },
  });
  const health = `http://127.0.0.1:${healthPort}/healthz`;
  await poll('rollouts-controller is healthy', async () => (await fetch(health)).ok, { timeoutMs: 300_000 });
}

/** What a user writes into `argo-rollouts-config`, as the package's README says. */
function pluginConfig(folder: string): unknown {
  const plugin = {
    name: PLUGIN_NAME,
    location: `file://${folder}/ld-linux-x86-64.so.2`,
    args: ['--library-path', `${folder}/lib`, `${folder}/node`, `${folder}/app/plugin.mjs`],
  };
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'argo-rollouts-config', namespace: NAMESPACE },
    data: { trafficRouterPlugins: JSON.stringify([plugin]) },
  };
}

const STOCK_BINDING = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: { name: 'argo-rollouts' },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'argo-rollouts' },
  subjects: [{ kind: 'ServiceAccount', name: 'argo-rollouts', namespace: NAMESPACE }],
};
