import assert from 'node:assert/strict';
import type { KubeObject } from '../../src/api/meta.ts';
import type { Request, Result } from '../../src/kube/controller.ts';
import { type Controller, createController, type PassReport } from '../../src/kube/create-controller.ts';
import { createObjectStore } from '../../src/kube/object-store.ts';
import type { Cache, CacheEvent } from '../../src/kube/reflector.ts';
import type { Log, LogFields } from '../../src/runtime/log.ts';
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock.ts';

describe('controller', () => {
  let clock: VirtualClock;
  let abort: AbortController;
  let running: Promise<void>;
  let controller: Controller;
  let passes: string[];
  let ids: string[];
  let reports: PassReport[];
  let errors: { message: string; fields: LogFields | undefined }[];

  const log: Log = {
    debug() {},
    info() {},
    warn() {},
    error: (message, fields) => errors.push({ message, fields }),
    with: () => log,
  };

  function start(reconcile: (request: Request) => Promise<Result>, options = {}) {
    let seed = 0;
    controller = createController({
      name: 'things',
      clock,
      log,
      random: () => ++seed / 1000,
      onPass: (report) => reports.push(report),
      reconcile: (request, { reconcileID }) => {
        passes.push(`${clock.now()} ${request.namespace}/${request.name}`);
        ids.push(reconcileID);
        return reconcile(request);
      },
      ...options,
    });
    running = controller.run(abort.signal);
  }

  beforeEach(() => {
    clock = createVirtualClock(0);
    abort = new AbortController();
    [passes, ids, reports, errors] = [[], [], [], []];
  });
  afterEach(async () => {
    abort.abort();
    await running;
  });

  it('repeats a failed pass with backoff, and logs it with constant message and fields', async () => {
    let failures = 3;
    start(async () => {
      if (failures-- > 0) throw new Error('boom');
      return {};
    });
    controller.enqueue({ namespace: 'ns', name: 'a' });
    await clock.advance(1_000);
    assert.deepEqual(passes, ['0 ns/a', '5 ns/a', '15 ns/a', '35 ns/a']);
    assert.equal(new Set(ids).size, 4, 'one id per pass');
    assert.deepEqual(errors[1], {
      message: 'reconcile failed',
      fields: { namespace: 'ns', name: 'a', reconcileID: ids[1], requeueAfterMs: 10, error: 'Error: boom' },
    });
    assert.deepEqual(
      reports.map((r) => r.result),
      ['error', 'error', 'error', 'success'],
    );
    failures = 1;
    controller.enqueue({ namespace: 'ns', name: 'a' });
    await clock.advance(1_000);
    assert.deepEqual(passes.slice(4), ['1000 ns/a', '1005 ns/a'], 'success had ended the backoff');
  });

  it('survives a reconcile function that throws before it returns a promise', async () => {
    start(() => {
      throw new TypeError('no promise');
    });
    controller.enqueue({ namespace: 'ns', name: 'a' });
    await clock.advance(6);
    assert.equal(passes.length, 2);
  });

  it('honours requeueAfterMs and the longest backoff', async () => {
    start(
      async ({ name }) => {
        if (name === 'bad') throw new Error('bad');
        return { requeueAfterMs: 400 };
      },
      { maxBackoffMs: 100 },
    );
    controller.enqueue({ namespace: 'ns', name: 'good' }, 50);
    await clock.advance(900);
    assert.deepEqual(passes, ['50 ns/good', '450 ns/good', '850 ns/good']);
    assert.equal(reports[0]?.result, 'requeue_after');
    passes.length = 0;
    controller.enqueue({ namespace: 'ns', name: 'bad' });
    await clock.advance(355);
    const bad = passes.filter((pass) => pass.endsWith('bad')).map((pass) => Number(pass.split(' ')[0]) - 900);
    assert.deepEqual(bad, [0, 5, 15, 35, 75, 155, 255, 355]);
  });

  it('works on several objects at a time, on each only once, and once more for what came meanwhile', async () => {
    const open: (() => void)[] = [];
    start(
      async () => {
        await new Promise<void>((resolve) => open.push(resolve));
        return {};
      },
      { concurrency: 2 },
    );
    for (const name of ['a', 'b', 'c', 'a', 'a']) controller.enqueue({ namespace: 'ns', name });
    await clock.advance(0);
    controller.enqueue({ namespace: 'ns', name: 'a' });
    controller.enqueue({ namespace: 'ns', name: 'a' });
    await clock.advance(0);
    assert.deepEqual(passes, ['0 ns/a', '0 ns/b']);
    for (let i = 0; i < 4; i++) {
      open[i]?.();
      await clock.advance(0);
    }
    assert.deepEqual(passes, ['0 ns/a', '0 ns/b', '0 ns/c', '0 ns/a']);
  });

  it('ends after the passes under way, and begins none', async () => {
    let finish = () => {};
    start(
      async () => {
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return { requeueAfterMs: 1 };
      },
      { concurrency: 1 },
    );
    controller.enqueue({ namespace: 'ns', name: 'a' });
    controller.enqueue({ namespace: 'ns', name: 'b' });
    await clock.advance(0);
    abort.abort();
    let ended = false;
    running.then(() => {
      ended = true;
    });
    await clock.advance(10);
    assert.equal(ended, false);
    finish();
    await clock.advance(10);
    assert.equal(ended, true);
    assert.deepEqual(passes, ['0 ns/a']);
  });

  it('turns changes of a cache into requests', async () => {
    start(async () => ({}));
    const store = createObjectStore<KubeObject>();
    const listeners = new Set<(event: CacheEvent<KubeObject>) => void>();
    const cache: Cache<KubeObject> = {
      ...store,
      synced: true,
      whenSynced: async () => {},
      observe: () => {},
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const stop = controller.enqueueFrom(cache, ({ object }) => [
      { namespace: object.metadata.namespace ?? '', name: `parent-of-${object.metadata.name}` },
    ]);
    const object: KubeObject = { apiVersion: 'v1', kind: 'Thing', metadata: { namespace: 'ns', name: 'a' } };
    for (const listener of listeners) listener({ type: 'upsert', object, previous: undefined });
    await clock.advance(0);
    assert.deepEqual(passes, ['0 ns/parent-of-a']);
    stop();
    assert.equal(listeners.size, 0);
  });
});
