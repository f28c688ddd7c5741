import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { PLUGIN_NAME } from '../../../src/api/names.ts';
import { poll } from '../poll.ts';
import type { BuiltStack } from './build.ts';
import type { Cluster } from './cluster.ts';
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
 * grants, with our plugin as an ordinary `file://` plugin. (Its health and metrics ports have no flag for an address.)
 */
export async function startRollouts({ built, cluster, processes, folder }: RolloutsOptions): Promise<void> {
  const { kubectl } = cluster;
  await kubectl('apply', '--server-side', '-f', `${built.manifests}/argo-rollouts-crds.yaml`);
  await kubectl('apply', '-f', `${built.manifests}/argo-rollouts-role.yaml`);
  await kubectl.apply(
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'argo-rollouts', namespace: NAMESPACE } },
    STOCK_BINDING,
    await pluginConfig(folder),
  );
  await kubectl('apply', '-f', `${REPOSITORY}/deploy/rbac/plugin.yaml`);
  const kubeconfig = await cluster.serviceAccountKubeconfig(NAMESPACE, 'argo-rollouts', 'rollouts.kubeconfig');
  const [healthPort, metricsPort] = (await freePorts(2)).map(String);
  const cwd = `${folder}/rollouts-controller`; // the plugin is copied to ./plugin-bin
  await mkdir(cwd, { recursive: true });
  processes.start({
    name: 'rollouts-controller',
    command: `${built.bin}/rollouts-controller`,
    args: [
      ...['--kubeconfig', kubeconfig, '--leader-elect=false', '--loglevel', 'info'],
      ...['--healthzPort', String(healthPort), '--metricsPort', String(metricsPort)],
    ],
    cwd,
    // The plugin inherits all of it: KUBECONFIG is how it finds the cluster.
    env: { POD_NAMESPACE: NAMESPACE, KUBECONFIG: kubeconfig },
  });
  const health = `http://127.0.0.1:${healthPort}/healthz`;
  await poll('rollouts-controller is healthy', async () => (await fetch(health)).ok, { timeoutMs: 300_000 });
}

/** A launcher names the Node of this checkout: the stock controller copies the file that `location` names to its own folder. */
async function pluginConfig(folder: string): Promise<unknown> {
  const launcher = `${folder}/plugin-launcher.sh`;
  const quoted = [process.execPath, `${REPOSITORY}/plugin/main.ts`].map((word) => `'${word}'`).join(' ');
  await writeFile(launcher, `#!/bin/sh\nexec ${quoted} "$@"\n`);
  await chmod(launcher, 0o755);
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'argo-rollouts-config', namespace: NAMESPACE },
    data: { trafficRouterPlugins: `- name: ${PLUGIN_NAME}\n  location: file://${launcher}\n` },
  };
}

const STOCK_BINDING = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: { name: 'argo-rollouts' },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'argo-rollouts' },
  subjects: [{ kind: 'ServiceAccount', name: 'argo-rollouts', namespace: NAMESPACE }],
};
