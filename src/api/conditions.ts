import { toKubernetesTime } from '../runtime/clock.ts';
import type { Condition } from './meta.ts';

export type ConditionStatus = Condition['status'];

/** Finds the condition of a type. */
export function getCondition(conditions: readonly Condition[] | undefined, type: string): Condition | undefined {
  return conditions?.find((condition) => condition.type === type);
}

/**
 * Returns the conditions with one set; `lastTransitionTime` moves only when `status` does, as
 * `meta.SetStatusCondition` of apimachinery does it. Does not change its input.
 */
export function setCondition(
  conditions: readonly Condition[] | undefined,
  next: {
    type: string;
    status: ConditionStatus;
    reason: string;
    message: string;
    observedGeneration?: number | undefined;
  },
  nowMs: number,
): Condition[] {
  const before = getCondition(conditions, next.type);
  const { observedGeneration, ...rest } = next;
  const after: Condition = {
    ...rest,
    message: rest.message.slice(0, 32_000),
    lastTransitionTime: before?.status === next.status ? before.lastTransitionTime : toKubernetesTime(nowMs),
    ...(observedGeneration === undefined ? {} : { observedGeneration }),
  };
  return [...(conditions ?? []).filter((condition) => condition.type !== next.type), after].sort((a, b) =>
    a.type < b.type ? -1 : 1,
  );
}

/** Returns the conditions without one. */
export function removeCondition(conditions: readonly Condition[] | undefined, type: string): Condition[] {
  return (conditions ?? []).filter((condition) => condition.type !== type);
}
