import type { Duplex } from 'node:stream';
import { WireError } from '../error.ts';
import { encodeHeader, type FrameHeader } from './frame.ts';

/** Puts a frame on the connection; `done` is called when the socket has taken it, or with the reason why it never will. */
export type SendFrame = (header: FrameHeader, body?: Uint8Array, done?: (error?: Error | null) => void) => void;

/**
 * Writes frames to `socket`. While `maxUnsentFrames` of them wait for the host to read, the host is not read either: what it
 * sends makes us answer (pings, new streams, data that gives window back), so it could fill our memory otherwise.
 */
export function createFrameWriter(socket: Duplex, maxUnsentFrames: number): SendFrame {
  let unsent = 0;
  let paused = false;

  function sent(): void {
    unsent--;
    if (!paused || unsent > maxUnsentFrames / 2) return;
    paused = false;
    socket.resume();
  }

  return (header, body, done) => {
    if (!socket.writable) {
      done?.(new WireError('yamux', 'the connection is closed'));
      return;
    }
    const head = encodeHeader(header);
    if (++unsent >= maxUnsentFrames && !paused) {
      paused = true;
      socket.pause();
    }
    // One write a frame: small ones then reach the host in one piece.
    socket.write(body === undefined ? head : Buffer.concat([head, body]), (error) => {
      sent();
      done?.(error);
    });
  };
}
