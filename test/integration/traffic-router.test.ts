import assert from 'node:assert/strict';
import { RESOURCES } from '../../src/api/meta.ts';
import { FUNCTION_VERSION_ANNOTATION } from '../../src/api/names.ts';
import type { Rollout } from '../../src/api/rollout.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { createAliasTrafficRouter, createTrafficRouter } from '../../src/traffic/index.ts';
import { eventually } from '../support/eventually.ts';
import { rolloutWithEntry } from '../support/rollout-with-entry.ts';
import { atHashes, FUNCTION_ARN, naming, type RoutingWorld, startRoutingWorld } from '../support/routing-world.ts';

describe('traffic router: what it asks of an Alias', () => {
  let world: RoutingWorld;
  let router: ReturnType<typeof createAliasTrafficRouter>;
  let namespace: string;
  /** Stable is A (version 1), canary B (version 2); C names a Version that does not exist, N none at all. */
  let rollout: Rollout;

  before(async () => {
    world = await startRoutingWorld();
  });
  after(() => world.stop());
  beforeEach(async () => {
    namespace = await world.namespace();
    const { client, aliases, versions, events } = world;
    router = createAliasTrafficRouter({
      client,
      aliases,
      versions,
      events,
      clock: systemClock,
      log: silentLog,
      verifyWaitMs: 300,
    });
    rollout = await world.createRollout(namespace, 'orders', 'orders-live');
    await world.createAlias(namespace, 'orders-live', { functionARN: FUNCTION_ARN });
    await world.createVersion(namespace, 'v-a', FUNCTION_ARN, '1');
    await world.createVersion(namespace, 'v-b', FUNCTION_ARN, '2');
    await world.createReplicaSet(rollout, 'aaa', naming('v-a'));
    await world.createReplicaSet(rollout, 'bbb', naming('v-b'));
    await world.createReplicaSet(rollout, 'ccc', naming('v-missing'));
    await world.createReplicaSet(rollout, 'nnn', {});
  });
  afterEach(() => router.close());

  const spec = async () => (await world.getAlias(namespace, 'orders-live')).spec.routedBy;
  const intent = async () => {
    const routedBy = await spec();
    return routedBy && { stable: routedBy.stable, canary: routedBy.canary, weight: routedBy.weight };
  };
  const canary = (stable = 'aaa', current = 'bbb') => atHashes(rollout, stable, current);
  const generation = async () => (await world.getAlias(namespace, 'orders-live')).metadata.generation;

  it('walks from stable over the weights to the canary alone, and back at an abort', async () => {
    await router.setWeight(canary(), 0, []);
    assert.deepEqual(await intent(), { stable: '1', canary: undefined, weight: 0 });
    await router.setWeight(canary(), 20, []);
    assert.deepEqual(await spec(), {
      name: 'orders',
      uid: rollout.metadata.uid,
      stable: '1',
      canary: '2',
      weight: 0.2,
    });
    await router.setWeight(canary(), 100, []);
    assert.deepEqual(await intent(), { stable: '1', canary: '2', weight: 1 });
    await router.setWeight(canary(), 0, []);
    assert.deepEqual(await intent(), { stable: '1', canary: undefined, weight: 0 });
    await router.setWeight(canary('bbb', 'bbb'), 0, []);
    assert.deepEqual(await intent(), { stable: '2', canary: undefined, weight: 0 });
  });

  it('writes the same intent once', async () => {
    await router.setWeight(canary(), 20, []);
    const once = await generation();
    for (let repeat = 0; repeat < 5; repeat++) await router.setWeight(canary(), 20, []);
    assert.equal(await generation(), once);
  });

  it('divides by maxTrafficWeight', async () => {
    const thousand = structuredClone(canary());
    Object.assign(thousand.spec.strategy?.canary?.trafficRouting ?? {}, { maxTrafficWeight: 1000 });
    await router.setWeight(thousand, 1, []);
    assert.equal((await intent())?.weight, 0.001);
  });

  it('goes to stable while the canary Version is missing, and back works', async () => {
    await router.setWeight(canary('aaa', 'ccc'), 20, []);
    assert.deepEqual(await intent(), { stable: '1', canary: undefined, weight: 0 });
    assert.equal(await router.verifyWeight(canary('aaa', 'ccc'), 20, []), 'NotVerified');
    await router.setWeight(canary('aaa', 'ccc'), 0, []);
    assert.deepEqual(await intent(), { stable: '1', canary: undefined, weight: 0 });
  });

  it('leaves the alias alone while stable names no Version', async () => {
    for (const weight of [0, 20]) await router.setWeight(canary('nnn', 'bbb'), weight, []);
    assert.equal(await intent(), undefined);
    const aborted = { ...canary('nnn', 'bbb') };
    aborted.status = { ...aborted.status, abort: true };
    assert.equal(await router.verifyWeight(aborted, 0, []), 'Verified');
    assert.equal(await router.verifyWeight(canary('nnn', 'bbb'), 20, []), 'NotVerified');
  });

  it('goes back to stable by its number when the Version object of stable was deleted', async () => {
    await world.createReplicaSet(rollout, 'ddd', { ...naming('v-gone'), [FUNCTION_VERSION_ANNOTATION]: '7' });
    await router.setWeight(canary('ddd', 'bbb'), 0, []);
    assert.deepEqual(await intent(), { stable: '7', canary: undefined, weight: 0 });
    await router.setWeight(canary('aaa', 'ddd'), 20, []);
    assert.equal((await intent())?.weight, 0, 'as a canary it gets nothing');
  });

  it('takes a bare number for a Version', async () => {
    await world.createReplicaSet(rollout, 'eee', { [FUNCTION_VERSION_ANNOTATION]: '9' });
    await router.setWeight(canary('aaa', 'eee'), 20, []);
    assert.deepEqual(await intent(), { stable: '1', canary: '9', weight: 0.2 });
  });

  it('gives a Version of another function no traffic', async () => {
    await world.createVersion(namespace, 'v-x', FUNCTION_ARN.replace('orders', 'other'), '5');
    await world.createReplicaSet(rollout, 'fff', naming('v-x'));
    await router.setWeight(canary('aaa', 'fff'), 20, []);
    assert.equal((await intent())?.weight, 0);
  });

  it('forgets a canary whose Version goes in the middle', async () => {
    await router.setWeight(canary(), 20, []);
    await world.client.delete(RESOURCES.versions, namespace, 'v-b');
    await eventually(() => assert.equal(world.versions.get(namespace, 'v-b'), undefined));
    await router.setWeight(canary(), 20, []);
    assert.deepEqual(await intent(), { stable: '1', canary: undefined, weight: 0 });
  });

  it('goes to stable in the reconcile in which UpdateHash and the status disagree', async () => {
    await router.updateHash(canary(), 'ccc', 'aaa', []);
    await router.setWeight(canary(), 50, []);
    assert.equal((await intent())?.weight, 0);
    await router.updateHash(canary(), 'bbb', 'aaa', []);
    await router.setWeight(canary(), 50, []);
    assert.equal((await intent())?.weight, 0.5);
  });

  it('survives conflicts, lost answers and a server that is down for a moment', async () => {
    const patch = { method: 'PATCH', resource: 'aliases' } as const;
    world.kubernetes.failNext({ ...patch, failure: 'drop-after' });
    await router.setWeight(canary(), 20, []);
    assert.equal((await intent())?.weight, 0.2);
    world.kubernetes.failNext({ ...patch, failure: { code: 503, reason: 'ServiceUnavailable' }, times: 2 });
    await router.setWeight(canary(), 30, []);
    assert.equal((await intent())?.weight, 0.3);
    world.kubernetes.failNext({ ...patch, failure: { code: 409, reason: 'Conflict' }, times: 3 });
    await router.setWeight(canary(), 40, []);
    assert.equal((await intent())?.weight, 0.4);
  });

  it('does not block a Rollout while the API server does not answer, and verifies nothing', async () => {
    await router.setWeight(canary(), 20, []);
    world.kubernetes.failNext({
      method: 'PATCH',
      resource: 'aliases',
      failure: { code: 500, reason: 'InternalError' },
      times: 4,
    });
    await router.setWeight(canary(), 0, []);
    assert.equal((await intent())?.weight, 0.2);
    assert.equal(await router.verifyWeight(canary(), 0, []), 'NotVerified');
    await router.setWeight(canary(), 0, []);
    assert.equal((await intent())?.weight, 0);
  });

  it('sees its own write where the cache is behind', async () => {
    const { client, versions, events } = world;
    const stale = { ...world.aliases, synced: true, get: () => first, observe: () => {} };
    const first = await world.getAlias(namespace, 'orders-live');
    const behind = createAliasTrafficRouter({
      client,
      versions,
      events,
      aliases: stale,
      clock: systemClock,
      log: silentLog,
    });
    await behind.setWeight(canary(), 20, []);
    await behind.setWeight(canary(), 0, []);
    assert.equal((await intent())?.weight, 0);
    await behind.setWeight(canary(), 20, []);
    assert.equal((await intent())?.weight, 0.2);
    assert.equal(await behind.verifyWeight(canary(), 20, []), 'NotVerified');
    behind.close();
  });

  it('names a missing Alias and a mistake in the configuration', async () => {
    const renamed = structuredClone(canary());
    Object.assign(renamed.spec.strategy?.canary?.trafficRouting?.plugins ?? {}, {
      'lambda-rollouts/alias': { alias: 'nope' },
    });
    await assert.rejects(router.setWeight(renamed, 20, []), /Alias ns-\d+\/nope, .* does not exist/);
    const withoutStable = atHashes(renamed, 'nnn', 'bbb');
    await assert.rejects(router.setWeight(withoutStable, 20, []), /Alias ns-\d+\/nope, .* does not exist/);
    await router.setWeight(withoutStable, 0, []);
    Object.assign(renamed.spec.strategy?.canary?.trafficRouting?.plugins ?? {}, {
      'lambda-rollouts/alias': { alais: 'x' },
    });
    await assert.rejects(router.setWeight(renamed, 0, []), /\.alais is not a known field/);
    assert.equal(await router.verifyWeight(renamed, 20, []), 'NotVerified');
    await router.updateHash(renamed, 'bbb', 'aaa', []);
  });

  describe('claims', () => {
    const other = { name: 'other', uid: 'uid-other', stable: '1', weight: 0 };
    const claimed = (routedBy: object) => world.patchAlias(namespace, 'orders-live', { spec: { routedBy } });

    it('never overwrites the claim of another living Rollout, and tells both', async () => {
      await claimed(other);
      await eventually(() => assert.ok(world.aliases.get(namespace, 'orders-live')?.spec.routedBy));
      await assert.rejects(
        router.setWeight(canary(), 0, []),
        /is routed by Rollout ns-\d+\/other, so Rollout ns-\d+\/orders/,
      );
      assert.equal((await spec())?.uid, 'uid-other');
      for (const name of ['orders', 'other']) {
        const events = await world.eventsOf(namespace, name);
        assert.ok(
          events.some(({ reason }) => reason === 'AliasClaimed'),
          name,
        );
      }
    });

    it('takes over from a Rollout that was proven gone', async () => {
      await claimed(other);
      const status = { status: { releasedUID: 'uid-other' } };
      await world.client.mergePatch(RESOURCES.aliases, namespace, 'orders-live', status, {
        fieldManager: 't',
        subresource: 'status',
      });
      await eventually(() => assert.ok(world.aliases.get(namespace, 'orders-live')?.status?.releasedUID));
      await router.setWeight(canary(), 0, []);
      assert.equal((await spec())?.uid, rollout.metadata.uid);
    });

    it('of our own that was released is made anew, so that the controller can tell it from the old one', async () => {
      await router.setWeight(canary(), 20, []);
      const before = (await generation()) ?? 0;
      const status = { status: { releasedUID: rollout.metadata.uid, observedGeneration: before } };
      const options = { fieldManager: 't', subresource: 'status' } as const;
      await world.client.mergePatch(RESOURCES.aliases, namespace, 'orders-live', status, options);
      await eventually(() => assert.ok(world.aliases.get(namespace, 'orders-live')?.status?.releasedUID));
      await router.setWeight(canary(), 20, []);
      assert.equal(await generation(), before + 2);
      assert.equal((await intent())?.weight, 0.2);
      await router.setWeight(canary(), 20, []);
      assert.equal(await generation(), before + 2, 'once, also before the controller has looked');
    });

    it('takes over from a Rollout of the same name that was made again', async () => {
      await claimed({ ...other, name: 'orders' });
      await router.setWeight(canary(), 0, []);
      assert.equal((await spec())?.uid, rollout.metadata.uid);
    });
  });

  describe('Events', () => {
    const reasons = async () =>
      (await world.eventsOf(namespace, 'orders')).map(({ reason, count }) => `${reason} ${count ?? 1}`);

    it('tell once what an alias cannot do, without an error', async () => {
      for (let repeat = 0; repeat < 3; repeat++) {
        await router.setHeaderRoute(canary(), { name: 'beta', match: [{ headerName: 'x' }] });
        await router.setMirrorRoute(canary(), { name: 'mirror', percentage: 10 });
        await router.updateHash(canary(), 'bbb', 'aaa', [{ weight: 5 }]);
        await router.removeManagedRoutes(canary());
      }
      assert.deepEqual((await reasons()).sort(), [
        'AdditionalDestinationsNotSupported 1',
        'HeaderRouteNotSupported 1',
        'MirrorRouteNotSupported 1',
      ]);
    });

    it('say nothing when a route is removed', async () => {
      await router.setHeaderRoute(canary(), { name: 'beta' });
      await router.setMirrorRoute(canary(), { name: 'mirror' });
      assert.deepEqual(await reasons(), []);
    });

    it('warn of the traps', async () => {
      const trapped = structuredClone(canary());
      trapped.spec.replicas = 0;
      delete trapped.spec.strategy?.canary?.replicaProgressThreshold;
      await router.updateHash(trapped, 'bbb', 'aaa', []);
      assert.deepEqual((await reasons()).sort(), ['AbortNeedsStablePod 1', 'NoReplicas 1']);
    });
  });
});

