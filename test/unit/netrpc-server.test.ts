import assert from 'node:assert/strict';
import { duplexPair } from 'node:stream';
import {
  createGobDecoder,
  createGobEncoder,
  createTypeIds,
  type GobStruct,
  type GobValue,
  type StructType,
} from '../../plugin/go-plugin/gob/index.ts';
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
function open() {
  const [ours, theirs] = duplexPair();
  const broken: Error[] = [];
  const releases: (() => void)[] = [];
  const echo = (argument: GobValue) => ({ type: 'string' as const, value: String(argument) });
  const server = serveNetRpc(theirs, {
    methods: new Map<string, RpcMethod>([
      ['Echo.Now', async (argument) => echo(argument)],
      ['Echo.Held', (argument) => new Promise((resolve) => releases.push(() => resolve(echo(argument))))],
      ['Echo.Fail', () => Promise.reject(new Error('out of order'))],
    ]),
    typeIds: createTypeIds(),
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
      ours.write(encoder.encode(REQUEST, { ServiceMethod: method, Seq: sequence }));
      ours.write(encoder.encode('string', argument));
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

const nothing = Object.create(null);

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

  it('resets a stream that carries something else, and says so once', async () => {
    const world = open();
    world.socket.on('error', () => {});
    world.socket.write(createGobEncoder(createTypeIds()).encode('string', 'no request'));
    await eventually(() => assert.equal(world.broken.length, 1));
    assert.match(world.broken[0]?.message ?? '', /netrpc: request header is not a struct/);
    world.socket.write(Buffer.of(1, 2, 3));
    await new Promise(setImmediate);
    assert.equal(world.broken.length, 1);
  });
});
