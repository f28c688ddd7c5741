import { WireError } from '../error.ts';

/** Seconds from year 1, where Go's time counts from, to 1970. */
const SECONDS_TO_UNIX_EPOCH = 62_135_596_800n;

/** An instant as `time.Time` knows it. */
export interface GoTime {
  /** Whole milliseconds since 1970. */
  milliseconds: number;
  /** Nanoseconds of the second. */
  nanoseconds: number;
}

/**
 * Reads `time.Time.MarshalBinary`: version, int64 seconds since year 1, int32 nanoseconds, int16 zone in minutes (and, in
 * version 2, a byte with its seconds). The zone only says where the clock hung; it is not needed.
 */
export function decodeGoTime(bytes: Uint8Array): GoTime {
  const version = bytes[0];
  const expected = version === 1 ? 15 : 16;
  if ((version !== 1 && version !== 2) || bytes.length !== expected) {
    throw new WireError('gob', `time of ${bytes.length} bytes, version ${version}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const seconds = view.getBigInt64(1) - SECONDS_TO_UNIX_EPOCH;
  const nanoseconds = view.getUint32(9);
  return { milliseconds: Number(seconds) * 1000 + Math.floor(nanoseconds / 1e6), nanoseconds };
}
