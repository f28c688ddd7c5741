import assert from 'node:assert/strict';
import { type Duplex, duplexPair } from 'node:stream';
import fc from 'fast-check';
import { createYamuxSession } from '../../plugin/go-plugin/yamux/index.ts';
import { eventually } from '../support/eventually.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createYamuxParser, DATA, FIN, PING, SYN, UPDATE, yamuxFrame } from '../support/yamux-frames.ts';

/** What a host does on one of its streams: opens it with or without data, sends, pings between, finishes with or without data. */
const stream = fc.record({
  first: fc.uint8Array({ maxLength: 50 }),
  parts: fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 4 }),
  last: fc.option(fc.uint8Array({ maxLength: 50 })),
  ping: fc.boolean(),
});

describe('yamux: any conversation', () => {
  it('delivers and returns the same bytes, wherever the frames are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stream, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 5000 }), converse),
      { numRuns: 60 },
    );
  });
});

async function converse(streams: (typeof stream extends fc.Arbitrary<infer T> ? T : never)[], pieceBytes: number) {
  const [host, plugin] = duplexPair();
  const ends: (Error | undefined)[] = [];
  createYamuxSession(plugin, {
    clock: createVirtualClock(),
    onStream: (opened: Duplex) => opened.pipe(opened),
    onClose: (error) => ends.push(error),
  });
  const echoed = new Map<number, Buffer>();
  const finished = new Set<number>();
  const parse = createYamuxParser();
  host.on('data', (chunk) => {
    for (const { type, flags, stream: id, body } of parse(chunk)) {
      if (type === DATA) echoed.set(id, Buffer.concat([echoed.get(id) ?? Buffer.alloc(0), body]));
      if (flags & FIN) finished.add(id);
    }
  });
  const bytes = Buffer.concat(streams.flatMap((each, index) => framesOf(each, 2 * index + 1)));
  for (let at = 0; at < bytes.length; at += pieceBytes) host.write(bytes.subarray(at, at + pieceBytes));
  await eventually(() => assert.equal(finished.size, streams.length));
  for (const [index, { first, parts, last }] of streams.entries()) {
    const sent = Buffer.concat([first, ...parts, last ?? new Uint8Array()]);
    assert.deepEqual(echoed.get(2 * index + 1) ?? Buffer.alloc(0), sent);
  }
  assert.deepEqual(ends, []);
  host.destroy();
}

function framesOf(
  each: { first: Uint8Array; parts: Uint8Array[]; last: Uint8Array | null; ping: boolean },
  id: number,
) {
  const data = (flags: number, part: Uint8Array) => yamuxFrame(DATA, flags, id, Buffer.from(part));
  return [
    each.first.length > 0 ? data(SYN, each.first) : yamuxFrame(UPDATE, SYN, id),
    ...each.parts.map((part) => data(0, part)),
    ...(each.ping ? [yamuxFrame(PING, SYN, 0, id)] : []),
    each.last === null ? yamuxFrame(UPDATE, FIN, id) : data(FIN, each.last),
  ];
}
