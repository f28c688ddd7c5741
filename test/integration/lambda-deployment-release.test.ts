import assert from 'node:assert/strict';
import { getCondition } from '../../src/api/conditions.ts';
import { RESOURCES } from '../../src/api/meta.ts';
import { HANDED_OVER_ANNOTATION, VERSION_ANNOTATION } from '../../src/api/names.ts';
import { eventually } from '../support/eventually.ts';
import { arnOf, type ReleaseWorld, startReleaseWorld } from '../support/release-world.ts';

const WAIT = { timeoutMs: 120_000, intervalMs: 20 };
const PAUSED = [{ setWeight: 10 }, { pause: {} }];

describe('LambdaDeployment', function () {
  this.timeout(240_000);
  let world: ReleaseWorld;
  let stopControllers: () => Promise<void>;
  before(async () => {
    world = await startReleaseWorld();
    stopControllers = world.startControllers();
  });
  after(async () => {
    await stopControllers?.();
    await world?.stop();
  });

  /** Waits for Ready's reason at the present commit and returns the object. */
  const reaches = (name: string, reason: string, commit?: string, namespace?: string) =>
    eventually(async () => {
      const object = await world.getDeployment(name, namespace);
      const ready = getCondition(object.status?.conditions, 'Ready');
      assert.equal(ready?.reason, reason, JSON.stringify(ready));
      if (commit !== undefined) assert.equal(object.status?.commit, commit);
      return object;
    }, WAIT);
  const commitTo = (name: string, commit: string) => {
    world.put(name, commit);
    return world.patch(RESOURCES.lambdaDeployments, name, { spec: { commit } });
  };
  const settles = (name: string, history: string[]) =>
    eventually(() => assert.deepEqual(world.history(name), history), WAIT);
  /** A released first commit `a1`, with a Rollout that pauses at 10 %. */
  const install = async (name: string, steps: unknown[] = PAUSED) => {
    await world.createFunction(name);
    world.put(name, 'a1');
    await world.createRollout(name, steps);
    await world.deploy(name, { commit: 'a1', release: { rollout: { name, alias: 'live' } } });
    await reaches(name, 'Released', 'a1');
  };

  it('without release only updates $LATEST', async () => {
    await world.createFunction('latest');
    world.put('latest', 'a1');
    await world.deploy('latest', { commit: 'a1' });
    const { status } = await reaches('latest', 'Released', 'a1');
    assert.deepEqual(await world.publishedVersions('latest'), []);
    assert.equal(status?.latest?.commit, 'a1');
    assert.equal(status?.artifact?.codeSHA256, status?.latest?.codeSHA256);
  });

  it('with release.alias publishes and moves the alias at once', async () => {
    await world.createFunction('direct');
    world.put('direct', 'a1');
    await world.deploy('direct', { commit: 'a1', release: { alias: { name: 'live' } } });
    await reaches('direct', 'Released', 'a1');
    await commitTo('direct', 'a2');
    await reaches('direct', 'Released', 'a2');
    assert.deepEqual(world.history('direct'), ['1', '2']);
    await commitTo('direct', 'a1');
    await reaches('direct', 'Released', 'a1');
    assert.deepEqual(world.history('direct'), ['1', '2', '1']);
    assert.deepEqual(await world.publishedVersions('direct'), ['1', '2']);
  });

  it('promotes the first Version of a new function at once, and makes the next a canary', async () => {
    await install('fresh');
    await settles('fresh', ['1']);
    await commitTo('fresh', 'a2');
    const { status } = await reaches('fresh', 'Paused', 'a2');
    assert.equal(status?.weight, '10%');
    assert.match(getCondition(status?.conditions, 'Ready')?.message ?? '', /kubectl argo rollouts promote fresh/);
    await world.patch(RESOURCES.rollouts, 'fresh', { status: { promoteFull: true } }, 'status');
    await reaches('fresh', 'Released', 'a2');
    await settles('fresh', ['1', '1+2@0.1', '2']);
  });

  it('makes even the first release of a function with an alias a canary', async () => {
    await world.createFunction('adopt', ['v1', 'v2']);
    await world.createAlias('adopt', '1');
    world.put('adopt', 'a1');
    await world.createRollout('adopt', PAUSED);
    await world.deploy('adopt', { commit: 'a1', release: { rollout: { name: 'adopt', alias: 'live' } } });
    const { status } = await reaches('adopt', 'Paused', 'a1');
    await settles('adopt', ['1', '1+3@0.1']);
    assert.equal(status?.rollout?.baseline, 'Version');
  });

  it('pins an alias at $LATEST to the code it has before it touches the function', async () => {
    await world.createFunction('pinned');
    await world.createAlias('pinned', '$LATEST');
    world.put('pinned', 'a1');
    await world.createRollout('pinned', PAUSED);
    await world.deploy('pinned', { commit: 'a1', release: { rollout: { name: 'pinned', alias: 'live' } } });
    await reaches('pinned', 'Paused', 'a1');
    await settles('pinned', ['$LATEST', '1', '1+2@0.1']);
  });

  it('writes nothing when the alias is split', async () => {
    await world.createFunction('split', ['v1', 'v2']);
    await world.createAlias('split', '1', { 2: 0.3 });
    world.put('split', 'a1');
    const writes = () =>
      world.lambda
        .requests()
        .filter(({ operation, subject }) => subject.includes('split') && /Update|Publish|Create/.test(operation))
        .length;
    const before = writes();
    await world.createRollout('split', PAUSED);
    await world.deploy('split', { commit: 'a1', release: { rollout: { name: 'split', alias: 'live' } } });
    await reaches('split', 'AliasSplit');
    assert.equal(writes(), before);
    assert.deepEqual(world.history('split'), ['1+2@0.3']);
  });

  it('reverts in the middle of a canary by the annotation alone, and releases the same commit again without publishing', async () => {
    await install('revert');
    await commitTo('revert', 'a2');
    await reaches('revert', 'Paused', 'a2');
    await settles('revert', ['1', '1+2@0.1']);
    const updates = () =>
      world.lambda.requests('UpdateFunctionCode').filter(({ subject }) => subject.includes('revert')).length;
    const before = updates();
    await commitTo('revert', 'a1');
    const { status } = await reaches('revert', 'Released', 'a1');
    await settles('revert', ['1', '1+2@0.1', '1']);
    assert.equal(updates(), before);
    assert.equal(status?.latest?.commit, 'a2');
    await commitTo('revert', 'a2');
    await reaches('revert', 'Paused', 'a2');
    await settles('revert', ['1', '1+2@0.1', '1', '1+2@0.1']);
    assert.deepEqual(await world.publishedVersions('revert'), ['1', '2']);
    assert.equal(updates(), before);
  });

  it('lets a newer commit supersede a canary', async () => {
    await install('newer');
    await commitTo('newer', 'a2');
    await reaches('newer', 'Paused', 'a2');
    await commitTo('newer', 'a3');
    await reaches('newer', 'Paused', 'a3');
    await settles('newer', ['1', '1+2@0.1', '1', '1+3@0.1']);
  });

  it('tells an abort, and releases the next commit after it', async () => {
    await install('abort');
    await commitTo('abort', 'a2');
    await reaches('abort', 'Paused', 'a2');
    await world.patch(RESOURCES.rollouts, 'abort', { status: { abort: true } }, 'status');
    const { status } = await reaches('abort', 'Aborted', 'a2');
    assert.equal(getCondition(status?.conditions, 'Stalled'), undefined);
    await settles('abort', ['1', '1+2@0.1', '1']);
    await commitTo('abort', 'a3');
    await reaches('abort', 'Paused', 'a3');
    await settles('abort', ['1', '1+2@0.1', '1', '1+3@0.1']);
  });

  it('respects an undo, whose annotations it may take back for the next commit', async () => {
    await install('undo', [{ setWeight: 50 }]);
    const first = (await world.getRollout('undo')).spec.template;
    await commitTo('undo', 'a2');
    await reaches('undo', 'Released', 'a2');
    await world.client.mergePatch(
      RESOURCES.rollouts,
      'shop',
      'undo',
      { spec: { template: first } },
      { fieldManager: 'kubectl-argo-rollouts' },
    );
    await reaches('undo', 'RolledBack', 'a2');
    await settles('undo', ['1', '1+2@0.5', '2', '2+1@0.5', '1']);
    await commitTo('undo', 'a3');
    await reaches('undo', 'Released', 'a3');
    await settles('undo', ['1', '1+2@0.5', '2', '2+1@0.5', '1', '1+3@0.5', '3']);
  });

  it('stalls when another manager owns the annotation, naming it', async () => {
    await install('owned');
    const { spec } = await world.getRollout('owned');
    const annotations = { ...spec.template?.metadata?.annotations, [VERSION_ANNOTATION]: 'mine' };
    await world.client.apply(
      RESOURCES.rollouts,
      {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Rollout',
        metadata: { name: 'owned', namespace: 'shop' },
        spec: { template: { metadata: { annotations } } },
      },
      { fieldManager: 'argocd-controller', force: true },
    );
    await commitTo('owned', 'a2');
    const { status } = await reaches('owned', 'AnnotationOwned', 'a2');
    assert.match(getCondition(status?.conditions, 'Stalled')?.message ?? '', /"argocd-controller" owns .*version/);
  });

  it('hands over again what was removed once, and stops at the second time', async () => {
    await install('removed');
    const drop = () =>
      world.patch(RESOURCES.rollouts, 'removed', {
        metadata: { annotations: { [HANDED_OVER_ANNOTATION]: null } },
        spec: { template: { metadata: { annotations: null } } },
      });
    await drop();
    await eventually(async () => {
      const { spec } = await world.getRollout('removed');
      assert.ok(spec.template?.metadata?.annotations?.[VERSION_ANNOTATION]);
      assert.equal((await world.getDeployment('removed')).status?.rollout?.removals, 1);
    }, WAIT);
    await reaches('removed', 'Released', 'a1');
    await drop();
    await reaches('removed', 'AnnotationRemoved');
    await commitTo('removed', 'a2');
    await reaches('removed', 'Paused', 'a2');
  });

  it('hands over again to a Rollout that was recreated', async () => {
    await install('again');
    await world.client.delete(RESOURCES.rollouts, 'shop', 'again');
    await reaches('again', 'RolloutNotFound');
    await world.createRollout('again', PAUSED);
    await reaches('again', 'Released', 'a1');
    await settles('again', ['1']);
    await commitTo('again', 'a2');
    await reaches('again', 'Paused', 'a2');
    await settles('again', ['1', '1+2@0.1']);
  });

  it('hands over to the Deployment of a workloadRef, then marks the Rollout', async () => {
    await world.createFunction('workload');
    world.put('workload', 'a1');
    const { spec } = await world.createRollout('workload', PAUSED, {
      template: undefined,
      workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'workload' },
    });
    await world.create(RESOURCES.deployments, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'workload', namespace: 'shop' },
      spec: {
        replicas: 0,
        selector: spec.selector,
        template: {
          metadata: { labels: { app: 'workload' } },
          spec: { containers: [{ name: 'placeholder', image: 'pause' }] },
        },
      },
    } as never);
    await world.deploy('workload', { commit: 'a1', release: { rollout: { name: 'workload', alias: 'live' } } });
    await reaches('workload', 'Released', 'a1');
    await commitTo('workload', 'a2');
    await reaches('workload', 'Paused', 'a2');
    await settles('workload', ['1', '1+2@0.1']);
  });

  it('waits for an artifact that CI has not uploaded yet', async () => {
    await world.createFunction('early');
    await world.deploy('early', { commit: 'a1' });
    const { status } = await reaches('early', 'ArtifactNotFound');
    assert.match(getCondition(status?.conditions, 'Ready')?.message ?? '', /s3:\/\/artifacts\/early\/a1\.zip/);
    world.put('early', 'a1');
    await reaches('early', 'Released', 'a1');
  });

  it('refuses an artifact that is not what was published, before it touches the function', async () => {
    await world.createFunction('mismatch');
    world.put('mismatch', 'a1');
    await world.deploy('mismatch', { commit: 'a1', codeSHA256: `${'A'.repeat(43)}=` });
    await reaches('mismatch', 'ArtifactMismatch');
    const sent = world.lambda.requests('UpdateFunctionCode').filter(({ subject }) => subject.includes('mismatch'));
    assert.deepEqual(sent, []);
  });

  it('releases an artifact without a checksum, and says what that weakens', async () => {
    await world.createFunction('unknown');
    world.put('unknown', 'a1', { checksumSHA256: undefined });
    await world.deploy('unknown', { commit: 'a1', release: { alias: { name: 'live' } } });
    const { status } = await reaches('unknown', 'Released', 'a1');
    assert.equal(getCondition(status?.conditions, 'ArtifactDigestUnknown')?.status, 'True');
    assert.deepEqual(await world.publishedVersions('unknown'), ['1']);
  });

  it('releases nothing new while suspended', async () => {
    await install('suspended');
    await world.patch(RESOURCES.lambdaDeployments, 'suspended', { spec: { suspend: true } });
    await eventually(async () => {
      const { status } = await world.getDeployment('suspended');
      assert.equal(status?.phase, 'Suspended');
      assert.equal(getCondition(status?.conditions, 'Ready')?.status, 'True');
    }, WAIT);
    await commitTo('suspended', 'a2');
    await reaches('suspended', 'Suspended');
    assert.deepEqual(await world.publishedVersions('suspended'), ['1']);
    await world.patch(RESOURCES.lambdaDeployments, 'suspended', { spec: { suspend: false } });
    await reaches('suspended', 'Paused', 'a2');
  });

  it('stalls a Rollout that routes another Alias', async () => {
    await world.createFunction('elsewhere');
    world.put('elsewhere', 'a1');
    await world.createRollout('elsewhere', PAUSED);
    await world.patch(RESOURCES.rollouts, 'elsewhere', {
      spec: { strategy: { canary: { trafficRouting: { plugins: { 'lambda-rollouts/alias': { alias: 'other' } } } } } },
    });
    await world.deploy('elsewhere', { commit: 'a1', release: { rollout: { name: 'elsewhere', alias: 'live' } } });
    const { status } = await reaches('elsewhere', 'RolloutDoesNotRoute');
    assert.match(getCondition(status?.conditions, 'Stalled')?.message ?? '', /alias: elsewhere-live/);
  });

  it('lets only the older LambdaDeployment release a function, and the other when it is gone', async () => {
    await world.createFunction('shared');
    world.put('shared', 'a1');
    await world.deploy('shared', { commit: 'a1' });
    await reaches('shared', 'Released', 'a1');
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // creationTimestamp has whole seconds
    await world.deploy('usurper', { functionARN: arnOf('shared'), functionName: 'shared', commit: 'a1' }, 'other');
    await reaches('usurper', 'FunctionOwned', undefined, 'other');
    await world.client.delete(RESOURCES.lambdaDeployments, 'shop', 'shared');
    await reaches('usurper', 'Released', 'a1', 'other');
  });

  it('stalls on a failed update, does not repeat it, and goes on with the next commit', async () => {
    await world.createFunction('broken');
    world.put('broken', 'a1');
    await world.deploy('broken', { commit: 'a1' });
    await reaches('broken', 'Released', 'a1');
    await stopControllers();
    world.put('broken', 'a2');
    await commitTo('broken', 'a2');
    const { deployment } = world.createReconcilers();
    const pass = () => deployment({ namespace: 'shop', name: 'broken' }, { reconcileID: 'test' });
    await eventually(async () => {
      await pass();
      assert.equal((await world.getDeployment('broken')).status?.latest?.commit, 'a2');
    }, WAIT);
    await new Promise((resolve) => setTimeout(resolve, 50));
    world.lambda.setState(arnOf('broken'), '$LATEST', {
      lastUpdateStatus: 'Failed',
      lastUpdateStatusReason: 'InvalidZipFileException',
    });
    const sent = world.lambda.requests('UpdateFunctionCode').length;
    stopControllers = world.startControllers();
    const { status } = await reaches('broken', 'UpdateFailed', 'a2');
    assert.match(getCondition(status?.conditions, 'Stalled')?.message ?? '', /InvalidZipFileException/);
    await pass();
    assert.equal(world.lambda.requests('UpdateFunctionCode').length, sent);
    await commitTo('broken', 'a3');
    await reaches('broken', 'Released', 'a3');
  });
});
