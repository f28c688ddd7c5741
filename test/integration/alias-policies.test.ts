import assert from 'node:assert/strict';
import type { Alias, RoutedBy } from '../../src/api/alias.ts';
import { getCondition } from '../../src/api/conditions.ts';
import { RESOURCES } from '../../src/api/meta.ts';
import { PAUSED_ANNOTATION } from '../../src/api/names.ts';
import type { Rollout } from '../../src/api/rollout.ts';
import { eventually as eventuallyWithin } from '../support/eventually.ts';
import { type RoutingWorld, startRoutingWorld } from '../support/routing-world.ts';

/** Generous: the machine may be busy. */
const eventually = <R>(check: () => R | Promise<R>) => eventuallyWithin(check, { timeoutMs: 30_000 });

describe('what may keep an alias from being written', function () {
  this.timeout(120_000);
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
    arn = await world.functionWithVersions(`policy-${++functions}`, 3);
    rollout = await world.createRollout(namespace, 'orders', 'orders-live');
  });
  afterEach(async () => {
    await stop?.();
    stop = undefined;
    await world.client.delete(RESOURCES.aliases, namespace, 'orders-live');
    await eventually(() => assert.deepEqual(world.aliases.list(), []));
  });

  const routed = (weight: number, stable = '1', canary = '2'): RoutedBy => ({
    name: 'orders',
    uid: rollout.metadata.uid ?? '',
    stable,
    weight,
    ...(weight > 0 ? { canary } : {}),
  });
  const create = (spec: object) => world.createAlias(namespace, 'orders-live', { functionARN: arn, ...spec });
  const patch = (change: object) => world.patchAlias(namespace, 'orders-live', change);
  const route = (weight: number, stable?: string, canary?: string) => {
    const routedBy = routed(weight, stable, canary);
    return patch({ spec: { routedBy: { ...routedBy, canary: routedBy.canary ?? null } } });
  };
  const get = () => world.getAlias(namespace, 'orders-live');
  const settled = (routing: string) =>
    eventually(async () => {
      const alias = await get();
      assert.equal(alias.status?.routing, routing);
      assert.equal(alias.status?.observedGeneration, alias.metadata.generation);
      assert.equal(getCondition(alias.status?.conditions, 'Ready')?.status, 'True');
      return alias;
    });
  const inState = (type: string, reason: string) =>
    eventually(async (): Promise<Alias> => {
      const alias = await get();
      const condition = getCondition(alias.status?.conditions, type);
      assert.equal(condition?.reason, reason, JSON.stringify(alias.status?.conditions));
      return alias;
    });
  const messageOf = (alias: Alias) => getCondition(alias.status?.conditions, 'Ready')?.message ?? '';
  const reads = () => world.lambda.requests('GetAlias').length;
  const looks = async (count: number) => {
    const before = reads();
    await eventually(() => assert.ok(reads() >= before + count));
  };

  describe('driftPolicy: Report', () => {
    beforeEach(async () => {
      stop = world.runAliasController({ driftIntervalMs: 50 });
      await create({ driftPolicy: 'Report', routedBy: routed(0.2) });
      await settled('v1:80 v2:20');
    });

    it('tells of a foreign change, leaves it, and sees when it is over', async () => {
      await world.writeOutside(arn, 'live', '3');
      const alias = await inState('Drifted', 'ForeignChange');
      assert.equal(alias.status?.routing, 'v3:100');
      assert.match(messageOf(alias), /is at v3:100, not at v1:80 v2:20: somebody else changed it/);
      await looks(3);
      assert.deepEqual(world.history(arn), ['1 2=0.2', '3']);
      assert.ok((await world.eventsOf(namespace, 'orders-live')).some(({ reason }) => reason === 'ForeignChange'));
      const { functionVersion, additionalVersionWeights } = {
        functionVersion: '1',
        additionalVersionWeights: { '2': 0.2 },
      };
      const { revisionID } = await world.aws.lambda(arn).getAlias(arn, 'live', { priority: 'drift', namespace });
      const target = { functionVersion, additionalVersionWeights };
      await world.aws.lambda(arn).updateAlias(arn, 'live', target, revisionID, { priority: 'drift', namespace });
      assert.equal(getCondition((await settled('v1:80 v2:20')).status?.conditions, 'Drifted'), undefined);
    });

    it('leaves it also after a restart', async () => {
      await world.writeOutside(arn, 'live', '3');
      await inState('Drifted', 'ForeignChange');
      await stop?.();
      stop = world.runAliasController({ driftIntervalMs: 50 });
      await looks(3);
      assert.deepEqual(world.history(arn), ['1 2=0.2', '3']);
    });

    it('writes what is asked anew: a step, and an abort', async () => {
      await world.writeOutside(arn, 'live', '3');
      await inState('Drifted', 'ForeignChange');
      await route(0.5);
      assert.equal(getCondition((await settled('v1:50 v2:50')).status?.conditions, 'Drifted'), undefined);
      await world.writeOutside(arn, 'live', '3');
      await inState('Drifted', 'ForeignChange');
      await route(0);
      await settled('v1:100');
      assert.deepEqual(world.history(arn), ['1 2=0.2', '3', '1 2=0.5', '3', '1']);
    });

    it('writes when the Rollout that routes it is gone', async () => {
      await world.writeOutside(arn, 'live', '3');
      await inState('Drifted', 'ForeignChange');
      await world.deleteRollout(namespace, 'orders');
      await settled('v1:100');
    });

    it('restores again once the policy is Restore', async () => {
      await world.writeOutside(arn, 'live', '3');
      await inState('Drifted', 'ForeignChange');
      await patch({ spec: { driftPolicy: 'Restore' } });
      await settled('v1:80 v2:20');
    });
  });

  describe('the annotation paused', () => {
    const pause = (value: string | null) => patch({ metadata: { annotations: { [PAUSED_ANNOTATION]: value } } });

    beforeEach(async () => {
      stop = world.runAliasController();
      await create({ routedBy: routed(0.2) });
      await settled('v1:80 v2:20');
      await pause('true');
      await eventually(() => assert.ok(world.aliases.get(namespace, 'orders-live')?.metadata.annotations));
    });

    it('holds a step, says why, and goes on when it is taken away', async () => {
      await route(0.5);
      const alias = await inState('Ready', 'Paused');
      assert.match(messageOf(alias), /stays at v1:80 v2:20 instead of v1:50 v2:50: it is paused by annotation/);
      await pause(null);
      await settled('v1:50 v2:50');
      assert.deepEqual(world.history(arn), ['1 2=0.2', '1 2=0.5']);
    });

    it('holds a promotion, which gives the canary everything', async () => {
      await route(1);
      await inState('Ready', 'Paused');
      await route(0, '2');
      await inState('Ready', 'Paused');
      assert.deepEqual(world.history(arn), ['1 2=0.2']);
      await pause('false');
      await settled('v2:100');
    });

    it('lets an abort and a smaller weight through', async () => {
      await route(0.1);
      await settled('v1:90 v2:10');
      await route(0);
      await settled('v1:100');
    });

    it('lets an abort through at 100 % too, and the end of a Rollout', async () => {
      await pause(null);
      await route(1);
      await settled('v2:100');
      await pause('true');
      const status = { abort: true };
      await world.client.mergePatch<Rollout>(
        RESOURCES.rollouts,
        namespace,
        'orders',
        { status },
        { fieldManager: 'test', subresource: 'status' },
      );
      await eventually(() => assert.equal(world.rollouts.get(namespace, 'orders')?.status?.abort, true));
      await route(0);
      await settled('v1:100');
    });

    it('lets all go to stable when the Rollout is gone', async () => {
      await world.deleteRollout(namespace, 'orders');
      await settled('v1:100');
    });
  });

  describe('versions that Lambda does not route between', () => {
    const refusedBy: Record<string, { Role?: string; DeadLetterConfig?: { TargetArn: string } }> = {
      'execution roles': { Role: 'arn:aws:iam::123456789012:role/other' },
      'dead-letter queues': { DeadLetterConfig: { TargetArn: 'arn:aws:sqs:us-east-1:123456789012:dead' } },
    };
    for (const [what, configuration] of Object.entries(refusedBy))
      it(`are told by their ${what} before anything is sent; abort and promote --full work`, async () => {
        const other = await world.publishWith(arn, configuration);
        stop = world.runAliasController();
        await create({ routedBy: routed(0) });
        await settled('v1:100');
        await route(0.2, '1', other);
        const alias = await inState('Stalled', 'VersionsNotRoutable');
        assert.match(
          messageOf(alias),
          new RegExp(`versions 1 and ${other} have different ${what} .*: abort, or .*promote --full`),
        );
        await route(0);
        await settled('v1:100');
        await route(0.2, '1', other);
        await inState('Stalled', 'VersionsNotRoutable');
        await route(0, other);
        await settled(`v${other}:100`);
        assert.deepEqual(world.history(arn), ['1', other]);
        const writes = world.lambda.requests('UpdateAlias').filter(({ subject }) => subject === arn);
        assert.deepEqual(
          writes.map(({ status }) => status),
          [200],
        );
      });
  });

  describe('provisioned concurrency of the alias itself', () => {
    beforeEach(async () => {
      stop = world.runAliasController();
      await create({ routedBy: routed(0) });
      await settled('v1:100');
      await world.provision(arn, 'live');
    });

    it('allows no weights, which is said with the way out', async () => {
      await route(0.2);
      const alias = await inState('Stalled', 'AliasProvisionedConcurrency');
      assert.match(messageOf(alias), /give it to the Versions .* or abort, or go over at once/);
      await route(0);
      await settled('v1:100');
      assert.deepEqual(world.history(arn), ['1']);
    });

    it('is moved by Lambda with weights of its own, which are not fought', async () => {
      await route(0, '2');
      const alias = await inState('Ready', 'ProvisionedConcurrencyMoving');
      assert.match(messageOf(alias), /is not all at version 2 yet/);
      await settled('v2:100');
      assert.deepEqual(world.history(arn), ['1', '2 1=0.5', '2']);
      assert.ok(!(await world.eventsOf(namespace, 'orders-live')).some(({ reason }) => reason === 'ForeignChange'));
    });
  });

  it('stops asking for a version that became Failed after it had been seen ready', async () => {
    stop = world.runAliasController();
    await create({ routedBy: routed(0.2) });
    await settled('v1:80 v2:20');
    world.lambda.setState(arn, '2', { state: 'Failed', stateReason: 'its VPC is gone' });
    await route(0.5);
    const alias = await inState('Stalled', 'VersionFailed');
    assert.match(messageOf(alias), /version 2 gets no traffic while it is Failed: its VPC is gone/);
    // The change of its own status brings one more pass, which ends the same.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const sent = world.lambda.requests('UpdateAlias').length;
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(world.lambda.requests('UpdateAlias').length, sent);
    await route(0);
    await settled('v1:100');
  });
});
