import type { Rollout } from '../../src/api/rollout.ts';

/** A Rollout whose entry for the plugin is `entry`; none when undefined. */
export function rolloutWithEntry(entry: unknown): Rollout {
  const plugins = entry === undefined ? {} : { 'lambda-rollouts/alias': entry };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { namespace: 'ns', name: 'orders', uid: 'uid-1', resourceVersion: '1' },
    spec: { replicas: 1, strategy: { canary: { trafficRouting: { plugins } } } },
  };
}
