import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The cluster's API at a plain local address, as `kubectl proxy` offers it. */
export interface KubectlProxy {
  url: string;
  stop(): Promise<void>;
}

export async function startKubectlProxy({
  bin,
  kubeconfig,
}: {
  bin: string;
  kubeconfig: string;
}): Promise<KubectlProxy> {
  const args = ['proxy', '--port=0', '--address=127.0.0.1', '--kubeconfig', kubeconfig];
  const child = spawn(`${bin}/kubectl`, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) {
    output += chunk;
    const port = /127\.0\.0\.1:(\d+)/.exec(output)?.[1];
    if (port === undefined) continue;
    return {
      url: `http://127.0.0.1:${port}`,
      async stop() {
        child.kill();
        await once(child, 'exit');
      },
    };
  }
  throw new Error(`kubectl proxy ended: ${output}`);
}
