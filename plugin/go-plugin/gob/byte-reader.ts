import { WireError } from '../error.ts';
import type { GobInteger } from './value.ts';

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
/** For the bits of a float, which are read at once. */
const scratch = new DataView(new ArrayBuffer(8));

/** Reads gob's primitives from one message. Every method throws a `WireError` when the message ends too early. */
export interface ByteReader {
  /** Bytes of the message. */
  readonly length: number;
  readonly remaining: number;
  uint(): GobInteger;
  int(): GobInteger;
  /** A uint that counts things of which each takes at least `bytesEach` of what remains. */
  count(bytesEach: number, what: string): number;
  /** An int that must be a small number: an id, a length. */
  smallInt(what: string): number;
  float(): number;
  bytes(): Uint8Array;
  string(): string;
}

/** A reader over `message`; byte slices are copied, so the message can be dropped. */
export function createByteReader(message: Uint8Array): ByteReader {
  const view = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  let offset = 0;

  function need(bytes: number): void {
    if (offset + bytes > message.length) throw new WireError('gob', 'message ends in the middle of a value');
  }

  function byte(): number {
    return view[offset++] ?? 0;
  }

  /** The length of the integer at the cursor: 0 means that the byte itself is the value. */
  function widthOfInteger(): number {
    need(1);
    const first = view[offset] ?? 0;
    if (first < 0x80) return 0;
    const width = 256 - first;
    if (width > 8) throw new WireError('gob', `integer of ${width} bytes, at most 8 are possible`);
    offset++;
    need(width);
    return width;
  }

  function uint(): GobInteger {
    const width = widthOfInteger();
    if (width === 0) return byte();
    if (width > 6) return wideUint(width);
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + byte();
    return value;
  }

  function wideUint(width: number): GobInteger {
    let value = 0n;
    for (let i = 0; i < width; i++) value = (value << 8n) | BigInt(byte());
    return value <= MAX_SAFE ? Number(value) : value;
  }

  function int(): GobInteger {
    const value = uint();
    if (typeof value === 'number') return value % 2 === 0 ? value / 2 : -(value - 1) / 2 - 1;
    const half = value >> 1n;
    const signed = value & 1n ? ~half : half;
    return signed >= -MAX_SAFE && signed <= MAX_SAFE ? Number(signed) : signed;
  }

  function smallInt(what: string): number {
    const value = int();
    if (typeof value === 'bigint' || Math.abs(value) > 0x7fff_ffff) {
      throw new WireError('gob', `${what} out of range: ${value}`);
    }
    return value;
  }

  function count(bytesEach: number, what: string): number {
    const value = uint();
    if (typeof value === 'bigint' || value * bytesEach > message.length - offset) {
      throw new WireError('gob', `${what} of ${value} in a message with ${message.length - offset} bytes left`);
    }
    return value;
  }

  /** Go sends the float's bits with the bytes reversed, so that short mantissas are short on the wire. */
  function float(): number {
    const width = widthOfInteger();
    scratch.setBigUint64(0, 0n);
    if (width === 0) scratch.setUint8(7, byte());
    for (let i = 8 - width; i < 8 && width > 0; i++) scratch.setUint8(i, byte());
    return scratch.getFloat64(0, true);
  }

  /** Skips what has its length in front; answers where it began. */
  function skip(what: string): number {
    const length = count(1, what);
    offset += length;
    return offset - length;
  }

  /** What is no UTF-8 reads as U+FFFD, as encoding/json writes it. */
  function string(): string {
    const start = skip('string');
    return view.toString('utf8', start, offset);
  }

  function bytes(): Uint8Array {
    const start = skip('byte slice');
    return message.slice(start, offset);
  }

  return {
    length: message.length,
    get remaining() {
      return message.length - offset;
    },
    uint,
    int,
    count,
    smallInt,
    float,
    bytes,
    string,
  };
}
