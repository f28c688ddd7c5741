import assert from 'node:assert/strict';
import { type KubeObject, RESOURCES, type Resource } from '../../src/api/meta.ts';
import type { KubeClient } from '../../src/kube/client.ts';
import { KubeError } from '../../src/kube/error.ts';
import { runWithLease } from '../../src/kube/leader-election.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock.ts';

interface Lease extends KubeObject {
  spec: { holderIdentity: string; leaseTransitions: number; renewTime: string; leaseDurationSeconds: number };
}

/** The part of an API server that leases need: one object with optimistic locking, and ways to fail. */
function createLeaseServer(clock: Clock) {
  let lease: Lease | undefined;
  let version = 0;
  const server = {
    down: false,
    /** Requests of these clients get no answer until their time limit of 10 s. */
    hanging: new Set<string>(),
    get lease() {
      return lease;
    },
  };
  const store = (object: KubeObject) => {
    lease = structuredClone({
      ...object,
      metadata: { ...object.metadata, resourceVersion: String(++version) },
    }) as Lease;
    return structuredClone(lease);
  };
  async function answer<R>(who: string, work: () => R): Promise<R> {
    if (server.hanging.has(who)) await clock.sleep(10_000);
    if (server.down || server.hanging.has(who)) throw new KubeError('down', { code: 0, reason: 'Network' });
    return work();
  }
  const client = (who: string) =>
    ({
      get: (resource: Resource) => {
        assert.equal(resource, RESOURCES.leases);
        return answer(who, () => {
          if (!lease) throw new KubeError('none', { code: 404, reason: 'NotFound' });
          return structuredClone(lease);
        });
      },
      create: (_: Resource, object: KubeObject) =>
        answer(who, () => {
          if (lease) throw new KubeError('exists', { code: 409, reason: 'AlreadyExists' });
          return store(object);
        }),
      update: (_: Resource, object: KubeObject) =>
        answer(who, () => {
          if (object.metadata.resourceVersion !== lease?.metadata.resourceVersion)
            throw new KubeError('conflict', { code: 409, reason: 'Conflict' });
          return store(object);
        }),
    }) as unknown as KubeClient;
  return { server, client };
}

describe('leader election', () => {
  let clock: VirtualClock;
  let leases: ReturnType<typeof createLeaseServer>;
  let leading: Set<string>;
  let candidates: { abort: AbortController; done: Promise<void> }[];

  /** Starts a candidate whose work lasts until it is told to end, and `lingerMs` more. */
  function start(identity: string, lingerMs = 0) {
    const abort = new AbortController();
    const done = runWithLease({
      client: leases.client(identity),
      namespace: 'ns',
      name: 'controller',
      identity,
      clock,
      log: silentLog,
      random: () => 0,
      signal: abort.signal,
      async onLead(signal) {
        assert.equal(leading.size, 0, 'two leaders');
        leading.add(identity);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        if (lingerMs > 0) await clock.sleep(lingerMs);
        leading.delete(identity);
      },
    });
    candidates.push({ abort, done });
    return { abort, done };
  }
  const leaders = () => [...leading];

  beforeEach(() => {
    clock = createVirtualClock();
    leases = createLeaseServer(clock);
    leading = new Set();
    candidates = [];
  });
  afterEach(async () => {
    for (const { abort } of candidates) abort.abort();
    await clock.advance(60_000);
    await Promise.all(candidates.map(({ done }) => done));
    assert.equal(clock.pending, 0, 'no timer is left');
  });

  it('lets one of two lead, and renews its lease', async () => {
    start('a');
    await clock.advance(0);
    start('b');
    await clock.advance(60_000);
    assert.deepEqual(leaders(), ['a']);
    const spec = leases.server.lease?.spec;
    assert.deepEqual([spec?.holderIdentity, spec?.leaseTransitions, spec?.leaseDurationSeconds], ['a', 0, 15]);
    assert.equal(spec?.renewTime, '2026-01-01T00:01:00.000000Z');
  });

  it('hands over within a retry period after a clean shutdown', async () => {
    const a = start('a');
    await clock.advance(0);
    start('b');
    await clock.advance(1_000);
    a.abort.abort(new Error('shutdown'));
    await a.done;
    assert.equal(leases.server.lease?.spec.holderIdentity, '');
    await clock.advance(2_000);
    assert.deepEqual(leaders(), ['b']);
    assert.equal(leases.server.lease?.spec.leaseTransitions, 1);
  });

  it('keeps the lease until its work has ended, however long that takes', async () => {
    const a = start('a', 40_000);
    await clock.advance(0);
    start('b');
    a.abort.abort();
    await clock.advance(39_000);
    assert.deepEqual(leaders(), ['a']);
    await clock.advance(4_000);
    assert.deepEqual(leaders(), ['b']);
  });

  it('takes over a lease that was not seen to change for 15 s, whatever its times say', async () => {
    start('a');
    await clock.advance(0);
    leases.server.hanging.add('a');
    start('b');
    await clock.advance(10_500);
    assert.deepEqual(leaders(), [], 'a has stopped before b may begin');
    await clock.advance(4_000);
    assert.deepEqual(leaders(), []);
    await clock.advance(3_000);
    assert.deepEqual(leaders(), ['b']);
  });

  it('stops leading after 10 s without renewal, and leads again when the server is back', async () => {
    start('a');
    await clock.advance(5_000);
    leases.server.down = true;
    await clock.advance(8_000);
    assert.deepEqual(leaders(), ['a'], 'a short outage is nothing');
    await clock.advance(2_000);
    assert.deepEqual(leaders(), []);
    leases.server.down = false;
    await clock.advance(2_000);
    assert.deepEqual(leaders(), ['a']);
  });

  it('releases the lease and passes on the error when its work fails', async () => {
    const failing = runWithLease({
      client: leases.client('a'),
      namespace: 'ns',
      name: 'controller',
      identity: 'a',
      clock,
      log: silentLog,
      random: () => 0,
      signal: new AbortController().signal,
      onLead: async () => {
        throw new Error('broken');
      },
    });
    await assert.rejects(failing, /broken/);
    assert.equal(leases.server.lease?.spec.holderIdentity, '');
  });
});
