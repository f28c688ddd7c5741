import type { Duplex } from 'node:stream';
import type { Clock } from '../clock.ts';
import { WireError } from '../error.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { FLAGS, FRAME_TYPES, type FrameHeader, GO_AWAY } from './frame.ts';
import { createFrameReader } from './frame-reader.ts';
import { createFrameWriter } from './frame-writer.ts';
import { createKeepAlive } from './keep-alive.ts';
import { createYamuxStream, type YamuxStream } from './stream.ts';

export interface YamuxSessionOptions {
  clock: Clock;
  /** A stream that the other side opened; it is already acknowledged. */
  onStream(stream: Duplex): void;
  /** The connection has ended; with an error unless it ended in order. Called once. */
  onClose(error: Error | undefined): void;
  /** Time between pings. Default 30 s, as in the reference. */
  keepAliveIntervalMs?: number;
  /** A ping unanswered for so long ends the session. Default 10 s, as in the reference. */
  pingTimeoutMs?: number;
  limits?: Partial<Pick<Limits, 'maxStreams' | 'maxUnsentFrames'>>;
}

/** How long the last bytes may take to reach a host when the connection ends. As long as the reference lets any write take. */
const CLOSE_TIMEOUT_MS = 10_000;

/** One yamux connection, seen from the side that accepts streams. */
export interface YamuxSession {
  /** Says goodbye: streams that the host opens from now on are reset, the others go on. */
  refuseStreams(): void;
  /** Says goodbye and ends the connection once everything written has been sent. */
  close(): void;
}

/** The server side of yamux over `socket`. Bad frames end the connection with GOAWAY. */
export function createYamuxSession(socket: Duplex, options: YamuxSessionOptions): YamuxSession {
  const { clock } = options;
  const { maxStreams, maxUnsentFrames } = { ...DEFAULT_LIMITS, ...options.limits };
  const streams = new Map<number, YamuxStream>();
  const send = createFrameWriter(socket, maxUnsentFrames);
  let refusing = false;
  let closed = false;
  const keepAlive = createKeepAlive({
    clock,
    intervalMs: options.keepAliveIntervalMs ?? 30_000,
    timeoutMs: options.pingTimeoutMs ?? 10_000,
    ping: (pingId) => send({ type: FRAME_TYPES.ping, flags: FLAGS.syn, streamId: 0, length: pingId }),
    onTimeout: () => close(new WireError('yamux', 'the host did not answer a ping'), GO_AWAY.internalError),
  });

  function end(error: Error | undefined): void {
    if (closed) return;
    closed = true;
    keepAlive.stop();
    for (const stream of [...streams.values()]) stream.connectionLost(error);
    options.onClose(error);
  }

  /** Ends the connection behind what has been written; a host that does not read it cannot hold it open. */
  function close(error: Error | undefined, reason: number): void {
    if (closed) return;
    sayGoodbye(reason);
    end(error);
    const cancel = clock.after(CLOSE_TIMEOUT_MS, () => socket.destroy());
    socket.once('close', cancel);
    socket.end(() => socket.destroy());
    socket.resume();
  }

  function sayGoodbye(reason: number): void {
    if (refusing && reason === GO_AWAY.normal) return;
    refusing = true;
    send({ type: FRAME_TYPES.goAway, flags: 0, streamId: 0, length: reason });
  }

  function openStream(id: number): void {
    // The reference takes any number; the specification gives the odd ones to the side that connects.
    if (id % 2 === 0) throw new WireError('yamux', `the host opened stream ${id}, its numbers are odd`);
    if (streams.has(id)) throw new WireError('yamux', `stream ${id} opened twice`);
    if (refusing || streams.size >= maxStreams) {
      send({ type: FRAME_TYPES.windowUpdate, flags: FLAGS.rst, streamId: id, length: 0 });
      return;
    }
    const stream = createYamuxStream({ id, send, onClose: () => streams.delete(id) });
    streams.set(id, stream);
    // Without the acknowledgement the host gives up after 75 s.
    send({ type: FRAME_TYPES.windowUpdate, flags: FLAGS.ack, streamId: id, length: 0 });
    options.onStream(stream.duplex);
  }

  function onPing(header: FrameHeader): void {
    if (header.flags & FLAGS.syn) send({ ...header, flags: FLAGS.ack, streamId: 0 });
    else keepAlive.acknowledged(header.length);
  }

  function onGoAway(header: FrameHeader): void {
    // A normal goodbye only forbids us to open streams, which we never do.
    if (header.length !== GO_AWAY.normal) {
      throw new WireError('yamux', `the host went away with reason ${header.length}`);
    }
  }

  function onStreamFrame(header: FrameHeader): void {
    if (header.flags & FLAGS.syn) openStream(header.streamId);
    const stream = streams.get(header.streamId);
    // Frames may still be under way for a stream that we have forgotten.
    if (header.type === FRAME_TYPES.data) stream?.reserve(header.length);
    else {
      stream?.grantWindow(header.length);
      finish(header);
    }
  }

  /** FIN and RST take effect behind the frame's data. */
  function finish(header: FrameHeader): void {
    const stream = streams.get(header.streamId);
    if (header.flags & FLAGS.fin) stream?.remoteFinished();
    if (header.flags & FLAGS.rst) stream?.remoteReset();
  }

  const reader = createFrameReader({
    onHeader(header) {
      if (closed) return;
      if (header.type === FRAME_TYPES.ping) onPing(header);
      else if (header.type === FRAME_TYPES.goAway) onGoAway(header);
      else onStreamFrame(header);
    },
    onData: (streamId, part) => streams.get(streamId)?.receive(part),
    onDataEnd: finish,
  });

  socket.on('data', (chunk: Uint8Array) => {
    if (closed) return;
    try {
      reader.push(chunk);
    } catch (error) {
      const reason = error instanceof WireError ? GO_AWAY.protocolError : GO_AWAY.internalError;
      close(error instanceof Error ? error : new Error(String(error)), reason);
    }
  });
  socket.on('error', end);
  socket.on('end', () => {
    end(undefined);
    socket.end();
  });
  socket.on('close', () => end(undefined));

  return {
    refuseStreams: () => sayGoodbye(GO_AWAY.normal),
    close: () => close(undefined, GO_AWAY.normal),
  };
}
