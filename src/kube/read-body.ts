import type { Readable } from 'node:stream';

/** Reads a body to its end. Rejects when it breaks off or is longer than `maxBytes`; it is destroyed then. */
export async function readWhole(body: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw new RangeError(`response longer than the limit of ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/**
 * Reads lines that end in a newline, decoded as UTF-8; empty ones are skipped. Rejects when the body breaks off, ends within a line,
 * or has a line longer than `maxLineBytes`.
 */
export async function* readLines(body: Readable, maxLineBytes: number): AsyncGenerator<string, void> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      parts.push(chunk.subarray(start, end));
      const line = Buffer.concat(parts).toString().trim();
      parts = [];
      length = 0;
      start = end + 1;
      if (line !== '') yield line;
    }
    length += chunk.length - start;
    if (length > maxLineBytes) throw new RangeError(`line longer than the limit of ${maxLineBytes} bytes`);
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (length > 0) throw new Error('the stream ended within a line');
}
