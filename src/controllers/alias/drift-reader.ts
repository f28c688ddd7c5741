import type { Alias } from '../../api/alias.ts';
import type { Cache } from '../../kube/reflector.ts';
import { isLambdaError } from '../../lambda/error.ts';
import type { AliasConfiguration, LambdaPort } from '../../lambda/port.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import { fetchAlias } from './fetch-alias.ts';
import type { AliasMemory } from './memory.ts';
import { watchIntent } from './watch-intent.ts';

export interface DriftReaderOptions {
  aliases: Cache<Alias>;
  clock: Clock;
  driftIntervalMs: number;
  /** How many may wait in the limiter at the same time. Default 2: the workers are needed for aborts. */
  maxWaiting?: number;
}

export interface DriftRead {
  alias: Alias;
  lambda: LambdaPort;
  memory: AliasMemory;
  log: Log;
}

/** `waitMs`: not now, look again then. Otherwise what Lambda has; `live` undefined: no such alias. */
export type DriftAnswer = { waitMs: number } | { live: AliasConfiguration | undefined };

/** How soon to come back when Lambda, or a place in the line, was not to be had. */
const AGAIN_MS = 30_000;
const IN_LINE_MS = 2_000;

/**
 * Builds the read for aliases that need nothing: at most once per interval each, a few at a time, and given up as soon as the Alias
 * changes, so that a new intent never waits behind it.
 */
export function createDriftReader(options: DriftReaderOptions): (read: DriftRead) => Promise<DriftAnswer> {
  const { aliases, clock, driftIntervalMs, maxWaiting = 2 } = options;
  let waiting = 0;

  return async ({ alias, lambda, memory, log }) => {
    const dueMs = (memory.checkedAtMs ?? Number.NEGATIVE_INFINITY) + driftIntervalMs;
    if (clock.now() < dueMs) return { waitMs: dueMs - clock.now() };
    if (waiting >= maxWaiting) return { waitMs: IN_LINE_MS };
    const { signal, stop } = watchIntent({ aliases, alias, clock, graceMs: 0 });
    waiting++;
    try {
      const call = { priority: 'drift', namespace: alias.metadata.namespace ?? '', signal } as const;
      return { live: await fetchAlias(lambda, alias, call) };
    } catch (error) {
      if (signal.aborted) return { waitMs: IN_LINE_MS };
      if (!isLambdaError(error, 'Throttled', 'Unavailable')) throw error;
      log.info('drift check postponed', { code: error.code });
      return { waitMs: AGAIN_MS };
    } finally {
      waiting--;
      stop();
    }
  };
}
