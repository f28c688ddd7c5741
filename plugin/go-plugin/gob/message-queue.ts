import { WireError } from '../error.ts';

/** Size that a message's buffer starts with: it grows with what arrives, since a length is only a claim. */
const FIRST_BUFFER_BYTES = 4096;

/** Cuts a byte stream, split anywhere, into gob's length-prefixed messages. */
export interface MessageQueue {
  /** Throws a `WireError` on a length beyond the limit, before anything is kept for it. */
  push(chunk: Uint8Array): void;
  /** Takes the next complete message. */
  shift(): Uint8Array | undefined;
  /** Bytes that are kept here: of complete messages, and of one that has not fully arrived. */
  readonly heldBytes: number;
}

export function createMessageQueue(maxMessageBytes: number): MessageQueue {
  const messages: Uint8Array[] = [];
  let messageBytes = 0;
  /** The length prefix so far; empty while a body is being read. */
  let prefix: number[] = [];
  let body: { length: number; buffer: Uint8Array; filled: number } | undefined;

  function start(length: number): void {
    if (length > maxMessageBytes) {
      throw new WireError('gob', `message of ${length} bytes, more than the limit of ${maxMessageBytes}`);
    }
    prefix = [];
    body = { length, buffer: new Uint8Array(Math.min(length, FIRST_BUFFER_BYTES)), filled: 0 };
    finishBody();
  }

  function finishBody(): void {
    if (body === undefined || body.filled < body.length) return;
    messages.push(body.buffer);
    messageBytes += body.length;
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

  /** Takes what of `chunk` belongs to the current body; answers how much that was. */
  function pushBody(into: NonNullable<typeof body>, chunk: Uint8Array): number {
    const part = chunk.subarray(0, into.length - into.filled);
    const needed = into.filled + part.length;
    if (needed > into.buffer.length) {
      const larger = new Uint8Array(Math.min(into.length, Math.max(needed, into.buffer.length * 2)));
      larger.set(into.buffer.subarray(0, into.filled));
      into.buffer = larger;
    }
    into.buffer.set(part, into.filled);
    into.filled = needed;
    finishBody();
    return part.length;
  }

  return {
    push(chunk) {
      let offset = 0;
      while (offset < chunk.length) {
        if (body === undefined) pushPrefixByte(chunk[offset++] ?? 0);
        else offset += pushBody(body, chunk.subarray(offset));
      }
    },
    shift() {
      const message = messages.shift();
      messageBytes -= message?.length ?? 0;
      return message;
    },
    get heldBytes() {
      return messageBytes + prefix.length + (body?.buffer.length ?? 0);
    },
  };
}
