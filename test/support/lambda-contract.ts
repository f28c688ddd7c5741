import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  AddPermissionCommand,
  CreateEventSourceMappingCommand,
  CreateFunctionUrlConfigCommand,
  DeleteFunctionCommand,
  InvokeCommand,
  PutFunctionEventInvokeConfigCommand,
  PutProvisionedConcurrencyConfigCommand,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { createAwsClients } from '../../src/lambda/create-aws-clients.ts';
import { isLambdaError, type LambdaErrorCode } from '../../src/lambda/error.ts';
import type { AwsClients, FunctionConfiguration, LambdaPort } from '../../src/lambda/port.ts';
import { ALLOW_ALL } from '../../src/lambda/tenants.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { eventually } from './eventually.ts';
import {
  createBucket,
  createFunction,
  createRawAws,
  digestOf,
  putArtifact,
  type RawAws,
  TEST_CREDENTIALS,
  TEST_REGION,
  zipOf,
} from './lambda-fixture.ts';

/** Options of `describeLambdaContract`. */
export interface LambdaContractOptions {
  /** What is tested, for the report. */
  name: string;
  /** Lambda and S3 at one endpoint; asked for once, before the first case. */
  endpoint: () => string;
  /** Cases that this implementation is known to fail, each with the reason. A title that does not exist is an error. */
  skip?: Record<string, string>;
}

const options = { priority: 'publish', namespace: 'contract' } as const;
const caller = { namespace: 'contract', functionARN: 'arn:aws:lambda:us-east-1:123456789012:function:contract' };

/**
 * What our client needs of Lambda and S3, as mocha cases: the same against the simulator, an independent emulator and, by hand,
 * AWS. Each case makes its own functions and leaves them.
 */
