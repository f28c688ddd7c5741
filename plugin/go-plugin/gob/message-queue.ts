import { WireError } from '../error.ts';
import type { GobLimits } from './limits.ts';

/** Cuts a byte stream, split anywhere, into gob's length-prefixed messages. */
export interface MessageQueue {
  push(chunk: Uint8Array): void;
  /** Complete messages that `discard` has not removed. */
  readonly messages: readonly Uint8Array[];
  discard(count: number): void;
  /** Bytes of a message that has not fully arrived. */
  readonly pendingBytes: number;
}

export function createMessageQueue(limits: GobLimits): MessageQueue {
  const messages: Uint8Array[] = [];
  /** The length prefix so far; empty while a body is being read. */
  let prefix: number[] = [];
  let body: Uint8Array | undefined;
  let filled = 0;

  function start(length: number): void {
    if (length > limits.maxMessageBytes) {
      throw new WireError('gob', `message of ${length} bytes, more than the limit of ${limits.maxMessageBytes}`);
    }
    prefix = [];
    body = new Uint8Array(length);
    filled = 0;
    finishBody();
  }

  function finishBody(): void {
    if (body === undefined || filled < body.length) return;
    messages.push(body);
    body = undefined;
  }

  function pushPrefixByte(byte: number): void {
    prefix.push(byte);
    const first = prefix[0] ?? 0;
    if (first < 0x80) {
      start(first);
      return;
    }
    const width = 256 - first;
    // Go counts a length in at most 8 bytes; more than 4 is beyond any limit here.
    if (width > 4) throw new WireError('gob', `message length of ${width} bytes`);
    if (prefix.length > width) start(prefix.slice(1).reduce((length, digit) => length * 256 + digit, 0));
  }

  function push(chunk: Uint8Array): void {
    let offset = 0;
    while (offset < chunk.length) {
      if (body === undefined) {
        pushPrefixByte(chunk[offset++] ?? 0);
        continue;
      }
      const part = chunk.subarray(offset, offset + body.length - filled);
      body.set(part, filled);
      filled += part.length;
      offset += part.length;
      finishBody();
    }
  }

  return {
    push,
    messages,
    discard: (count) => messages.splice(0, count),
    get pendingBytes() {
      return prefix.length + (body === undefined ? 0 : filled);
    },
  };
}
