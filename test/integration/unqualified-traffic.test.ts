import assert from 'node:assert/strict';
import {
  AddPermissionCommand,
  CreateEventSourceMappingCommand,
  CreateFunctionUrlConfigCommand,
  PutFunctionEventInvokeConfigCommand,
} from '@aws-sdk/client-lambda';
import { getCondition } from '../../src/api/conditions.ts';
import { RESOURCES } from '../../src/api/meta.ts';
import { createCallerChecks } from '../../src/controllers/lambda-deployment/index.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { eventually } from '../support/eventually.ts';
import { createRawAws, type RawAws } from '../support/lambda-fixture.ts';
import { arnOf, type ReleaseWorld, startReleaseWorld } from '../support/release-world.ts';

const WAIT = { timeoutMs: 60_000, intervalMs: 20 };
const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:orders';

describe('condition UnqualifiedTraffic', function () {
  this.timeout(120_000);
  let world: ReleaseWorld;
  let raw: RawAws;
  let stopControllers: () => Promise<void>;
  before(async () => {
    world = await startReleaseWorld();
    raw = createRawAws(world.lambda.url);
    stopControllers = world.startControllers();
  });
  after(async () => {
    await stopControllers?.();
    raw?.close();
    await world?.stop();
  });

  const release = async (name: string) => {
    world.put(name, 'a1');
    await world.deploy(name, { commit: 'a1', release: { alias: { name: 'live' } } });
    await eventually(() => assert.equal(world.history(name).length, 1), WAIT);
  };
  const condition = (name: string) =>
    eventually(async () => {
      const { status } = await world.getDeployment(name);
      const found = getCondition(status?.conditions, 'UnqualifiedTraffic');
      assert.ok(found, JSON.stringify(status?.conditions));
      assert.equal(getCondition(status?.conditions, 'Ready')?.status, 'True', 'it never blocks');
      return found;
    }, WAIT);
  const looks = (name: string) =>
    world.lambda.requests('GetPolicy').filter(({ subject }) => subject.endsWith(`:${name}`)).length;

  it('is False where nothing calls the bare function, whatever calls the alias', async () => {
    const FunctionName = await world.createFunction('quiet', ['v1']);
    await world.createAlias('quiet', '1');
    const alias = { FunctionName, Qualifier: 'live' };
    const invoke = { Action: 'lambda:InvokeFunction', Principal: 's3.amazonaws.com' };
    await raw.lambda.send(new AddPermissionCommand({ ...alias, ...invoke, StatementId: 'bucket' }));
    await raw.lambda.send(
      new AddPermissionCommand({ FunctionName, ...invoke, Action: 'lambda:GetFunction', StatementId: 'read' }),
    );
    await raw.lambda.send(new CreateFunctionUrlConfigCommand({ ...alias, AuthType: 'AWS_IAM' }));
    await raw.lambda.send(new PutFunctionEventInvokeConfigCommand({ ...alias, MaximumRetryAttempts: 0 }));
    await raw.lambda.send(
      new CreateEventSourceMappingCommand({ FunctionName: `${FunctionName}:live`, EventSourceArn: QUEUE }),
    );
    world.put('quiet', 'a1');
    await world.deploy('quiet', { commit: 'a1', release: { alias: { name: 'live' } } });
    const { status, reason } = await condition('quiet');
    assert.deepEqual([status, reason], ['False', 'NoCallersFound']);
  });

  it('names every caller, and where to point them', async () => {
    const FunctionName = await world.createFunction('loud');
    const invoke = { Action: 'lambda:InvokeFunction', Principal: 's3.amazonaws.com' };
    await raw.lambda.send(new AddPermissionCommand({ FunctionName, ...invoke, StatementId: 'bucket' }));
    await raw.lambda.send(new CreateFunctionUrlConfigCommand({ FunctionName, AuthType: 'AWS_IAM' }));
    await raw.lambda.send(new PutFunctionEventInvokeConfigCommand({ FunctionName, MaximumRetryAttempts: 0 }));
    await raw.lambda.send(new CreateEventSourceMappingCommand({ FunctionName, EventSourceArn: QUEUE }));
    await release('loud');
    const { status, reason, message } = await condition('loud');
    assert.deepEqual([status, reason], ['True', 'CallersFound']);
    assert.match(message, new RegExp(`event source mapping ${QUEUE}; permission "bucket" of s3.amazonaws.com`));
    assert.match(message, /function URL https:\S+; asynchronous configuration; point them at/);
    assert.ok(message.endsWith(`point them at ${arnOf('loud')}:live`), message);
  });

  it('is Unknown, with the permission, where it may not look', async () => {
    await world.createFunction('blind');
    world.lambda.failNext({ operation: 'GetPolicy', status: 403, code: 'AccessDeniedException', message: 'no' });
    await release('blind');
    const { status, reason, message } = await condition('blind');
    assert.deepEqual([status, reason], ['Unknown', 'AccessDenied']);
    assert.match(message, /lacks lambda:GetPolicy$/);
  });

  it('does not hold up a release while Lambda does not answer the look', async () => {
    await world.createFunction('stuck');
    world.lambda.failNext({ operation: 'ListEventSourceMappings', status: 500 });
    await release('stuck');
    await eventually(async () => {
      const { status } = await world.getDeployment('stuck');
      assert.equal(getCondition(status?.conditions, 'Ready')?.status, 'True');
    }, WAIT);
  });

  it('looks once per release, not once per pass', async () => {
    await world.createFunction('often');
    await release('often');
    await condition('often');
    assert.equal(looks('often'), 1);
    world.put('often', 'a2');
    await commit('often', 'a2');
    await eventually(() => assert.equal(looks('often'), 2), WAIT);
    await new Promise((resolve) => setTimeout(resolve, 300)); // 6 s of the world's clock: some passes, no hour
    assert.equal(looks('often'), 2);
  });

  it('looks again after an hour, and says so', async () => {
    await world.createFunction('hourly');
    await release('hourly');
    const deployment = await world.getDeployment('hourly');
    let nowMs = 0;
    const answers: string[] = [];
    const checks = createCallerChecks({
      lambdaDeployments: world.caches.lambdaDeployments,
      aws: world.aws,
      clock: { ...systemClock, now: () => nowMs },
      log: silentLog,
      onAnswer: ({ name }) => void answers.push(name),
    });
    const before = looks('hourly');
    const dueIn = () => checks.latest(deployment, 'r1').dueInMs;
    dueIn();
    await eventually(() => assert.deepEqual(answers, ['hourly']), WAIT);
    nowMs = 3_599_000;
    assert.equal(dueIn(), 1_000);
    assert.equal(looks('hourly'), before + 1);
    nowMs = 3_600_000;
    dueIn();
    await eventually(() => assert.equal(answers.length, 2), WAIT);
    assert.equal(looks('hourly'), before + 2);
    assert.equal(dueIn(), 3_600_000);
  });

  it('is not there where only $LATEST is updated', async () => {
    await world.createFunction('bare');
    world.put('bare', 'a1');
    await world.deploy('bare', { commit: 'a1' });
    await eventually(async () => {
      const { status } = await world.getDeployment('bare');
      assert.equal(getCondition(status?.conditions, 'Ready')?.status, 'True');
      assert.equal(getCondition(status?.conditions, 'UnqualifiedTraffic'), undefined);
    }, WAIT);
    assert.equal(looks('bare'), 0);
  });

  async function commit(name: string, commitID: string): Promise<void> {
    await world.patch(RESOURCES.lambdaDeployments, name, { spec: { commit: commitID } });
    await eventually(() => assert.equal(world.history(name).at(-1), '2'), WAIT);
  }
});
