import type { Cluster } from './cluster.ts';
import { REPOSITORY } from './paths.ts';
import type { ProcessGroup } from './processes.ts';

export interface ControllerOptions {
  cluster: Cluster;
  processes: ProcessGroup;
  folder: string;
  region: string;
  bucket: string;
  /** Where it finds Lambda: the recorder. */
  lambdaURL: string;
  s3URL: string;
}

/** Starts our controller as its own ServiceAccount, which may do exactly what `deploy/rbac/controller.yaml` grants. */
export async function startController(options: ControllerOptions): Promise<void> {
  const { cluster, processes, folder, region } = options;
  await cluster.kubectl('apply', '-f', `${REPOSITORY}/deploy/rbac/controller.yaml`);
  const kubeconfig = await cluster.serviceAccountKubeconfig(
    'lambda-rollouts',
    'lambda-rollouts-controller',
    'controller.kubeconfig',
  );
  processes.start({
    name: 'controller',
    command: process.execPath,
    args: [
      ...[`${REPOSITORY}/src/cli/main.ts`, 'controller', '--kubeconfig', kubeconfig],
      ...['--s3-bucket', options.bucket, '--allow-all'],
    ],
    cwd: folder,
    env: {
      AWS_ENDPOINT_URL_LAMBDA: options.lambdaURL,
      AWS_ENDPOINT_URL_S3: options.s3URL,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: 'e2e',
      AWS_SECRET_ACCESS_KEY: 'e2e',
    },
  });
}
