import assert from 'node:assert/strict';
import { duplexPair } from 'node:stream';
import { createAllowance } from '../../plugin/go-plugin/allowance.ts';
import {
  createGobDecoder,
  createGobEncoder,
  createGobStruct,
  createTypeIds,
  type GobStruct,
  type GobValue,
  type StructType,
} from '../../plugin/go-plugin/gob/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../../plugin/go-plugin/limits.ts';
import { type RpcMethod, serveNetRpc } from '../../plugin/go-plugin/netrpc/index.ts';
import { eventually } from '../support/eventually.ts';

const REQUEST: StructType = {
  name: 'Request',
  fields: [
    { name: 'ServiceMethod', type: 'string' },
    { name: 'Seq', type: 'uint' },
  ],
};

interface Reply {
  method: string;
  sequence: number;
  error: string;
  body: GobValue;
}

/** A caller of net/rpc, and a server with `Echo.Now`, `Echo.Held` (answers when released) and `Echo.Fail`. */
function open(limits: Partial<Limits> = {}) {
  const [ours, theirs] = duplexPair();
  const broken: Error[] = [];
  const releases: (() => void)[] = [];
  const echo = (argument: GobValue) => ({ type: 'string' as const, value: String(argument) });
  const server = serveNetRpc(theirs, {
    methods: new Map<string, RpcMethod>([
      ['Echo.Now', async (argument) => echo(argument)],
      ['Echo.Held', (argument) => new Promise((resolve) => releases.push(() => resolve(echo(argument))))],
      ['Echo.Fail', () => Promise.reject(new Error('out of order'))],
      ['Echo.Odd', () => Promise.reject(Object.create(null))],
      ['Echo.Wrong', async () => ({ type: { name: 'Odd', fields: [{ name: 'N', type: 'int' }] }, value: { N: 1.5 } })],
    ]),
    typeIds: createTypeIds(),
    limits: { ...DEFAULT_LIMITS, ...limits },
    allowance: createAllowance(limits.maxHeldBytes ?? DEFAULT_LIMITS.maxHeldBytes),
    onBrokenInput: (error) => broken.push(error),
  });
  const encoder = createGobEncoder(createTypeIds());
  const decoder = createGobDecoder();
  const values: GobValue[] = [];
  let ended = false;
  ours.on('data', (chunk) => {
    decoder.push(chunk);
    for (let next = decoder.next(); next !== undefined; next = decoder.next()) values.push(next.value);
  });
  ours.on('end', () => (ended = true));
  return {
    socket: ours,
    server,
    broken,
    releases,
    get ended() {
      return ended;
    },
    call(method: string, sequence: number, argument = '') {
      const header = { type: REQUEST, value: { ServiceMethod: method, Seq: sequence } };
      ours.write(encoder.encode(header, { type: 'string', value: argument }));
    },
    /** Waits for `count` replies. */
    async replies(count: number): Promise<Reply[]> {
      await eventually(() => assert.equal(values.length, count * 2));
      return Array.from({ length: count }, (_, index) => toReply(values[index * 2], values[index * 2 + 1]));
    },
  };
}

function toReply(header: GobValue | undefined, body: GobValue | undefined): Reply {
  const { ServiceMethod = '', Seq = 0, Error: error = '' } = header as GobStruct;
  return { method: String(ServiceMethod), sequence: Number(Seq), error: String(error), body: body ?? null };
}

const nothing = createGobStruct();

