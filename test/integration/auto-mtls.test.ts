import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { credentials } from '@grpc/grpc-js';
import { createCertificate, type OwnCertificate } from '../../plugin/auto-mtls/create-certificate.ts';
import { healthService } from '../../proto/services.ts';
import { eventually } from '../support/eventually.ts';
import { connectGrpcHost, type GrpcHost } from '../support/grpc-host.ts';
import { readNetRpcCase } from '../support/netrpc-case.ts';
import { createNetRpcHost } from '../support/netrpc-host.ts';
import { type PluginProcess, startPluginProcess } from '../support/plugin-process.ts';

const pem = (certificate: OwnCertificate) => new X509Certificate(certificate.der).toString();
const keyPem = (certificate: OwnCertificate) => certificate.key.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('AutoMTLS', function () {
  this.timeout(60_000);
  const ours = createCertificate(Date.now());
  const foreign = createCertificate(Date.now());
  const running: PluginProcess[] = [];
  const hosts: GrpcHost[] = [];
  afterEach(async () => {
    for (const host of hosts.splice(0)) host.close();
    await Promise.all(running.splice(0).map((plugin) => plugin.stop()));
  });

  async function start(protocol: string) {
    const plugin = await startPluginProcess({ PLUGIN_CLIENT_CERT: pem(ours) }, [`--protocol=${protocol}`]);
    running.push(plugin);
    const field = plugin.handshake.split('|')[5] ?? '';
    return { plugin, field, certificate: new X509Certificate(Buffer.from(field, 'base64')) };
  }

  async function connect(plugin: PluginProcess, server: X509Certificate, client: OwnCertificate) {
    const socket = await plugin.connect();
    const [cert, key] = [pem(client), keyPem(client)];
    return connectTls({ socket, ca: server.toString(), cert, key, servername: 'localhost' }) as Socket;
  }

  function connectGrpc(plugin: PluginProcess, server: X509Certificate, client: OwnCertificate): GrpcHost {
    const [root, key, chain] = [server.toString(), keyPem(client), pem(client)].map((text) => Buffer.from(text));
    const host = connectGrpcHost(plugin.socketPath, credentials.createSsl(root, key, chain));
    hosts.push(host);
    return host;
  }

  it("puts a certificate like the reference's into the handshake line", async () => {
    const { field, certificate } = await start('netrpc');
    assert.match(field, /^[A-Za-z0-9+/]{300,}$/, 'base64 without padding');
    assert.equal(certificate.subject, 'CN=localhost');
    assert.equal(certificate.subjectAltName, 'DNS:localhost');
    assert.equal(certificate.ca, true);
    assert.deepEqual(certificate.keyUsage, ['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.1'], 'client and server');
    assert.ok(certificate.verify(certificate.publicKey));
    assert.ok(new Date(certificate.validFrom).getTime() < Date.now());
    assert.ok(new Date(certificate.validTo).getUTCFullYear() > new Date().getUTCFullYear() + 25);
    assert.doesNotMatch(certificate.validTo, /\./, 'whole seconds: others are no DER');
  });

  it('carries net/rpc for the host whose certificate it was given', async () => {
    const { plugin, certificate } = await start('netrpc');
    const host = createNetRpcHost(await connect(plugin, certificate, ours));
    await host.play(readNetRpcCase('set-weight-33'));
    assert.equal(await plugin.exited, 0);
  });

  it('carries gRPC for the host whose certificate it was given', async () => {
    const { plugin, certificate } = await start('grpc');
    const host = connectGrpc(plugin, certificate, ours);
    assert.equal((await host.unary(healthService.check, { service: 'plugin' } as never)).status, 1);
  });

  for (const protocol of ['netrpc', 'grpc']) {
    it(`lets nobody else in, says so, and serves its host on: ${protocol}`, async () => {
      const { plugin, certificate } = await start(protocol);
      const stranger = await connect(plugin, certificate, foreign);
      stranger.on('error', () => {});
      await once(stranger, 'close');
      const plain = await plugin.connect();
      plain.write('GET / HTTP/1.1\r\n\r\n');
      plain.on('error', () => {});
      plain.resume();
      await once(plain, 'close');
      await eventually(() =>
        assert.equal(plugin.stderr().match(/refused a connection that is not the host/g)?.length, 2),
      );
      if (protocol === 'grpc') {
        await connectGrpc(plugin, certificate, ours).unary(healthService.check, { service: 'plugin' } as never);
      } else {
        const host = createNetRpcHost(await connect(plugin, certificate, ours));
        await host.play(readNetRpcCase('ping'));
        assert.equal(await plugin.exited, 0);
      }
    });
  }

  it('refuses to start with a certificate that is none', async () => {
    await assert.rejects(
      startPluginProcess({ PLUGIN_CLIENT_CERT: '-----BEGIN' }),
      /PLUGIN_CLIENT_CERT is no certificate/,
    );
  });
});
