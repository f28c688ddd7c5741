import type { Alias } from '../../api/alias.ts';
import { RETRY_ANNOTATION } from '../../api/names.ts';
import type { Cache } from '../../kube/reflector.ts';
import type { AliasTarget } from '../../lambda/port.ts';

/** What a process remembers of an alias between passes. Losing all of it costs a few calls and never a wrong write. */
export interface AliasMemory {
  /** When Lambda last told us the alias's routing; undefined: not in this process. */
  checkedAtMs: number | undefined;
  /** A write without an answer: it may have happened, or may happen yet. */
  pending: { target: AliasTarget; answered: boolean } | undefined;
  /** The target of the last write whose outcome was not learnt; finding it is no surprise. */
  tried: AliasTarget | undefined;
  /** Lambda answered `answered` when asked for `asked`: it rounds. */
  rounded: { asked: AliasTarget; answered: AliasTarget } | undefined;
  /** Lambda took this target and still moves the alias's provisioned concurrency to it, with weights of its own. */
  moving: AliasTarget | undefined;
  /** When somebody else was found to have changed the alias. */
  foreignAtMs: number[];
  /** Failed passes in a row. */
  failures: number;
  /** Value of the retry annotation when `foreignAtMs` was counted. */
  retry: string | undefined;
}

export interface AliasMemories {
  /** The memory of an Alias, by uid; forgotten when the Alias is deleted. A new retry annotation forgets foreign changes. */
  of(alias: Alias): AliasMemory;
}

export function createAliasMemories(aliases: Cache<Alias>): AliasMemories {
  const memories = new Map<string, AliasMemory>();
  aliases.subscribe((event) => {
    if (event.type === 'delete') memories.delete(event.object.metadata.uid ?? '');
  });
  return {
    of({ metadata }) {
      const uid = metadata.uid ?? '';
      const retry = metadata.annotations?.[RETRY_ANNOTATION];
      const memory = memories.get(uid) ?? emptyMemory(retry);
      if (memory.retry !== retry) Object.assign(memory, { retry, foreignAtMs: [], failures: 0 });
      memories.set(uid, memory);
      return memory;
    },
  };
}

function emptyMemory(retry: string | undefined): AliasMemory {
  return {
    checkedAtMs: undefined,
    pending: undefined,
    tried: undefined,
    rounded: undefined,
    moving: undefined,
    foreignAtMs: [],
    failures: 0,
    retry,
  };
}
