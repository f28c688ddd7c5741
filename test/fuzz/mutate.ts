import type { SeededRandom } from './random.ts';

/** Bytes at the edges of what yamux and gob tell apart: lengths, widths of integers, flags. */
const EDGES = [0x00, 0x01, 0x02, 0x04, 0x08, 0x7f, 0x80, 0xf7, 0xf8, 0xf9, 0xfb, 0xfc, 0xfd, 0xfe, 0xff];
const MAX_BYTES = 256 * 1024;

type Mutation = (bytes: Buffer, random: SeededRandom, other: Buffer) => Buffer;

const MUTATIONS: Mutation[] = [
  (bytes, random) => replace(bytes, at(bytes, random), 1, Buffer.of(random.pick(EDGES))),
  (bytes, random) => replace(bytes, at(bytes, random), 1, Buffer.of(random.below(256))),
  (bytes, random) => {
    const index = at(bytes, random);
    return replace(bytes, index, 1, Buffer.of((bytes[index] ?? 0) ^ (1 << random.below(8))));
  },
  (bytes, random) => replace(bytes, at(bytes, random), random.below(16), Buffer.alloc(0)),
  (bytes, random) => replace(bytes, at(bytes, random), 0, Buffer.alloc(random.below(16), random.pick(EDGES))),
  // A large integer of gob, a large length of yamux.
  (bytes, random) => replace(bytes, at(bytes, random), random.below(9), Buffer.from('f8ffffffffffffffff', 'hex')),
  (bytes, random) => replace(bytes, at(bytes, random), 4, Buffer.from('7fffffff', 'hex')),
  (bytes, random) => bytes.subarray(0, at(bytes, random)),
  (bytes, random) => bytes.subarray(at(bytes, random)),
  (bytes, random) => {
    const part = slice(bytes, random);
    return replace(bytes, at(bytes, random), 0, Buffer.concat(Array(1 + random.below(8)).fill(part)));
  },
  (bytes, random, other) => replace(bytes, at(bytes, random), random.below(64), slice(other, random)),
];

/** Changes `bytes` in one to eight places, some of them with parts of `other`. */
export function mutate(bytes: Buffer, other: Buffer, random: SeededRandom): Buffer {
  let mutated = bytes;
  for (let i = 1 + random.below(8); i > 0; i--) mutated = random.pick(MUTATIONS)(mutated, random, other);
  return mutated.subarray(0, MAX_BYTES);
}

/** Cuts `bytes` into pieces: few large ones, or many small ones. */
export function cut(bytes: Buffer, random: SeededRandom): Buffer[] {
  const largest = random.pick([64, 4096, 1024 * 1024]);
  const pieces: Buffer[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const end = offset + 1 + random.below(largest);
    pieces.push(bytes.subarray(offset, end));
    offset = end;
  }
  return pieces;
}

function at(bytes: Buffer, random: SeededRandom): number {
  return random.below(bytes.length + 1);
}

function slice(bytes: Buffer, random: SeededRandom): Buffer {
  const start = at(bytes, random);
  return bytes.subarray(start, start + random.below(256));
}

function replace(bytes: Buffer, index: number, length: number, by: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, index), by, bytes.subarray(index + length)]);
}
