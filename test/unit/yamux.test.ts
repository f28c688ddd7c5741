import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type Duplex, duplexPair } from 'node:stream';
import { createByteQueue } from '../../plugin/go-plugin/yamux/byte-queue.ts';
import { createYamuxSession, type YamuxSessionOptions } from '../../plugin/go-plugin/yamux/index.ts';
import { eventually } from '../support/eventually.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import {
  ACK,
  createYamuxParser,
  DATA,
  FIN,
  yamuxFrame as frame,
  GO_AWAY,
  PING,
  RST,
  SYN,
  UPDATE,
  type YamuxFrame,
} from '../support/yamux-frames.ts';

const WINDOW = 256 * 1024;
/** A session with the host's end of its connection in the test's hands. */
function open(options: Partial<YamuxSessionOptions> = {}) {
  const [host, plugin] = duplexPair();
  const streams: Duplex[] = [];
  const ends: (Error | undefined)[] = [];
  const clock = createVirtualClock();
  const session = createYamuxSession(plugin, {
    clock,
    onStream: (stream) => streams.push(stream),
    onClose: (error) => ends.push(error),
    ...options,
  });
  const frames: YamuxFrame[] = [];
  const parse = createYamuxParser();
  host.on('data', (chunk) => frames.push(...parse(chunk)));
  return { host, plugin, streams, ends, clock, session, frames };
}

/** The n-th stream, once it is there. */
function stream(world: { streams: Duplex[] }, index = 0): Promise<Duplex> {
  return eventually(() => world.streams[index] ?? assert.fail('no stream yet'));
}

const sumOf = (frames: YamuxFrame[], type: number) =>
  frames.filter((each) => each.type === type).reduce((sum, each) => sum + each.length, 0);

