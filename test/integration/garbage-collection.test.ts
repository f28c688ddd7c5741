import assert from 'node:assert/strict';
import {
  AddPermissionCommand,
  CreateEventSourceMappingCommand,
  PutFunctionEventInvokeConfigCommand,
  PutProvisionedConcurrencyConfigCommand,
} from '@aws-sdk/client-lambda';
import { getCondition } from '../../src/api/conditions.ts';
import { RESOURCES } from '../../src/api/meta.ts';
import { COLLECTING_ANNOTATION, UNUSED_SINCE_ANNOTATION } from '../../src/api/names.ts';
import type { ReplicaSet } from '../../src/api/rollout.ts';
import type { Version } from '../../src/api/version.ts';
import type { KubeClient } from '../../src/kube/client.ts';
import { KubeError } from '../../src/kube/error.ts';
import type { AwsClients, Priority } from '../../src/lambda/port.ts';
import { eventually } from '../support/eventually.ts';
import { createRawAws, type RawAws } from '../support/lambda-fixture.ts';
import { arnOf, NAMESPACE, type ReleaseWorld, startReleaseWorld } from '../support/release-world.ts';

const WAIT = { timeoutMs: 60_000, intervalMs: 20 };
/** Of the fast clock: a tenth of a second. */
const SOON = { keep: 1, gracePeriod: '2s' };

