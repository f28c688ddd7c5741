import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { credentials, makeGenericClientConstructor, type ServiceError } from '@grpc/grpc-js';
import { type GrpcServer, serveGrpc } from '../../plugin/grpc/serve.ts';
import { grpc } from '../../proto/gen/messages.js';
import { healthService, trafficRouterService } from '../../proto/services.ts';
import type { Rollout } from '../../src/api/rollout.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { connectPlugin, type PluginClient } from '../../src/simulator/rollouts/plugin-client.ts';
import { type PluginHost, startPluginProcess } from '../../src/simulator/rollouts/plugin-host.ts';
import type { TrafficRouter } from '../../src/traffic/traffic-router.ts';
import { eventually } from '../support/eventually.ts';
import { createRecordingRouter } from '../support/recording-router.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const program = fileURLToPath(new URL('../support/grpc-plugin-process.ts', import.meta.url));

const rollout: Rollout = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'checkout', namespace: 'shop', uid: 'u1' },
  spec: { replicas: 0, strategy: { canary: { steps: [{ setWeight: 0 }] } }, unknownField: { kept: ['ü', 0, false] } },
  status: { currentStepIndex: 0, currentPodHash: 'b', stableRS: 'a' },
};

describe('gRPC wire', () => {
  const servers: GrpcServer[] = [];
  const clients: PluginClient[] = [];

  async function serve(router: Promise<TrafficRouter>, options: { onShutdown?: () => void; env?: object } = {}) {
    const lines: string[] = [];
    const server = await serveGrpc({
      router,
      env: { ...options.env },
      appProtocolVersion: 1,
      writeHandshake: (line) => lines.push(line),
      log: silentLog,
      clock: systemClock,
      onShutdown: options.onShutdown ?? (() => {}),
    });
    servers.push(server);
    const client = connectPlugin(`unix:${server.address}`);
    clients.push(client);
    return { server, client, lines };
  }

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    for (const server of servers.splice(0)) await server.close(0);
  });

  it('prints the handshake before the router is ready, and lets calls wait for it', async () => {
    const ready = Promise.withResolvers<TrafficRouter>();
    const { server, client, lines } = await serve(ready.promise);
    assert.deepEqual(lines, [`1|1|unix|${server.address}|grpc|\n`]);
    assert.equal(statSync(dirname(server.address)).mode & 0o777, 0o700);
    await client.ping();
    const waiting = client.setWeight(rollout, 20, []);
    const router = createRecordingRouter();
    ready.resolve(router);
    await waiting;
    assert.deepEqual(router.calls, ['SW(20)']);
    await server.close(0);
    assert.equal(existsSync(dirname(server.address)), false);
  });

  it('carries arguments and the Rollout whole, zeros and unknown fields included', async () => {
    const seen: unknown[][] = [];
    const router: TrafficRouter = {
      initPlugin: async () => void seen.push(['initPlugin']),
      type: () => 'LambdaAlias',
      updateHash: async (...args) => void seen.push(args),
      setWeight: async (...args) => void seen.push(args),
      setHeaderRoute: async (...args) => void seen.push(args),
      setMirrorRoute: async (...args) => void seen.push(args),
      async verifyWeight(...args) {
        seen.push(args);
        return 'Verified';
      },
      removeManagedRoutes: async (...args) => void seen.push(args),
    };
    const { client } = await serve(Promise.resolve(router));
    const extra = [{ weight: 5 }, { serviceName: 's', podTemplateHash: 'h', weight: 0 }];
    const header = { name: 'h', match: [{ headerName: 'x', headerValue: { exact: 'y' } }] };
    const mirror = { name: 'm', percentage: 0 };
    await client.initPlugin();
    assert.equal(await client.type(), 'LambdaAlias');
    await client.updateHash(rollout, 'b', 'a', extra);
    await client.setWeight(rollout, 0, []);
    await client.setHeaderRoute(rollout, header);
    await client.setMirrorRoute(rollout, mirror);
    assert.equal(await client.verifyWeight(rollout, 1000, extra), 'Verified');
    await client.removeManagedRoutes(rollout);
    assert.deepEqual(seen, [
      ['initPlugin'],
      [rollout, 'b', 'a', extra],
      [rollout, 0, []],
      [rollout, header],
      [rollout, mirror],
      [rollout, 1000, extra],
      [rollout],
    ]);
  });

  it('answers each verdict', async () => {
    const router = createRecordingRouter();
    const { client } = await serve(Promise.resolve(router));
    for (const verdict of ['NotVerified', 'Verified', 'NotImplemented'] as const) {
      router.verdict = verdict;
      assert.equal(await client.verifyWeight(rollout, 10, []), verdict);
    }
  });

  it('brings errors as the text of the reply, never empty and never as a status', async () => {
    const router = createRecordingRouter();
    const { client } = await serve(Promise.resolve(router));
    router.fail = () => new Error('alias "live" does not exist');
    const text = { message: 'alias "live" does not exist' };
    await assert.rejects(client.initPlugin(), text);
    await assert.rejects(client.updateHash(rollout, 'b', 'a', []), text);
    await assert.rejects(client.setWeight(rollout, 10, []), text);
    await assert.rejects(client.setHeaderRoute(rollout, {}), text);
    await assert.rejects(client.setMirrorRoute(rollout, {}), text);
    await assert.rejects(client.verifyWeight(rollout, 10, []), text);
    await assert.rejects(client.removeManagedRoutes(rollout), text);
    router.fail = () => new TypeError('');
    await assert.rejects(client.setWeight(rollout, 10, []), { message: 'TypeError' });
  });

  it('says in each answer that the router did not start', async () => {
    const { client } = await serve(Promise.reject(new Error('no kubeconfig')));
    await assert.rejects(client.setWeight(rollout, 10, []), { message: 'no kubeconfig' });
    await client.ping();
  });

  it('answers a Rollout that is not JSON with an error', async () => {
    const { server } = await serve(Promise.resolve(createRecordingRouter()));
    const client = new (makeGenericClientConstructor({}, 'Raw'))(
      `unix:${server.address}`,
      credentials.createInsecure(),
    );
    const method = trafficRouterService.removeManagedRoutes;
    const answer = await new Promise<{ error?: string | null }>((resolve, reject) =>
      client.makeUnaryRequest(
        method.path,
        method.requestSerialize,
        method.responseDeserialize,
        { rolloutJson: new TextEncoder().encode('{"kind":') } as never,
        (error, value) => (value ? resolve(value) : reject(error)),
      ),
    );
    client.close();
    assert.match(answer.error ?? '', /^rollout_json is not JSON: /);
  });

  it('is healthy as "plugin" and unknown under other names', async () => {
    const { server } = await serve(Promise.resolve(createRecordingRouter()));
    const client = new (makeGenericClientConstructor({}, 'Health'))(
      `unix:${server.address}`,
      credentials.createInsecure(),
    );
    const { check } = healthService;
    const ask = (service: string) =>
      new Promise((resolve) =>
        client.makeUnaryRequest(
          check.path,
          check.requestSerialize,
          check.responseDeserialize,
          { service } as never,
          (error: ServiceError | null, value) => resolve(error ? error.code : value?.status),
        ),
      );
    assert.equal(await ask('plugin'), grpc.health.v1.HealthCheckResponse.ServingStatus.SERVING);
    assert.equal(await ask('other'), 5);
    client.close();
  });

  it('ends when the host says so', async () => {
    let ended = 0;
    const { client } = await serve(Promise.resolve(createRecordingRouter()), { onShutdown: () => ended++ });
    await client.shutdown();
    assert.equal(ended, 1);
  });
});