describe('yamux', () => {
  it('acknowledges a stream and delivers frames that are split at every byte', async () => {
    const world = open();
    const received: Buffer[] = [];
    const bytes = Buffer.concat([
      frame(UPDATE, SYN, 1),
      frame(DATA, 0, 1, Buffer.from('hello ')),
      frame(DATA, 0, 1, Buffer.from('world')),
      frame(UPDATE, FIN, 1),
    ]);
    for (const byte of bytes) world.host.write(Buffer.of(byte));
    (await stream(world)).on('data', (chunk) => received.push(chunk));
    await once(await stream(world), 'end');
    assert.equal(Buffer.concat(received).toString(), 'hello world');
    assert.deepEqual([world.frames[0]?.type, world.frames[0]?.flags, world.frames[0]?.length], [UPDATE, ACK, 0]);
  });

  it('delivers data that comes with the SYN and before the FIN of the same frame', async () => {
    const world = open();
    world.host.write(frame(DATA, SYN | FIN, 1, Buffer.from('all in one')));
    const all = await (await stream(world)).setEncoding('utf8').toArray();
    assert.equal(all.join(''), 'all in one');
  });

  it('keeps our half open after the FIN of the other, and ends with a FIN of ours', async () => {
    const world = open();
    world.host.write(Buffer.concat([frame(UPDATE, SYN, 1), frame(UPDATE, FIN, 1)]));
    const ours = await stream(world);
    ours.resume();
    await once(ours, 'end');
    ours.end('still here');
    await eventually(() => assert.ok(world.frames.some((each) => each.flags === FIN && each.stream === 1)));
    assert.equal(world.frames.find((each) => each.type === DATA)?.body.toString(), 'still here');
    assert.ok(!world.frames.some((each) => each.flags & RST));
  });

  it('gives window back only for what has been read', async () => {
    const world = open();
    world.host.write(frame(UPDATE, SYN, 1));
    for (let i = 0; i < 4; i++) world.host.write(frame(DATA, 0, 1, Buffer.alloc(WINDOW / 4)));
    const ours = await stream(world);
    world.host.write(frame(PING, SYN, 0, 1));
    await eventually(() => assert.equal(world.frames.at(-1)?.type, PING));
    assert.equal(sumOf(world.frames, UPDATE), 0, 'nothing read, nothing granted');
    ours.resume();
    await eventually(() => assert.ok(sumOf(world.frames, UPDATE) >= WINDOW / 2));
    world.host.write(frame(DATA, 0, 1, Buffer.alloc(WINDOW / 2)));
    await eventually(() => assert.ok(sumOf(world.frames, UPDATE) >= WINDOW));
    assert.deepEqual(world.ends, []);
  });

  it('ends the connection of a host that sends beyond its window', async () => {
    const world = open();
    world.host.write(frame(UPDATE, SYN, 1));
    world.host.write(frame(DATA, 0, 1, WINDOW + 1).fill(0, 12));
    await eventually(() => assert.equal(world.ends.length, 1));
    assert.match(world.ends[0]?.message ?? '', /262145 bytes on stream 1, whose window is 262144/);
    assert.equal(world.frames.at(-1)?.type, GO_AWAY);
    assert.equal(world.frames.at(-1)?.length, 1, 'protocol error');
  });

  it('sends no more than the window, and the rest when it grows', async () => {
    const world = open();
    world.host.write(frame(UPDATE, SYN, 1));
    const ours = await stream(world);
    let written = false;
    ours.write(Buffer.alloc(WINDOW + 1000, 7), () => (written = true));
    await eventually(() => assert.equal(sumOf(world.frames, DATA), WINDOW));
    assert.equal(written, false);
    world.host.write(frame(UPDATE, 0, 1, 400));
    await eventually(() => assert.equal(sumOf(world.frames, DATA), WINDOW + 400));
    world.host.write(frame(UPDATE, 0, 1, WINDOW));
    await eventually(() => assert.equal(written, true));
    assert.equal(sumOf(world.frames, DATA), WINDOW + 1000);
  });

  it('destroys a stream that is reset, and only that one', async () => {
    const world = open();
    world.host.write(Buffer.concat([frame(UPDATE, SYN, 1), frame(UPDATE, SYN, 3), frame(UPDATE, RST, 1)]));
    const first = await stream(world);
    await eventually(() => assert.equal(first.destroyed, true));
    const second = await stream(world, 1);
    world.host.write(frame(DATA, 0, 3, Buffer.from('x')));
    assert.equal(String((await once(second, 'data'))[0]), 'x');
    assert.ok(!world.frames.some((each) => each.flags & RST), 'a reset is not answered');
  });

  it('resets a stream that is destroyed, and ignores what still comes for it', async () => {
    const world = open();
    world.host.write(frame(UPDATE, SYN, 1));
    (await stream(world)).destroy();
    await eventually(() => assert.ok(world.frames.some((each) => each.flags === RST && each.stream === 1)));
    world.host.write(Buffer.concat([frame(DATA, 0, 1, Buffer.from('late')), frame(UPDATE, 0, 1, 5)]));
    world.host.write(frame(PING, SYN, 0, 9));
    await eventually(() => assert.ok(world.frames.some((each) => each.type === PING)));
    assert.deepEqual(world.ends, []);
  });

  it('refuses streams beyond the limit without ending the others', async () => {
    const world = open({ limits: { maxStreams: 2 } });
    world.host.write(Buffer.concat([1, 3, 5].map((id) => frame(UPDATE, SYN, id))));
    await eventually(() => assert.ok(world.frames.some((each) => each.flags === RST && each.stream === 5)));
    assert.equal(world.streams.length, 2);
  });

  it('answers pings with their number', async () => {
    const world = open();
    world.host.write(frame(PING, SYN, 0, 4711));
    await eventually(() => assert.deepEqual(world.frames.at(-1)?.length, 4711));
    assert.equal(world.frames.at(-1)?.flags, ACK);
  });

  it('pings every 30 s, and gives up on a host that does not answer within 10 s', async () => {
    const world = open();
    await world.clock.advance(30_000);
    await eventually(() => assert.equal(world.frames.at(-1)?.type, PING));
    world.host.write(frame(PING, ACK, 0, 0));
    await eventually(() => assert.equal(world.clock.pending, 1));
    await world.clock.advance(30_000);
    await eventually(() => assert.equal(world.frames.length, 2));
    assert.deepEqual(world.ends, []);
    await world.clock.advance(10_000);
    assert.match(String(world.ends.at(0)), /did not answer a ping/);
  });

  for (const [name, bytes] of [
    ['another version', Buffer.of(1, ...new Uint8Array(11))],
    ['an unknown type', frame(4, 0, 1)],
    ['a stream opened twice', Buffer.concat([frame(UPDATE, SYN, 1), frame(UPDATE, SYN, 1)])],
    ['a stream with the number 0', frame(UPDATE, SYN, 0)],
    ['a stream with an even number', frame(UPDATE, SYN, 2)],
    ['a stream finished twice', Buffer.concat([frame(UPDATE, SYN, 1), frame(UPDATE, FIN, 1), frame(UPDATE, FIN, 1)])],
    [
      'a window beyond 32 bits',
      Buffer.concat([frame(UPDATE, SYN, 1), frame(UPDATE, 0, 1, 0xffff_ffff - WINDOW), frame(UPDATE, 0, 1, 1)]),
    ],
    ['a goodbye with an error', frame(GO_AWAY, 0, 0, 1)],
  ] as const) {
    it(`ends the connection on ${name}`, async () => {
      const world = open();
      world.host.write(bytes);
      await eventually(() => assert.equal(world.ends.length, 1));
      assert.equal(world.ends[0]?.name, 'WireError');
      assert.equal(world.frames.at(-1)?.type, GO_AWAY);
    });
  }

  it('takes a window of exactly 32 bits', async () => {
    const world = open();
    world.host.write(Buffer.concat([frame(UPDATE, SYN, 1), frame(UPDATE, 0, 1, 0xffff_ffff - WINDOW)]));
    (await stream(world)).write(Buffer.alloc(2 * WINDOW));
    await eventually(() => assert.equal(sumOf(world.frames, DATA), 2 * WINDOW));
    assert.deepEqual(world.ends, []);
  });

  it('opens a stream anew whose number has been used', async () => {
    const world = open();
    for (let use = 0; use < 2; use++) {
      world.host.write(frame(DATA, SYN | FIN, 1, Buffer.from([use])));
      const ours = await stream(world, use);
      assert.deepEqual(await ours.toArray(), [Buffer.from([use])]);
      ours.end();
      await eventually(() => assert.equal(ours.destroyed, true));
    }
    assert.deepEqual(world.ends, []);
  });

  it('takes a stream that is opened and reset in one frame, and a reset of none', async () => {
    const world = open();
    world.host.write(Buffer.concat([frame(DATA, SYN | RST, 1, Buffer.from('x')), frame(UPDATE, RST, 9)]));
    await eventually(async () => assert.equal((await stream(world)).destroyed, true));
    assert.deepEqual(world.ends, []);
  });

  it('answers a ping on any stream on stream 0', async () => {
    const world = open();
    world.host.write(frame(PING, SYN, 7, 5));
    await eventually(() => assert.equal(world.frames.at(-1)?.type, PING));
    assert.equal(world.frames.at(-1)?.stream, 0);
  });

  it('refuses streams after its goodbye, and finishes the others', async () => {
    const world = open();
    world.host.write(frame(UPDATE, SYN, 1));
    const ours = await stream(world);
    world.session.refuseStreams();
    world.host.write(Buffer.concat([frame(UPDATE, SYN, 3), frame(DATA, 0, 1, Buffer.from('on'))]));
    assert.equal(String((await once(ours, 'data'))[0]), 'on');
    await eventually(() => assert.ok(world.frames.some((each) => each.flags === RST && each.stream === 3)));
    world.session.close();
    await eventually(() => assert.equal(world.ends.length, 1));
    assert.equal(world.frames.filter((each) => each.type === GO_AWAY).length, 1);
  });

  it('stops reading a host that does not read, however many answers it asks for', async () => {
    const [host, plugin] = duplexPair();
    createYamuxSession(plugin, { clock: createVirtualClock(), onStream() {}, onClose() {} });
    let written = 0;
    const flood = Buffer.concat(Array.from({ length: 100 }, (_, id) => frame(PING, SYN, 0, id)));
    for (let i = 0; i < 1_000; i++) {
      host.write(flood, () => (written += 100));
      await new Promise(setImmediate);
    }
    assert.ok(written < 20_000, `${written} pings were read`);
    host.resume();
    await eventually(() => assert.equal(written, 100_000));
  });

  it('holds no more than its bytes of what comes in small pieces for a reader that does not read', () => {
    const queue = createByteQueue();
    for (let i = 0; i < 40_000; i++) queue.push(Uint8Array.of(i % 256));
    const blocks: Uint8Array[] = [];
    for (let block = queue.shift(); block !== undefined; block = queue.shift()) blocks.push(block);
    assert.equal(blocks.length, 3);
    assert.equal(queue.length, 0);
    assert.ok(Buffer.concat(blocks).every((byte, index) => byte === index % 256));
  });

  it('drops the connection of a host that does not read its end', async () => {
    const [, plugin] = duplexPair();
    const clock = createVirtualClock();
    const session = createYamuxSession(plugin, { clock, onStream() {}, onClose() {} });
    session.close();
    await clock.advance(9_999);
    assert.equal(plugin.destroyed, false);
    await clock.advance(1);
    assert.equal(plugin.destroyed, true);
    await eventually(() => assert.equal(clock.pending, 0));
  });

  it('fails a write that the end of the connection overtook', async () => {
    const world = open();
    world.host.write(frame(UPDATE, SYN, 1));
    const ours = await stream(world);
    const failed = new Promise((resolve) => ours.write(Buffer.alloc(WINDOW + 1), resolve));
    world.session.close();
    assert.ok((await failed) instanceof Error);
    const late = new Promise((resolve) => ours.write('late', resolve));
    assert.ok((await late) instanceof Error);
  });

  it('goes on after a normal goodbye of the host', async () => {
    const world = open();
    world.host.write(Buffer.concat([frame(UPDATE, SYN, 1), frame(GO_AWAY, 0, 0, 0), frame(DATA, 0, 1, Buffer.of(65))]));
    assert.equal(String((await once(await stream(world), 'data'))[0]), 'A');
    assert.deepEqual(world.ends, []);
  });

  it('ends every stream when the connection ends, once', async () => {
    const world = open();
    world.host.write(frame(UPDATE, SYN, 1));
    const ours = await stream(world);
    world.host.destroy();
    await eventually(() => assert.equal(ours.destroyed, true));
    assert.equal(world.ends.length, 1);
    assert.equal(world.clock.pending, 0, 'no timer is left');
  });
});
