import type { Invocation } from './traffic.ts';

/** One state of the alias in Lambda, from `at` (ms) on. */
export interface AliasState {
  functionVersion: string;
  additionalVersionWeights: Record<string, number>;
  at: number;
}

/** `v1:80 v2:20`: the primary first, shares in whole percent. */
export function describeState({ functionVersion, additionalVersionWeights }: AliasState): string {
  const [extra] = Object.entries(additionalVersionWeights);
  if (!extra) return `v${functionVersion}:100`;
  const [version, weight] = extra;
  const percent = Math.round(weight * 100);
  return `v${functionVersion}:${100 - percent} v${version}:${percent}`;
}

/** Invocations that ran on a version which the alias did not route to at any moment while they ran. */
export function invocationsOutsidePlan(
  invocations: readonly Invocation[],
  history: readonly AliasState[],
): Invocation[] {
  return invocations.filter(({ version, startedAt, endedAt }) => {
    const states = history.filter(
      (state, index) => state.at <= endedAt && (history[index + 1]?.at ?? Number.POSITIVE_INFINITY) >= startedAt,
    );
    return !states.some((state) => state.functionVersion === version || version in state.additionalVersionWeights);
  });
}
