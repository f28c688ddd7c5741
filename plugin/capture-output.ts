/** What may wait for a host that does not read its end; more is not printed. */
const MAX_WAITING_BYTES = 1024 * 1024;

/**
 * From now on, what anything in this process prints to `stream` goes to `sink`. After the handshake stdout belongs to nobody: the
 * host may stop reading it. stderr is read to the end, by a host that shows it in its log: with `keep` it is printed too.
 */
export function captureOutput(
  stream: NodeJS.WriteStream,
  sink: (chunk: Uint8Array) => void,
  options: { keep: boolean },
): void {
  const print = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  stream.write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
    const encoding = typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : 'utf8';
    sink(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk);
    if (options.keep && stream.writableLength < MAX_WAITING_BYTES) return print(chunk, ...rest);
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
}
