import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { createAwsClients } from '../../src/lambda/create-aws-clients.ts';
import { isLambdaError } from '../../src/lambda/error.ts';
import type { AwsClients } from '../../src/lambda/port.ts';
import { ALLOW_ALL } from '../../src/lambda/tenants.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { TEST_CREDENTIALS } from '../support/lambda-fixture.ts';

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:orders';
const OPTIONS = { priority: 'collect', namespace: 'shop' } as const;
const IS_VERSION = /^[1-9][0-9]*$/;

/** What a caller might pass by mistake, or because a type was cast away. */
const NO_VERSIONS: unknown[] = [
  ...['', '0', '00', '01', '-1', '+1', '1.0', '1e3', '0x1', ' 1', '1 ', '1\n', '\n1', '1\0', '1,2', '1:2', '1/../2'],
  ...[
    '$LATEST',
    '$latest',
    'LATEST',
    'live',
    '*',
    '?',
    '%31',
    '1%20',
    '1?Qualifier=',
    '1#',
    'undefined',
    'null',
    'NaN',
  ],
  ...['\u0661', '\u0967', '\uff11', '1\ufe0f\u20e3', '\u00b2', '\u{1d7cf}', '1\u200b', '\ufeff1', '1\u00a0'],
  ...[undefined, null, 1, 0, Number.NaN, true, [], ['1'], {}, { toString: () => '1' }, 1n, Symbol('1'), () => '1'],
];

const NO_FUNCTIONS: unknown[] = [
  '',
  'orders',
  `${ARN}:live`,
  `${ARN}:1`,
  `${ARN}:$LATEST`,
  `${ARN}/`,
  `${ARN}?`,
  undefined,
  {},
];

describe('deleteVersion', function () {
  this.timeout(60_000);
  let server: Server;
  let clients: AwsClients;
  let deletions: string[];

  before(async () => {
    server = createServer((request, response) => {
      if (request.method === 'DELETE') deletions.push(request.url ?? '');
      response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    clients = createAwsClients({
      clock: systemClock,
      log: silentLog,
      tenancy: ALLOW_ALL,
      requestsPerSecond: 100_000,
      credentials: TEST_CREDENTIALS,
      endpoints: { lambda: endpoint },
    });
  });
  beforeEach(() => {
    deletions = [];
  });
  after(async () => {
    clients.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const remove = (version: unknown, functionARN: unknown) =>
    clients.lambda(ARN).deleteVersion(functionARN as string, version as string, OPTIONS);
  const refuses = (call: Promise<unknown>) =>
    assert.rejects(call, (error) => error instanceof TypeError || isLambdaError(error, 'InvalidParameter'));

  it('sends one version with its number as the Qualifier', async () => {
    await remove('42', ARN);
    assert.deepEqual(deletions, [`/2015-03-31/functions/${encodeURIComponent(ARN)}?Qualifier=42`]);
  });

  it('refuses everything else before the SDK sees it', async () => {
    for (const version of NO_VERSIONS) await refuses(remove(version, ARN));
    for (const functionARN of NO_FUNCTIONS) await refuses(remove('1', functionARN));
    assert.deepEqual(deletions, []);
  });

  it('cannot be made to delete a function by any text or value', async () => {
    const inputs = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.stringMatching(/^[0-9 \n$.-]{0,6}$/),
      fc.anything(),
    );
    const property = fc.asyncProperty(inputs, async (version) => {
      deletions = [];
      await remove(version, ARN).catch(() => {});
      const isVersion = typeof version === 'string' && IS_VERSION.test(version);
      assert.equal(deletions.length, isVersion ? 1 : 0);
      for (const url of deletions) assert.match(url, /\?Qualifier=[1-9][0-9]*$/);
    });
    await fc.assert(property, { numRuns: 1_000 });
  });

  it('is the only thing in the project that can send DeleteFunction', () => {
    const senders = ['src', 'plugin', 'bin'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|mjs)$/.test(file))
        .filter((file) => /DeleteFunctionCommand|\.deleteFunction\(/.test(readFileSync(`${folder}/${file}`, 'utf8')))
        .map((file) => `${folder}/${file}`),
    );
    assert.deepEqual(senders, ['src/lambda/create-references-port.ts']);
  });
});
