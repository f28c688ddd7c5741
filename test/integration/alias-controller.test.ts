import assert from 'node:assert/strict';
import type { Alias, RoutedBy } from '../../src/api/alias.ts';
import { RESOURCES } from '../../src/api/meta.ts';
import type { Rollout } from '../../src/api/rollout.ts';
import { LambdaError } from '../../src/lambda/error.ts';
import type { CallOptions, LambdaPort } from '../../src/lambda/port.ts';
import { eventually as eventuallyWithin } from '../support/eventually.ts';
import { type RoutingWorld, startRoutingWorld } from '../support/routing-world.ts';

/** Generous: the machine may be busy. */
const eventually = <R>(check: () => R | Promise<R>) => eventuallyWithin(check, { timeoutMs: 20_000 });

describe('Alias controller', () => {
  let world: RoutingWorld;
  let namespace: string;
  let arn: string;
  let functions = 0;
  let stop: (() => Promise<void>) | undefined;
  let rollout: Rollout;

  before(async () => {
    world = await startRoutingWorld();
  });
  after(() => world.stop());
  beforeEach(async () => {
    namespace = await world.namespace();
    arn = await world.functionWithVersions(`alias-${++functions}`, 3);
    rollout = await world.createRollout(namespace, 'orders', 'orders-live');
    world.lambda.clearRequests();
  });
  afterEach(async () => {
    await stop?.();
    stop = undefined;
    // The next test's controller would look at it too.
    for (const { metadata } of world.aliases.list(namespace)) {
      await world.client.delete(RESOURCES.aliases, namespace, metadata.name);
    }
    await eventually(() => assert.deepEqual(world.aliases.list(), []));
  });

  const create = (spec: object = {}, name = 'orders-live') =>
    world.createAlias(namespace, name, { functionARN: arn, ...spec });
  const routed = (weight: number, stable = '1', canary = '2'): RoutedBy => ({
    name: 'orders',
    uid: rollout.metadata.uid ?? '',
    stable,
    weight,
    ...(weight > 0 ? { canary } : {}),
  });
  const route = (weight: number, stable?: string, canary?: string) => {
    const routedBy = routed(weight, stable, canary);
    return world.patchAlias(namespace, 'orders-live', {
      spec: { routedBy: { ...routedBy, canary: routedBy.canary ?? null } },
    });
  };
  const conditionOf = ({ status }: Alias, type: string) =>
    status?.conditions?.find((condition) => condition.type === type);
  const settled = (routing: string) =>
    eventually(async () => {
      const alias = await world.getAlias(namespace, 'orders-live');
      assert.equal(alias.status?.routing, routing);
      assert.equal(alias.status?.observedGeneration, alias.metadata.generation);
      assert.equal(conditionOf(alias, 'Ready')?.status, 'True');
      return alias;
    });
  const inState = (type: string, reason: string, name = 'orders-live') =>
    eventually(async () => {
      const alias = await world.getAlias(namespace, name);
      assert.equal(conditionOf(alias, type)?.reason, reason);
      return alias;
    });
  const reasons = async () => (await world.eventsOf(namespace, 'orders-live')).map(({ reason }) => reason);

  it('creates the alias at what a Rollout asks, and then makes one call for each change', async () => {
    stop = world.runAliasController();
    await create({ routedBy: routed(0) });
    await settled('v1:100');
    await route(0.2);
    const alias = await settled('v1:80 v2:20');
    assert.deepEqual(alias.status?.additionalVersionWeights, [{ functionVersion: '2', weight: 0.2 }]);
    world.lambda.clearRequests();
    await route(0.5);
    await settled('v1:50 v2:50');
    await route(1);
    await settled('v2:100');
    await route(0, '2');
    await settled('v2:100');
    assert.deepEqual(
      world.lambda.requests().map(({ operation }) => operation),
      ['UpdateAlias', 'UpdateAlias'],
    );
    assert.deepEqual(world.history(arn), ['1', '1 2=0.2', '1 2=0.5', '2']);
    const told = (await world.eventsOf(namespace, 'orders-live')).filter(({ reason }) => reason === 'RoutingChanged');
    assert.equal(told[1]?.message, `alias live of alias-${functions}: v1:80 v2:20 (asked by Rollout orders)`);
    assert.equal(told.length, 4);
  });

  it('follows the baseline while nobody routes, by number and by Version', async () => {
    stop = world.runAliasController();
    await create({
      functionVersion: '1',
      routingConfig: { additionalVersionWeights: [{ functionVersion: '2', weight: 0.1 }] },
    });
    await settled('v1:90 v2:10');
    const patch = { functionVersion: null, functionVersionRef: { from: { name: 'v-c' } }, routingConfig: null };
    await world.patchAlias(namespace, 'orders-live', { spec: patch });
    await inState('Reconciling', 'VersionNotFound');
    await world.createVersion(namespace, 'v-c', arn, '3');
    await settled('v3:100');
    assert.deepEqual(world.history(arn), ['1 2=0.1', '3']);
  });

  it('does not look at the baseline while a Rollout routes', async () => {
    stop = world.runAliasController();
    await create({ functionVersion: '1', routedBy: routed(0.2) });
    await settled('v1:80 v2:20');
    const additionalVersionWeights = [{ functionVersion: '2', weight: 0.9 }];
    await world.patchAlias(namespace, 'orders-live', {
      spec: { functionVersion: '3', routingConfig: { additionalVersionWeights } },
    });
    await settled('v1:80 v2:20');
    assert.deepEqual(world.history(arn), ['1 2=0.2']);
  });

  it('reports what is there when nothing is asked', async () => {
    stop = world.runAliasController();
    await create();
    const alias = await inState('Ready', 'Idle');
    assert.equal(alias.status?.routing, undefined);
    assert.deepEqual(world.history(arn), []);
  });

  it('gives a version no traffic before it is Active', async () => {
    stop = world.runAliasController();
    await create({ routedBy: routed(0) });
    await settled('v1:100');
    world.lambda.setState(arn, '2', { state: 'Pending', stateReason: 'creating' });
    await route(0.2);
    const alias = await inState('Ready', 'VersionNotActive');
    assert.match(conditionOf(alias, 'Ready')?.message ?? '', /version 2 .* Pending: creating/);
    world.lambda.setState(arn, '2', { state: 'Inactive' });
    await settled('v1:80 v2:20');
    world.lambda.setState(arn, '3', { state: 'Failed' });
    await route(0.2, '1', '3');
    await inState('Stalled', 'VersionFailed');
    await route(0);
    await settled('v1:100');
    assert.deepEqual(world.history(arn), ['1', '1 2=0.2', '1']);
  });

  it('waits while Lambda throttles and fails, and aborts as soon as it answers', async () => {
    stop = world.runAliasController();
    await create({ routedBy: routed(0.2) });
    await settled('v1:80 v2:20');
    const lift = world.lambda.failFor({ status: 429, code: 'TooManyRequestsException', ms: 60_000 });
    await route(0.5);
    await inState('Reconciling', 'Throttled');
    lift();
    const mend = world.lambda.failFor({ status: 500, ms: 60_000 });
    await route(0);
    await inState('Reconciling', 'LambdaUnavailable');
    mend();
    await settled('v1:100');
    assert.deepEqual(world.history(arn), ['1 2=0.2', '1']);
    assert.ok(!(await reasons()).includes('ForeignChange'));
  });

  it('heals a write whose answer was lost, without a second one', async () => {
    stop = world.runAliasController();
    await create({ routedBy: routed(0.2) });
    await settled('v1:80 v2:20');
    world.lambda.failNext({ operation: 'UpdateAlias', applied: true, reset: true });
    await route(0.5);
    await settled('v1:50 v2:50');
    assert.deepEqual(world.history(arn), ['1 2=0.2', '1 2=0.5']);
    assert.ok(!(await reasons()).includes('ForeignChange'));
  });

  it('after a lost answer another intent is not taken for settled', async () => {
    stop = world.runAliasController();
    await create({ routedBy: routed(0.2) });
    await settled('v1:80 v2:20');
    const mend = world.lambda.failFor({ operation: 'GetAlias', status: 500, ms: 60_000 });
    world.lambda.failNext({ operation: 'UpdateAlias', applied: true, reset: true });
    await route(0.5);
    await inState('Reconciling', 'LambdaUnavailable');
    await route(0.2);
    mend();
    await settled('v1:80 v2:20');
    assert.deepEqual(world.history(arn), ['1 2=0.2', '1 2=0.5', '1 2=0.2']);
    assert.ok(!(await reasons()).includes('ForeignChange'));
  });

  it('goes on after a restart at any moment', async () => {
    stop = world.runAliasController();
    await create({ routedBy: routed(0.2) });
    await settled('v1:80 v2:20');
    await stop();
    await route(0.5);
    stop = world.runAliasController();
    await settled('v1:50 v2:50');
    await stop();
    // As if the process had been killed between UpdateAlias and its status write.
    await world.writeOutside(arn, 'live', '2');
    await route(1);
    stop = world.runAliasController();
    await settled('v2:100');
    assert.deepEqual(world.history(arn), ['1 2=0.2', '1 2=0.5', '2']);
    assert.ok(!(await reasons()).includes('ForeignChange'));
  });

  it('tells of a foreign change and restores, until there were three in ten minutes', async () => {
    stop = world.runAliasController({ driftIntervalMs: 50 });
    await create({ routedBy: routed(0.2) });
    await settled('v1:80 v2:20');
    for (const restored of [2, 3]) {
      await world.writeOutside(arn, 'live', '3');
      await eventually(() => assert.equal(world.history(arn).filter((state) => state === '1 2=0.2').length, restored));
    }
    await settled('v1:80 v2:20');
    await world.writeOutside(arn, 'live', '3');
    const alias = await inState('Stalled', 'Contested');
    assert.equal(alias.status?.routing, 'v3:100', 'the status tells what Lambda has');
    assert.ok((await reasons()).includes('ForeignChange'));
    await route(0);
    await settled('v1:100');
  });

  it('takes a weight that Lambda rounds, once', async () => {
    const rounding = (functionARN: string): LambdaPort => {
      const port = world.aws.lambda(functionARN);
      return {
        ...port,
        async updateAlias(...[fn, name, { functionVersion, additionalVersionWeights }, revision, call]) {
          const rounded = Object.entries(additionalVersionWeights).map(([v, weight]) => [v, Number(weight.toFixed(2))]);
          const target = { functionVersion, additionalVersionWeights: Object.fromEntries(rounded) };
          return port.updateAlias(fn, name, target, revision, call);
        },
      };
    };
    stop = world.runAliasController({ aws: { ...world.aws, lambda: rounding } });
    await create({ routedBy: routed(0) });
    await settled('v1:100');
    await route(0.333);
    await settled('v1:67 v2:33');
    await world.patchAlias(namespace, 'orders-live', { spec: { functionVersion: '1' } });
    await settled('v1:67 v2:33');
    assert.deepEqual(world.history(arn), ['1', '1 2=0.33']);
    assert.ok((await reasons()).includes('WeightRounded'));
    await route(0.001);
    await inState('Ready', 'NotApplied');
  });

  it('adopts an alias that exists already', async () => {
    stop = world.runAliasController();
    await create({ functionVersion: '3' });
    await settled('v3:100');
    await stop();
    await world.client.delete(RESOURCES.aliases, namespace, 'orders-live');
    await eventually(() => assert.equal(world.aliases.get(namespace, 'orders-live'), undefined));
    assert.deepEqual(world.history(arn), ['3'], 'deleting the object leaves the alias');
    stop = world.runAliasController();
    await create({ routedBy: routed(0, '3') });
    await settled('v3:100');
    assert.deepEqual(world.history(arn), ['3']);
    assert.ok(!(await reasons()).includes('ForeignChange'));
  });

  it('stalls the younger of two Aliases for the same alias until the elder goes', async () => {
    stop = world.runAliasController();
    await create({ functionVersion: '1' });
    await settled('v1:100');
    const seconds = Math.floor(Date.now() / 1000);
    await eventually(() => assert.ok(Math.floor(Date.now() / 1000) > seconds));
    await create({ functionVersion: '2' }, 'second');
    const second = await inState('Stalled', 'AliasOwned', 'second');
    assert.match(conditionOf(second, 'Stalled')?.message ?? '', /belongs to Alias orders-live/);
    assert.deepEqual(world.history(arn), ['1']);
    await world.client.delete(RESOURCES.aliases, namespace, 'orders-live');
    await inState('Ready', 'Routed', 'second');
    assert.deepEqual(world.history(arn), ['1', '2']);
  });

  describe('a Rollout that no longer routes', () => {
    const plugins = (value: unknown) => ({ spec: { strategy: { canary: { trafficRouting: { plugins: value } } } } });

    beforeEach(async () => {
      stop = world.runAliasController();
      await create({ routedBy: routed(0.5) });
      await settled('v1:50 v2:50');
    });

    it('because it was deleted: all goes to stable, and another may claim', async () => {
      await world.deleteRollout(namespace, 'orders');
      const alias = await settled('v1:100');
      assert.equal(alias.status?.releasedUID, rollout.metadata.uid);
      assert.deepEqual(world.history(arn), ['1 2=0.5', '1']);
    });

    it('because its entry was removed, renamed, or the strategy changed', async () => {
      await world.patchRollout(namespace, 'orders', plugins({ 'lambda-rollouts/alias': { alias: 'other-live' } }));
      await settled('v1:100');
    });

    it('but not because of a typing error in its entry', async () => {
      const before = await world.getAlias(namespace, 'orders-live');
      await world.patchRollout(
        namespace,
        'orders',
        plugins({ 'lambda-rollouts/alias': { alias: null, alais: 'orders-live' } }),
      );
      await route(0.6);
      const alias = await settled('v1:40 v2:60');
      assert.equal(alias.status?.releasedUID, undefined);
      assert.notEqual(alias.metadata.generation, before.metadata.generation);
    });

    it('and routes again: what it asked before is not restored until it asks again', async () => {
      await world.patchRollout(namespace, 'orders', plugins(null));
      await settled('v1:100');
      await world.patchRollout(namespace, 'orders', plugins({ 'lambda-rollouts/alias': { alias: 'orders-live' } }));
      await eventually(() => {
        const cached = world.rollouts.get(namespace, 'orders');
        assert.ok(cached?.spec.strategy?.canary?.trafficRouting?.plugins);
      });
      await route(0);
      await eventually(async () => {
        const { status } = await world.getAlias(namespace, 'orders-live');
        assert.equal(status?.releasedUID, undefined);
      });
      await route(0.5);
      await settled('v1:50 v2:50');
      assert.deepEqual(world.history(arn), ['1 2=0.5', '1', '1 2=0.5']);
    });

    it('is not believed gone when it cannot be read', async () => {
      world.kubernetes.failNext({
        method: 'GET',
        resource: 'rollouts',
        name: 'orders',
        failure: { code: 403, reason: 'Forbidden' },
        times: 100,
      });
      await world.deleteRollout(namespace, 'orders');
      await eventually(() => assert.equal(world.rollouts.get(namespace, 'orders'), undefined));
      await route(0.6);
      await settled('v1:40 v2:60');
    });
  });
});

