import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import protobuf from 'protobufjs';
import 'protobufjs/ext/descriptor/index.js';
import {
  brokerService,
  controllerService,
  healthService,
  reflectionServices,
  stdioService,
  trafficRouterService,
} from '../../proto/services.ts';
import { eventually } from '../support/eventually.ts';
import { connectGrpcHost, type GrpcHost } from '../support/grpc-host.ts';
import { type PluginProcess, startPluginProcess } from '../support/plugin-process.ts';

const rolloutJson = Buffer.from(JSON.stringify({ metadata: { name: 'x' }, spec: {} }));
const weight = (desiredWeight: number) => ({ rolloutJson, desiredWeight, additionalDestinations: [] }) as never;

describe('the plugin process on the gRPC wire', function () {
  this.timeout(60_000);
  const running: PluginProcess[] = [];
  const hosts: GrpcHost[] = [];
  afterEach(async () => {
    for (const host of hosts.splice(0)) host.close();
    await Promise.all(running.splice(0).map((plugin) => plugin.stop()));
  });

  async function start(env: NodeJS.ProcessEnv = {}) {
    const plugin = await startPluginProcess(env, ['--protocol=grpc']);
    running.push(plugin);
    const host = connectGrpcHost(plugin.socketPath);
    hosts.push(host);
    return { plugin, host };
  }

  it('tells a host that multiplexes connections that it does not', async () => {
    const { plugin } = await start({ PLUGIN_MULTIPLEX_GRPC: 'true' });
    assert.equal(plugin.handshake, `1|1|unix|${plugin.socketPath}|grpc||false`);
  });

  it('sends what it prints on the stdio stream, stderr also where the host reads it', async () => {
    const { plugin, host } = await start({ SCRIPT_PRINT: '1' });
    await host.unary(trafficRouterService.setWeight, weight(10));
    const stream = host.serverStream(stdioService.streamStdio, {} as never);
    const printed: [number, string][] = [];
    stream.on('data', ({ channel, data }) => printed.push([channel, Buffer.from(data).toString()]));
    stream.on('error', () => {});
    await eventually(() => assert.equal(printed.length, 2), { timeoutMs: 20_000 });
    await host.unary(trafficRouterService.setWeight, weight(20));
    await eventually(() => assert.equal(printed.length, 4), { timeoutMs: 20_000 });
    assert.deepEqual(
      printed.filter(([channel]) => channel === 1).map(([, text]) => text),
      ['weight is 10\n', 'weight is 20\n'],
    );
    assert.deepEqual(
      printed.filter(([channel]) => channel === 2).map(([, text]) => text),
      ['careful: 10\n', 'careful: 20\n'],
    );
    assert.equal(plugin.stdout(), `${plugin.handshake}\n`);
    assert.match(plugin.stderr(), /careful: 10\n/);
  });

  it('answers Shutdown, ends and removes its socket', async () => {
    const { plugin, host } = await start();
    const broker = host.bidiStream(brokerService.startStream);
    broker.on('error', () => {});
    await host.unary(controllerService.shutdown, {} as never);
    assert.equal(await plugin.exited, 0);
    assert.deepEqual(readdirSync(plugin.directory), []);
  });

  it('finishes the call under way on SIGTERM, with streams open, then exits', async () => {
    const { plugin, host } = await start({ SCRIPT_HOLD: 'go-on' });
    const broker = host.bidiStream(brokerService.startStream);
    const watch = host.serverStream(healthService.watch, { service: 'plugin' } as never);
    const statuses: number[] = [];
    watch.on('data', ({ status }) => statuses.push(status));
    for (const stream of [broker, watch]) stream.on('error', () => {}).resume();
    const answer = host.unary(trafficRouterService.setWeight, weight(30));
    await eventually(() => assert.equal(plugin.calls().at(-1)?.method, 'SetWeight'), { timeoutMs: 20_000 });
    plugin.child.kill('SIGTERM');
    await eventually(() => assert.deepEqual(statuses, [1, 2]), { timeoutMs: 20_000 });
    writeFileSync(join(plugin.directory, 'go-on'), '');
    assert.equal((await answer).error, '');
    assert.equal(await plugin.exited, 0);
  });

  it('tells a host that knocks that it brokers no connections', async () => {
    const { host } = await start();
    const broker = host.bidiStream(brokerService.startStream);
    broker.on('error', () => {});
    broker.write({ serviceId: 7, knock: { knock: true } } as never);
    const [{ serviceId, knock }] = await once(broker, 'data');
    assert.deepEqual([serviceId, knock.knock, knock.ack], [7, true, false]);
    assert.match(knock.error, /service 7 does not exist/);
  });

  describe('reflection', () => {
    for (const { serverReflectionInfo } of reflectionServices) {
      it(`lists services and describes them: ${serverReflectionInfo.path}`, async () => {
        const { host } = await start();
        const stream = host.bidiStream(serverReflectionInfo);
        stream.on('error', () => {});
        const ask = async (question: object) => {
          stream.write(question as never);
          return (await once(stream, 'data'))[0];
        };
        const { listServicesResponse } = await ask({ listServices: '*' });
        assert.deepEqual(listServicesResponse.service.map(({ name }: { name: string }) => name).sort(), [
          'grpc.health.v1.Health',
          'grpc.reflection.v1.ServerReflection',
          'lambdarollouts.trafficrouter.v1.TrafficRouter',
          'plugin.GRPCBroker',
          'plugin.GRPCController',
          'plugin.GRPCStdio',
        ]);
        const router = await ask({ fileContainingSymbol: 'lambdarollouts.trafficrouter.v1.TrafficRouter' });
        const type = rootOf(router).lookupType('lambdarollouts.trafficrouter.v1.VerifyWeightRequest');
        assert.deepEqual(Object.keys(type.fields), ['rolloutJson', 'desiredWeight', 'additionalDestinations']);
        const stdio = await ask({ fileContainingSymbol: 'plugin.GRPCStdio.StreamStdio' });
        assert.equal(stdio.fileDescriptorResponse.fileDescriptorProto.length, 2, 'with the file that it needs');
        rootOf(stdio).resolveAll();
        const byName = await ask({ fileByFilename: 'google/protobuf/empty.proto' });
        assert.ok(rootOf(byName).lookupType('google.protobuf.Empty'));
        const unknown = await ask({ fileContainingSymbol: 'no.such.Thing' });
        assert.equal(unknown.errorResponse.errorCode, 5);
        stream.end();
        await once(stream, 'end');
      });
    }
  });
});

/** What a client makes of a described file. */
function rootOf({
  fileDescriptorResponse,
}: {
  fileDescriptorResponse: { fileDescriptorProto: Uint8Array[] };
}): protobuf.Root {
  const file = fileDescriptorResponse.fileDescriptorProto.map((bytes) =>
    protobuf.util.base64.encode(bytes, 0, bytes.length),
  );
  const set = (protobuf as unknown as { descriptor: { FileDescriptorSet: protobuf.Type } }).descriptor
    ?.FileDescriptorSet;
  assert.ok(set, 'protobufjs knows descriptors');
  return (protobuf.Root as unknown as { fromDescriptor(set: unknown): protobuf.Root }).fromDescriptor(
    set.create({ file: file.map((each) => fileOf(each)) }),
  );
}

function fileOf(base64: string): protobuf.Message {
  const { FileDescriptorProto } = (protobuf as unknown as { descriptor: { FileDescriptorProto: protobuf.Type } })
    .descriptor;
  return FileDescriptorProto.decode(Buffer.from(base64, 'base64'));
}