describe('gRPC wire without a host', () => {
  for (const { situation, connect, waitMs } of [
    { situation: 'the host is gone', connect: true, waitMs: 5_000 },
    { situation: 'no host ever came', connect: false, waitMs: 60_000 },
  ]) {
    it(`ends when ${situation}, and not before ${waitMs} ms`, async () => {
      const clock = createVirtualClock();
      let ended = 0;
      const server = await serveGrpc({
        router: Promise.resolve(createRecordingRouter()),
        env: {},
        appProtocolVersion: 1,
        writeHandshake: () => {},
        log: silentLog,
        clock,
        onShutdown: () => ended++,
      });
      if (connect) {
        const client = connectPlugin(`unix:${server.address}`);
        await client.ping();
        assert.equal(clock.pending, 0);
        client.close();
        await eventually(() => assert.equal(clock.pending, 1));
      }
      await clock.advance(waitMs - 1);
      assert.equal(ended, 0);
      await clock.advance(1);
      assert.equal(ended, 1);
      await server.close(0);
    });
  }
});

describe('plugin host', () => {
  let host: PluginHost;

  beforeEach(async () => {
    host = await startPluginProcess({
      command: process.execPath,
      args: [program],
      log: silentLog,
      clock: systemClock,
    });
  });
  afterEach(() => host.close());

  it('initializes the process once, before the first call', async () => {
    await host.ping();
    await host.setWeight(rollout, 10, []);
    // The test process answers RemoveManagedRoutes with what it has seen.
    await assert.rejects(host.removeManagedRoutes(rollout), { message: 'initPlugin setWeight' });
    assert.equal(host.type(), 'TestProcess');
  });

  it('fails the call under way with "unexpected EOF" when the process dies, then starts a new one', async () => {
    await host.ping();
    const first = host.pid;
    const call = host.setWeight(rollout, 99, []); // the test process never answers this one
    await eventually(() => host.ping());
    process.kill(first, 'SIGKILL');
    await assert.rejects(call, { message: 'SetWeight rpc call error: unexpected EOF' });
    await eventually(() => host.ping());
    assert.notEqual(host.pid, first);
    await host.setWeight(rollout, 10, []);
    await assert.rejects(host.removeManagedRoutes(rollout), { message: 'initPlugin setWeight' });
  });

  it('notices nothing of an idle process that was replaced', async () => {
    const first = host.pid;
    process.kill(first, 'SIGKILL');
    await eventually(() => assert.throws(() => process.kill(first, 0)));
    await host.setWeight(rollout, 10, []);
    assert.notEqual(host.pid, first);
  });

  it('leaves no process behind', async () => {
    const { pid } = host;
    await host.close();
    assert.throws(() => process.kill(pid, 0));
  });

  it('says what it read when the program is no plugin', async () => {
    await assert.rejects(
      startPluginProcess({
        command: process.execPath,
        args: ['-e', 'console.log("hello")'],
        log: silentLog,
        clock: systemClock,
      }),
      { message: 'Unrecognized remote plugin message: hello' },
    );
  });
});
