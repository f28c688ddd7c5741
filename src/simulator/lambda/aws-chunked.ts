import { AwsError } from './aws-error.ts';

/**
 * Takes `Content-Encoding: aws-chunked` apart, which SDKs use for streams: `<hex length>[;chunk-signature=…]\r\n<bytes>\r\n` …
 * until length 0, then trailing headers such as `x-amz-checksum-sha256:…`. Signatures are not checked.
 */
export function decodeAwsChunked(body: Uint8Array): { bytes: Uint8Array; trailers: Record<string, string> } {
  const input = Buffer.from(body);
  const chunks: Uint8Array[] = [];
  let offset = 0;

  function readLine(): string {
    const end = input.indexOf('\r\n', offset);
    if (end < 0) throw incomplete();
    const line = input.toString('latin1', offset, end);
    offset = end + 2;
    return line;
  }

  for (;;) {
    const size = /^([0-9a-fA-F]+)(;.*)?$/.exec(readLine())?.[1];
    if (size === undefined) throw incomplete();
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    if (offset + length + 2 > input.length) throw incomplete();
    chunks.push(input.subarray(offset, offset + length));
    offset += length + 2;
  }

  const trailers: Record<string, string> = {};
  while (offset < input.length) {
    const line = readLine();
    const colon = line.indexOf(':');
    if (colon > 0) trailers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { bytes: Buffer.concat(chunks), trailers };
}

function incomplete(): AwsError {
  return new AwsError(400, 'IncompleteBody', 'The request body terminated unexpectedly');
}
