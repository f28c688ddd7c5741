import type { Alias, RoutedBy } from '../api/alias.ts';
import { RESOURCES } from '../api/meta.ts';
import { PLUGIN_FIELD_MANAGER } from '../api/names.ts';
import type { Rollout } from '../api/rollout.ts';
import type { KubeClient } from '../kube/client.ts';
import { isConflict } from '../kube/error.ts';
import type { Cache } from '../kube/reflector.ts';
import type { Log } from '../runtime/log.ts';
import { assertClaimable } from './claim.ts';
import { describeRoutedBy, equalRoutedBy } from './intent.ts';
import type { Lookup } from './lookup.ts';

/** Our last write to an Alias. */
export interface LastWrite {
  resourceVersion: string;
  generation: number;
}

export interface IntentWriter {
  /**
   * Makes `spec.routedBy` of the Alias what is asked. Rejects with an `AliasClaimedError`, or the `KubeError` of a request that
   * failed: with code 0 the write may have happened, so ask again with an Alias that was read live.
   */
  write(rollout: Rollout, alias: Alias, routedBy: RoutedBy): Promise<void>;
  /** Our last write to the Alias of this uid, if any. */
  lastWrite(alias: Alias): LastWrite | undefined;
}

export interface IntentWriterOptions {
  client: KubeClient;
  aliases: Lookup<Alias>;
  cache: Cache<Alias>;
  log: Log;
}

/** A conflict means that somebody else wrote in between; more than a few in a row is not the optimistic lock's fault. */
const MAX_ATTEMPTS = 6;

export function createIntentWriter(options: IntentWriterOptions): IntentWriter & { close(): void } {
  const { client, aliases, cache, log } = options;
  const lastWrites = new Map<string, LastWrite>();
  const unsubscribe = cache.subscribe((event) => {
    if (event.type === 'delete') lastWrites.delete(event.object.metadata.uid ?? '');
  });

  async function patch(alias: Alias, routedBy: RoutedBy): Promise<Alias> {
    const { namespace = '', name, resourceVersion } = alias.metadata;
    // A merge patch keeps what it does not name, so an absent canary is named as null.
    const written = await client.mergePatch<Alias>(
      RESOURCES.aliases,
      namespace,
      name,
      { metadata: { resourceVersion }, spec: { routedBy: { ...routedBy, canary: routedBy.canary ?? null } } },
      { fieldManager: PLUGIN_FIELD_MANAGER },
    );
    lastWrites.set(written.metadata.uid ?? '', {
      resourceVersion: written.metadata.resourceVersion ?? '0',
      generation: written.metadata.generation ?? 0,
    });
    cache.observe(written);
    log.info('intent written', { alias: `${namespace}/${name}`, routing: describeRoutedBy(routedBy) });
    return written;
  }

  async function readLive(alias: Alias): Promise<Alias> {
    const { namespace = '', name } = alias.metadata;
    const live = await aliases.live(namespace, name);
    if (!live) throw new Error(`Alias ${namespace}/${name} was deleted meanwhile`);
    return live;
  }

  return {
    lastWrite: (alias) => lastWrites.get(alias.metadata.uid ?? ''),
    close: unsubscribe,
    async write(rollout, seen, routedBy) {
      let alias = isOlder(seen, lastWrites.get(seen.metadata.uid ?? '')) ? await readLive(seen) : seen;
      for (let attempt = 1; ; attempt++) {
        assertClaimable(rollout, alias);
        const next = nextWrite(alias, routedBy);
        if (!next) return;
        try {
          alias = await patch(alias, next);
        } catch (error) {
          if (!isConflict(error) || attempt === MAX_ATTEMPTS) throw error;
          alias = await readLive(alias);
        }
      }
    },
  };
}

/** True when an Alias was read before our last write to it. */
export function isOlder(alias: Alias, lastWrite: LastWrite | undefined): boolean {
  return lastWrite !== undefined && BigInt(alias.metadata.resourceVersion ?? '0') < BigInt(lastWrite.resourceVersion);
}

/**
 * What to write now to get to an intent, or undefined when it stands there. An Alias that was released from this Rollout stays at
 * 100 % stable until its spec changes (what stands there may be long out of date); so the same intent is written again in two
 * writes, the first of which says what the released alias does anyway.
 */
function nextWrite(alias: Alias, routedBy: RoutedBy): RoutedBy | undefined {
  if (!equalRoutedBy(alias.spec.routedBy, routedBy)) return routedBy;
  const { metadata, status } = alias;
  if (status?.releasedUID !== routedBy.uid || routedBy.weight === 0) return undefined;
  // The spec has changed since the controller released it, so it will look again by itself.
  if ((status.observedGeneration ?? 0) < (metadata.generation ?? 0)) return undefined;
  const { canary: _, ...rest } = routedBy;
  return { ...rest, weight: 0 };
}
