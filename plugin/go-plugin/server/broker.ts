import type { Duplex } from 'node:stream';
import type { Clock } from '../clock.ts';

/** How long the host has to open the stream that it asked for, and to say which one it is. As in the reference. */
const OPEN_TIMEOUT_MS = 5_000;
const ID_BYTES = 4;

export interface BrokerOptions {
  clock: Clock;
  /** Ids that may wait for their stream at a time. */
  maxPromised: number;
  /** A stream whose id nobody waits for, or that did not say its id. It has been closed. */
  onStray(message: string): void;
}

/** Matches streams with the ids that were promised to the host (go-plugin/mux_broker.go). */
export interface Broker {
  /** Promises an id: `serve` gets the stream that the host opens with it. Throws when too many are promised. */
  accept(serve: (stream: Duplex) => void): number;
  /** A stream that the host has opened: its first four bytes are the id, which is sent back. */
  receive(stream: Duplex): void;
}

export function createBroker(options: BrokerOptions): Broker {
  const { clock } = options;
  const waiting = new Map<number, { serve(stream: Duplex): void; cancel(): void }>();
  let lastId = 0;

  function deliver(stream: Duplex, idBytes: Buffer): void {
    const id = idBytes.readUInt32LE();
    const promised = waiting.get(id);
    if (promised === undefined) {
      stream.destroy();
      options.onStray(`stream with the unknown broker id ${id}`);
      return;
    }
    waiting.delete(id);
    promised.cancel();
    stream.write(idBytes);
    promised.serve(stream);
  }

  return {
    accept(serve) {
      if (waiting.size >= options.maxPromised) throw new Error(`${waiting.size} plugins were dispensed and not opened`);
      const id = ++lastId;
      waiting.set(id, { serve, cancel: clock.after(OPEN_TIMEOUT_MS, () => waiting.delete(id)) });
      return id;
    },
    receive(stream) {
      const cancel = clock.after(OPEN_TIMEOUT_MS, () => {
        stream.destroy();
        options.onStray('stream without a broker id');
      });
      const onReadable = () => {
        const idBytes: Buffer | null = stream.read(ID_BYTES);
        if (idBytes === null || idBytes.length < ID_BYTES) return;
        stream.off('readable', onReadable);
        cancel();
        deliver(stream, idBytes);
      };
      stream.on('readable', onReadable);
      stream.once('close', cancel);
    },
  };
}