export function describeLambdaContract({ name, endpoint, skip = {} }: LambdaContractOptions): void {
  describe(`the contract of Lambda and S3, on ${name}`, function () {
    this.timeout(60_000);
    let raw: RawAws;
    let clients: AwsClients;
    let bucket: string;
    const titles = new Set<string>();

    before(async () => {
      const unknown = Object.keys(skip).filter((title) => !titles.has(title));
      assert.deepEqual(unknown, [], 'every skipped case must exist');
      raw = createRawAws(endpoint());
      const endpoints = { lambda: endpoint(), s3: endpoint() };
      clients = createAwsClients({
        clock: systemClock,
        log: silentLog,
        tenancy: ALLOW_ALL,
        requestsPerSecond: 1_000,
        credentials: TEST_CREDENTIALS,
        endpoints,
      });
      bucket = uniqueName('artifacts');
      await createBucket(raw, bucket);
    });

    after(() => {
      raw?.close();
      clients?.close();
    });

    function contract(title: string, run: () => Promise<void>): void {
      titles.add(title);
      const reason = skip[title];
      if (reason === undefined) it(title, run);
      else it.skip(`${title} (${reason})`, run);
    }

    /** A function with code `v1`, Active. */
    async function newFunction(architecture: 'arm64' | 'x86_64' = 'x86_64') {
      const arn = await createFunction(raw, uniqueName('fn'), zipOf('v1'), architecture);
      const port = clients.lambda(arn);
      await ready(port, arn);
      return { arn, port };
    }

    async function updateCode(arn: string, answer: string): Promise<FunctionConfiguration> {
      const port = clients.lambda(arn);
      const s3Key = `${answer}.zip`;
      const s3ObjectVersion = await putArtifact(raw, bucket, s3Key, zipOf(answer));
      const { revisionID, architectures } = await ready(port, arn);
      const code = { s3Bucket: bucket, s3Key, s3ObjectVersion, architectures, revisionID };
      return port.updateFunctionCode(arn, code, options);
    }

    async function publish(arn: string, description = ''): Promise<FunctionConfiguration> {
      const port = clients.lambda(arn);
      const { codeSHA256, revisionID } = await ready(port, arn);
      const version = await port.publishVersion(arn, { codeSHA256, description, revisionID }, options);
      await ready(port, arn, version.version);
      return version;
    }

    /** A function with versions 1 and 2, and alias `live` on 1. */
    async function newAlias() {
      const { arn, port } = await newFunction();
      await publish(arn);
      await updateCode(arn, 'v2');
      await publish(arn);
      const created = await port.createAlias(arn, 'live', alone('1'), options);
      return { arn, port, created };
    }

    contract('reads a function', async () => {
      const { arn, port } = await newFunction();
      const configuration = await port.getFunctionConfiguration(arn, undefined, options);
      assert.equal(configuration.functionARN, arn);
      assert.equal(configuration.version, '$LATEST');
      assert.equal(configuration.codeSHA256, digestOf(zipOf('v1')));
      assert.equal(configuration.state, 'Active');
      assert.equal(configuration.lastUpdateStatus, 'Successful');
      assert.equal(configuration.packageType, 'Zip');
      assert.deepEqual(configuration.architectures, ['x86_64']);
    });

    contract('has no function of another name', async () => {
      const { arn, port } = await newFunction();
      await rejects('NotFound', port.getFunctionConfiguration(`${arn}-not`, undefined, options));
      await rejects('NotFound', port.getFunctionConfiguration(arn, '7', options));
      await rejects('NotFound', port.getAlias(arn, 'live', options));
    });

    contract('publishes $LATEST as the next number with its description, and the version becomes Active', async () => {
      const { arn, port } = await newFunction();
      const version = await publish(arn, 'commit=abc release=123');
      assert.equal(version.version, '1');
      assert.equal(version.functionARN, arn);
      const read = await port.getFunctionConfiguration(arn, '1', options);
      assert.equal(read.description, 'commit=abc release=123');
      assert.equal(read.codeSHA256, digestOf(zipOf('v1')));
      assert.equal(read.state, 'Active');
      assert.deepEqual(
        (await port.listVersions(arn, options)).map((listed) => listed.version),
        ['1'],
      );
    });

    contract('publishes the same number again while no update came since', async () => {
      const { arn } = await newFunction();
      assert.equal((await publish(arn)).version, '1');
      assert.equal((await publish(arn)).version, '1');
    });

    contract('publishes a new number after an update with the same bytes', async () => {
      const { arn } = await newFunction();
      assert.equal((await publish(arn)).version, '1');
      await updateCode(arn, 'v1');
      assert.equal((await publish(arn)).version, '2');
    });

    contract('refuses to publish other code than the one named', async () => {
      const { arn, port } = await newFunction();
      const { revisionID } = await ready(port, arn);
      const input = { codeSHA256: digestOf(zipOf('other')), description: '', revisionID };
      await rejects(
        'InvalidParameter',
        port.publishVersion(arn, input, options),
        /is different from current CodeSHA256/,
      );
    });

    contract('refuses to publish at an older RevisionId', async () => {
      const { arn, port } = await newFunction();
      const { revisionID, codeSHA256 } = await ready(port, arn);
      await updateCode(arn, 'v1');
      await ready(port, arn);
      await rejects(
        'PreconditionFailed',
        port.publishVersion(arn, { codeSHA256, description: '', revisionID }, options),
      );
    });

    contract('updates the code from an object version, and the RevisionId changes', async () => {
      const { arn, port } = await newFunction();
      const before = await ready(port, arn);
      const first = await putArtifact(raw, bucket, 'twice.zip', zipOf('first'));
      await putArtifact(raw, bucket, 'twice.zip', zipOf('second'));
      const source = { s3Bucket: bucket, s3Key: 'twice.zip', s3ObjectVersion: first };
      const code = { ...source, architectures: before.architectures, revisionID: before.revisionID };
      const updated = await port.updateFunctionCode(arn, code, options);
      assert.equal(updated.codeSHA256, digestOf(zipOf('first')));
      assert.notEqual(updated.revisionID, before.revisionID);
      assert.equal((await ready(port, arn)).codeSHA256, digestOf(zipOf('first')));
    });

    contract('keeps the architectures that are sent back with an update', async () => {
      const { arn, port } = await newFunction('arm64');
      await updateCode(arn, 'v2');
      assert.deepEqual((await ready(port, arn)).architectures, ['arm64']);
    });

    contract('stays Active during a code update', async () => {
      const { arn } = await newFunction();
      const updated = await updateCode(arn, 'v2');
      assert.equal(updated.state, 'Active');
      assert.equal(updated.lastUpdateStatus, 'InProgress');
    });

    contract('changes the RevisionId once more when an update finishes', async () => {
      const { arn, port } = await newFunction();
      const updated = await updateCode(arn, 'v2');
      assert.notEqual((await ready(port, arn)).revisionID, updated.revisionID);
    });

    contract('refuses an update and a publish while one is in progress', async () => {
      const { arn, port } = await newFunction();
      const words = /An update is in progress for resource/;
      // Both must arrive before the update is done; on a busy machine that may take another try.
      await eventually(async () => {
        const { revisionID, codeSHA256, architectures } = await updateCode(arn, 'v2');
        const code = { s3Bucket: bucket, s3Key: 'v2.zip', s3ObjectVersion: undefined, architectures, revisionID };
        await rejects('Conflict', port.updateFunctionCode(arn, code, options), words);
        await rejects(
          'Conflict',
          port.publishVersion(arn, { codeSHA256, description: '', revisionID }, options),
          words,
        );
      });
    });

    contract('refuses an update at an older RevisionId', async () => {
      const { arn, port } = await newFunction();
      const { revisionID, architectures } = await ready(port, arn);
      await updateCode(arn, 'v2');
      await ready(port, arn);
      const code = { s3Bucket: bucket, s3Key: 'v2.zip', s3ObjectVersion: undefined, architectures, revisionID };
      await rejects('PreconditionFailed', port.updateFunctionCode(arn, code, options));
    });

    contract('refuses an update from a key that is not there', async () => {
      const { arn, port } = await newFunction();
      const { revisionID, architectures } = await ready(port, arn);
      const code = { s3Bucket: bucket, s3Key: 'none.zip', s3ObjectVersion: undefined, architectures, revisionID };
      await rejects('InvalidParameter', port.updateFunctionCode(arn, code, options));
      assert.equal((await ready(port, arn)).codeSHA256, digestOf(zipOf('v1')));
    });

    contract('creates an alias without weights', async () => {
      const { arn, port, created } = await newAlias();
      assert.equal(created.aliasARN, `${arn}:live`);
      const alias = await port.getAlias(arn, 'live', options);
      assert.deepEqual(alias, created);
      assert.equal(alias.functionVersion, '1');
      assert.deepEqual(alias.additionalVersionWeights, {});
    });

    contract('creates an alias once', async () => {
      const { arn, port } = await newAlias();
      await rejects('Conflict', port.createAlias(arn, 'live', alone('2'), options));
    });

    contract('moves an alias step by step, and to the new version alone in one write', async () => {
      const { arn, port, created } = await newAlias();
      let { revisionID } = created;
      for (const weight of [0.1, 0.5, 1 / 3]) {
        const target = { functionVersion: '1', additionalVersionWeights: { '2': weight } };
        const updated = await port.updateAlias(arn, 'live', target, revisionID, options);
        assert.deepEqual(updated.additionalVersionWeights, { '2': weight });
        assert.notEqual(updated.revisionID, revisionID);
        assert.deepEqual(await port.getAlias(arn, 'live', options), updated);
        revisionID = updated.revisionID;
      }
      const promoted = await port.updateAlias(arn, 'live', alone('2'), revisionID, options);
      assert.equal(promoted.functionVersion, '2');
      assert.deepEqual(promoted.additionalVersionWeights, {});
      assert.deepEqual(await port.getAlias(arn, 'live', options), promoted);
    });

    contract('refuses to move an alias at an older RevisionId', async () => {
      const { arn, port, created } = await newAlias();
      const moved = await port.updateAlias(arn, 'live', alone('2'), created.revisionID, options);
      await rejects('PreconditionFailed', port.updateAlias(arn, 'live', alone('1'), created.revisionID, options));
      assert.deepEqual(await port.getAlias(arn, 'live', options), moved);
    });

    contract('has no alias of another name to move', async () => {
      const { arn, port, created } = await newAlias();
      await rejects('NotFound', port.updateAlias(arn, 'other', alone('1'), created.revisionID, options));
    });

    contract('refuses an alias to a version that is not there', async () => {
      const { arn, port, created } = await newAlias();
      await rejects('NotFound', port.createAlias(arn, 'next', alone('7'), options));
      await rejects('NotFound', port.updateAlias(arn, 'live', alone('7'), created.revisionID, options));
      const weighted = { functionVersion: '1', additionalVersionWeights: { '7': 0.1 } };
      await rejects('NotFound', port.updateAlias(arn, 'live', weighted, created.revisionID, options));
    });

    contract('keeps the weights when an update omits them', async () => {
      const { arn, port, created } = await newAlias();
      const weighted = { functionVersion: '1', additionalVersionWeights: { '2': 0.1 } };
      await port.updateAlias(arn, 'live', weighted, created.revisionID, options);
      await raw.lambda.send(new UpdateAliasCommand({ FunctionName: arn, Name: 'live', Description: 'other' }));
      const alias = await port.getAlias(arn, 'live', options);
      assert.deepEqual(alias.additionalVersionWeights, { '2': 0.1 });
      assert.equal(alias.description, 'other');
    });

    contract('refuses to move an alias onto its weighted version without clearing the weights', async () => {
      const { arn, port, created } = await newAlias();
      const weighted = { functionVersion: '1', additionalVersionWeights: { '2': 0.1 } };
      await port.updateAlias(arn, 'live', weighted, created.revisionID, options);
      await assert.rejects(
        raw.lambda.send(new UpdateAliasCommand({ FunctionName: arn, Name: 'live', FunctionVersion: '2' })),
        {
          name: 'InvalidParameterValueException',
          message: 'Invalid function version 2. Function version 2 is already included in routing configuration.',
        },
      );
    });

    contract('refuses weights outside 0 to 1, of two versions, and of $LATEST', async () => {
      const { arn, port, created } = await newAlias();
      const update = (functionVersion: string, AdditionalVersionWeights: Record<string, number>) =>
        raw.lambda.send(
          new UpdateAliasCommand({
            FunctionName: arn,
            Name: 'live',
            FunctionVersion: functionVersion,
            RoutingConfig: { AdditionalVersionWeights },
          }),
        );
      await assert.rejects(update('1', { '2': 1.5 }), { name: 'ValidationException' });
      await assert.rejects(update('1', { $LATEST: 0.5 }), { name: 'ValidationException' });
      await assert.rejects(update('$LATEST', { '2': 0.5 }), { name: 'InvalidParameterValueException' });
      await assert.rejects(update('1', { '2': 0.1, '3': 0.1 }), { name: 'InvalidParameterValueException' });
      assert.deepEqual(await port.getAlias(arn, 'live', options), created);
    });

    contract('refuses to delete a version that an alias names', async () => {
      const { arn, port } = await newAlias();
      const deletion = new DeleteFunctionCommand({ FunctionName: arn, Qualifier: '1' });
      await assert.rejects(raw.lambda.send(deletion), { name: 'ResourceConflictException' });
      assert.equal((await port.getFunctionConfiguration(arn, '1', options)).version, '1');
    });

    contract('deletes one version and nothing else', async () => {
      const { arn, port, created } = await newAlias();
      await port.deleteVersion(arn, '2', options);
      await rejects('NotFound', port.getFunctionConfiguration(arn, '2', options));
      await rejects('Conflict', port.deleteVersion(arn, '1', options));
      const listed = (await port.listVersions(arn, options)).map(({ version }) => version);
      assert.deepEqual(listed, ['1']);
      assert.deepEqual(await port.getAlias(arn, 'live', options), created);
      assert.equal((await port.getFunctionConfiguration(arn, undefined, options)).version, '$LATEST');
    });

    contract('lists all aliases with their weights', async () => {
      const { arn, port, created } = await newAlias();
      const weighted = { functionVersion: '1', additionalVersionWeights: { '2': 0.1 } };
      const live = await port.updateAlias(arn, 'live', weighted, created.revisionID, options);
      const next = await port.createAlias(arn, 'next', alone('2'), options);
      const aliases = await port.listAliases(arn, options);
      assert.deepEqual(
        aliases.sort((a, b) => (a.name < b.name ? -1 : 1)),
        [live, next],
      );
    });

    contract('knows a policy of one version, and of no other', async () => {
      const { arn, port } = await newAlias();
      assert.equal(await port.hasPolicy(arn, '1', options), false);
      const Principal = 's3.amazonaws.com';
      const permission = {
        FunctionName: arn,
        Qualifier: '1',
        StatementId: 's',
        Action: 'lambda:InvokeFunction',
        Principal,
      };
      await raw.lambda.send(new AddPermissionCommand(permission));
      assert.equal(await port.hasPolicy(arn, '1', options), true);
      assert.equal(await port.hasPolicy(arn, '2', options), false);
    });

    contract('knows the event sources of one version, and of no other', async () => {
      const { arn, port } = await newAlias();
      const EventSourceArn = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders';
      const source = { FunctionName: `${arn}:1`, EventSourceArn, StartingPosition: 'LATEST' as const };
      const { UUID } = await raw.lambda.send(new CreateEventSourceMappingCommand(source));
      assert.deepEqual(await port.listEventSources(arn, '1', options), [UUID]);
      assert.deepEqual(await port.listEventSources(arn, '2', options), []);
    });

    contract('knows the versions and aliases with a configuration of asynchronous invocation', async () => {
      const { arn, port } = await newAlias();
      assert.deepEqual(await port.listEventInvokeConfigs(arn, options), []);
      for (const Qualifier of ['1', 'live'])
        await raw.lambda.send(
          new PutFunctionEventInvokeConfigCommand({ FunctionName: arn, Qualifier, MaximumRetryAttempts: 0 }),
        );
      assert.deepEqual((await port.listEventInvokeConfigs(arn, options)).sort(), ['1', 'live']);
    });

    contract('keeps the tags of a function, and other tags beside them', async () => {
      const { arn, port } = await newFunction();
      const before = await port.listTags(arn, options);
      await port.tagResource(arn, { 'lambda-rollouts.dev/owner': 'uid/shop/orders' }, options);
      await port.tagResource(arn, { team: 'a' }, options);
      const owner = { 'lambda-rollouts.dev/owner': 'uid/shop/orders', team: 'a' };
      assert.deepEqual(await port.listTags(arn, options), { ...before, ...owner });
    });

    contract('tells what calls the bare function from what calls an alias', async () => {
      const { arn, port } = await newAlias();
      const callers = (qualifier: string | undefined) =>
        Promise.all([
          port.getPolicy(arn, qualifier, options),
          port.listEventSourceMappings(arn, qualifier, options),
          port.getFunctionEventInvokeConfig(arn, qualifier, options),
          port.getFunctionUrlConfig(arn, qualifier, options),
        ]);
      const [Action, Principal, StatementId] = ['lambda:InvokeFunction', 's3.amazonaws.com', 's'];
      const EventSourceArn = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders';
      const on = { FunctionName: arn, Qualifier: 'live' };
      await raw.lambda.send(new AddPermissionCommand({ ...on, StatementId, Action, Principal }));
      await raw.lambda.send(new PutFunctionEventInvokeConfigCommand({ ...on, MaximumRetryAttempts: 0 }));
      await raw.lambda.send(new CreateFunctionUrlConfigCommand({ ...on, AuthType: 'AWS_IAM' }));
      const source = { FunctionName: `${arn}:live`, EventSourceArn, StartingPosition: 'LATEST' as const };
      const { UUID } = await raw.lambda.send(new CreateEventSourceMappingCommand(source));
      assert.deepEqual(await callers(undefined), [[], [], false, undefined]);
      const [policy, mappings, configured, url] = await callers('live');
      const principals = [Principal];
      assert.deepEqual(policy, [{ sid: 's', effect: 'Allow', principals, actions: [Action] }]);
      assert.deepEqual(mappings, [{ uuid: UUID, eventSourceARN: EventSourceArn }]);
      assert.equal(configured, true);
      assert.match(url ?? '', /^https?:/);
    });

    contract('lists the versions with provisioned concurrency', async () => {
      const { arn, port } = await newAlias();
      assert.deepEqual(await port.listProvisionedConcurrency(arn, options), []);
      const config = { FunctionName: arn, Qualifier: '2', ProvisionedConcurrentExecutions: 3 };
      await raw.lambda.send(new PutProvisionedConcurrencyConfigCommand(config));
      await eventually(async () => {
        const [listed, ...others] = await port.listProvisionedConcurrency(arn, options);
        assert.deepEqual(others, []);
        assert.deepEqual(listed, { qualifier: '2', requested: 3, status: 'READY', statusReason: undefined });
      });
    });

    contract('allocates provisioned concurrency to a version and takes it away', async () => {
      const { arn, port } = await newAlias();
      assert.equal(await port.getProvisionedConcurrency(arn, '2', options), undefined);
      const asked = await port.putProvisionedConcurrency(arn, '2', 3, options);
      assert.equal(asked.requested, 3);
      await eventually(async () => {
        const found = await port.getProvisionedConcurrency(arn, '2', options);
        assert.deepEqual(found, { qualifier: '2', requested: 3, status: 'READY', statusReason: undefined });
      });
      await port.deleteProvisionedConcurrency(arn, '2', options);
      await port.deleteProvisionedConcurrency(arn, '2', options);
      assert.equal(await port.getProvisionedConcurrency(arn, '2', options), undefined);
    });

    contract('refuses provisioned concurrency of $LATEST, and of an alias beside weights', async () => {
      const { arn, port, created } = await newAlias();
      await rejects('InvalidParameter', port.putProvisionedConcurrency(arn, '$LATEST', 1, options));
      await port.putProvisionedConcurrency(arn, 'live', 1, options);
      const weighted = { functionVersion: '1', additionalVersionWeights: { '2': 0.1 } };
      await rejects(
        'InvalidParameter',
        port.updateAlias(arn, 'live', weighted, created.revisionID, options),
        /Provisioned Concurrency/,
      );
    });

    contract('refuses weights between versions with different roles or dead-letter queues', async () => {
      const { arn, port, created } = await newAlias();
      const configurations = [
        { Role: 'arn:aws:iam::000000000000:role/other' },
        { DeadLetterConfig: { TargetArn: 'arn:aws:sqs:us-east-1:000000000000:dead' } },
      ];
      for (const configuration of configurations) {
        await raw.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: arn, ...configuration }));
        const { version, role, deadLetterARN } = await publish(arn);
        assert.equal(role, configurations[0]?.Role);
        assert.equal(deadLetterARN, configuration.DeadLetterConfig?.TargetArn);
        const weighted = { functionVersion: '1', additionalVersionWeights: { [version]: 0.1 } };
        await rejects('InvalidParameter', port.updateAlias(arn, 'live', weighted, created.revisionID, options));
      }
    });

    contract('says which version ran, by the weights of the alias', async () => {
      const { arn, port, created } = await newAlias();
      const weighted = { functionVersion: '1', additionalVersionWeights: { '2': 0.5 } };
      await port.updateAlias(arn, 'live', weighted, created.revisionID, options);
      const executed = new Set<string | undefined>();
      for (let i = 0; i < 40; i++) {
        executed.add((await raw.lambda.send(new InvokeCommand({ FunctionName: `${arn}:live` }))).ExecutedVersion);
      }
      assert.deepEqual([...executed].sort(), ['1', '2']);
    });

    contract('knows the digest and version of an artifact that was uploaded with its SHA-256', async () => {
      const bytes = zipOf('head');
      const objectVersion = await putArtifact(raw, bucket, 'head.zip', bytes);
      const head = (version: string | undefined) =>
        clients.artifacts.head({ region: TEST_REGION, bucket, key: 'head.zip', objectVersion: version }, caller);
      const found = await head(undefined);
      assert.equal(found.codeSHA256, digestOf(bytes));
      assert.equal(found.objectVersion, objectVersion);
      assert.notEqual(found.etag, '');
      await putArtifact(raw, bucket, 'head.zip', zipOf('newer'));
      assert.deepEqual(await head(objectVersion), found);
    });

    contract('has no digest of an artifact that was uploaded without one', async () => {
      await raw.s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'plain.zip', Body: zipOf('plain') }));
      const key = 'plain.zip';
      const head = await clients.artifacts.head({ region: TEST_REGION, bucket, key, objectVersion: undefined }, caller);
      assert.equal(head.codeSHA256, undefined);
    });

    contract('has no artifact under another key or in another bucket', async () => {
      const head = (name: string) =>
        clients.artifacts.head(
          { region: TEST_REGION, bucket: name, key: 'none.zip', objectVersion: undefined },
          caller,
        );
      await rejects('NotFound', head(bucket), /s3:\/\/.*\/none\.zip/);
      await rejects('NotFound', head(uniqueName('nobucket')));
    });
  });
}

function alone(functionVersion: string) {
  return { functionVersion, additionalVersionWeights: {} };
}

function uniqueName(prefix: string): string {
  return `${prefix}-${randomBytes(6).toString('hex')}`;
}

/** Waits until a function or version is Active and no update is in progress; only then is its RevisionId the last one. */
function ready(port: LambdaPort, arn: string, qualifier?: string): Promise<FunctionConfiguration> {
  return eventually(
    async () => {
      const configuration = await port.getFunctionConfiguration(arn, qualifier, options);
      assert.equal(configuration.state, 'Active');
      assert.equal(configuration.lastUpdateStatus, 'Successful');
      return configuration;
    },
    { timeoutMs: 20_000 },
  );
}

async function rejects(code: LambdaErrorCode, call: Promise<unknown>, message = /./): Promise<void> {
  await assert.rejects(call, (error: unknown) => {
    assert.ok(isLambdaError(error), `not a LambdaError: ${String(error)}`);
    assert.equal(error.code, code, error.message);
    assert.match(error.message, message);
    return true;
  });
}
