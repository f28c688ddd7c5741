import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { createMessageQueue } from './message-queue.ts';
import type { GobValue } from './value.ts';
import { createValueReader, type Pausable } from './value-reader.ts';

/** The limits that the decoder knows. */
export type GobLimits = Pick<Limits, 'maxMessageBytes' | 'maxMessagesPerValue' | 'maxTypes' | 'maxDepth' | 'maxValues'>;

/** Decodes one gob stream. After an error the stream is lost, as in Go: there is nothing to resynchronise on. */
export interface GobDecoder {
  /** Throws a `WireError` when a message is longer than the limit. */
  push(chunk: Uint8Array): void;
  /** The next value and an estimate of its memory; `undefined` while it has not fully arrived. Throws a `WireError` on bad data. */
  next(): { value: GobValue; heldBytes: number } | undefined;
  /** An estimate of what is kept here: messages, values that have not fully arrived, descriptions of types. */
  readonly heldBytes: number;
}

/**
 * A decoder that knows nothing but what the stream describes (encoding/gob/decode.go). A value may be spread over messages: it
 * then pauses in its middle, and goes on when the next one is there, so that no byte is read twice.
 */
export function createGobDecoder(options: Partial<GobLimits> = {}): GobDecoder {
  const limits = { ...DEFAULT_LIMITS, ...options };
  const queue = createMessageQueue(limits.maxMessageBytes);
  const reader = createValueReader(queue.shift, limits);
  let running: Pausable<GobValue> | undefined;
  let broken: { error: unknown } | undefined;

  function next(): { value: GobValue; heldBytes: number } | undefined {
    if (queue.heldBytes === 0 && running === undefined) return undefined;
    running ??= reader.value();
    const step = running.next();
    if (!step.done) return undefined;
    running = undefined;
    return { value: step.value, heldBytes: reader.finish() };
  }

  /** A stream that broke stays broken, however often it is asked. */
  function guarded<T>(action: () => T): T {
    if (broken !== undefined) throw broken.error;
    try {
      return action();
    } catch (error) {
      broken = { error };
      throw error;
    }
  }

  return {
    push: (chunk) => guarded(() => queue.push(chunk)),
    next: () => guarded(next),
    get heldBytes() {
      return queue.heldBytes + reader.valueBytes + reader.typeBytes;
    },
  };
}
