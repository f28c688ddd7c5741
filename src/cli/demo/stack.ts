import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CRDS } from '../../api/crd.ts';
import { PLUGIN_NAME } from '../../api/names.ts';
import type { KubeClient } from '../../kube/client.ts';
import { createKubeClient } from '../../kube/create-client.ts';
import { loadKubeConfig } from '../../kube/kubeconfig.ts';
import { systemClock, systemRandom } from '../../runtime/clock.ts';
import { silentLog } from '../../runtime/log.ts';
import { startKubernetesSimulator } from '../../simulator/kubernetes/start.ts';
import { type LambdaSimulator, startLambdaSimulator } from '../../simulator/lambda/start-lambda-simulator.ts';
import { ROLLOUT_CRDS } from '../../simulator/rollouts/crds.ts';
import { createRolloutsController } from '../../simulator/rollouts/create-rollouts-controller.ts';
import { type PluginHost, startPluginProcess } from '../../simulator/rollouts/plugin-host.ts';

export const BUCKET = 'lambda-zips';

/** Everything the product needs, on this machine: stand-ins for Kubernetes, Argo Rollouts and AWS, and the real rest. */
export interface EmbeddedStack {
  client: KubeClient;
  lambda: LambdaSimulator;
  kubernetesURL: string;
  kubeconfigPath: string;
  /** Where the logs of the controller and the plugin are. */
  logPath: string;
  controllerPid: number | undefined;
  pluginPid: number;
  /** Ends every process and removes every file. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded Kubernetes API, Lambda with S3, and the stand-in for Argo Rollouts in this process, and our controller and
 * our plugin as processes of their own, as in a cluster. Rejects when one of them does not start; nothing is left behind then.
 */
export async function startEmbeddedStack(): Promise<EmbeddedStack> {
  const clock = systemClock;
  const random = systemRandom;
  const folder = await mkdtemp(join(tmpdir(), 'lambda-rollouts-'));
  const logPath = join(folder, 'processes.log');
  const cleanups: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup().catch(() => undefined);
  };
  try {
    const kubernetes = await startKubernetesSimulator({ crds: [...CRDS, ...ROLLOUT_CRDS], clock, random });
    cleanups.push(() => kubernetes.stop());
    const lambda = await startLambdaSimulator({ clock, random });
    cleanups.push(() => lambda.stop());
    lambda.s3.createBucket(BUCKET);
    const kubeconfigPath = join(folder, 'kubeconfig');
    await writeFile(kubeconfigPath, kubernetes.kubeconfig);

    const controller = startController({ kubeconfigPath, awsURL: lambda.url, logPath });
    cleanups.push(() => endProcess(controller));
    const plugin = await startPlugin(kubeconfigPath);
    cleanups.push(() => plugin.close());

    const client = createKubeClient({
      access: await loadKubeConfig({ kubeconfigPath, env: {} }),
      clock,
      log: silentLog,
    });
    cleanups.push(async () => client.close());
    const rollouts = createRolloutsController({
      client,
      plugins: { [PLUGIN_NAME]: plugin },
      clock,
      random,
      log: silentLog,
    });
    const stopping = new AbortController();
    const running = rollouts.run(stopping.signal);
    cleanups.push(async () => {
      stopping.abort();
      await running;
    });

    return {
      client,
      lambda,
      kubernetesURL: kubernetes.url,
      kubeconfigPath,
      logPath,
      controllerPid: controller.pid,
      pluginPid: plugin.pid,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

function startController(options: { kubeconfigPath: string; awsURL: string; logPath: string }): ChildProcess {
  const child = spawn(
    process.execPath,
    [
      join(projectRoot, 'src/cli/main.ts'),
      'controller',
      '--kubeconfig',
      options.kubeconfigPath,
      '--s3-bucket',
      BUCKET,
      '--allow-all',
      '--requests-per-second',
      '15',
    ],
    {
      env: {
        ...process.env,
        AWS_ENDPOINT_URL_LAMBDA: options.awsURL,
        AWS_ENDPOINT_URL_S3: options.awsURL,
        AWS_ACCESS_KEY_ID: 'demo',
        AWS_SECRET_ACCESS_KEY: 'demo',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  child.stderr.pipe(createWriteStream(options.logPath, { flags: 'a' }));
  return child;
}

function startPlugin(kubeconfigPath: string): Promise<PluginHost> {
  return startPluginProcess({
    command: process.execPath,
    args: [join(projectRoot, 'plugin/main.ts'), '--protocol=grpc', `--kubeconfig=${kubeconfigPath}`],
    log: silentLog,
    clock: systemClock,
  });
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const cancel = systemClock.after(5_000, () => child.kill('SIGKILL'));
  child.kill('SIGTERM');
  await once(child, 'exit');
  cancel();
}