describe('traffic router of the plugin process', () => {
  let world: RoutingWorld;
  const runtime = { clock: systemClock, log: silentLog, env: {} };

  before(async () => {
    world = await startRoutingWorld();
  });
  after(() => world.stop());

  it('finds the cluster by its arguments and does what is asked from the first call on', async () => {
    const namespace = await world.namespace();
    const rollout = await world.createRollout(namespace, 'orders', 'orders-live');
    await world.createAlias(namespace, 'orders-live', { functionARN: FUNCTION_ARN });
    await world.createReplicaSet(rollout, 'aaa', { [FUNCTION_VERSION_ANNOTATION]: '1' });
    await world.createReplicaSet(rollout, 'bbb', { [FUNCTION_VERSION_ANNOTATION]: '2' });
    const args = [`--kubeconfig=${world.kubeconfigPath}`, `--namespace=${namespace}`];
    const router = await createTrafficRouter({ ...runtime, args });
    try {
      await router.initPlugin();
      assert.equal(router.type(), 'lambda-rollouts/alias');
      await router.setWeight(atHashes(rollout, 'aaa', 'bbb'), 20, []);
      assert.equal((await world.getAlias(namespace, 'orders-live')).spec.routedBy?.weight, 0.2);
    } finally {
      await router.close();
    }
  });

  it('started wrongly says so in SetWeight and nowhere else', async () => {
    const rollout = rolloutWithEntry({ alias: 'orders-live' });
    for (const args of [['--kubeconfig=/nowhere/config'], ['--kubeconfg=x']]) {
      const router = await createTrafficRouter({ ...runtime, args });
      await router.initPlugin();
      await router.updateHash(rollout, 'b', 'a', []);
      await router.removeManagedRoutes(rollout);
      await assert.rejects(router.setWeight(rollout, 20, []), /cannot reach Kubernetes: .*(nowhere|kubeconfg)/);
      assert.equal(await router.verifyWeight(rollout, 20, []), 'NotVerified');
      await router.close();
    }
  });

  it('reads live while its caches cannot be filled', async () => {
    const namespace = await world.namespace();
    const rollout = await world.createRollout(namespace, 'orders', 'orders-live');
    await world.createAlias(namespace, 'orders-live', { functionARN: FUNCTION_ARN });
    await world.createVersion(namespace, 'v-a', FUNCTION_ARN, '1');
    await world.createReplicaSet(rollout, 'aaa', naming('v-a'));
    const never = {
      ...world.aliases,
      synced: false,
      whenSynced: () => new Promise<void>(() => {}),
      get: () => undefined,
    };
    const { client, events } = world;
    const caches = { aliases: { ...never, observe() {} }, versions: { ...never, observe() {} } } as unknown as {
      aliases: typeof world.aliases;
      versions: typeof world.versions;
    };
    const router = createAliasTrafficRouter({ client, events, ...caches, ...runtime, syncTimeoutMs: 10 });
    await router.setWeight(atHashes(rollout, 'aaa', 'aaa'), 0, []);
    assert.equal((await world.getAlias(namespace, 'orders-live')).spec.routedBy?.stable, '1');
    router.close();
  });
});
