import type { TrafficRouter, Verdict } from '../../src/traffic/traffic-router.ts';

/** A router that writes down what it is asked, in the notation of Argo Rollouts' recorded call sequences; `->ERR` after a failed one. */
export interface RecordingRouter extends TrafficRouter {
  /** `RMR`, `UH(c,s)`, `SW(n)`, `VW(n)`, `SHR(name)`, `SMR(name)` and, where a reconcile begins, `ping`. */
  calls: string[];
  verdict: Verdict;
  /** The error that a call ends with, by its notation; undefined: none. */
  fail(call: string): Error | undefined;
  ping(): Promise<void>;
}

/** Creates a router that verifies everything at once. */
export function createRecordingRouter(): RecordingRouter {
  const note = async (call: string) => {
    const error = router.fail(call);
    router.calls.push(error ? `${call}->ERR` : call);
    if (error) throw error;
  };
  const router: RecordingRouter = {
    calls: [],
    verdict: 'Verified',
    fail: () => undefined,
    ping: async () => void router.calls.push('ping'),
    initPlugin: () => note('InitPlugin'),
    type: () => 'Recording',
    updateHash: (_rollout, canary, stable) => note(`UH(${canary},${stable})`),
    setWeight: (_rollout, weight) => note(`SW(${weight})`),
    setHeaderRoute: (_rollout, route) => note(`SHR(${route.name})`),
    setMirrorRoute: (_rollout, route) => note(`SMR(${route.name})`),
    async verifyWeight(_rollout, weight) {
      await note(`VW(${weight})`);
      return router.verdict;
    },
    removeManagedRoutes: () => note('RMR'),
  };
  return router;
}