describe('Alias controller in a cluster without Rollouts', () => {
  let world: RoutingWorld;
  let stop: () => Promise<void>;

  before(async () => {
    world = await startRoutingWorld({ withRollouts: false });
    stop = world.runAliasController();
  });
  after(async () => {
    await stop();
    await world.stop();
  });

  it('takes a missing CRD for no proof that a Rollout is gone', async () => {
    const namespace = await world.namespace();
    const arn = await world.functionWithVersions('no-crd', 2);
    const routedBy = { name: 'orders', uid: 'u', stable: '1', canary: '2', weight: 0.5 };
    await world.createAlias(namespace, 'orders-live', { functionARN: arn, routedBy });
    await eventually(async () => {
      const { status } = await world.getAlias(namespace, 'orders-live');
      assert.equal(status?.routing, 'v1:50 v2:50');
      assert.equal(status?.releasedUID, undefined);
    });
  });
});

describe('Alias controller beside a slow Lambda', () => {
  let world: RoutingWorld;
  let stop: (() => Promise<void>) | undefined;

  before(async () => {
    world = await startRoutingWorld();
  });
  afterEach(() => stop?.());
  after(() => world.stop());

  /** AWS where one call waits for its turn for ever. */
  function neverInTurn(operation: 'getAlias' | 'updateAlias', priority: string) {
    const lambda = (functionARN: string): LambdaPort => {
      const port = world.aws.lambda(functionARN);
      const call = port[operation] as (...args: unknown[]) => Promise<unknown>;
      const held = (...args: unknown[]) => {
        const options = args.at(-1) as CallOptions;
        if (options.priority !== priority) return call(...args);
        return new Promise((_, reject) => {
          options.signal?.addEventListener('abort', () => {
            const awsName = 'NotSent';
            reject(new LambdaError('not sent', { code: 'Unavailable', operation, awsName }));
          });
        });
      };
      return { ...port, [operation]: held };
    };
    return { ...world.aws, lambda };
  }

  async function start(name: string) {
    const namespace = await world.namespace();
    const rollout = await world.createRollout(namespace, 'orders', 'orders-live');
    const arn = await world.functionWithVersions(name, 2);
    const routedBy = { name: 'orders', uid: rollout.metadata.uid ?? '', stable: '1', canary: '2', weight: 0.5 };
    await world.createAlias(namespace, 'orders-live', { functionARN: arn, routedBy });
    stop = world.runAliasController();
    await eventually(async () => assert.ok((await world.getAlias(namespace, 'orders-live')).status?.revisionID));
    await stop();
    const ask = (weight: number) => {
      const patch = { spec: { routedBy: { weight, canary: weight === 0 ? null : '2' } } };
      return world.patchAlias(namespace, 'orders-live', patch);
    };
    return { arn, namespace, ask };
  }

  it('keeps no intent waiting behind a drift check', async () => {
    const { arn, ask } = await start('slow-drift');
    stop = world.runAliasController({ aws: neverInTurn('getAlias', 'drift') });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await ask(0);
    await eventually(() => assert.deepEqual(world.history(arn), ['1 2=0.5', '1']));
  });

  it('keeps no abort waiting behind an increase that waits for its turn', async () => {
    const { arn, namespace, ask } = await start('slow-increase');
    stop = world.runAliasController({ aws: neverInTurn('updateAlias', 'increase') });
    await ask(0.6);
    await eventually(() => assert.equal(world.aliases.get(namespace, 'orders-live')?.spec.routedBy?.weight, 0.6));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await ask(0);
    await eventually(() => assert.deepEqual(world.history(arn), ['1 2=0.5', '1']));
    const events = await world.eventsOf(namespace, 'orders-live');
    assert.ok(!events.some(({ reason }) => reason === 'ForeignChange'));
  });
});
