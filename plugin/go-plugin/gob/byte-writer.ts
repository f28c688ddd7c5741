import type { GobInteger } from './value.ts';

const encoder = new TextEncoder();
const MAX_UINT64 = 2n ** 64n - 1n;
const MAX_INT64 = 2n ** 63n - 1n;

/** Collects gob's primitives; grows by doubling. */
export interface ByteWriter {
  /** Throws a `RangeError` beyond 0..2^64-1. */
  uint(value: GobInteger): void;
  /** Throws a `RangeError` beyond -2^63..2^63-1. */
  int(value: GobInteger): void;
  float(value: number): void;
  string(value: string): void;
  bytes(value: Uint8Array): void;
  /** Appends as it is, without a length. */
  raw(value: Uint8Array): void;
  /** What was written so far; the writer must not be used afterwards. */
  finish(): Uint8Array;
}

export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(128);
  let length = 0;

  function reserve(bytes: number): void {
    if (length + bytes <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + bytes));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  }

  function raw(value: Uint8Array): void {
    reserve(value.length);
    buffer.set(value, length);
    length += value.length;
  }

  /** Below 128 one byte; else the negated byte count, then the bytes, most significant first. */
  function uint(value: GobInteger): void {
    if (value < 0 || value > MAX_UINT64) throw new RangeError(`${value} is no uint64`);
    reserve(9);
    if (value < 0x80) {
      buffer[length++] = Number(value);
      return;
    }
    const digits = value.toString(16);
    const width = (digits.length + 1) >> 1;
    buffer[length++] = 256 - width;
    const padded = digits.padStart(width * 2, '0');
    for (let i = 0; i < width; i++) buffer[length++] = Number.parseInt(padded.slice(i * 2, i * 2 + 2), 16);
  }

  function int(value: GobInteger): void {
    if (typeof value === 'number' && Math.abs(value) < 2 ** 51) uint(value < 0 ? -(value + 1) * 2 + 1 : value * 2);
    else {
      const wide = BigInt(value);
      if (wide > MAX_INT64 || wide < -MAX_INT64 - 1n) throw new RangeError(`${value} is no int64`);
      uint(wide < 0n ? (~wide << 1n) | 1n : wide << 1n);
    }
  }

  function float(value: number): void {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value, true);
    uint(view.getBigUint64(0));
  }

  function bytes(value: Uint8Array): void {
    uint(value.length);
    raw(value);
  }

  return {
    uint,
    int,
    float,
    bytes,
    raw,
    string: (value) => bytes(encoder.encode(value)),
    finish: () => buffer.subarray(0, length),
  };
}
