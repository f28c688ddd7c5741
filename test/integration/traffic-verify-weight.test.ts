import assert from 'node:assert/strict';
import type { Rollout } from '../../src/api/rollout.ts';
import { type Clock, systemClock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { createAliasTrafficRouter } from '../../src/traffic/index.ts';
import { eventually as eventuallyWithin } from '../support/eventually.ts';
import { atHashes, naming, type RoutingWorld, startRoutingWorld } from '../support/routing-world.ts';

/** Generous: the machine may be busy. */
const eventually = <R>(check: () => R | Promise<R>) => eventuallyWithin(check, { timeoutMs: 20_000 });

describe('traffic router: what it verifies', () => {
  let world: RoutingWorld;
  let router: ReturnType<typeof createAliasTrafficRouter>;
  let namespace: string;
  let arn: string;
  let functions = 0;
  let rollout: Rollout;
  let stopController: (() => Promise<void>) | undefined;
  /** Added to the router's clock. */
  let laterMs: number;
  /** How often a call of the router went to wait. */
  let waits: number;

  before(async () => {
    world = await startRoutingWorld();
  });
  after(() => world.stop());
  beforeEach(async () => {
    laterMs = 0;
    waits = 0;
    namespace = await world.namespace();
    arn = await world.functionWithVersions(`verify-${++functions}`, 2);
    const { client, aliases, versions, events } = world;
    const clock: Clock = {
      ...systemClock,
      now: () => systemClock.now() + laterMs,
      after(ms, callback) {
        waits++;
        return systemClock.after(ms, callback);
      },
    };
    router = createAliasTrafficRouter({
      client,
      aliases,
      versions,
      events,
      clock,
      log: silentLog,
      verifyWaitMs: 800,
      steplessWaitMs: 15_000,
    });
    const created = await world.createRollout(namespace, 'orders', 'orders-live');
    await world.createAlias(namespace, 'orders-live', { functionARN: arn });
    await world.createVersion(namespace, 'v-a', arn, '1');
    await world.createVersion(namespace, 'v-b', arn, '2');
    await world.createReplicaSet(created, 'aaa', naming('v-a'));
    await world.createReplicaSet(created, 'bbb', naming('v-b'));
    rollout = atHashes(created, 'aaa', 'bbb');
  });
  afterEach(async () => {
    router.close();
    await stopController?.();
    stopController = undefined;
  });

  async function ask(weight: number, of = rollout) {
    await router.setWeight(of, weight, []);
    return router.verifyWeight(of, weight, []);
  }
  const reasons = async () => (await world.eventsOf(namespace, 'orders')).map(({ reason }) => reason);

  it('confirms each weight as soon as Lambda does', async () => {
    stopController = world.runAliasController();
    for (const weight of [20, 50, 100]) {
      await router.setWeight(rollout, weight, []);
      await eventually(async () => assert.equal(await router.verifyWeight(rollout, weight, []), 'Verified'));
    }
    const aborted = { ...rollout, status: { ...rollout.status, abort: true } };
    await router.setWeight(aborted, 0, []);
    await eventually(async () => assert.equal(await router.verifyWeight(aborted, 0, []), 'Verified'));
    assert.deepEqual(world.history(arn), ['1 2=0.2', '1 2=0.5', '2', '1']);
  });

  it('waits a moment at a weight, not at 0, and then says NotVerified', async () => {
    assert.equal(await ask(0), 'NotVerified');
    assert.equal(waits, 0);
    assert.equal(await ask(20), 'NotVerified');
    assert.equal(waits, 1);
  });

  it('does not let a setWeight step pass at weight 0, which means that the canary has no pod', async () => {
    stopController = world.runAliasController();
    const at = (status: Rollout['status']) => ({ ...rollout, status: { ...rollout.status, ...status } });
    await router.setWeight(rollout, 0, []);
    for (const later of [0, 10_001]) {
      laterMs = later;
      assert.equal(await router.verifyWeight(at({ currentStepIndex: 0 }), 0, []), 'NotVerified');
    }
    assert.deepEqual(
      (await world.eventsOf(namespace, 'orders')).map(({ reason, message }) => `${reason} ${message}`),
      [
        `WeightNotConfirmed weight 0 of 100 for revision bbb is not confirmed: CanaryPodNotAvailable: step 1 asks for weight 20 of 100, but no pod of ReplicaSet ${namespace}/orders-bbb is available, and without one Argo Rollouts gives the canary nothing; look at that pod, and set spec.replicas (and any setCanaryScale) to 1 or more`,
      ],
    );
    for (const [what, status] of Object.entries({
      'a pause step': { currentStepIndex: 1 },
      'an abort': { abort: true },
      'promote --full': { promoteFull: true },
      'the end': { currentPodHash: 'bbb', stableRS: 'bbb' },
    })) {
      await eventually(async () => {
        await router.setWeight(at(status), 0, []);
        assert.equal(await router.verifyWeight(at(status), 0, []), 'Verified', what);
      });
    }
  });

  it('lets three wait at the same time, the others not', async () => {
    await router.setWeight(rollout, 20, []);
    const verdicts = await Promise.all([1, 2, 3, 4, 5].map(() => router.verifyWeight(rollout, 20, [])));
    assert.deepEqual(new Set(verdicts), new Set(['NotVerified']));
    assert.equal(waits, 3);
  });

  it('does not wait for an alias that is known to be in trouble', async () => {
    const fault = { operation: 'CreateAlias', status: 403, code: 'AccessDeniedException' };
    const mend = world.lambda.failFor({ ...fault, ms: 60_000 });
    stopController = world.runAliasController();
    await router.setWeight(rollout, 20, []);
    await eventually(async () => {
      const { status } = await world.getAlias(namespace, 'orders-live');
      assert.ok(status?.conditions?.some(({ reason }) => reason === 'AccessDenied'));
    });
    await eventually(() => assert.ok(world.aliases.get(namespace, 'orders-live')?.status?.conditions));
    assert.equal(await router.verifyWeight(rollout, 20, []), 'NotVerified');
    assert.equal(waits, 0);
    mend();
  });

  it('says after ten seconds why a step waits, once, and when it is over', async () => {
    assert.equal(await ask(20), 'NotVerified');
    assert.deepEqual(await reasons(), []);
    for (const ms of [10_000, 20_000]) {
      laterMs = ms;
      assert.equal(await ask(20), 'NotVerified');
    }
    assert.deepEqual(await reasons(), ['WeightNotConfirmed']);
    const [told] = await world.eventsOf(namespace, 'orders');
    assert.match(told?.message ?? '', /weight 20 of 100.*ControllerNotRunning/);
    stopController = world.runAliasController();
    await eventually(async () => assert.equal(await router.verifyWeight(rollout, 20, []), 'Verified'));
    assert.deepEqual(await reasons(), ['WeightNotConfirmed', 'WeightConfirmed']);
  });

  it('without steps waits at the maximum even where others would not', async () => {
    const stepless = structuredClone(rollout);
    delete stepless.spec.strategy?.canary?.steps;
    await router.setWeight(stepless, 100, []);
    laterMs = 60_000;
    const verdict = router.verifyWeight(stepless, 100, []);
    stopController = world.runAliasController();
    assert.equal(await verdict, 'Verified');
  });

  it('never rejects', async () => {
    const odd = { ...rollout, spec: undefined } as unknown as Rollout;
    assert.equal(await router.verifyWeight(odd, 20, []), 'NotVerified');
    world.kubernetes.failNext({
      method: 'GET',
      resource: 'replicasets',
      failure: { code: 500, reason: 'InternalError' },
    });
    assert.equal(await router.verifyWeight(rollout, 0, []), 'NotVerified');
  });
});
