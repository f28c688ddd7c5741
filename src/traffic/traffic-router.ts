import type { Rollout, SetHeaderRoute, SetMirrorRoute, WeightDestination } from '../api/rollout.ts';

/** Answer of VerifyWeight. `NotImplemented` makes Argo Rollouts go on without verification. */
export type Verdict = 'NotVerified' | 'Verified' | 'NotImplemented';

/**
 * What Argo Rollouts asks of a traffic router (`TrafficRoutingReconciler` of argo-rollouts, as its RPC plugin interface has it).
 * Both wires of the plugin process deliver calls here, concurrently for different Rollouts. A rejected promise becomes the
 * `RpcError` text that the user reads in an event.
 */
export interface TrafficRouter {
  initPlugin(): Promise<void>;
  type(): string;
  updateHash(rollout: Rollout, canaryHash: string, stableHash: string, additional: WeightDestination[]): Promise<void>;
  setWeight(rollout: Rollout, desiredWeight: number, additional: WeightDestination[]): Promise<void>;
  setHeaderRoute(rollout: Rollout, route: SetHeaderRoute): Promise<void>;
  setMirrorRoute(rollout: Rollout, route: SetMirrorRoute): Promise<void>;
  verifyWeight(rollout: Rollout, desiredWeight: number, additional: WeightDestination[]): Promise<Verdict>;
  removeManagedRoutes(rollout: Rollout): Promise<void>;
}

/** A traffic router that holds connections; `close` lets go of them. */
export type ClosableTrafficRouter = TrafficRouter & { close(): Promise<void> };