describe('net/rpc server', () => {
  it('answers with the name and the number of the call, the first being 0', async () => {
    const world = open();
    world.call('Echo.Now', 0, 'a');
    world.call('Echo.Now', 1, 'b');
    assert.deepEqual(await world.replies(2), [
      { method: 'Echo.Now', sequence: 0, error: '', body: 'a' },
      { method: 'Echo.Now', sequence: 1, error: '', body: 'b' },
    ]);
  });

  it('answers a quick call before a slow one that came first', async () => {
    const world = open();
    world.call('Echo.Held', 0, 'slow');
    world.call('Echo.Now', 1, 'quick');
    await world.replies(1);
    world.releases[0]?.();
    assert.deepEqual(
      (await world.replies(2)).map((reply) => reply.body),
      ['quick', 'slow'],
    );
  });

  for (const [what, method, error] of [
    ['a method that fails', 'Echo.Fail', 'out of order'],
    ['a method that fails with something odd', 'Echo.Odd', 'unknown error'],
    ['a method whose answer cannot be sent', 'Echo.Wrong', 'number instead of int'],
    ['an unknown service', 'Ohce.Now', "rpc: can't find service Ohce.Now"],
    ['an unknown method', 'Echo.Then', "rpc: can't find method Echo.Then"],
    ['a service whose name begins like another', 'Echo.Now.Now', "rpc: can't find service Echo.Now.Now"],
    ['a name without a dot', 'Echo', 'rpc: service/method request ill-formed: Echo'],
  ] as const) {
    it(`answers ${what} as Go does, with an empty body, and goes on`, async () => {
      const world = open();
      world.call(method, 0);
      world.call('Echo.Now', 1, 'still here');
      const replies = await world.replies(2);
      assert.deepEqual(
        replies.find((reply) => reply.sequence === 0),
        { method, sequence: 0, error, body: nothing },
      );
      assert.equal(replies.find((reply) => reply.sequence === 1)?.body, 'still here');
    });
  }

  it('answers what is under way when the caller has finished, then finishes too', async () => {
    const world = open();
    world.call('Echo.Held', 0, 'last');
    world.socket.end();
    await eventually(() => assert.equal(world.releases.length, 1));
    assert.equal(world.ended, false);
    world.releases[0]?.();
    await eventually(() => assert.equal(world.ended, true));
    assert.equal((await world.replies(1))[0]?.body, 'last');
  });

  it('takes no call after drain, which waits for those before it', async () => {
    const world = open();
    world.call('Echo.Held', 0, 'before');
    await eventually(() => assert.equal(world.releases.length, 1));
    let drained = false;
    const draining = world.server.drain().then(() => (drained = true));
    world.call('Echo.Now', 1, 'after');
    await new Promise(setImmediate);
    assert.equal(drained, false);
    world.releases[0]?.();
    await draining;
    assert.deepEqual(
      (await world.replies(1)).map((reply) => reply.body),
      ['before'],
    );
  });

  it('takes no more than so many calls at a time, and the others later', async () => {
    const world = open({ maxCallsPerStream: 4 });
    for (let i = 0; i < 10; i++) world.call('Echo.Held', i, String(i));
    world.socket.end();
    for (let answered = 0; answered < 10; answered++) {
      const started = Math.min(10, answered + 4);
      await eventually(() => assert.equal(world.releases.length, started));
      await new Promise(setImmediate);
      assert.equal(world.releases.length, started);
      world.releases[answered]?.();
    }
    assert.equal((await world.replies(10)).length, 10);
    await eventually(() => assert.equal(world.ended, true));
  });

  it('stops reading a caller that does not read its answers', async () => {
    const [ours, theirs] = duplexPair();
    let calls = 0;
    const limits = { ...DEFAULT_LIMITS, maxCallsPerStream: 4 };
    serveNetRpc(theirs, {
      methods: new Map<string, RpcMethod>([
        ['Big.Answer', async () => ({ type: 'bytes', value: Buffer.alloc(50_000, ++calls) })],
      ]),
      typeIds: createTypeIds(),
      limits,
      allowance: createAllowance(limits.maxHeldBytes),
      onBrokenInput: assert.fail,
    });
    const encoder = createGobEncoder(createTypeIds());
    for (let Seq = 0; Seq < 100; Seq++) {
      const header = { type: REQUEST, value: { ServiceMethod: 'Big.Answer', Seq } };
      ours.write(encoder.encode(header, { type: 'bool', value: true }));
      await new Promise(setImmediate);
    }
    assert.ok(calls <= 10, `${calls} calls were taken`);
    ours.resume();
    await eventually(() => assert.equal(calls, 100));
  });

  it('gives up on a caller whose arguments are more than is allowed together', async () => {
    const world = open({ maxHeldBytes: 100_000 });
    for (let i = 0; i < 3; i++) world.call('Echo.Now', i, 'x'.repeat(20_000));
    await world.replies(3);
    for (let i = 3; i < 9; i++) world.call('Echo.Held', i, 'x'.repeat(20_000));
    await eventually(() => assert.equal(world.broken.length, 1));
    assert.match(world.broken[0]?.message ?? '', /unfinished values and calls of \d+ bytes, the limit is 100000/);
  });

  for (const [type, Seq] of [
    ['int', -1],
    ['float', 0.5],
    ['string', 'first'],
  ] as const) {
    it(`resets a stream whose request has the number ${Seq}`, async () => {
      const world = open();
      const fields = [
        { name: 'ServiceMethod', type: 'string' },
        { name: 'Seq', type },
      ] as const;
      const header = { type: { name: 'Request', fields }, value: { ServiceMethod: 'Echo.Now', Seq } };
      world.socket.write(createGobEncoder(createTypeIds()).encode(header, { type: 'bool', value: true }));
      await eventually(() => assert.equal(world.broken.length, 1));
      assert.match(world.broken[0]?.message ?? '', /netrpc: request header whose sequence number is no uint/);
    });
  }

  it('resets a stream that carries something else, and says so once', async () => {
    const world = open();
    world.socket.on('error', () => {});
    world.socket.write(createGobEncoder(createTypeIds()).encode({ type: 'string', value: 'no request' }));
    await eventually(() => assert.equal(world.broken.length, 1));
    assert.match(world.broken[0]?.message ?? '', /netrpc: request header is not a struct/);
    world.socket.write(Buffer.of(1, 2, 3));
    await new Promise(setImmediate);
    assert.equal(world.broken.length, 1);
  });
});
