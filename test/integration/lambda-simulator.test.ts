import assert from 'node:assert/strict';
import {
  CreateAliasCommand,
  DeleteAliasCommand,
  DeleteFunctionCommand,
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  InvokeCommand,
  ListAliasesCommand,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
} from '@aws-sdk/client-lambda';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { decodeAwsChunked } from '../../src/simulator/lambda/aws-chunked.ts';
import { type Behaviour, encodeBehaviour } from '../../src/simulator/lambda/behaviour.ts';
import { type LambdaSimulator, startLambdaSimulator } from '../../src/simulator/lambda/start-lambda-simulator.ts';
import { createRawAws, digestOf, type RawAws } from '../support/lambda-fixture.ts';
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:checkout';
const target = { FunctionName: arn };

describe('the Lambda simulator, under a virtual clock', () => {
  let clock: VirtualClock;
  let draws: number[];
  let simulator: LambdaSimulator;
  let aws: RawAws;

  beforeEach(async () => {
    clock = createVirtualClock();
    draws = [];
    let seed = 1;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const timing = { publishPendingMs: 1_000, updateInProgressMs: 1_000 };
    simulator = await startLambdaSimulator({ clock, random: () => draws.shift() ?? random(), ...timing });
    aws = createRawAws(simulator.url);
  });

  afterEach(async () => {
    aws.close();
    await simulator.stop();
    assert.equal(clock.pending, 0, 'a stopped simulator leaves no timer');
  });

  async function ship(behaviour: Behaviour): Promise<string> {
    await aws.lambda.send(new UpdateFunctionCodeCommand({ ...target, ZipFile: encodeBehaviour(behaviour) }));
    await clock.advance(1_000);
    const { Version } = await aws.lambda.send(new PublishVersionCommand(target));
    await clock.advance(1_000);
    return String(Version);
  }

  /** Versions 1 (works) and 2 (fails), alias `live` with `weight` on 2. */
  async function canary(weight: number): Promise<void> {
    simulator.createFunction({ arn, zip: encodeBehaviour({ behaviour: 'ok' }) });
    await ship({ behaviour: 'ok', body: 'works' });
    await ship({ behaviour: 'fail' });
    const RoutingConfig = weight === 0 ? {} : { AdditionalVersionWeights: { '2': weight } };
    await aws.lambda.send(new CreateAliasCommand({ ...target, Name: 'live', FunctionVersion: '1', RoutingConfig }));
  }

  const invoke = (qualifier: string) => aws.lambda.send(new InvokeCommand({ ...target, Qualifier: qualifier }));

  it('chooses the version of each invocation by the weight', async () => {
    await canary(0.25);
    draws = [0.24, 0.25, 0.99, 0];
    const executed: unknown[] = [];
    for (let i = 0; i < 4; i++) {
      // Between two invocations a request id is drawn; it must not take a draw of ours.
      const saved = draws;
      draws = [saved.shift() ?? 0];
      executed.push((await invoke('live')).ExecutedVersion);
      draws = saved;
    }
    assert.deepEqual(executed, ['2', '1', '1', '2']);
  });

  it('reports code that throws as an unhandled function error, with the version that ran', async () => {
    await canary(0);
    const good = await invoke('1');
    assert.equal(good.FunctionError, undefined);
    assert.equal(good.Payload?.transformToString(), '"works"');
    const bad = await invoke('2');
    assert.equal(bad.FunctionError, 'Unhandled');
    assert.equal(bad.ExecutedVersion, '2');
    assert.deepEqual(JSON.parse(bad.Payload?.transformToString() ?? ''), {
      errorMessage: 'version 2 is broken',
      errorType: 'Error',
      trace: [],
    });
  });

  it('runs a handler of its own with the code of each version', async () => {
    const seen: unknown[] = [];
    const handler = (event: unknown, { version, code }: { version: string; code: Uint8Array }) => {
      seen.push([event, version, Buffer.from(code).toString()]);
      return { version };
    };
    simulator.createFunction({ arn, zip: Buffer.from('code'), handler });
    const answer = await aws.lambda.send(new InvokeCommand({ ...target, Payload: Buffer.from('{"a":1}') }));
    assert.equal(answer.Payload?.transformToString(), '{"version":"$LATEST"}');
    assert.deepEqual(seen, [[{ a: 1 }, '$LATEST', 'code']]);
  });

  it('keeps every state of an alias, one entry per accepted write', async () => {
    await canary(0);
    const at = clock.now();
    const update = (input: object) => aws.lambda.send(new UpdateAliasCommand({ ...target, Name: 'live', ...input }));
    await clock.advance(500);
    await update({ RoutingConfig: { AdditionalVersionWeights: { '2': 0.1 } } });
    await assert.rejects(update({ FunctionVersion: '2' }), /already included in routing configuration/);
    await assert.rejects(update({ RevisionId: 'old' }), { name: 'PreconditionFailedException' });
    await update({ FunctionVersion: '2', RoutingConfig: { AdditionalVersionWeights: {} } });
    await aws.lambda.send(new DeleteAliasCommand({ ...target, Name: 'live' }));
    assert.deepEqual(simulator.aliasHistory(arn, 'live'), [
      { functionVersion: '1', additionalVersionWeights: {}, at },
      { functionVersion: '1', additionalVersionWeights: { '2': 0.1 }, at: at + 500 },
      { functionVersion: '2', additionalVersionWeights: {}, at: at + 500 },
    ]);
  });

  it('points an alias at $LATEST, but not with weights', async () => {
    await canary(0);
    const latest = { ...target, Name: 'next', FunctionVersion: '$LATEST' };
    await aws.lambda.send(new CreateAliasCommand(latest));
    const weighted = { ...latest, RoutingConfig: { AdditionalVersionWeights: { '1': 0.5 } } };
    await assert.rejects(aws.lambda.send(new UpdateAliasCommand(weighted)), /\$LATEST is not supported for an alias/);
  });

  it('refuses alias names of digits only and versions that do not exist', async () => {
    await canary(0);
    const create = (Name: string, FunctionVersion: string) =>
      aws.lambda.send(new CreateAliasCommand({ ...target, Name, FunctionVersion }));
    await assert.rejects(create('42', '1'), { name: 'ValidationException' });
    await assert.rejects(create('next', '9'), {
      name: 'ResourceNotFoundException',
      message: `Function not found: ${arn}:9`,
    });
  });

  it('refuses writes while Pending, and traffic to versions that are not Active', async () => {
    await canary(0);
    simulator.setState(arn, '2', { state: 'Failed', stateReason: 'InvalidZip' });
    await assert.rejects(aws.lambda.send(new UpdateAliasCommand({ ...target, Name: 'live', FunctionVersion: '2' })), {
      name: 'ResourceConflictException',
      message: /currently in the following state: Failed/,
    });
    simulator.setState(arn, '1', { state: 'Inactive' });
    await assert.rejects(invoke('live'), { name: 'ResourceConflictException' });
    await clock.advance(1_000);
    assert.equal((await invoke('live')).ExecutedVersion, '1');
    simulator.setState(arn, '$LATEST', { state: 'Pending' });
    await assert.rejects(aws.lambda.send(new PublishVersionCommand(target)), { name: 'ResourceConflictException' });
  });

  it('changes no code on a dry run, and goes back to x86_64 without Architectures', async () => {
    simulator.createFunction({ arn, zip: Buffer.from('old'), architectures: ['arm64'] });
    const update = (input: object) =>
      aws.lambda.send(new UpdateFunctionCodeCommand({ ...target, ZipFile: Buffer.from('new'), ...input }));
    assert.equal((await update({ DryRun: true })).CodeSha256, digestOf(Buffer.from('new')));
    const read = () => aws.lambda.send(new GetFunctionConfigurationCommand(target));
    assert.equal((await read()).CodeSha256, digestOf(Buffer.from('old')));
    await update({});
    assert.deepEqual((await read()).Architectures, ['x86_64']);
  });

  it('says what S3 refused when the code is not there', async () => {
    simulator.createFunction({ arn, zip: Buffer.from('old') });
    const update = (S3ObjectVersion?: string) => {
      const source = { S3Bucket: 'artifacts', S3Key: 'a.zip', ...(S3ObjectVersion ? { S3ObjectVersion } : {}) };
      return aws.lambda.send(new UpdateFunctionCodeCommand({ ...target, ...source }));
    };
    const refusal = (code: string, text: string) => ({
      name: 'InvalidParameterValueException',
      message: `Error occurred while GetObject. S3 Error Code: ${code}. S3 Error Message: ${text}`,
    });
    await assert.rejects(update(), refusal('NoSuchBucket', 'The specified bucket does not exist'));
    simulator.s3.createBucket('artifacts');
    await assert.rejects(update(), refusal('NoSuchKey', 'The specified key does not exist.'));
    simulator.s3.put('artifacts', 'a.zip', Buffer.from('new'));
    await assert.rejects(update('none'), refusal('NoSuchVersion', 'The specified version does not exist.'));
  });

  it('never gives a number twice, also after the version was deleted', async () => {
    await canary(0);
    await aws.lambda.send(new DeleteFunctionCommand({ ...target, Qualifier: '2' }));
    const { Version } = await aws.lambda.send(new PublishVersionCommand(target));
    assert.equal(Version, '3');
  });

  it('deletes the function with everything when no version is named', async () => {
    await canary(0.5);
    for (const Qualifier of ['1', '2']) {
      await assert.rejects(aws.lambda.send(new DeleteFunctionCommand({ ...target, Qualifier })), {
        name: 'ResourceConflictException',
        message: 'Unable to delete version because the following aliases reference it: [live]',
      });
    }
    await aws.lambda.send(new DeleteFunctionCommand(target));
    await assert.rejects(aws.lambda.send(new GetFunctionCommand(target)), { name: 'ResourceNotFoundException' });
  });

  it('answers in pages', async () => {
    await canary(0.5);
    for (const Name of ['a', 'b']) {
      await aws.lambda.send(new CreateAliasCommand({ ...target, Name, FunctionVersion: '1' }));
    }
    const first = await aws.lambda.send(new ListAliasesCommand({ ...target, MaxItems: 2 }));
    const second = await aws.lambda.send(new ListAliasesCommand({ ...target, MaxItems: 2, Marker: first.NextMarker }));
    const names = [first, second].map((page) => page.Aliases?.map(({ Name }) => Name));
    assert.deepEqual(names, [['live', 'a'], ['b']]);
    assert.equal(second.NextMarker, undefined);
    const { Versions } = await aws.lambda.send(new ListVersionsByFunctionCommand(target));
    assert.deepEqual(
      Versions?.map(({ Version }) => Version),
      ['$LATEST', '1', '2'],
    );
    await assert.rejects(aws.lambda.send(new ListVersionsByFunctionCommand({ ...target, Marker: 'bogus' })), {
      name: 'InvalidParameterValueException',
    });
  });

  it('finds a function by name, partial ARN and qualified ARN, in the Region that was signed for', async () => {
    await canary(0);
    const version = async (FunctionName: string) =>
      (await aws.lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))).Version;
    assert.equal(await version('checkout'), '$LATEST');
    assert.equal(await version('123456789012:function:checkout'), '$LATEST');
    assert.equal(await version(`${arn}:2`), '2');
    assert.equal(await version(`${arn}:live`), '1');
    await assert.rejects(version('search'), { name: 'ResourceNotFoundException' });
    await assert.rejects(version('no such/name'), { name: 'ValidationException' });
  });

  it('throttles the control plane at the limit, not Invoke, until that is switched off', async () => {
    await canary(0);
    simulator.setThrottle(15);
    const read = () => aws.lambda.send(new GetFunctionConfigurationCommand(target));
    for (let i = 0; i < 15; i++) await read();
    await assert.rejects(read(), { name: 'TooManyRequestsException', message: 'Rate exceeded' });
    await invoke('live');
    await clock.advance(100);
    await read();
    await assert.rejects(read(), { name: 'TooManyRequestsException' });
    simulator.setThrottle(undefined);
    for (let i = 0; i < 30; i++) await read();
  });

  it('fails what it is told to fail: so many requests, or for so long', async () => {
    await canary(0);
    const read = () => aws.lambda.send(new GetFunctionConfigurationCommand(target));
    simulator.failNext({ operation: 'GetFunctionConfiguration', status: 403, code: 'AccessDeniedException', count: 2 });
    await assert.rejects(read(), { name: 'AccessDeniedException' });
    await assert.rejects(read(), { name: 'AccessDeniedException' });
    await read();
    simulator.failFor({ ms: 20_000 });
    await assert.rejects(read(), { name: 'ServiceException' });
    await invoke('live');
    await clock.advance(20_000);
    await read();
    const disarm = simulator.failFor({ ms: 20_000 });
    disarm();
    await read();
    const errors = simulator.requests('GetFunctionConfiguration').map(({ error }) => error);
    assert.deepEqual(errors.filter(Boolean), ['AccessDeniedException', 'AccessDeniedException', 'ServiceException']);
  });

  it('stores what the SDK streams to S3, and refuses bytes that are not those of the checksum', async () => {
    simulator.s3.createBucket('artifacts');
    const bytes = Buffer.from('streamed');
    const object = { Bucket: 'artifacts', Key: 'dir/a.zip' };
    await aws.s3.send(new PutObjectCommand({ ...object, Body: bytes, ChecksumSHA256: digestOf(bytes) }));
    const { Body, VersionId } = await aws.s3.send(new GetObjectCommand({ ...object, ChecksumMode: 'ENABLED' }));
    assert.equal(await Body?.transformToString(), 'streamed');
    assert.equal(simulator.requests('PutObject').at(-1)?.subject, 'artifacts/dir/a.zip');
    await assert.rejects(
      aws.s3.send(new PutObjectCommand({ ...object, Body: bytes, ChecksumSHA256: digestOf(Buffer.from('x')) })),
      { name: 'BadDigest' },
    );
    await assert.rejects(aws.s3.send(new GetObjectCommand({ Bucket: 'artifacts', Key: 'none' })), {
      name: 'NoSuchKey',
    });
    const found = simulator.s3.find('artifacts', 'dir/a.zip');
    assert.ok('object' in found && found.object.versionID === VersionId);
  });
});

describe('decodeAwsChunked', () => {
  it('gives back what was put into chunks, with the trailers', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 })), (chunks) => {
        const framed = chunks.flatMap((chunk) => [
          Buffer.from(`${chunk.length.toString(16)};chunk-signature=0\r\n`),
          chunk,
          Buffer.from('\r\n'),
        ]);
        const end = Buffer.from('0\r\nx-amz-checksum-sha256:abc=\r\n\r\n');
        const { bytes, trailers } = decodeAwsChunked(Buffer.concat([...framed, end]));
        assert.deepEqual(Buffer.from(bytes), Buffer.concat(chunks));
        assert.deepEqual(trailers, { 'x-amz-checksum-sha256': 'abc=' });
      }),
    );
  });

  it('refuses a body that ends early', () => {
    for (const body of ['', '5\r\nab', '5\r\nabcde\r\n', 'zz\r\n']) {
      assert.throws(() => decodeAwsChunked(Buffer.from(body)), { name: 'IncompleteBody' });
    }
  });
});
