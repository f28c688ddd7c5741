import { PLACEHOLDER_GATE } from '../../api/names.ts';
import type { Pod } from '../../api/pod.ts';

/** Field selector of the pods that are watched: those without a node, few in a healthy cluster besides the placeholders. */
export const UNPLACED_PODS = 'spec.nodeName=';

/**
 * True for a pod that nothing but our gate keeps from a node, so that no kubelet ever writes its status. A pod with another
 * gate besides waits for somebody else; one that has ended, or is being deleted, is replaced by its ReplicaSet.
 */
export function isPlaceholder({ metadata, spec, status }: Pod): boolean {
  const gates = spec.schedulingGates ?? [];
  const gatedByUsOnly = gates.length === 1 && gates[0]?.name === PLACEHOLDER_GATE;
  const ended = status?.phase === 'Failed' || status?.phase === 'Succeeded';
  return gatedByUsOnly && !spec.nodeName && !metadata.deletionTimestamp && !ended;
}
