import type { Socket } from 'node:net';
import { eventually } from './eventually.ts';
import type { NetRpcCase } from './netrpc-case.ts';

const HEADER_BYTES = 12;
const FRAME_BYTES = 4096;
const WINDOW_BYTES = 256 * 1024;

/** The host's end of a recorded conversation, played against a real plugin. */
export interface NetRpcHost {
  /** All bytes of data frames that came, by stream. */
  received: Map<number, Buffer>;
  /** Ids of the streams that the plugin acknowledged, in order. */
  acknowledged: number[];
  /** Window that the plugin has given back, by stream. */
  granted: Map<number, number>;
  /** Goodbyes, by their reason. */
  goodbyes: number[];
  /** True when the plugin has closed the connection. */
  ended: boolean;
  /** Sends bytes as they are. */
  write(bytes: Uint8Array): void;
  /** Sends data on a stream in frames of 4 KiB, as Go's buffering does, and never more than the plugin's window. */
  send(stream: number, data: Uint8Array): Promise<void>;
  /** Sends the frames of a case in their order, each not before the answers that preceded it in the recording. */
  play(recording: NetRpcCase, options?: PlayOptions): Promise<void>;
}

export interface PlayOptions {
  /** How many of the frames to play; default all. */
  frames?: number;
  /** Length of the pieces that the host's bytes are cut into; default: whole frames. */
  pieceBytes?: number;
}

export function createNetRpcHost(socket: Socket): NetRpcHost {
  let pending: Buffer = Buffer.alloc(0);
  const sentBytes = new Map<number, number>();
  const sent = (stream: number) => sentBytes.get(stream) ?? 0;
  const host: NetRpcHost = {
    received: new Map(),
    acknowledged: [],
    granted: new Map(),
    goodbyes: [],
    ended: false,
    write: (bytes) => void socket.write(bytes),
    async send(stream, data) {
      for (let at = 0; at < data.length; at += FRAME_BYTES) {
        const part = data.subarray(at, at + FRAME_BYTES);
        await eventually(() => {
          if (sent(stream) + part.length > WINDOW_BYTES + (host.granted.get(stream) ?? 0)) throw new Error('no window');
        });
        sentBytes.set(stream, sent(stream) + part.length);
        socket.write(Buffer.concat([dataHeader(stream, part.length), part]));
      }
    },
    async play(recording, { frames = recording.frames.length, pieceBytes } = {}) {
      const expected = new Map<number, number>();
      for (const frame of recording.frames.slice(0, frames)) {
        if (frame.dir === 'plugin-to-client') {
          if (frame.type === 'data') expected.set(frame.stream, (expected.get(frame.stream) ?? 0) + frame.length);
          continue;
        }
        await answersOf(expected);
        if (frame.type === 'data') sentBytes.set(frame.stream, sent(frame.stream) + frame.length);
        const bytes = frame.type === 'data' ? HEADER_BYTES + frame.length : HEADER_BYTES;
        await write(recording.fromHost.subarray(frame.off, frame.off + bytes), pieceBytes);
      }
      await answersOf(expected);
    },
  };

  async function write(bytes: Uint8Array, pieceBytes = bytes.length): Promise<void> {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      socket.write(bytes.subarray(at, at + pieceBytes));
      if (pieceBytes < bytes.length) await new Promise(setImmediate);
    }
  }

  function answersOf(expected: Map<number, number>): Promise<void> {
    return eventually(
      () => {
        for (const [stream, bytes] of expected) {
          const got = host.received.get(stream)?.length ?? 0;
          if (got < bytes) throw new Error(`stream ${stream}: ${got} of ${bytes} bytes`);
        }
      },
      { timeoutMs: 20_000, intervalMs: 1 },
    );
  }

  function takeFrame(): boolean {
    if (pending.length < HEADER_BYTES) return false;
    const [type, flags] = [pending.readUInt8(1), pending.readUInt16BE(2)];
    const [stream, length] = [pending.readUInt32BE(4), pending.readUInt32BE(8)];
    const end = HEADER_BYTES + (type === 0 ? length : 0);
    if (pending.length < end) return false;
    if (type === 0) {
      const body = pending.subarray(HEADER_BYTES, end);
      host.received.set(stream, Buffer.concat([host.received.get(stream) ?? Buffer.alloc(0), body]));
    } else if (type === 1) {
      if (flags & 2) host.acknowledged.push(stream);
      host.granted.set(stream, (host.granted.get(stream) ?? 0) + length);
    } else if (type === 3) host.goodbyes.push(length);
    pending = pending.subarray(end);
    return true;
  }

  socket.on('data', (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    while (takeFrame());
  });
  socket.on('error', () => {});
  socket.on('end', () => (host.ended = true));
  socket.on('close', () => (host.ended = true));
  return host;
}

function dataHeader(stream: number, length: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(stream, 4);
  header.writeUInt32BE(length, 8);
  return header;
}
