import type { Duplex } from 'node:stream';
import type { Clock } from '../clock.ts';
import { WireError } from '../error.ts';
import { encodeHeader, FLAGS, FRAME_TYPES, type FrameHeader, GO_AWAY } from './frame.ts';
import { createFrameReader } from './frame-reader.ts';
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
  /** Streams beyond this many are reset. Default 256, the reference's accept backlog. */
  maxStreams?: number;
}

/** One yamux connection, seen from the side that accepts streams. */
export interface YamuxSession {
  /** Says goodbye and ends the connection once everything written has been sent. */
  close(): void;
}

/** The server side of yamux over `socket`. Bad frames end the connection with GOAWAY. */
export function createYamuxSession(socket: Duplex, options: YamuxSessionOptions): YamuxSession {
  const { clock, maxStreams = 256 } = options;
  const streams = new Map<number, YamuxStream>();
  let closed = false;
  const keepAlive = createKeepAlive({
    clock,
    intervalMs: options.keepAliveIntervalMs ?? 30_000,
    timeoutMs: options.pingTimeoutMs ?? 10_000,
    ping: (pingId) => send({ type: FRAME_TYPES.ping, flags: FLAGS.syn, streamId: 0, length: pingId }),
    onTimeout: () => fail(new WireError('yamux', 'the host did not answer a ping'), GO_AWAY.internalError),
  });

  function send(header: FrameHeader, body?: Uint8Array, done?: () => void): void {
    if (closed || !socket.writable) return;
    const head = encodeHeader(header);
    // One write a frame: small ones then reach the host in one piece.
    socket.write(body === undefined ? head : Buffer.concat([head, body]), () => done?.());
  }

  function end(error: Error | undefined): void {
    if (closed) return;
    closed = true;
    keepAlive.stop();
    for (const stream of [...streams.values()]) stream.connectionLost(error);
    options.onClose(error);
  }

  function fail(error: Error, reason: number): void {
    if (closed) return;
    send({ type: FRAME_TYPES.goAway, flags: 0, streamId: 0, length: reason });
    end(error);
    socket.end(() => socket.destroy());
  }

  function openStream(id: number): void {
    if (id === 0 || streams.has(id)) throw new WireError('yamux', `stream ${id} opened twice`);
    if (streams.size >= maxStreams) {
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
    if (header.flags & FLAGS.syn) send({ ...header, flags: FLAGS.ack });
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
      fail(error instanceof Error ? error : new Error(String(error)), reason);
    }
  });
  socket.on('error', end);
  socket.on('end', () => {
    end(undefined);
    socket.end();
  });
  socket.on('close', () => end(undefined));

  return {
    close() {
      if (closed) return;
      send({ type: FRAME_TYPES.goAway, flags: 0, streamId: 0, length: GO_AWAY.normal });
      end(undefined);
      socket.end(() => socket.destroy());
    },
  };
}
