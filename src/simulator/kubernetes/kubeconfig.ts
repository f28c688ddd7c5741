import { stringify } from 'yaml';

/** A kubeconfig for the simulator, as YAML. Its token is only there because kubectl asks for credentials without one. */
export function kubeconfigFor(url: string): string {
  const name = 'lambda-rollouts-simulator';
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    clusters: [{ name, cluster: { server: url } }],
    users: [{ name, user: { token: 'simulator' } }],
    contexts: [{ name, context: { cluster: name, user: name, namespace: 'default' } }],
  });
}
