import type { KubeObject } from '../api/meta.ts';
import type { Rollout } from '../api/rollout.ts';
import type { EventRecorder } from '../kube/events.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Obstacle } from './intent.ts';

/** What the plugin tells people through Events on the Rollout. Argo Rollouts repeats every call; people are told once. */
export interface Notices {
  /** Something that stays true: one Warning Event per object, reason and message. */
  warnOnce(object: KubeObject, obstacle: Obstacle): void;
  /**
   * A weight is not confirmed (`asked` says which, for people). After ten seconds of it: one Warning `WeightNotConfirmed` per
   * reason.
   */
  unconfirmed(rollout: Rollout, asked: string, obstacle: Obstacle): void;
  /** A weight is confirmed; `WeightConfirmed` when people were told that it was not. */
  confirmed(rollout: Rollout, asked: string): void;
  /** How long the weight asked last has been unconfirmed; 0 when it is not. */
  unconfirmedForMs(rollout: Rollout, asked: string): number;
}

/** A weight normally takes well below a second; ten are what Argo Rollouts waits between two calls. */
const TELL_AFTER_MS = 10_000;
/** Above it the oldest memory goes; the price is an Event told twice. */
const MAX_REMEMBERED = 5_000;

interface Wait {
  asked: string;
  sinceMs: number;
  /** The reasons told for this weight. */
  told: Set<string>;
  /** People were told of this weight or an earlier one, and not yet that it is over. */
  outstanding: boolean;
}

export function createNotices(options: { events: EventRecorder; clock: Clock }): Notices {
  const { events, clock } = options;
  const warned = new Map<string, true>();
  const waits = new Map<string, Wait>();

  return {
    warnOnce(object, { reason, message }) {
      const key = `${identityOf(object)} ${reason} ${message}`;
      if (warned.has(key)) return;
      remember(warned, key, true);
      events.event(object, 'Warning', reason, message);
    },

    unconfirmed(rollout, asked, { reason, message }) {
      const key = identityOf(rollout);
      const before = waits.get(key);
      const wait: Wait =
        before?.asked === asked
          ? before
          : { asked, sinceMs: clock.now(), told: new Set(), outstanding: before?.outstanding ?? false };
      remember(waits, key, wait);
      if (clock.now() - wait.sinceMs < TELL_AFTER_MS || wait.told.has(reason)) return;
      wait.told.add(reason);
      wait.outstanding = true;
      events.event(rollout, 'Warning', 'WeightNotConfirmed', `${asked} is not confirmed: ${reason}: ${message}`);
    },

    confirmed(rollout, asked) {
      const key = identityOf(rollout);
      if (waits.get(key)?.outstanding) {
        events.event(rollout, 'Normal', 'WeightConfirmed', `${asked} is confirmed`);
      }
      waits.delete(key);
    },

    unconfirmedForMs(rollout, asked) {
      const wait = waits.get(identityOf(rollout));
      return wait?.asked === asked ? clock.now() - wait.sinceMs : 0;
    },
  };
}

function identityOf({ metadata }: KubeObject): string {
  return metadata.uid ?? `${metadata.namespace ?? ''}/${metadata.name}`;
}

function remember<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key) && map.size >= MAX_REMEMBERED) map.delete(map.keys().next().value ?? '');
  map.set(key, value);
}
