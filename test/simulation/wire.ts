import type { Clock } from '../../src/runtime/clock.ts';
import type { Dice } from './dice.ts';
import { type Life, never } from './life.ts';

/** A request on its way, as far as faults look at it. */
export interface Call {
  service: 'kubernetes' | 'lambda';
  /** Such as `PATCH /apis/…` or `PUT /2015-03-31/…`. */
  name: string;
}

/** How one process reaches the simulators. */
export interface Wire {
  /**
   * Carries out `effect` some time from now and brings its result back later still. Trouble on the way: `refuse` is the
   * answer instead, or the promise rejects (whether the effect took place is then unknown), or nothing comes for long.
   */
  exchange<T>(call: Call, effect: () => Promise<T>, refuse: () => T): Promise<T>;
  /** A stream of events, each late by a time of its own, in their order. */
  stream(): (deliver: () => void) => void;
}

/** What the wires are like at the moment; the story changes it. */
export interface Weather {
  /** Share of the requests that meet trouble. */
  trouble: Record<Call['service'], number>;
  /** How late an event of a watch may be, in milliseconds. */
  watchLagMs: number;
}

export const CALM: Weather = { trouble: { kubernetes: 0, lambda: 0 }, watchLagMs: 200 };

/** Kills the process in its n-th request from now. */
export interface Crash {
  service: Call['service'];
  countdown: number;
  when: 'before' | 'after';
}

export interface WireOptions {
  clock: Clock;
  dice: Dice;
  life: Life;
  weather: () => Weather;
  onCall?: (call: Call, trouble: string | undefined) => void;
}

/** Longer than any time limit of a client. */
const HANG_MS = 60_000;

/** The wire of the story-teller: at once, and without trouble. */
export const directWire: Wire = { exchange: (_call, effect) => effect(), stream: () => (deliver) => deliver() };

/** Creates the wire of one process; `armed` is set to make it crash. */
export function createWire(options: WireOptions): Wire & { armed: Crash | undefined } {
  const { clock, dice, life, weather, onCall } = options;
  const latencyMs = () => dice.spread(1, 80);
  const wire = { armed: undefined as Crash | undefined, exchange, stream };

  function crashes({ service }: Call): Crash['when'] | undefined {
    if (wire.armed?.service !== service) return undefined;
    wire.armed.countdown--;
    return wire.armed.countdown <= 0 ? wire.armed.when : undefined;
  }

  async function exchange<T>(call: Call, effect: () => Promise<T>, refuse: () => T): Promise<T> {
    if (life.signal.aborted) return never();
    const crash = crashes(call);
    await clock.sleep(latencyMs());
    // A request that was sent may arrive although its sender is dead.
    if (life.signal.aborted && dice.chance(0.5)) return never();
    const trouble = dice.chance(weather().trouble[call.service])
      ? dice.pick(['refused', 'refused', 'lost before', 'lost after', 'hangs'] as const)
      : undefined;
    onCall?.(call, trouble);
    if (crash === 'before') life.kill();
    const takesEffect = crash !== 'before' && trouble !== 'refused' && trouble !== 'lost before';
    const result = takesEffect ? await effect() : refuse();
    if (crash === 'after') life.kill();
    await clock.sleep(trouble === 'hangs' ? HANG_MS : latencyMs());
    if (life.signal.aborted) return never();
    if (trouble?.startsWith('lost')) throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    return result;
  }

  function stream(): (deliver: () => void) => void {
    let lastAt = 0;
    return (deliver) => {
      lastAt = Math.max(lastAt, clock.now() + dice.spread(1, weather().watchLagMs));
      life.clock.after(lastAt - clock.now(), deliver);
    };
  }

  return wire;
}