describe('garbage collection', function () {
  this.timeout(240_000);
  let world: ReleaseWorld;
  let raw: RawAws;
  let stopControllers: () => Promise<void>;
  let stopCollector: (() => Promise<void>) | undefined;

  before(async () => {
    world = await startReleaseWorld();
    raw = createRawAws(world.lambda.url);
    stopControllers = world.startControllers();
  });
  afterEach(async () => {
    await stopCollector?.();
    stopCollector = undefined;
    // The next test's collector would look at it too.
    for (const { metadata } of world.caches.lambdaDeployments.list())
      await world.client.delete(RESOURCES.lambdaDeployments, metadata.namespace ?? '', metadata.name);
    await eventually(() => assert.deepEqual(world.caches.lambdaDeployments.list(), []), WAIT);
  });
  after(async () => {
    raw?.close();
    await stopControllers?.();
    await world?.stop();
  });

  const released = (name: string, commit: string) =>
    eventually(async () => {
      const { status } = await world.getDeployment(name);
      const ready = getCondition(status?.conditions, 'Ready');
      assert.equal(ready?.reason, 'Released', JSON.stringify(ready));
      assert.equal(status?.commit, commit);
    }, WAIT);
  const commit = async (name: string, sha: string) => {
    world.put(name, sha);
    await world.patch(RESOURCES.lambdaDeployments, name, { spec: { commit: sha } });
    await released(name, sha);
  };
  /** A function with alias `live`, released to commit after commit: versions 1, 2, … */
  const releases = async (name: string, commits: number, history: object, foreign: string[] = []) => {
    await world.createFunction(name, foreign);
    world.put(name, 'c1');
    await world.deploy(name, { commit: 'c1', release: { alias: { name: 'live' } }, history });
    await released(name, 'c1');
    for (let next = 2; next <= commits; next++) await commit(name, `c${next}`);
  };
  const has = (name: string, versions: string[]) =>
    eventually(async () => assert.deepEqual(await world.publishedVersions(name), versions), WAIT);
  const objects = (name: string) => {
    const numbers = world.caches.versions
      .list(NAMESPACE)
      .filter(({ spec }) => spec.functionARN === arnOf(name))
      .map(({ status }) => status?.version ?? '');
    return numbers.sort((a, b) => Number(a) - Number(b));
  };
  const versionObject = (name: string, number: string): Version => {
    const found = world.caches.versions
      .list(NAMESPACE)
      .find(({ spec, status }) => spec.functionARN === arnOf(name) && status?.version === number);
    assert.ok(found, `no Version object of version ${number}`);
    return found;
  };
  const marksOf = ({ metadata: { annotations } }: Version) => ({
    unused: annotations?.[UNUSED_SINCE_ANNOTATION] !== undefined,
    collecting: annotations?.[COLLECTING_ANNOTATION] !== undefined,
  });
  /** So many more looks at this API came to their end. */
  const looks = async (operation: string, name: string, count: number) => {
    const ofFunction = ({ subject }: { subject: string }) => subject === '' || subject.includes(name);
    const done = () => world.lambda.requests(operation).filter(ofFunction).length;
    const before = done();
    await eventually(() => assert.ok(done() >= before + count, `${operation}: ${done() - before} more`), WAIT);
  };
  const start = (options: Parameters<ReleaseWorld['startCollector']>[0] = {}) => {
    const collector = world.startCollector(options);
    stopCollector = collector.stop;
    return collector;
  };

  it('deletes old versions that nothing needs, with their objects, and says so', async () => {
    await releases('old', 4, { keep: 2, gracePeriod: '2s' });
    start();
    await has('old', ['3', '4']);
    await eventually(() => assert.deepEqual(objects('old'), ['3', '4']), WAIT);
    const told = world.told.filter(
      ({ reason, object }) => reason === 'VersionDeleted' && object === 'LambdaDeployment/old',
    );
    assert.equal(told.length, 2);
    assert.match(
      told[0]?.message ?? '',
      /^version 1 of arn:.*:old was deleted \(Version old-[0-9a-f]{12}, commit=c1 release=/,
    );
    assert.deepEqual(world.history('old'), ['1', '2', '3', '4'], 'the alias was not touched');
  });

  it('keeps five and waits a day when the manifest says nothing', async () => {
    await releases('default', 7, {});
    start();
    await eventually(() => {
      for (const number of ['1', '2'])
        assert.deepEqual(marksOf(versionObject('default', number)), { unused: true, collecting: false });
    }, WAIT);
    await looks('ListAliases', 'default', 2);
    assert.deepEqual(await world.publishedVersions('default'), ['1', '2', '3', '4', '5', '6', '7']);
    assert.deepEqual(marksOf(versionObject('default', '3')), { unused: false, collecting: false });
  });

  it('never deletes a version that somebody else published or that was adopted', async () => {
    await releases('foreign', 2, SOON, ['v1', 'v2']);
    const adopting = { functionARN: arnOf('foreign'), functionVersion: '3' };
    await world.create<Version>(RESOURCES.versions, {
      apiVersion: 'lambda-rollouts.dev/v1alpha1',
      kind: 'Version',
      metadata: { name: 'pinned', namespace: NAMESPACE },
      spec: adopting,
    });
    await commit('foreign', 'c3');
    await commit('foreign', 'c4');
    start();
    await has('foreign', ['1', '2', '3', '6']);
  });

  it('keeps what an alias, a policy, an event source, async or concurrency configuration names', async () => {
    const name = 'named';
    const FunctionName = arnOf(name);
    await releases(name, 9, SOON);
    const port = world.aws.lambda(FunctionName);
    const call = { priority: 'publish', namespace: 'test' } as const;
    await port.createAlias(
      FunctionName,
      'other',
      { functionVersion: '1', additionalVersionWeights: { '2': 0.1 } },
      call,
    );
    const permission = { StatementId: 's', Action: 'lambda:InvokeFunction', Principal: 's3.amazonaws.com' };
    await raw.lambda.send(new AddPermissionCommand({ FunctionName, Qualifier: '3', ...permission }));
    const EventSourceArn = 'arn:aws:sqs:us-east-1:123456789012:orders';
    await raw.lambda.send(new CreateEventSourceMappingCommand({ FunctionName: `${FunctionName}:4`, EventSourceArn }));
    const async = { FunctionName, Qualifier: '5', MaximumRetryAttempts: 0 };
    await raw.lambda.send(new PutFunctionEventInvokeConfigCommand(async));
    const concurrency = { FunctionName, Qualifier: '6', ProvisionedConcurrentExecutions: 1 };
    await raw.lambda.send(new PutProvisionedConcurrencyConfigCommand(concurrency));
    start();
    await has(name, ['1', '2', '3', '4', '5', '6', '9']);
    await looks('ListAliases', name, 2);
    assert.deepEqual(await world.publishedVersions(name), ['1', '2', '3', '4', '5', '6', '9']);
  });

  it('keeps what a ReplicaSet of the Rollout names, until that is gone', async () => {
    const name = 'undo';
    await world.createFunction(name);
    world.put(name, 'c1');
    await world.createRollout(name, []);
    await world.deploy(name, { commit: 'c1', release: { rollout: { name, alias: 'live' } }, history: SOON });
    await released(name, 'c1');
    for (const sha of ['c2', 'c3', 'c4']) await commit(name, sha);
    const replicaSets = async () => {
      const { items } = await world.client.list<ReplicaSet>(RESOURCES.replicaSets, { namespace: NAMESPACE });
      return items.filter(({ metadata }) => metadata.ownerReferences?.[0]?.name === name);
    };
    const naming = (number: string) => async () => {
      const { name: version } = versionObject(name, number).metadata;
      return (await replicaSets()).find(({ spec }) => JSON.stringify(spec.template?.metadata).includes(version));
    };
    const second = await naming('2')();
    assert.ok(second);
    const { stop } = start();
    // Nothing is left to ask Lambda for; a version that another function's collection deletes shows that looks go on.
    await releases('beside', 2, SOON);
    await has('beside', ['2']);
    assert.deepEqual(await world.publishedVersions(name), ['1', '2', '3', '4']);
    await world.client.delete(RESOURCES.replicaSets, NAMESPACE, second.metadata.name);
    // Version 1 is still the baseline of the Alias.
    await has(name, ['1', '3', '4']);
    await stop();
  });

  it('keeps everything while one thing cannot be checked', async () => {
    const name = 'unchecked';
    await releases(name, 2, SOON);
    start();
    const operations = [
      'ListVersionsByFunction',
      'ListAliases',
      'GetPolicy',
      'ListEventSourceMappings',
      'ListFunctionEventInvokeConfigs',
      'ListProvisionedConcurrencyConfigs',
    ];
    for (const [index, operation] of operations.entries()) {
      const [old, newest] = [String(index + 2), String(index + 3)];
      await has(name, [old]);
      // Stopped while publishing looks at the list of versions too.
      await stopCollector?.();
      await commit(name, `c${newest}`);
      const mend = world.lambda.failFor({ operation, status: 403, code: 'AccessDeniedException', ms: 3_600_000 });
      start();
      await looks(operation, name, 3);
      assert.deepEqual(objects(name), [old, newest], operation);
      mend();
      await has(name, [newest]);
    }
  });

  it('keeps everything while the ReplicaSets cannot be listed', async () => {
    const name = 'unlisted';
    await releases(name, 2, SOON);
    let refused = 0;
    let forbidden = true;
    const client: KubeClient = {
      ...world.client,
      list: (resource, options) => {
        if (!forbidden || resource.plural !== 'replicasets') return world.client.list(resource, options);
        refused++;
        return Promise.reject(new KubeError('not allowed', { code: 403, reason: 'Forbidden' }));
      },
    };
    start({ client });
    await eventually(() => assert.ok(refused >= 3), WAIT);
    assert.deepEqual(await world.publishedVersions(name), ['1', '2']);
    assert.deepEqual(marksOf(versionObject(name, '1')), { unused: false, collecting: false });
    forbidden = false;
    await has(name, ['2']);
  });

  it('gives back a version that a release wants while it is about to be deleted', async () => {
    const name = 'wanted';
    await releases(name, 3, SOON);
    start({ quiesceMs: 3_600_000 });
    await eventually(() => assert.equal(marksOf(versionObject(name, '1')).collecting, true), WAIT);
    await commit(name, 'c1');
    assert.deepEqual(world.history(name), ['1', '2', '3', '1'], 'nothing was published anew');
    assert.deepEqual(marksOf(versionObject(name, '1')), { unused: false, collecting: false });
    assert.deepEqual(await world.publishedVersions(name), ['1', '2', '3']);
  });

  it('goes on after a restart at any moment, also between the two deletions', async () => {
    const name = 'restarted';
    await releases(name, 2, SOON);
    // As if the process had been killed after Lambda's deletion.
    const { stop } = start();
    await eventually(() => assert.equal(marksOf(versionObject(name, '1')).unused, true), WAIT);
    await stop();
    await world.aws.lambda(arnOf(name)).deleteVersion(arnOf(name), '1', { priority: 'collect', namespace: 'test' });
    start();
    await eventually(() => assert.deepEqual(objects(name), ['2']), WAIT);
    assert.deepEqual(await world.publishedVersions(name), ['2']);
  });

  it('deletes nothing of a suspended LambdaDeployment', async () => {
    await releases('asleep', 2, SOON);
    await world.patch(RESOURCES.lambdaDeployments, 'asleep', { spec: { suspend: true } });
    await releases('awake', 2, SOON);
    start();
    await has('awake', ['2']);
    assert.deepEqual(await world.publishedVersions('asleep'), ['1', '2']);
  });

  it('runs at publish priority when the code storage is full, and the release goes on', async () => {
    const name = 'full';
    await releases(name, 2, { keep: 5 });
    const priorities: Priority[] = [];
    const recording: AwsClients = {
      ...world.aws,
      lambda(functionARN) {
        const port = world.aws.lambda(functionARN);
        return {
          ...port,
          deleteVersion(arn, version, call) {
            priorities.push(call.priority);
            return port.deleteVersion(arn, version, call);
          },
        };
      },
    };
    const collector = start({ collectIntervalMs: 100 * 3_600_000, aws: recording });
    await stopControllers();
    stopControllers = world.startControllers(collector.aws);
    const { metadata } = versionObject(name, '1');
    const annotations = { [UNUSED_SINCE_ANNOTATION]: '2020-01-01T00:00:00Z' };
    await world.patch(RESOURCES.lambdaDeployments, name, { spec: { history: SOON } });
    await world.patch(RESOURCES.versions, metadata.name, { metadata: { annotations } });
    const full = { status: 400, code: 'CodeStorageExceededException', message: 'Code storage limit exceeded.' };
    const mend = world.lambda.failFor({ operation: 'UpdateFunctionCode', ...full, ms: 3_600_000 });
    world.put(name, 'c3');
    await world.patch(RESOURCES.lambdaDeployments, name, { spec: { commit: 'c3' } });
    await has(name, ['2']);
    mend();
    await released(name, 'c3');
    assert.deepEqual(priorities, ['publish']);
  });

  it('says when nothing can make room', async () => {
    const name = 'fuller';
    await releases(name, 1, {});
    const collector = start({ collectIntervalMs: 100 * 3_600_000 });
    await stopControllers();
    stopControllers = world.startControllers(collector.aws);
    const full = { status: 400, code: 'CodeStorageExceededException', message: 'Code storage limit exceeded.' };
    const mend = world.lambda.failFor({ operation: 'UpdateFunctionCode', ...full, ms: 3_600_000 });
    world.put(name, 'c2');
    await world.patch(RESOURCES.lambdaDeployments, name, { spec: { commit: 'c2' } });
    await eventually(() => {
      const told = world.told.find(({ reason, object }) => reason === 'NothingToCollect' && object.endsWith(name));
      assert.match(told?.message ?? '', /version 1: one of the newest 5/);
    }, WAIT);
    mend();
    await released(name, 'c2');
  });
});
