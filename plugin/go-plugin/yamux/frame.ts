/** The frame header of yamux (github.com/hashicorp/yamux/blob/master/spec.md): version, type, flags, stream id, length. */
export interface FrameHeader {
  type: FrameType;
  flags: number;
  streamId: number;
  /** Of a data frame: bytes that follow. Else a number: window delta, ping id, reason to go away. */
  length: number;
}

export const FRAME_TYPES = { data: 0, windowUpdate: 1, ping: 2, goAway: 3 } as const;
export type FrameType = (typeof FRAME_TYPES)[keyof typeof FRAME_TYPES];

export const FLAGS = { syn: 1, ack: 2, fin: 4, rst: 8 } as const;

/** Reasons to go away. */
export const GO_AWAY = { normal: 0, protocolError: 1, internalError: 2 } as const;

export const HEADER_BYTES = 12;
/** The window that every stream starts with, in each direction; the protocol fixes it. */
export const INITIAL_WINDOW_BYTES = 256 * 1024;

const VERSION = 0;

export function encodeHeader(header: FrameHeader): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, VERSION);
  view.setUint8(1, header.type);
  view.setUint16(2, header.flags);
  view.setUint32(4, header.streamId);
  view.setUint32(8, header.length);
  return bytes;
}

/** Reads a header, or says what is wrong with it. */
export function parseHeader(bytes: Uint8Array): { header: FrameHeader } | { error: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  if (view.getUint8(0) !== VERSION) return { error: `frame of version ${view.getUint8(0)}` };
  const type = view.getUint8(1);
  if (type > FRAME_TYPES.goAway) return { error: `frame of type ${type}` };
  return {
    header: {
      type: type as FrameType,
      flags: view.getUint16(2),
      streamId: view.getUint32(4),
      length: view.getUint32(8),
    },
  };
}
