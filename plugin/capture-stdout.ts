/**
 * From now on, what anything in this process prints to stdout goes to `sink`. After the handshake stdout belongs to nobody: the
 * host may stop reading it.
 */
export function captureStdout(stdout: NodeJS.WriteStream, sink: (chunk: Uint8Array) => void): void {
  stdout.write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
    const encoding = typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : 'utf8';
    sink(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk);
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
}
