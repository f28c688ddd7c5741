import assert from 'node:assert/strict';
import { createLimiter, type Limiter, type LimiterOptions } from '../../src/lambda/limiter.ts';
import type { Priority } from '../../src/lambda/port.ts';
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock.ts';

describe('the limiter of an account and Region', () => {
  let clock: VirtualClock;
  let started: { label: string; atMs: number }[];
  let epoch: number;

  beforeEach(() => {
    clock = createVirtualClock();
    epoch = clock.now();
    started = [];
  });

  const limiterOf = (options: Partial<LimiterOptions> = {}) => createLimiter({ clock, ...options });

  function call(limiter: Limiter, priority: Priority, label: string = priority, namespace = 'team-a'): Promise<void> {
    return limiter.acquire({ priority, namespace }).then(() => void started.push({ label, atMs: clock.now() - epoch }));
  }

  const labels = () => started.map(({ label }) => label);
  const count = (label: string) => labels().filter((candidate) => candidate === label).length;

  /** Takes the tokens that were saved up. */
  async function exhaust(limiter: Limiter): Promise<void> {
    for (let i = 0; i < 2; i++) await limiter.acquire({ priority: 'increase', namespace: 'team-a' });
  }

  it('starts a small burst at once and then keeps to the rate', async () => {
    const limiter = limiterOf({ requestsPerSecond: 10 });
    for (let i = 0; i < 100; i++) void call(limiter, 'increase');
    await clock.advance(0);
    assert.equal(started.length, 2);
    await clock.advance(5_000);
    assert.ok(started.length >= 50 && started.length <= 52, `${started.length} calls in 5 s at 10/s`);
    assert.ok(Math.max(...callsPerSecond()) <= 12);
  });

  function callsPerSecond(): number[] {
    const perSecond = new Map<number, number>();
    for (const { atMs } of started)
      perSecond.set(Math.floor(atMs / 1000), (perSecond.get(Math.floor(atMs / 1000)) ?? 0) + 1);
    return [...perSecond.values()];
  }

  it('starts the more urgent call first, whatever came first', async () => {
    const limiter = limiterOf();
    await exhaust(limiter);
    for (const priority of ['collect', 'drift', 'publish', 'increase', 'abort'] as const) void call(limiter, priority);
    await clock.advance(3_000);
    assert.deepEqual(labels(), ['abort', 'increase', 'publish', 'drift', 'collect']);
  });

  it('starts an abort at once though the tokens are used up and a thousand calls wait', async () => {
    const limiter = limiterOf();
    for (let i = 0; i < 1_000; i++) void call(limiter, 'increase', 'increase', `team-${i % 7}`);
    await clock.advance(60_000);
    const before = clock.now() - epoch;
    void call(limiter, 'abort');
    await clock.advance(0);
    assert.deepEqual(started.at(-1), { label: 'abort', atMs: before });
  });

  it('starts an abort at once right after a 429', async () => {
    const limiter = limiterOf();
    await exhaust(limiter);
    limiter.throttled();
    void call(limiter, 'abort');
    await clock.advance(0);
    assert.deepEqual(labels(), ['abort']);
  });

  it('never lets an aged call of another kind pass an abort', async () => {
    const limiter = limiterOf({ requestsPerSecond: 1, agingMs: 10 });
    await exhaust(limiter);
    for (let i = 0; i < 20; i++) void call(limiter, 'collect', 'collect', `team-${i}`);
    await clock.advance(10_000);
    const collected = count('collect');
    for (let i = 0; i < 30; i++) void call(limiter, 'abort');
    await clock.advance(20_000);
    assert.equal(count('collect'), collected);
    assert.ok(count('abort') >= 20);
  });

  it('holds many aborts to the rate after a short overdraft, which later calls pay back', async () => {
    const limiter = limiterOf({ requestsPerSecond: 10 });
    for (let i = 0; i < 100; i++) void call(limiter, 'abort');
    await clock.advance(0);
    assert.equal(started.length, 2 + 5);
    await clock.advance(2_000);
    assert.ok(started.length <= 28, `${started.length} aborts in 2 s`);
  });

  it('goes round-robin over namespaces', async () => {
    const limiter = limiterOf();
    await exhaust(limiter);
    for (let i = 0; i < 50; i++) void call(limiter, 'increase', 'busy', 'busy');
    for (let i = 0; i < 3; i++) void call(limiter, 'increase', 'quiet', 'quiet');
    await clock.advance(650);
    assert.equal(count('quiet'), 3);
    assert.equal(count('busy'), 3);
  });

  it('does not favour a namespace that comes back with one call at a time', async () => {
    const limiter = limiterOf();
    await exhaust(limiter);
    for (let i = 0; i < 50; i++) void call(limiter, 'increase', 'busy', 'busy');
    const comeBack = (): Promise<void> => call(limiter, 'increase', 'single', 'single').then(comeBack);
    void comeBack();
    await clock.advance(2_050);
    assert.ok(Math.abs(count('busy') - count('single')) <= 1, `${count('busy')} busy, ${count('single')} single`);
  });

  it('ages: a collection that waits long enough is not starved by a stream of increases', async () => {
    const limiter = limiterOf({ agingMs: 1_000 });
    const stream = (): Promise<void> => call(limiter, 'increase', 'increase', 'team-a').then(stream);
    for (let i = 0; i < 5; i++) void stream();
    void call(limiter, 'collect', 'collect', 'team-b');
    await clock.advance(2_000);
    assert.equal(count('collect'), 0);
    await clock.advance(2_000);
    assert.equal(count('collect'), 1);
  });

  it('gives drift checks at most a fifth of the rate, also when nothing else waits', async () => {
    const limiter = limiterOf({ requestsPerSecond: 10 });
    for (let i = 0; i < 500; i++) void call(limiter, 'drift', 'drift', `team-${i % 5}`);
    await clock.advance(10_000);
    assert.ok(count('drift') >= 20 && count('drift') <= 21, `${count('drift')} drift checks in 10 s at 10/s`);
  });

  it('does not hold others back while drift checks wait for their share', async () => {
    const limiter = limiterOf({ requestsPerSecond: 10, agingMs: 100 });
    for (let i = 0; i < 500; i++) void call(limiter, 'drift', 'drift', `team-${i % 5}`);
    await clock.advance(20_000);
    started = [];
    for (let i = 0; i < 40; i++) void call(limiter, 'collect', 'collect', 'team-z');
    await clock.advance(5_050);
    assert.equal(count('collect'), 40);
    assert.ok(count('drift') <= 11);
  });

  it('halves the rate on 429, once for refusals that come together, and never below 1/s', async () => {
    const limiter = limiterOf({ requestsPerSecond: 10 });
    limiter.throttled();
    limiter.throttled();
    assert.equal(limiter.rate(), 5);
    for (let i = 0; i < 10; i++) {
      await clock.advance(1_000);
      limiter.throttled();
    }
    assert.equal(limiter.rate(), 1);
  });

  it('grows the rate additively while Lambda takes the calls, up to 15', async () => {
    const limiter = limiterOf({ requestsPerSecond: 10 });
    for (let i = 0; i < 10; i++) limiter.succeeded();
    assert.ok(limiter.rate() > 10.19 && limiter.rate() < 10.21, `${limiter.rate()} after one second at full use`);
    for (let i = 0; i < 10_000; i++) limiter.succeeded();
    assert.equal(limiter.rate(), 15);
  });

  it('uses the lower rate after a 429', async () => {
    const limiter = limiterOf({ requestsPerSecond: 10 });
    limiter.throttled();
    for (let i = 0; i < 100; i++) void call(limiter, 'increase');
    await clock.advance(4_000);
    assert.ok(started.length >= 19 && started.length <= 21, `${started.length} calls in 4 s at 5/s`);
  });

  it('gives up a waiting call with the reason of its signal, and its turn goes to the next', async () => {
    const limiter = limiterOf();
    await exhaust(limiter);
    const abort = new AbortController();
    const given = limiter.acquire({ priority: 'increase', namespace: 'team-a', signal: abort.signal });
    void call(limiter, 'publish');
    abort.abort(new Error('shutting down'));
    await assert.rejects(given, /shutting down/);
    await clock.advance(100);
    assert.deepEqual(labels(), ['publish']);
    assert.equal(limiter.waiting(), 0);
  });

  it('rejects at once with a signal that was aborted before', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    await assert.rejects(limiterOf().acquire({ priority: 'abort', namespace: 'team-a', signal }), /too late/);
  });

  it('rejects what waits and what comes once closed, and leaves no timer', async () => {
    const limiter = limiterOf();
    await exhaust(limiter);
    const waiting = limiter.acquire({ priority: 'increase', namespace: 'team-a' });
    limiter.close();
    await assert.rejects(waiting, /closed/);
    await assert.rejects(limiter.acquire({ priority: 'abort', namespace: 'team-a' }), /closed/);
    assert.equal(clock.pending, 0);
  });

  it('leaves no timer when nothing waits', async () => {
    const limiter = limiterOf();
    for (let i = 0; i < 5; i++) void call(limiter, 'increase');
    await clock.advance(1_000);
    assert.equal(clock.pending, 0);
  });

  it('goes on after the clock stepped back', async () => {
    let offset = 0;
    const stepping = { ...clock, now: () => clock.now() + offset };
    const limiter = createLimiter({ clock: stepping });
    await exhaust(limiter);
    offset = -3_600_000;
    void call(limiter, 'increase');
    await clock.advance(200);
    assert.deepEqual(labels(), ['increase']);
  });
});
