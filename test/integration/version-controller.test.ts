import assert from 'node:assert/strict';
import type { Alias } from '../../src/api/alias.ts';
import { getCondition } from '../../src/api/conditions.ts';
import { RESOURCES } from '../../src/api/meta.ts';
import {
  FUNCTION_VERSION_ANNOTATION,
  PROVISIONED_CONCURRENCY_ANNOTATION,
  RETRY_ANNOTATION,
  VERSION_ANNOTATION,
} from '../../src/api/names.ts';
import type { Rollout } from '../../src/api/rollout.ts';
import type { Version, VersionSpec } from '../../src/api/version.ts';
import { eventually } from '../support/eventually.ts';
import { digestOf } from '../support/lambda-fixture.ts';
import { arnOf, codeOf, NAMESPACE, type ReleaseWorld, rolloutOf, startReleaseWorld } from '../support/release-world.ts';

const WAIT = { timeoutMs: 60_000, intervalMs: 20 };
const CALL = { priority: 'publish', namespace: 'test' } as const;

describe('Version', function () {
  this.timeout(120_000);
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

  const create = (name: string, functionName: string, spec: VersionSpec = {}) =>
    world.create<Version>(RESOURCES.versions, {
      apiVersion: 'lambda-rollouts.dev/v1alpha1',
      kind: 'Version',
      metadata: { name, namespace: NAMESPACE },
      spec: { functionARN: arnOf(functionName), ...spec },
    });
  const get = (name: string) => world.client.get<Version>(RESOURCES.versions, NAMESPACE, name);
  const inState = (name: string, type: string, reason: string) =>
    eventually(async () => {
      const version = await get(name);
      const condition = getCondition(version.status?.conditions, type);
      assert.equal(condition?.reason, reason, JSON.stringify(version.status));
      return { status: version.status, message: condition?.message ?? '' };
    }, WAIT);
  const ready = async (name: string) => {
    const { status } = await inState(name, 'Ready', 'Published');
    assert.equal(getCondition(status?.conditions, 'Ready')?.status, 'True');
    return status;
  };
  const annotate = (name: string, key: string, value: string) =>
    world.patch(RESOURCES.versions, name, { metadata: { annotations: { [key]: value } } });
  const concurrency = (functionName: string, number: string) =>
    world.aws.lambda(arnOf(functionName)).getProvisionedConcurrency(arnOf(functionName), number, CALL);

  it('adopts a published version, guarded by its code', async () => {
    await world.createFunction('adopt', ['v1', 'v2']);
    await create('adopt-1', 'adopt', { functionVersion: '1', codeSHA256: digestOf(codeOf('v1')) });
    assert.equal((await ready('adopt-1'))?.version, '1');
    await create('adopt-wrong', 'adopt', { functionVersion: '1', codeSHA256: digestOf(codeOf('v2')) });
    const { message } = await inState('adopt-wrong', 'Stalled', 'CodeMismatch');
    assert.match(message, /version 1 has code .*, but spec\.codeSHA256 demands/);
    await create('adopt-none', 'adopt', { functionVersion: '9' });
    await inState('adopt-none', 'Stalled', 'VersionNotFound');
    assert.deepEqual(await world.publishedVersions('adopt'), ['1', '2'], 'nothing was published');
  });

  it('publishes nothing while $LATEST is other code than the guard', async () => {
    await world.createFunction('guard', ['v1']);
    await create('guard-2', 'guard', { codeSHA256: digestOf(codeOf('v2')), description: 'release=two' });
    await inState('guard-2', 'Ready', 'CodeMismatch');
    assert.deepEqual(await world.publishedVersions('guard'), ['1']);
  });

  it('finds the version whose publish lost its answer, by the release id', async () => {
    await world.createFunction('lost');
    world.lambda.failNext({ operation: 'PublishVersion', applied: true, reset: true });
    await create('lost-1', 'lost', { description: 'commit=c release=lost1' });
    const published = await ready('lost-1');
    assert.equal(published?.version, '1');
    assert.deepEqual(await world.publishedVersions('lost'), ['1']);
    // Another object of the same release finds it before it publishes.
    await create('lost-again', 'lost', { description: 'commit=d release=lost1' });
    assert.equal((await ready('lost-again'))?.version, '1');
    assert.deepEqual(await world.publishedVersions('lost'), ['1']);
  });

  it('stalls on a version that is Failed, and looks again at a retry', async () => {
    await world.createFunction('failed', ['v1']);
    world.lambda.setState(arnOf('failed'), '1', { state: 'Failed', stateReason: 'no ENI' });
    await create('failed-1', 'failed', { functionVersion: '1' });
    const { message } = await inState('failed-1', 'Stalled', 'VersionFailed');
    assert.match(message, /version 1 is Failed in Lambda: no ENI; .* lambda-rollouts\.dev\/retry/);
    world.lambda.setState(arnOf('failed'), '1', { state: 'Active' });
    await annotate('failed-1', RETRY_ANNOTATION, '1');
    await ready('failed-1');
  });

  it('waits for states that it does not know, with the word', async () => {
    await world.createFunction('states', ['v1']);
    world.lambda.setState(arnOf('states'), '1', { state: 'Deactivating' });
    await create('states-1', 'states', { functionVersion: '1' });
    const { message } = await inState('states-1', 'Ready', 'VersionNotActive');
    assert.match(message, /Deactivating/);
    world.lambda.setState(arnOf('states'), '1', { state: 'Inactive' });
    await ready('states-1');
  });

  describe('with provisioned concurrency', () => {
    const provisioned = { provisionedConcurrentExecutions: 3, scaleDownDelay: '24h' };
    const allocated = async (name: string, functionName: string, number: string) => {
      await inState(name, 'Ready', 'ProvisioningConcurrency');
      world.lambda.setProvisioned(arnOf(functionName), number, 'READY');
      return ready(name);
    };
    const inStatus = (name: string, status: string) =>
      eventually(async () => assert.equal((await get(name)).status?.provisionedConcurrency?.status, status), WAIT);
    const createAlias = (name: string, spec: object) =>
      world.create<Alias>(RESOURCES.aliases, {
        apiVersion: 'lambda-rollouts.dev/v1alpha1',
        kind: 'Alias',
        metadata: { name: `${name}-live`, namespace: NAMESPACE },
        spec: { functionARN: arnOf(name), name: 'live', ...spec },
      });
    const used = async (name: string) => {
      await world.createFunction(name, ['v1']);
      await world.createAlias(name, '1');
      await createAlias(name, { functionVersion: '1' });
    };

    it('is allocated before it is Ready', async () => {
      await used('allocate');
      await create('allocate-1', 'allocate', { functionVersion: '1', ...provisioned });
      const { message } = await inState('allocate-1', 'Ready', 'ProvisioningConcurrency');
      assert.match(message, /version 1: 3 provisioned executions are IN_PROGRESS/);
      await allocated('allocate-1', 'allocate', '1');
      assert.deepEqual(await concurrency('allocate', '1'), {
        qualifier: '1',
        requested: 3,
        status: 'READY',
        statusReason: undefined,
      });
    });

    it('stalls with the reason when it fails, and asks again at a retry', async () => {
      await used('nospace');
      await create('nospace-1', 'nospace', { functionVersion: '1', ...provisioned });
      await inState('nospace-1', 'Ready', 'ProvisioningConcurrency');
      world.lambda.setProvisioned(arnOf('nospace'), '1', 'FAILED', 'no room');
      const { message } = await inState('nospace-1', 'Stalled', 'ProvisionedConcurrencyFailed');
      assert.match(message, /failed in Lambda: no room; .* lambda-rollouts\.dev\/retry/);
      await annotate('nospace-1', RETRY_ANNOTATION, '1');
      await allocated('nospace-1', 'nospace', '1');
      await inStatus('nospace-1', 'READY');
    });

    it('stalls when Lambda refuses it', async () => {
      await used('refused');
      const refusal = { status: 400, code: 'InvalidParameterValueException', message: 'below its minimum' };
      const mend = world.lambda.failFor({ operation: 'PutProvisionedConcurrencyConfig', ...refusal, ms: 3_600_000 });
      await create('refused-1', 'refused', { functionVersion: '1', ...provisioned });
      const { message } = await inState('refused-1', 'Stalled', 'ProvisionedConcurrencyRefused');
      assert.match(
        message,
        /spec\.provisionedConcurrentExecutions: Lambda refuses 3 for version 1: .*below its minimum/,
      );
      mend();
      await annotate('refused-1', RETRY_ANNOTATION, '1');
      await allocated('refused-1', 'refused', '1');
    });

    it('keeps it on the old stable for the delay, then gives it back', async () => {
      await world.createFunction('replaced', ['v1', 'v2', 'v3']);
      await world.createAlias('replaced', '1');
      await createAlias('replaced', { functionVersion: '1' });
      const moveTo = (functionVersion: string) =>
        world.patch(RESOURCES.aliases, 'replaced-live', { spec: { functionVersion } });
      const unused = (name: string) =>
        eventually(async () => assert.ok((await get(name)).status?.provisionedConcurrency?.unusedSince), WAIT);
      await create('replaced-1', 'replaced', { functionVersion: '1', ...provisioned });
      await allocated('replaced-1', 'replaced', '1');
      await moveTo('2');
      await create('replaced-2', 'replaced', { functionVersion: '2', ...provisioned, scaleDownDelay: '1s' });
      await allocated('replaced-2', 'replaced', '2');
      await unused('replaced-1');
      await moveTo('3');
      await inStatus('replaced-2', 'Released');
      assert.equal(await concurrency('replaced', '2'), undefined);
      assert.equal((await concurrency('replaced', '1'))?.requested, 3, 'its delay is a day');
      await ready('replaced-2');
      // Back in use it gets its share again, without losing Ready meanwhile.
      await moveTo('2');
      await inStatus('replaced-2', 'IN_PROGRESS');
      await ready('replaced-2');
      world.lambda.setProvisioned(arnOf('replaced'), '2', 'READY');
      await inStatus('replaced-2', 'READY');
    });

    it('gives it to the canary before its traffic, takes it away at an abort, and the abort waits for nothing', async () => {
      const name = 'canary';
      await world.createFunction(name, ['v1', 'v2']);
      await world.createAlias(name, '1');
      await createAlias(name, {});
      const template = (version: string, number: string) => ({
        metadata: { annotations: { [VERSION_ANNOTATION]: version, [FUNCTION_VERSION_ANNOTATION]: number } },
      });
      await create('canary-1', name, { functionVersion: '1', ...provisioned });
      await allocated('canary-1', name, '1');
      const first = rolloutOf(name, [{ setWeight: 10 }, { pause: {} }]);
      const labels = { app: name };
      const spec = {
        ...first.spec,
        template: { ...first.spec.template, metadata: { labels, ...template('canary-1', '1').metadata } },
      };
      await world.create<Rollout>(RESOURCES.rollouts, { ...first, spec } as Rollout);
      await eventually(async () => assert.equal((await world.getRollout(name)).status?.phase, 'Healthy'), WAIT);

      await create('canary-2', name, { functionVersion: '2', ...provisioned });
      await inState('canary-2', 'Ready', 'ProvisioningConcurrency');
      await world.patch(RESOURCES.rollouts, name, { spec: { template: template('canary-2', '2') } });
      await eventually(() => {
        const told = world.told.filter(({ object }) => object === `Rollout/${name}`);
        assert.ok(
          told.some(({ message }) => /ProvisioningConcurrency/.test(message)),
          JSON.stringify(told),
        );
      }, WAIT);
      assert.deepEqual(world.history(name), ['1'], 'no traffic before the concurrency');
      world.lambda.setProvisioned(arnOf(name), '2', 'READY');
      await eventually(() => assert.deepEqual(world.history(name), ['1', '1+2@0.1']), WAIT);
      assert.equal((await concurrency(name, '1'))?.requested, 3);

      // Not even provisioned concurrency that cannot be taken away keeps an abort.
      const mend = world.lambda.failFor({
        operation: 'DeleteProvisionedConcurrencyConfig',
        status: 500,
        ms: 3_600_000,
      });
      await world.patch(RESOURCES.rollouts, name, { status: { abort: true } }, 'status');
      await eventually(() => assert.deepEqual(world.history(name), ['1', '1+2@0.1', '1']), WAIT);
      mend();
      await inStatus('canary-2', 'Released');
      assert.equal(await concurrency(name, '2'), undefined);
      assert.equal((await concurrency(name, '1'))?.requested, 3, 'stable keeps its own');
    });

    it('leaves alone what is marked external, and what somebody else set to another number', async () => {
      await used('external');
      const port = world.aws.lambda(arnOf('external'));
      await world.create<Version>(RESOURCES.versions, {
        apiVersion: 'lambda-rollouts.dev/v1alpha1',
        kind: 'Version',
        metadata: {
          name: 'external-1',
          namespace: NAMESPACE,
          annotations: { [PROVISIONED_CONCURRENCY_ANNOTATION]: 'external' },
        },
        spec: { functionARN: arnOf('external'), functionVersion: '1', ...provisioned },
      });
      await ready('external-1');
      await inStatus('external-1', 'External');
      assert.equal(await concurrency('external', '1'), undefined);

      await port.putProvisionedConcurrency(arnOf('external'), '1', 7, CALL);
      await create('external-scaled', 'external', { functionVersion: '1', ...provisioned });
      await ready('external-scaled');
      await inStatus('external-scaled', 'External');
      assert.equal((await concurrency('external', '1'))?.requested, 7);
    });
  });
});
