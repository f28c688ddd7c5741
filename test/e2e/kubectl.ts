import { type CommandOptions, runCommand } from './stack/run-command.ts';

/** The command line as a user has it. */
export interface Kubectl {
  (...args: string[]): Promise<string>;
  /** `kubectl apply -f -` of objects (client-side apply, as Argo CD's default is). */
  apply(...objects: unknown[]): Promise<string>;
  /** `kubectl replace -f -`. */
  replace(object: unknown): Promise<string>;
  /** `kubectl argo rollouts …`, found on the PATH as a kubectl plugin. */
  rollouts(...args: string[]): Promise<string>;
}

export interface KubectlOptions {
  /** Folder with `kubectl` and `kubectl-argo-rollouts`. */
  bin: string;
  kubeconfig: string;
}

export function createKubectl({ bin, kubeconfig }: KubectlOptions): Kubectl {
  const env = { KUBECONFIG: kubeconfig, PATH: `${bin}:${process.env.PATH ?? ''}` };
  const run = (args: string[], options: CommandOptions = {}) => runCommand(`${bin}/kubectl`, args, { env, ...options });
  const input = (objects: unknown[]) => ({ input: objects.map((object) => JSON.stringify(object)).join('\n---\n') });
  return Object.assign((...args: string[]) => run(args), {
    apply: (...objects: unknown[]) => run(['apply', '-f', '-'], input(objects)),
    replace: (object: unknown) => run(['replace', '-f', '-'], input([object])),
    rollouts: (...args: string[]) => run(['argo', 'rollouts', ...args]),
  });
}
