import type { Rollout } from '../api/rollout.ts';

/**
 * Remembers for the length of one reconcile whether UpdateHash and the Rollout's status disagreed on who is stable and who is the
 * canary (with dynamicStableScale the canary of UpdateHash may be the previous revision). Then neither can be believed and all
 * traffic belongs to stable. Nothing is lost with it in a restart: the status alone also ends at stable then.
 */
export interface HashWatch {
  note(rollout: Rollout, canaryHash: string, stableHash: string): void;
  /** True in the reconcile (same Rollout, same resourceVersion) whose UpdateHash disagreed. */
  differ(rollout: Rollout): boolean;
}

export function createHashWatch(): HashWatch {
  /** Rollout uid → the resourceVersion that the disagreement was seen in. Agreement removes it. */
  const disagreements = new Map<string, string>();
  return {
    note(rollout, canaryHash, stableHash) {
      const { uid = '', resourceVersion = '' } = rollout.metadata;
      const { currentPodHash = '', stableRS = '' } = rollout.status ?? {};
      if (canaryHash === currentPodHash && stableHash === stableRS) disagreements.delete(uid);
      else disagreements.set(uid, resourceVersion);
    },
    differ({ metadata }) {
      return (
        disagreements.has(metadata.uid ?? '') && disagreements.get(metadata.uid ?? '') === metadata.resourceVersion
      );
    },
  };
}
