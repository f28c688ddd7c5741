import type { Socket } from 'node:net';
import { createByteReader } from '../../plugin/go-plugin/gob/byte-reader.ts';
import {
  createGobDecoder,
  createGobEncoder,
  createTypeIds,
  type GobStruct,
  type StructType,
} from '../../plugin/go-plugin/gob/index.ts';
import { createMessageQueue } from '../../plugin/go-plugin/gob/message-queue.ts';
import { gobMessage } from './gob-stream.ts';
import { readNetRpcCase } from './netrpc-case.ts';
import { createYamuxParser, DATA, PING, SYN, UPDATE, type YamuxFrame, yamuxFrame } from './yamux-frames.ts';

const REQUEST: StructType = {
  name: 'Request',
  fields: [
    { name: 'ServiceMethod', type: 'string' },
    { name: 'Seq', type: 'uint' },
  ],
};
const PLUGIN_NAME = 'RpcTrafficRouterPlugin';

/** A host that makes calls as it likes, many at a time; it gives window back, and never sends more than the plugin's. */
export interface NetRpcCaller {
  /** Calls a method of the control stream. Rejects with the answer's error, and when the connection ends. */
  control(method: string, argument: boolean | string): Promise<unknown>;
  /** Dispenses the plugin on a stream of its own. */
  dispense(): Promise<DispensedPlugin>;
  close(): void;
}

export interface DispensedPlugin {
  /** Sends the recorded SetWeight arguments to any method. */
  call(method: string): Promise<unknown>;
  /** Sends bytes as they are. */
  send(bytes: Uint8Array): void;
  close(): void;
}

/** Opens the first three streams, as go-plugin's host does. */
export function createNetRpcCaller(socket: Socket): NetRpcCaller {
  const streams = new Map<number, CallStream>();
  const parse = createYamuxParser();
  const recorded = recordedArguments();
  let nextStream = 1;

  function onFrame({ type, flags, stream, length, body }: YamuxFrame): void {
    if (type === PING && flags & SYN) socket.write(yamuxFrame(PING, 2, 0, length));
    else if (type === DATA) {
      streams.get(stream)?.receive(body);
      if (length > 0) socket.write(yamuxFrame(UPDATE, 0, stream, length));
    } else if (type === UPDATE) streams.get(stream)?.grant(length);
  }

  function open(prefix: Uint8Array = new Uint8Array()): CallStream {
    const id = nextStream;
    nextStream += 2;
    socket.write(yamuxFrame(UPDATE, SYN, id));
    const stream = createCallStream((bytes) => socket.write(yamuxFrame(DATA, 0, id, Buffer.from(bytes))), prefix);
    streams.set(id, stream);
    return stream;
  }

  socket.on('data', (chunk) => parse(chunk).forEach(onFrame));
  socket.on('error', () => {});
  socket.on('close', () => {
    for (const stream of streams.values()) stream.fail(new Error('unexpected EOF'));
  });
  const control = open();
  // What the plugin prints is of no interest here.
  for (let i = 0; i < 2; i++, nextStream += 2) socket.write(yamuxFrame(UPDATE, SYN, nextStream));
  const encoder = createGobEncoder(createTypeIds());

  return {
    control: (method, value) =>
      control.call(method, encoder.encode({ type: typeof value === 'string' ? 'string' : 'bool', value })),
    async dispense() {
      const argument = encoder.encode({ type: 'string', value: PLUGIN_NAME });
      const id = Buffer.alloc(4);
      id.writeUInt32LE(Number(await control.call('Dispenser.Dispense', argument)));
      const number = nextStream;
      const stream = open(id);
      let first = true;
      return {
        call(method) {
          const body = first ? recorded.first : recorded.later;
          first = false;
          return stream.call(method, body);
        },
        send: stream.send,
        close: () => void socket.write(yamuxFrame(UPDATE, 4, number)),
      };
    },
    close: () => void socket.destroy(),
  };
}

interface CallStream {
  send(bytes: Uint8Array): void;
  call(method: string, body: Uint8Array): Promise<unknown>;
  receive(bytes: Uint8Array): void;
  grant(bytes: number): void;
  fail(error: Error): void;
}

/** Calls on one stream. `prefix` is sent first, and comes back first. */
function createCallStream(send: (bytes: Uint8Array) => void, prefix: Uint8Array): CallStream {
  const encoder = createGobEncoder(createTypeIds());
  const decoder = createGobDecoder();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let [sequence, window, toSkip] = [0, 256 * 1024, prefix.length];
  let unsent: Uint8Array = prefix;
  let header: GobStruct | undefined;

  function sendAll(...bytes: Uint8Array[]): void {
    unsent = Buffer.concat([unsent, ...bytes]);
    flush();
  }

  function flush(): void {
    const part = unsent.subarray(0, window);
    unsent = unsent.subarray(part.length);
    window -= part.length;
    if (part.length > 0) send(part);
  }

  function answer(reply: GobStruct, body: unknown): void {
    const number = Number(reply.Seq ?? 0);
    const caller = waiting.get(number);
    waiting.delete(number);
    if (reply.Error) caller?.reject(new Error(String(reply.Error)));
    else caller?.resolve(body);
  }

  flush();
  return {
    send: (bytes) => sendAll(bytes),
    call(method, body) {
      const value = { ServiceMethod: method, Seq: sequence };
      const answered = new Promise((resolve, reject) => waiting.set(sequence, { resolve, reject }));
      sequence++;
      sendAll(encoder.encode({ type: REQUEST, value }), body);
      return answered;
    },
    receive(bytes) {
      decoder.push(bytes.subarray(toSkip));
      toSkip = Math.max(0, toSkip - bytes.length);
      for (let next = decoder.next(); next !== undefined; next = decoder.next()) {
        if (header === undefined) header = next.value as GobStruct;
        else {
          answer(header, next.value);
          header = undefined;
        }
      }
    },
    grant(bytes) {
      window += bytes;
      flush();
    },
    fail(error) {
      for (const caller of waiting.values()) caller.reject(error);
      waiting.clear();
    },
  };
}

/** The arguments of the recorded SetWeight calls: with the types that they need, and without. */
function recordedArguments(): { first: Uint8Array; later: Uint8Array } {
  const { fromHost, frames } = readNetRpcCase('set-weight-3-times');
  const bodies = frames
    .filter((frame) => frame.dir === 'client-to-plugin' && frame.type === 'data' && frame.stream === 7)
    .map((frame) => fromHost.subarray(frame.off + 12, frame.off + 12 + frame.length));
  const queue = createMessageQueue(1024 * 1024);
  queue.push(Buffer.concat(bodies).subarray(4));
  const messages: Uint8Array[] = [];
  for (let message = queue.shift(); message !== undefined; message = queue.shift()) messages.push(message);
  // The first value is a header; the messages of its type begin the calls.
  const headerId = messages.map(idOf).find((id) => id >= 0);
  const calls: Uint8Array[][] = [];
  for (const message of messages) {
    if (idOf(message) === headerId) calls.push([]);
    else calls.at(-1)?.push(gobMessage((sized) => sized.raw(message)));
  }
  const [, first = [], later = []] = calls;
  return { first: Buffer.concat(first), later: Buffer.concat(later) };
}

function idOf(message: Uint8Array): number {
  return createByteReader(message).smallInt('type id');
}
