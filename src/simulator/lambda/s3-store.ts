import { createHash } from 'node:crypto';
import type { Random } from '../../runtime/clock.ts';
import { AwsError } from './aws-error.ts';

/** One version of an object. */
export interface S3Object {
  bytes: Uint8Array;
  versionID: string;
  /** With its quotes. */
  etag: string;
  /** Base64 SHA-256 as it was given at upload, or `…-N` of a multipart upload. */
  checksumSHA256: string | undefined;
  lastModified: number;
}

/** Buckets with versioning. */
export interface S3Store {
  /** Creating one that is there changes nothing. */
  createBucket(bucket: string): void;
  /**
   * Stores a new version. `checksumSHA256`: `'computed'` (default) as an uploader that sends it, `undefined` as one that does not,
   * or any text, such as the composite `…-2` of a multipart upload. Throws S3's 404 without the bucket.
   */
  put(bucket: string, key: string, bytes: Uint8Array, options?: { checksumSHA256: string | undefined }): S3Object;
  /** A given version, or the newest. */
  find(bucket: string, key: string, versionID?: string | undefined): { object: S3Object } | { refusal: AwsError };
}

/** An empty store. */
export function createS3Store(options: { now: () => number; random: Random }): S3Store {
  const buckets = new Map<string, Map<string, S3Object[]>>();

  function newVersionID(): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._';
    return Array.from({ length: 32 }, () => alphabet[Math.floor(options.random() * alphabet.length)]).join('');
  }

  return {
    createBucket(bucket) {
      if (!buckets.has(bucket)) buckets.set(bucket, new Map());
    },
    put(bucket, key, bytes, { checksumSHA256 } = { checksumSHA256: 'computed' }) {
      const objects = buckets.get(bucket);
      if (!objects) throw noSuchBucket();
      const object: S3Object = {
        bytes,
        versionID: newVersionID(),
        etag: `"${createHash('md5').update(bytes).digest('hex')}"`,
        checksumSHA256:
          checksumSHA256 === 'computed' ? createHash('sha256').update(bytes).digest('base64') : checksumSHA256,
        lastModified: options.now(),
      };
      objects.set(key, [...(objects.get(key) ?? []), object]);
      return object;
    },
    find(bucket, key, versionID) {
      const objects = buckets.get(bucket);
      if (!objects) return { refusal: noSuchBucket() };
      const versions = objects.get(key) ?? [];
      if (versionID !== undefined) {
        const object = versions.find((version) => version.versionID === versionID);
        return object ? { object } : { refusal: noSuchVersion() };
      }
      const newest = versions.at(-1);
      return newest ? { object: newest } : { refusal: noSuchKey() };
    },
  };
}

function noSuchBucket(): AwsError {
  return new AwsError(404, 'NoSuchBucket', 'The specified bucket does not exist');
}

function noSuchKey(): AwsError {
  return new AwsError(404, 'NoSuchKey', 'The specified key does not exist.');
}

function noSuchVersion(): AwsError {
  return new AwsError(404, 'NoSuchVersion', 'The specified version does not exist.');
}
