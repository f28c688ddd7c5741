import type { Duplex } from 'node:stream';

/** What a stray print may pile up while the host does not read. */
const MAX_PENDING_BYTES = 64 * 1024;

/** A stream that carries a copy of what the plugin prints. */
export interface StdioStream {
  /** Sends `chunk`; drops it when too much is waiting already. */
  write(chunk: Uint8Array): void;
}

/** The plugin's side of the host's stdout or stderr stream: nothing comes from the host but its end. */
export function createStdioStream(stream: Duplex): StdioStream {
  stream.resume();
  stream.on('end', () => stream.end());
  return {
    write(chunk) {
      if (stream.writable && stream.writableLength + chunk.length <= MAX_PENDING_BYTES) stream.write(chunk);
    },
  };
}
