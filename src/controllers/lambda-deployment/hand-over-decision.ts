import type { NamedVersion } from './pod-template.ts';
import { namesNone } from './pod-template.ts';

/** After this many removals by someone else the hand-over stops: two controllers would otherwise fight for ever. */
export const REMOVALS_MAX = 2;

export interface HandOverFacts {
  /** Value of the marker annotation on the Rollout. */
  marker: string | undefined;
  /** What it is once this release was handed over. */
  expectedMarker: string;
  /** What the pod template names now. */
  named: NamedVersion;
  /** Status says that this very Rollout was handed this release (the marker goes with `kubectl replace`). */
  recorded: boolean;
  removals: number;
}

/**
 * `apply`: not handed over yet. `again`: handed over, and someone removed our key. `removed`: so often that it stops.
 * `keep`: handed over; the template may name another Version since (an undo), which is respected.
 */
export type HandOverDecision = 'apply' | 'again' | 'removed' | 'keep';

/** Decides from the live objects whether a release must be handed to its Rollout. */
export function decideHandOver({ marker, expectedMarker, named, recorded, removals }: HandOverFacts): HandOverDecision {
  const handedOver = marker === expectedMarker;
  if (!namesNone(named)) return handedOver ? 'keep' : 'apply';
  if (!handedOver && !recorded) return 'apply';
  return removals + 1 >= REMOVALS_MAX ? 'removed' : 'again';
}
