import { WireError } from '../error.ts';
import { FRAME_TYPES, type FrameHeader, HEADER_BYTES, parseHeader } from './frame.ts';

/** Who receives what the reader finds. */
export interface FrameHandler {
  /** Every header, before any of its data. Throws to refuse the frame. */
  onHeader(header: FrameHeader): void;
  /** A part of a data frame's body, as soon as it is there. */
  onData(streamId: number, part: Uint8Array): void;
  /** The body of a data frame has been delivered as a whole. */
  onDataEnd(header: FrameHeader): void;
}

/** Cuts a connection's bytes, split anywhere, into frames. It buffers headers only. Throws a `WireError` on bad ones. */
export function createFrameReader(handler: FrameHandler): { push(chunk: Uint8Array): void } {
  const headerBytes = new Uint8Array(HEADER_BYTES);
  let headerFilled = 0;
  let body: { header: FrameHeader; left: number } | undefined;

  function finishHeader(): void {
    const parsed = parseHeader(headerBytes);
    if ('error' in parsed) throw new WireError('yamux', parsed.error);
    headerFilled = 0;
    handler.onHeader(parsed.header);
    if (parsed.header.type !== FRAME_TYPES.data) return;
    body = { header: parsed.header, left: parsed.header.length };
    finishBody();
  }

  function finishBody(): void {
    if (body === undefined || body.left > 0) return;
    const { header } = body;
    body = undefined;
    handler.onDataEnd(header);
  }

  return {
    push(chunk) {
      let offset = 0;
      while (offset < chunk.length) {
        if (body === undefined) {
          const part = chunk.subarray(offset, offset + HEADER_BYTES - headerFilled);
          headerBytes.set(part, headerFilled);
          headerFilled += part.length;
          offset += part.length;
          if (headerFilled === HEADER_BYTES) finishHeader();
        } else {
          const part = chunk.subarray(offset, offset + body.left);
          body.left -= part.length;
          offset += part.length;
          handler.onData(body.header.streamId, part);
          finishBody();
        }
      }
    },
  };
}
