import { createHash } from 'node:crypto';
import { decodeAwsChunked } from './aws-chunked.ts';
import { AwsError } from './aws-error.ts';
import type { S3Object, S3Store } from './s3-store.ts';

/** A request of S3's REST protocol, path style. */
export interface S3Request {
  method: string;
  url: URL;
  headers: Record<string, string | string[] | undefined>;
  body: Uint8Array;
}

/** What goes back. */
export interface S3Response {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** A recognised request: its API's name, what it is about, and how to carry it out. */
export interface S3Route {
  operation: string;
  /** `bucket/key`. */
  subject: string;
  run(): S3Response;
}

/** CreateBucket, PutObject, GetObject and HeadObject; throws S3's 405 for the rest. */
export function routeS3(store: S3Store, request: S3Request): S3Route {
  const [, bucket = '', ...rest] = request.url.pathname.split('/');
  const key = decodeURIComponent(rest.join('/'));
  const subject = `${bucket}/${key}`;
  if (key === '' && request.method === 'PUT') {
    return { operation: 'CreateBucket', subject, run: () => createBucket(store, bucket) };
  }
  if (request.method === 'PUT') return { operation: 'PutObject', subject, run: () => put(store, bucket, key, request) };
  if (key !== '' && (request.method === 'GET' || request.method === 'HEAD')) {
    const operation = request.method === 'GET' ? 'GetObject' : 'HeadObject';
    return { operation, subject, run: () => get(store, bucket, key, request) };
  }
  throw new AwsError(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
}

/** S3's error document. A HEAD answer has no body, so the caller drops it there. */
export function s3ErrorDocument(error: AwsError): Uint8Array {
  const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${text(error.name)}</Code><Message>${text(error.message)}</Message></Error>`,
  );
}

function createBucket(store: S3Store, bucket: string): S3Response {
  store.createBucket(bucket);
  return { status: 200, headers: { location: `/${bucket}` }, body: new Uint8Array() };
}

function put(store: S3Store, bucket: string, key: string, request: S3Request): S3Response {
  const { headers } = request;
  const chunked = String(headers['content-encoding'] ?? '').includes('aws-chunked');
  const { bytes, trailers } = chunked ? decodeAwsChunked(request.body) : { bytes: request.body, trailers: {} };
  const given = headers['x-amz-checksum-sha256'] ?? trailers['x-amz-checksum-sha256'];
  const checksumSHA256 = given === undefined ? undefined : String(given);
  if (checksumSHA256 !== undefined && checksumSHA256 !== createHash('sha256').update(bytes).digest('base64')) {
    throw new AwsError(400, 'BadDigest', 'The SHA256 you specified did not match the calculated checksum.');
  }
  const object = store.put(bucket, key, bytes, { checksumSHA256 });
  return { status: 200, headers: describe(object, true), body: new Uint8Array() };
}

function get(store: S3Store, bucket: string, key: string, request: S3Request): S3Response {
  const found = store.find(bucket, key, request.url.searchParams.get('versionId') ?? undefined);
  if ('refusal' in found) throw found.refusal;
  const { object } = found;
  // S3 tells checksums only to those who ask.
  const withChecksum = request.headers['x-amz-checksum-mode'] === 'ENABLED';
  const headers = {
    ...describe(object, withChecksum),
    'content-length': String(object.bytes.length),
    'content-type': 'application/octet-stream',
    'last-modified': new Date(object.lastModified).toUTCString(),
  };
  return { status: 200, headers, body: object.bytes };
}

function describe(object: S3Object, withChecksum: boolean): Record<string, string> {
  const { checksumSHA256 } = object;
  const checksum: Record<string, string> =
    withChecksum && checksumSHA256 !== undefined
      ? {
          'x-amz-checksum-sha256': checksumSHA256,
          'x-amz-checksum-type': /-\d+$/.test(checksumSHA256) ? 'COMPOSITE' : 'FULL_OBJECT',
        }
      : {};
  return { etag: object.etag, 'x-amz-version-id': object.versionID, ...checksum };
}
