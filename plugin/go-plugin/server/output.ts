import type { Duplex } from 'node:stream';

/** Where a copy of what the plugin prints goes. It bounds what waits in it. */
export interface OutputSink {
  write(chunk: Uint8Array): void;
}

/** What the plugin prints to stdout or stderr, on its way to whoever hosts it. */
export interface Output {
  /** Sends `chunk` to every sink; kept for the first one while there is none, and dropped when too much is waiting. */
  write(chunk: Uint8Array): void;
  /** Adds a sink; the returned function removes it. */
  attach(sink: OutputSink): () => void;
}

/** `maxUnsentBytes`: what is kept for a host that has not come yet. */
export function createOutput(maxUnsentBytes: number): Output {
  const sinks = new Set<OutputSink>();
  const kept: Uint8Array[] = [];
  let keptBytes = 0;
  return {
    write(chunk) {
      for (const sink of sinks) sink.write(chunk);
      if (sinks.size > 0 || keptBytes + chunk.length > maxUnsentBytes) return;
      kept.push(Uint8Array.from(chunk));
      keptBytes += chunk.length;
    },
    attach(sink) {
      sinks.add(sink);
      for (const chunk of kept.splice(0)) sink.write(chunk);
      keptBytes = 0;
      return () => sinks.delete(sink);
    },
  };
}

/**
 * Sends `output` on the host's stdout or stderr stream (go-plugin/stream.go). Nothing comes from the host on it but its end.
 * While `maxUnsentBytes` wait for the host to read, more is dropped.
 */
export function sendOutput(output: Output, stream: Duplex, maxUnsentBytes: number): void {
  stream.resume();
  stream.on('end', () => stream.end());
  const detach = output.attach({
    write(chunk) {
      if (stream.writable && stream.writableLength + chunk.length <= maxUnsentBytes) stream.write(chunk);
    },
  });
  stream.once('close', detach);
}
