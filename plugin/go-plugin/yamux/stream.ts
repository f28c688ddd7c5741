import { Duplex } from 'node:stream';
import { WireError } from '../error.ts';
import { createByteQueue } from './byte-queue.ts';
import { FLAGS, FRAME_TYPES, INITIAL_WINDOW_BYTES } from './frame.ts';
import type { SendFrame } from './frame-writer.ts';

/** Longest body of a frame that we send, so that streams take turns on the connection. */
const MAX_FRAME_BODY_BYTES = 64 * 1024;
/** The largest window that the protocol can count. */
const MAX_WINDOW_BYTES = 0xffff_ffff;
/** What may lie in the duplex itself before its reader takes it; the rest of the window lies in a queue that wastes nothing. */
const READABLE_BYTES = 4096;

/** The session's side of a stream. `duplex` is everyone else's: half-closing, with back-pressure in both directions. */
export interface YamuxStream {
  readonly duplex: Duplex;
  /** Announces that a data frame of `bytes` follows; throws when it exceeds the window. */
  reserve(bytes: number): void;
  receive(part: Uint8Array): void;
  /** Throws when the window would be larger than the protocol can count. */
  grantWindow(bytes: number): void;
  /** Throws when the other side had finished before, as in the reference. */
  remoteFinished(): void;
  remoteReset(): void;
  /** The connection is gone. */
  connectionLost(error: Error | undefined): void;
}

export interface YamuxStreamOptions {
  id: number;
  send: SendFrame;
  /** Neither side has anything more to say. */
  onClose(): void;
}

export function createYamuxStream(options: YamuxStreamOptions): YamuxStream {
  const { id, send } = options;
  let sendWindow = INITIAL_WINDOW_BYTES;
  let receiveWindow = INITIAL_WINDOW_BYTES;
  /** The rest of a write that waits for window. */
  let blocked: { rest: Uint8Array; done: (error?: Error) => void } | undefined;
  /** What came and is not in the duplex yet; the window bounds it. */
  const arrived = createByteQueue();
  let wanted = false;
  /** Bytes that were read since the window was last given back. */
  let readBytes = 0;
  let remoteDone = false;
  let localDone = false;
  /** Nothing may be sent any more: the other side reset the stream, or the connection is gone. */
  let silent = false;

  const duplex = new Duplex({
    allowHalfOpen: true,
    readableHighWaterMark: READABLE_BYTES,
    read() {
      wanted = true;
      deliver();
    },
    write: (chunk: Uint8Array, _encoding, done) => write(chunk, done),
    final(done) {
      localDone = true;
      if (!silent) sendControl(FLAGS.fin, 0);
      done();
    },
    destroy(error, done) {
      if (!silent && !(localDone && remoteDone)) sendControl(FLAGS.rst, 0);
      silent = true;
      options.onClose();
      done(error);
      blocked?.done(error ?? new WireError('yamux', `stream ${id} is closed`));
      blocked = undefined;
    },
  });
  // Whoever uses the stream sees its end through 'close'; an error without a listener would end the process.
  duplex.on('error', () => {});

  function sendControl(flags: number, length: number): void {
    send({ type: FRAME_TYPES.windowUpdate, flags, streamId: id, length });
  }

  function deliver(): void {
    while (wanted && !silent) {
      const part = arrived.shift();
      if (part === undefined) break;
      readBytes += part.length;
      wanted = duplex.push(part);
    }
    if (arrived.length === 0 && remoteDone) duplex.push(null);
    else returnWindow();
  }

  /** Gives the sender new window once half of it has been read from us, as the reference does. */
  function returnWindow(): void {
    if (silent || remoteDone || readBytes < INITIAL_WINDOW_BYTES / 2) return;
    const bytes = readBytes;
    receiveWindow += bytes;
    readBytes = 0;
    sendControl(0, bytes);
  }

  function write(chunk: Uint8Array, done: (error?: Error) => void): void {
    if (silent) {
      done(new WireError('yamux', `stream ${id} is closed`));
      return;
    }
    const part = chunk.subarray(0, Math.min(sendWindow, MAX_FRAME_BODY_BYTES));
    if (part.length === 0 && chunk.length > 0) {
      blocked = { rest: chunk, done };
      return;
    }
    sendWindow -= part.length;
    const rest = chunk.subarray(part.length);
    send({ type: FRAME_TYPES.data, flags: 0, streamId: id, length: part.length }, part, (error) => {
      if (error || rest.length === 0) done(error ?? undefined);
      else write(rest, done);
    });
  }

  return {
    duplex,
    reserve(bytes) {
      if (bytes > receiveWindow) {
        throw new WireError('yamux', `${bytes} bytes on stream ${id}, whose window is ${receiveWindow}`);
      }
      receiveWindow -= bytes;
    },
    receive(part) {
      if (remoteDone || silent) return;
      arrived.push(part);
      deliver();
    },
    grantWindow(bytes) {
      if (sendWindow + bytes > MAX_WINDOW_BYTES) {
        throw new WireError('yamux', `window of stream ${id} grows from ${sendWindow} by ${bytes} bytes`);
      }
      sendWindow += bytes;
      if (blocked === undefined || sendWindow === 0) return;
      const { rest, done } = blocked;
      blocked = undefined;
      write(rest, done);
    },
    remoteFinished() {
      if (remoteDone) throw new WireError('yamux', `stream ${id} was finished twice`);
      remoteDone = true;
      deliver();
    },
    remoteReset() {
      silent = true;
      duplex.destroy(new WireError('yamux', `stream ${id} was reset by the host`));
    },
    connectionLost(error) {
      silent = true;
      duplex.destroy(error ?? new WireError('yamux', 'the connection is closed'));
    },
  };
}
