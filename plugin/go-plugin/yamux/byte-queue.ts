const BLOCK_BYTES = 16 * 1024;

/** Bytes in order, copied into blocks: many small pieces then cost no more than their bytes, and keep no larger buffer alive. */
export interface ByteQueue {
  readonly length: number;
  push(bytes: Uint8Array): void;
  /** Takes a block. */
  shift(): Uint8Array | undefined;
}

export function createByteQueue(): ByteQueue {
  const blocks: Uint8Array[] = [];
  /** How much of the last block is filled. */
  let filled = BLOCK_BYTES;
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(bytes) {
      for (let offset = 0; offset < bytes.length; ) {
        if (filled === BLOCK_BYTES) {
          blocks.push(new Uint8Array(BLOCK_BYTES));
          filled = 0;
        }
        const part = bytes.subarray(offset, offset + BLOCK_BYTES - filled);
        blocks.at(-1)?.set(part, filled);
        filled += part.length;
        offset += part.length;
      }
      length += bytes.length;
    },
    shift() {
      const block = blocks.shift();
      if (block === undefined) return undefined;
      const bytes = blocks.length === 0 ? block.subarray(0, filled) : block;
      if (blocks.length === 0) filled = BLOCK_BYTES;
      length -= bytes.length;
      return bytes;
    },
  };
}
