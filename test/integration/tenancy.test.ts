import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getCondition } from '../../src/api/conditions.ts';
import { type CommonStatus, type KubeObject, RESOURCES, type Resource } from '../../src/api/meta.ts';
import { API_VERSION } from '../../src/api/names.ts';
import { createAwsClients } from '../../src/lambda/create-aws-clients.ts';
import { NotAllowed, type Tenancy } from '../../src/lambda/tenants.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { eventually } from '../support/eventually.ts';
import { TEST_CREDENTIALS } from '../support/lambda-fixture.ts';
import { arnOf, type ReleaseWorld, startReleaseWorld } from '../support/release-world.ts';
import { startStsStandIn } from '../support/sts-stand-in.ts';

const WAIT = { timeoutMs: 60_000, intervalMs: 20 };
const ROLE = 'arn:aws:iam::123456789012:role/shop';

describe('tenancy', function () {
  this.timeout(120_000);

  describe('of a controller that lets namespace shop use shop-*', () => {
    let world: ReleaseWorld;
    let stopControllers: () => Promise<void>;
    before(async () => {
      const tenancy: Tenancy = {
        tenants: [
          // `test` is the fixture, which sets the functions up.
          { namespaces: ['test'], functions: ['arn:aws:lambda:*:*:function:*'], artifacts: ['s3://*/*'] },
          {
            namespaces: ['shop'],
            functions: [arnOf('shop-*')],
            aliases: ['live'],
            artifacts: ['s3://artifacts/shop-*'],
          },
        ],
      };
      world = await startReleaseWorld({ tenancy });
      stopControllers = world.startControllers();
    });
    after(async () => {
      await stopControllers?.();
      await world?.stop();
    });

    const stalled = (resource: Resource, name: string, namespace: string) =>
      eventually(async () => {
        const { status } = await world.client.get<KubeObject & { status?: CommonStatus }>(resource, namespace, name);
        const condition = getCondition(status?.conditions, 'Stalled');
        assert.equal(condition?.reason, 'NotAllowed', JSON.stringify(status));
        return condition?.message ?? '';
      }, WAIT);

    it('releases what is granted', async () => {
      await world.createFunction('shop-a');
      world.put('shop-a', 'a1');
      await world.deploy('shop-a', { commit: 'a1', release: { alias: { name: 'live' } } });
      await eventually(() => assert.deepEqual(world.history('shop-a'), ['1']), WAIT);
    });

    it('refuses all three kinds another function, and sends nothing', async () => {
      await world.createFunction('bank-a', ['v1']);
      await world.createAlias('bank-a', '1');
      world.lambda.clearRequests();
      const spec = { functionARN: arnOf('bank-a') };
      await world.deploy('bank-a', { commit: 'v1' });
      await world.create(RESOURCES.versions, thing('Version', 'bank-a', { ...spec, functionVersion: '1' }));
      await world.create(RESOURCES.aliases, thing('Alias', 'bank-a', { ...spec, name: 'live', functionVersion: '1' }));
      for (const resource of [RESOURCES.lambdaDeployments, RESOURCES.versions, RESOURCES.aliases]) {
        const message = await stalled(resource, 'bank-a', 'shop');
        assert.match(message, /^namespace shop may not use .*function:bank-a; ask the administrator/);
        assert.doesNotMatch(message, /shop-\*|namespace test/);
      }
      const sent = world.lambda.requests().filter(({ subject }) => subject.includes('bank-a'));
      assert.deepEqual(sent, []);
    });

    it('refuses an artifact and an alias that are not granted', async () => {
      await world.createFunction('shop-b', ['v1']);
      await world.deploy('shop-b', { commit: 'a1', code: { s3: { bucket: 'secrets' } } });
      assert.match(await stalled(RESOURCES.lambdaDeployments, 'shop-b', 'shop'), /artifact s3:\/\/secrets\/shop-b\/a1/);
      const spec = { functionARN: arnOf('shop-b'), name: 'admin', functionVersion: '1' };
      await world.create(RESOURCES.aliases, thing('Alias', 'shop-b', spec));
      assert.match(await stalled(RESOURCES.aliases, 'shop-b', 'shop'), /alias "admin" of function/);
      assert.equal(
        world.lambda.requests('HeadObject').some(({ subject }) => subject.includes('secrets')),
        false,
      );
    });

    it('lets nobody block a function by being first in a namespace that may not use it', async () => {
      await world.createFunction('shop-c');
      world.put('shop-c', 'a1');
      await world.deploy('squatter', { functionARN: arnOf('shop-c'), commit: 'a1' }, 'other');
      const squatted = { functionARN: arnOf('shop-c'), name: 'live', functionVersion: '1' };
      await world.create(RESOURCES.aliases, thing('Alias', 'squatter', squatted, 'other'));
      await stalled(RESOURCES.lambdaDeployments, 'squatter', 'other');
      await stalled(RESOURCES.aliases, 'squatter', 'other');
      await new Promise((resolve) => setTimeout(resolve, 1_000)); // creationTimestamp has whole seconds
      await world.deploy('shop-c', { commit: 'a1', release: { alias: { name: 'live' } } });
      await eventually(() => assert.deepEqual(world.history('shop-c'), ['1']), WAIT);
    });
  });

  describe('with roles', () => {
    let lambda: Server;
    let endpoint: string;
    let keys: string[];
    before(async () => {
      lambda = createServer((request, response) => {
        keys.push(/Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '');
        const body = { AliasArn: 'a', Name: 'live', FunctionVersion: '1', RevisionId: 'r' };
        response.writeHead(200, { 'content-type': 'application/json', etag: '"e"' }).end(JSON.stringify(body));
      });
      await new Promise<void>((resolve) => lambda.listen(0, '127.0.0.1', resolve));
      endpoint = `http://127.0.0.1:${(lambda.address() as AddressInfo).port}`;
    });
    beforeEach(() => {
      keys = [];
    });
    after(() => lambda?.close());

    const clientsFor = (sts: string) =>
      createAwsClients({
        clock: systemClock,
        log: silentLog,
        credentials: TEST_CREDENTIALS,
        endpoints: { lambda: endpoint, s3: endpoint, sts },
        tenancy: {
          tenants: [
            {
              namespaces: ['shop', 'till'],
              functions: [arnOf('*')],
              artifacts: ['s3://b/*'],
              roleARN: ROLE,
              externalID: 'id-1',
            },
            { namespaces: ['own'], functions: [arnOf('*')] },
          ],
        },
      });
    const call = (namespace: string) => ({ priority: 'publish', namespace }) as const;

    it('assumes the role with its external id, once per namespace, for Lambda and S3', async () => {
      const sts = await startStsStandIn();
      const aws = clientsFor(sts.url);
      const arn = arnOf('orders');
      for (const namespace of ['shop', 'shop', 'till', 'own'])
        await aws.lambda(arn).getAlias(arn, 'live', call(namespace));
      const where = { region: 'us-east-1', bucket: 'b', key: 'k', objectVersion: undefined };
      await aws.artifacts.head(where, { namespace: 'shop', functionARN: arn });
      assert.deepEqual(keys.slice(0, 4), ['ASIA1', 'ASIA1', 'ASIA2', 'test']);
      assert.match(keys[4] ?? '', /^ASIA/);
      const [first, second] = sts.assumed;
      assert.deepEqual(first, { roleARN: ROLE, externalID: 'id-1', sessionName: 'lambda-rollouts-shop' });
      assert.equal(second?.sessionName, 'lambda-rollouts-till');
      aws.close();
      await sts.stop();
    });

    it('assumes it again shortly before the session ends', async () => {
      const sts = await startStsStandIn({ lifetimeMs: 30_000 });
      const aws = clientsFor(sts.url);
      const arn = arnOf('orders');
      for (const _ of [1, 2]) await aws.lambda(arn).getAlias(arn, 'live', call('shop'));
      await eventually(async () => {
        await aws.lambda(arn).getAlias(arn, 'live', call('shop'));
        assert.notEqual(keys.at(-1), 'ASIA1');
      }, WAIT);
      aws.close();
      await sts.stop();
    });

    it('refuses before it assumes anything', async () => {
      const sts = await startStsStandIn();
      const aws = clientsFor(sts.url);
      const arn = arnOf('orders');
      await assert.rejects(aws.lambda(arn).getAlias(arn, 'live', call('stranger')), NotAllowed);
      const where = { region: 'us-east-1', bucket: 'other', key: 'k', objectVersion: undefined };
      await assert.rejects(aws.artifacts.head(where, { namespace: 'shop', functionARN: arn }), NotAllowed);
      assert.deepEqual([keys, sts.assumed], [[], []]);
      aws.close();
      await sts.stop();
    });
  });
});

function thing(kind: string, name: string, spec: unknown, namespace = 'shop') {
  return { apiVersion: API_VERSION, kind, metadata: { name, namespace }, spec };
}
