/** Types and flags of yamux frames, as their specification numbers them. */
export const [DATA, UPDATE, PING, GO_AWAY] = [0, 1, 2, 3] as const;
export const [SYN, ACK, FIN, RST] = [1, 2, 4, 8] as const;

const HEADER_BYTES = 12;

export interface YamuxFrame {
  type: number;
  flags: number;
  stream: number;
  length: number;
  body: Buffer;
}

/** The bytes of a frame: with a body, or with a number in place of its length. */
export function yamuxFrame(type: number, flags: number, stream: number, bodyOrLength: Buffer | number = 0): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt8(type, 1);
  header.writeUInt16BE(flags, 2);
  header.writeUInt32BE(stream, 4);
  header.writeUInt32BE(typeof bodyOrLength === 'number' ? bodyOrLength : bodyOrLength.length, 8);
  return typeof bodyOrLength === 'number' ? header : Buffer.concat([header, bodyOrLength]);
}

/** Takes bytes that are split anywhere; answers the frames that are complete. */
export function createYamuxParser(): (chunk: Buffer) => YamuxFrame[] {
  let pending: Buffer = Buffer.alloc(0);
  function take(): YamuxFrame | undefined {
    if (pending.length < HEADER_BYTES) return undefined;
    const [type, length] = [pending.readUInt8(1), pending.readUInt32BE(8)];
    const end = HEADER_BYTES + (type === DATA ? length : 0);
    if (pending.length < end) return undefined;
    const [flags, stream] = [pending.readUInt16BE(2), pending.readUInt32BE(4)];
    const frame = { type, flags, stream, length, body: pending.subarray(HEADER_BYTES, end) };
    pending = pending.subarray(end);
    return frame;
  }
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    const frames: YamuxFrame[] = [];
    for (let frame = take(); frame !== undefined; frame = take()) frames.push(frame);
    return frames;
  };
}
