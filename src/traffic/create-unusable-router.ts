import { PLUGIN_NAME } from '../api/names.ts';
import type { ClosableTrafficRouter } from './traffic-router.ts';

/**
 * A router for a plugin that was started wrongly. Only SetWeight rejects: its error becomes an Event on the Rollout, while an error of
 * the other calls would show nowhere.
 */
export function createUnusableRouter(cause: unknown): ClosableTrafficRouter {
  const why = cause instanceof Error ? cause.message : String(cause);
  return {
    async initPlugin() {},
    type: () => PLUGIN_NAME,
    async updateHash() {},
    async setWeight() {
      throw new Error(
        `plugin ${PLUGIN_NAME} cannot reach Kubernetes: ${why}; correct its args in argo-rollouts-config`,
      );
    },
    async setHeaderRoute() {},
    async setMirrorRoute() {},
    verifyWeight: async () => 'NotVerified',
    async removeManagedRoutes() {},
    async close() {},
  };
}
