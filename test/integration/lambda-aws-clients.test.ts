import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CallRecord } from '../../src/lambda/call-aws.ts';
import { type AwsClientsOptions, createAwsClients } from '../../src/lambda/create-aws-clients.ts';
import { isLambdaError, LambdaError, type LambdaErrorCode } from '../../src/lambda/error.ts';
import type { AwsClients, LambdaPort } from '../../src/lambda/port.ts';
import { ALLOW_ALL } from '../../src/lambda/tenants.ts';
import { systemClock, systemRandom } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { encodeBehaviour } from '../../src/simulator/lambda/behaviour.ts';
import { type LambdaSimulator, startLambdaSimulator } from '../../src/simulator/lambda/start-lambda-simulator.ts';
import { eventually } from '../support/eventually.ts';
import { TEST_CREDENTIALS } from '../support/lambda-fixture.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const arn = 'arn:aws:lambda:eu-central-1:123456789012:function:checkout';
const options = { priority: 'publish', namespace: 'shop' } as const;
const zip = encodeBehaviour({ behaviour: 'ok' });

describe('the AWS clients, through the real SDK', () => {
  let simulator: LambdaSimulator;
  let clients: AwsClients;
  let calls: CallRecord[];

  beforeEach(async () => {
    simulator = await startLambdaSimulator({
      clock: systemClock,
      random: systemRandom,
      publishPendingMs: 1,
      updateInProgressMs: 1,
    });
    simulator.createFunction({ arn, zip });
    calls = [];
    clients = clientsOf({});
  });

  afterEach(async () => {
    clients.close();
    await simulator.stop();
  });

  function clientsOf(more: Partial<AwsClientsOptions>): AwsClients {
    return createAwsClients({
      clock: systemClock,
      log: silentLog,
      tenancy: ALLOW_ALL,
      requestsPerSecond: 1_000,
      credentials: TEST_CREDENTIALS,
      endpoints: { lambda: simulator.url, s3: simulator.url },
      onCall: (record) => calls.push(record),
      ...more,
    });
  }

  async function publish(port: LambdaPort, description: string): Promise<string> {
    const latest = await eventually(async () => {
      const configuration = await port.getFunctionConfiguration(arn, undefined, options);
      assert.equal(configuration.lastUpdateStatus, 'Successful');
      return configuration;
    });
    const { codeSHA256, revisionID } = latest;
    return (await port.publishVersion(arn, { codeSHA256, description, revisionID }, options)).version;
  }

  it('gives one port per account and Region, and refuses what is no function ARN', () => {
    const port = clients.lambda(arn);
    assert.equal(clients.lambda(arn.replace('checkout', 'search')), port);
    assert.notEqual(clients.lambda(arn.replace('eu-central-1', 'us-east-1')), port);
    assert.notEqual(clients.lambda(arn.replace('123456789012', '210987654321')), port);
    assert.throws(() => clients.lambda(`${arn}:live`), /not an unqualified Lambda function ARN/);
  });

  it('signs for the Region of the ARN', async () => {
    const twin = arn.replace('eu-central-1', 'us-east-1');
    simulator.createFunction({ arn: twin, zip });
    assert.equal((await clients.lambda(twin).getFunctionConfiguration(twin, undefined, options)).functionARN, twin);
    assert.equal(calls.at(-1)?.region, 'us-east-1');
  });

  it('sends nothing for an alias target that is no published version', async () => {
    const port = clients.lambda(arn);
    const wrong = [
      { functionVersion: '$LATEST', additionalVersionWeights: {} },
      { functionVersion: '1', additionalVersionWeights: { $LATEST: 0.1 } },
      { functionVersion: '1', additionalVersionWeights: { '2': 0.1, '3': 0.1 } },
      { functionVersion: '1', additionalVersionWeights: { '2': 2 } },
    ];
    for (const target of wrong) {
      await rejects('InvalidParameter', port.updateAlias(arn, 'live', target, 'r1', options), /:live: not sent: /);
      await rejects('InvalidParameter', port.createAlias(arn, 'live', target, options), /:live: not sent: /);
    }
    assert.deepEqual(simulator.requests(), []);
  });

  it('sends no write without the RevisionId that was read before', async () => {
    const port = clients.lambda(arn);
    const target = { functionVersion: '1', additionalVersionWeights: {} };
    await rejects('InvalidParameter', port.updateAlias(arn, 'live', target, '', options), /needs the RevisionId/);
    await rejects(
      'InvalidParameter',
      port.publishVersion(arn, { codeSHA256: 'x', description: '', revisionID: '' }, options),
    );
    assert.deepEqual(simulator.requests(), []);
  });

  it('sends each request once: a 500 is ours to retry', async () => {
    simulator.failNext({ operation: 'GetFunctionConfiguration', status: 500, code: 'ServiceException' });
    const port = clients.lambda(arn);
    await rejects('Unavailable', port.getFunctionConfiguration(arn, undefined, options), /ServiceException, HTTP 500/);
    assert.equal(simulator.requests().length, 1);
    assert.equal(calls.at(-1)?.result, 'Unavailable');
    await port.getFunctionConfiguration(arn, undefined, options);
    assert.equal(calls.at(-1)?.result, 'ok');
  });

  it('takes a lost answer for an unknown outcome, and the write may have happened', async () => {
    const port = clients.lambda(arn);
    await publish(port, 'first');
    simulator.failNext({ operation: 'CreateAlias', applied: true, reset: true });
    const target = { functionVersion: '1', additionalVersionWeights: {} };
    await rejects('Unavailable', port.createAlias(arn, 'live', target, options), /whether it took effect is unknown/);
    assert.equal((await port.getAlias(arn, 'live', options)).functionVersion, '1');
  });

  it('tells 429 as Throttled, and deals out calls at half the rate', async () => {
    const clock = createVirtualClock();
    const halved = clientsOf({ clock, requestsPerSecond: 10 });
    const port = halved.lambda(arn);
    simulator.setThrottle(0);
    await rejects('Throttled', port.getFunctionConfiguration(arn, undefined, options), /Rate exceeded/);
    simulator.setThrottle(undefined);
    const outcomes = Array.from({ length: 20 }, () => port.getFunctionConfiguration(arn, undefined, options));
    const settled = Promise.allSettled(outcomes);
    await clock.advance(2_000);
    halved.close();
    const unsent = (await settled).filter(
      (outcome) =>
        outcome.status === 'rejected' && isLambdaError(outcome.reason) && outcome.reason.awsName === 'NotSent',
    );
    assert.ok(Math.abs(unsent.length - 10) <= 1, `${20 - unsent.length} of 20 calls were sent in 2 s at 5/s`);
  });

  it('keeps to its rate against a real limit: no call is refused', async () => {
    simulator.setThrottle(15);
    const polite = clientsOf({ requestsPerSecond: 10 });
    try {
      const port = polite.lambda(arn);
      await Promise.all(Array.from({ length: 25 }, () => port.getFunctionConfiguration(arn, undefined, options)));
      assert.deepEqual(
        simulator.requests().filter(({ status }) => status === 429),
        [],
      );
    } finally {
      polite.close();
    }
  });

  it('rejects what waits for its turn when it is closed', async () => {
    const slow = clientsOf({ requestsPerSecond: 1 });
    const port = slow.lambda(arn);
    const outcomes = Array.from({ length: 5 }, () => port.getAlias(arn, 'live', { ...options, priority: 'drift' }));
    slow.close();
    for (const outcome of outcomes) await assert.rejects(outcome, LambdaError);
  });

  it('maps what S3 answers for an artifact', async () => {
    const head = (key: string) =>
      clients.artifacts.head(
        { region: 'eu-central-1', bucket: 'artifacts', key, objectVersion: undefined },
        { namespace: 'test', functionARN: arn },
      );
    await rejects('NotFound', head('a.zip'), /HeadObject s3:\/\/artifacts\/a\.zip/);
    simulator.s3.createBucket('artifacts');
    simulator.s3.put('artifacts', 'a.zip', zip, { checksumSHA256: 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=-2' });
    assert.equal((await head('a.zip')).codeSHA256, undefined, 'a composite checksum is no digest');
    simulator.failNext({ operation: 'HeadObject', status: 403, code: 'AccessDenied' });
    await rejects('AccessDenied', head('a.zip'), /no explanation came with the answer/);
    const object = simulator.s3.put('artifacts', 'with space+plus.zip', zip);
    assert.deepEqual(await head('with space+plus.zip'), {
      codeSHA256: object.checksumSHA256,
      etag: object.etag,
      objectVersion: object.versionID,
    });
  });

  it('says that nobody listens', async () => {
    const nobody = clientsOf({ endpoints: { lambda: 'http://127.0.0.1:1' } });
    await rejects('Unavailable', nobody.lambda(arn).getAlias(arn, 'live', options), /ECONNREFUSED/);
    nobody.close();
  });

  describe('against an endpoint that misbehaves', () => {
    let server: Server;
    let answer: ((body: (status: number, text: string) => void) => void) | undefined;
    let strange: AwsClients;
    let impatient: AwsClients;
    let paths: string[];

    beforeEach(async () => {
      paths = [];
      server = createServer((request, response) => {
        paths.push(request.url ?? '');
        answer?.((status, text) => response.writeHead(status, { 'content-type': 'application/json' }).end(text));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const lambda = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      strange = clientsOf({ endpoints: { lambda } });
      impatient = clientsOf({ endpoints: { lambda }, requestTimeoutMs: 100 });
    });

    afterEach(async () => {
      strange.close();
      impatient.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });

    it('gives up after its time limit', async () => {
      answer = undefined;
      await rejects('Unavailable', impatient.lambda(arn).getAlias(arn, 'live', options), /no answer within 100 ms/);
      assert.equal(calls.at(-1)?.result, 'Unavailable');
    });

    it('gives up when the caller does', async () => {
      answer = undefined;
      const given = strange.lambda(arn).getAlias(arn, 'live', { ...options, signal: AbortSignal.timeout(20) });
      await rejects('Unavailable', given);
    });

    it('lists all pages of versions, each in its turn, without $LATEST', async () => {
      const version = (Version: string) => ({
        FunctionArn: `${arn}:${Version}`,
        Version,
        CodeSha256: 'digest',
        RevisionId: 'r',
      });
      answer = (send) => {
        const first = { Versions: [version('$LATEST'), version('1')], NextMarker: 'more/of=it' };
        send(200, JSON.stringify(paths.length === 1 ? first : { Versions: [version('2')] }));
      };
      const listed = await strange.lambda(arn).listVersions(arn, options);
      assert.deepEqual(
        listed.map(({ functionARN, version, state }) => [functionARN, version, state]),
        [
          [arn, '1', 'Active'],
          [arn, '2', 'Active'],
        ],
      );
      assert.match(paths[1] ?? '', /Marker=more%2Fof%3Dit/);
      assert.equal(calls.length, 2);
    });

    it('refuses an answer without the fields it acts on', async () => {
      answer = (send) => send(200, '{"Name":"live","FunctionVersion":"1","RevisionId":"r"}');
      await rejects('Unknown', strange.lambda(arn).getAlias(arn, 'live', options), /the answer has no AliasArn/);
      answer = (send) => send(200, '{}');
      await rejects('Unknown', strange.lambda(arn).getFunctionConfiguration(arn, undefined, options), /has no Version/);
    });

    it('takes a page of a broken proxy for Unavailable', async () => {
      answer = (send) => send(502, '<html>bad gateway</html>');
      await rejects('Unavailable', strange.lambda(arn).getAlias(arn, 'live', options), /HTTP 502/);
    });
  });
});

async function rejects(code: LambdaErrorCode, call: Promise<unknown>, message = /./): Promise<void> {
  await assert.rejects(call, (error: unknown) => {
    assert.ok(isLambdaError(error), `not a LambdaError: ${String(error)}`);
    assert.equal(error.code, code, error.message);
    assert.match(error.message, message);
    return true;
  });
}
