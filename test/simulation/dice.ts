import type { Random } from '../../src/runtime/clock.ts';

/** Seeded randomness: the same seed gives the same throws. */
export interface Dice {
  /** In [0, 1). */
  random: Random;
  /** True with this probability. */
  chance(probability: number): boolean;
  between(min: number, max: number): number;
  /** Mostly near `min`, seldom far: spread evenly over the orders of magnitude. */
  spread(min: number, max: number): number;
  pick<T>(choices: readonly T[]): T;
  /** Dice of its own, so that how often one part throws does not change what another gets. */
  fork(): Dice;
}

/** Mulberry32: https://github.com/cprosche/mulberry32 (public domain). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    random,
    chance: (probability) => random() < probability,
    between: (min, max) => min + random() * (max - min),
    spread: (min, max) => min * (max / min) ** random(),
    pick<T>(choices: readonly T[]): T {
      if (choices.length === 0) throw new RangeError('nothing to pick from');
      return choices[Math.floor(random() * choices.length)] as T;
    },
    fork: () => createDice(Math.floor(random() * 4294967296)),
  };
}
