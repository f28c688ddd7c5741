import assert from 'node:assert/strict';
import { createWorkQueue } from '../../src/kube/work-queue.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

describe('work queue', () => {
  const setUp = (options = {}) => {
    const clock = createVirtualClock();
    return { clock, queue: createWorkQueue({ clock, ...options }) };
  };

  it('hands out keys in order, each once however often it was added', async () => {
    const { queue } = setUp();
    for (const key of ['a', 'b', 'a', 'b']) queue.add(key);
    assert.equal(queue.length, 2);
    assert.deepEqual([await queue.next(), await queue.next()], ['a', 'b']);
    assert.equal(queue.length, 0);
  });

  it('hands a key that was added while it ran out again, once, and never twice at a time', async () => {
    const { queue } = setUp();
    queue.add('a');
    await queue.next();
    queue.add('a');
    queue.add('a');
    assert.equal(queue.length, 0, 'it runs: nobody else gets it');
    queue.done('a');
    assert.equal(queue.length, 1);
    await queue.next();
    queue.done('a');
    assert.equal(queue.length, 0);
  });

  it('wakes those who wait, in order', async () => {
    const { queue } = setUp();
    const both = Promise.all([queue.next(), queue.next()]);
    queue.add('a');
    queue.add('b');
    assert.deepEqual(await both, ['a', 'b']);
    assert.equal(queue.length, 0);
  });

  it('adds after a time; the earliest wins', async () => {
    const { clock, queue } = setUp();
    queue.addAfter('a', 500);
    queue.addAfter('a', 200);
    queue.addAfter('a', 900);
    await clock.advance(199);
    assert.equal(queue.length, 0);
    await clock.advance(1);
    assert.equal(queue.length, 1);
    await queue.next();
    queue.done('a');
    await clock.advance(10_000);
    assert.equal(queue.length, 0, 'the later requests are gone');
    queue.addAfter('b', 0);
    assert.equal(queue.length, 1, 'at once');
  });

  it('backs off per key from 5 ms to 1000 s, until forgotten', async () => {
    const { clock, queue } = setUp();
    const delays = Array.from({ length: 20 }, () => queue.addRateLimited('a'));
    assert.deepEqual(delays.slice(0, 4), [5, 10, 20, 40]);
    assert.deepEqual(delays.slice(-2), [1_000_000, 1_000_000]);
    assert.equal(queue.addRateLimited('b'), 5);
    queue.forget('a');
    assert.equal(queue.addRateLimited('a'), 5);
    await clock.advance(5);
    assert.equal(queue.length, 2);
  });

  it('has a configurable longest delay', () => {
    const { queue } = setUp({ maxDelayMs: 12 });
    assert.deepEqual(
      Array.from({ length: 4 }, () => queue.addRateLimited('a')),
      [5, 10, 12, 12],
    );
  });

  it('ends all waits on shutdown, and accepts nothing afterwards', async () => {
    const { clock, queue } = setUp();
    queue.add('running');
    await queue.next();
    const waiting = queue.next();
    queue.addAfter('later', 10);
    queue.shutDown();
    assert.equal(await waiting, undefined);
    queue.add('new');
    queue.add('running');
    queue.done('running');
    await clock.advance(100);
    assert.equal(queue.length, 0);
    assert.equal(await queue.next(), undefined);
    assert.equal(clock.pending, 0);
  });
});
