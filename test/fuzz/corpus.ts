import { readFileSync } from 'node:fs';
import { netRpcCaseNames, type RecordedFrame, readNetRpcCase } from '../support/netrpc-case.ts';

const HEADER_BYTES = 12;

/** What Go programs really sent, to start from. */
export interface Corpus {
  /** Single gob streams. */
  gob: Buffer[];
  /** Hosts' whole connections. */
  connections: RecordedConnection[];
}

export interface RecordedConnection {
  bytes: Buffer;
  frames: RecordedFrame[];
}

export function readCorpus(): Corpus {
  const golden = readFileSync(new URL('../fixtures/gob/golden.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const recordings = netRpcCaseNames().map(readNetRpcCase);
  const connections = recordings.map(({ fromHost, frames }) => ({
    bytes: fromHost,
    frames: frames.filter((frame) => frame.dir === 'client-to-plugin'),
  }));
  const streams = connections.map((connection) => streamOf(connection, 7).subarray(4));
  return {
    gob: [...golden.map((line) => Buffer.from(JSON.parse(line).hex, 'hex')), ...streams.filter((each) => each.length)],
    connections,
  };
}

function streamOf({ bytes, frames }: RecordedConnection, stream: number): Buffer {
  return Buffer.concat(frames.filter((frame) => frame.stream === stream).map((frame) => bodyOf(bytes, frame)));
}

/** The body of a data frame; nothing of others. */
function bodyOf(bytes: Buffer, frame: RecordedFrame): Buffer {
  const start = frame.off + HEADER_BYTES;
  return frame.type === 'data' ? bytes.subarray(start, start + frame.length) : Buffer.alloc(0);
}

/** The same frames with other bodies: what is in them gets past yamux. */
export function withBodies(connection: RecordedConnection, change: (body: Buffer) => Buffer): Buffer {
  const { bytes, frames } = connection;
  return Buffer.concat(
    frames.flatMap((frame) => {
      const header = Buffer.from(bytes.subarray(frame.off, frame.off + HEADER_BYTES));
      if (frame.type !== 'data') return [header];
      const body = change(bodyOf(bytes, frame));
      header.writeUInt32BE(body.length, 8);
      return [header, body];
    }),
  );
}
