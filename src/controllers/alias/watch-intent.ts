import type { Alias } from '../../api/alias.ts';
import { objectKey } from '../../api/meta.ts';
import type { Cache } from '../../kube/reflector.ts';
import type { Clock } from '../../runtime/clock.ts';

/** A signal for the calls of one pass. */
export interface IntentWatch {
  /** Aborted when the spec of the Alias changes, or the Alias goes. */
  signal: AbortSignal;
  stop(): void;
}

export interface IntentWatchOptions {
  aliases: Cache<Alias>;
  alias: Alias;
  clock: Clock;
  /** How long calls may go on after the change. */
  graceMs: number;
}

/** Watches whether what a pass works on is still asked, so that its calls do not keep a newer intent waiting. */
export function watchIntent({ aliases, alias, clock, graceMs }: IntentWatchOptions): IntentWatch {
  const controller = new AbortController();
  const key = objectKey(alias);
  let cancel = () => {};
  const unsubscribe = aliases.subscribe((event) => {
    if (objectKey(event.object) !== key) return;
    if (event.type === 'upsert' && event.object.metadata.generation === alias.metadata.generation) return;
    unsubscribe();
    const abort = () => controller.abort(new Error('the Alias has changed'));
    if (graceMs === 0) abort();
    else cancel = clock.after(graceMs, abort);
  });
  return {
    signal: controller.signal,
    stop() {
      unsubscribe();
      cancel();
    },
  };
}
