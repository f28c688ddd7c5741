import type { RoutedBy } from '../api/alias.ts';
import type { Resolution } from './resolve-version.ts';

/** What a weight asks for: who asks, how much, and of which versions. */
export interface Ask {
  rollout: { name: string; uid: string };
  /** As Argo Rollouts gives it: 0..maxWeight. */
  weight: number;
  /** `maxTrafficWeight` of the Rollout. */
  maxWeight: number;
  stable: Resolution;
  canary: Resolution;
}

/** Why the canary cannot have what was asked, or why nothing can be said at all. */
export interface Obstacle {
  reason: string;
  message: string;
}

/** What follows for the Alias. */
export type Intent =
  /** Write this. With an `obstacle` it is 100 % stable although more was asked. */
  | { kind: 'route'; routedBy: RoutedBy; obstacle: Obstacle | undefined }
  /** Leave the Alias as it is: nobody knows where stable traffic belongs. */
  | { kind: 'leave'; obstacle: Obstacle };

/** Argo Rollouts' default of `maxTrafficWeight`. */
export const DEFAULT_MAX_WEIGHT = 100;

/**
 * The target of a weight w of maximum m: `0 < w < m` → stable with the canary at w/m; `w = m` → the canary alone; `w = 0` → stable
 * alone; the same number twice → that version alone. A canary without a version → stable alone. No stable version → leave it.
 */
export function intentOf({ rollout, weight, maxWeight, stable, canary }: Ask): Intent {
  if (stable.kind === 'none') {
    return { kind: 'leave', obstacle: { reason: `Stable${stable.reason}`, message: stable.message } };
  }
  const share = shareOf(weight, maxWeight);
  const wholly = (obstacle?: Obstacle): Intent => ({
    kind: 'route',
    routedBy: { name: rollout.name, uid: rollout.uid, stable: stable.number, weight: 0 },
    obstacle,
  });
  if (share === 0) return wholly();
  if (canary.kind === 'none') return wholly({ reason: `Canary${canary.reason}`, message: canary.message });
  if (canary.number === stable.number) return wholly();
  return {
    kind: 'route',
    routedBy: { name: rollout.name, uid: rollout.uid, stable: stable.number, canary: canary.number, weight: share },
    obstacle: undefined,
  };
}

/** w/m within 0..1; anything that is not a number asks for nothing. */
function shareOf(weight: number, maxWeight: number): number {
  const share = weight / (maxWeight > 0 ? maxWeight : DEFAULT_MAX_WEIGHT);
  return share > 0 ? Math.min(share, 1) : 0;
}

/** Whether two intents are the same, field by field. */
export function equalRoutedBy(a: RoutedBy | undefined, b: RoutedBy | undefined): boolean {
  return (
    a?.name === b?.name &&
    a?.uid === b?.uid &&
    a?.stable === b?.stable &&
    a?.canary === b?.canary &&
    a?.weight === b?.weight
  );
}

/** For people: `v41:80 v42:20`, the same words as the Alias's status uses. */
export function describeRoutedBy({ stable, canary, weight }: RoutedBy): string {
  if (canary === undefined || weight === 0) return `v${stable}:100`;
  if (weight === 1) return `v${canary}:100`;
  const percent = (share: number) => Number((share * 100).toFixed(2));
  return `v${stable}:${percent(1 - weight)} v${canary}:${percent(weight)}`;
}
