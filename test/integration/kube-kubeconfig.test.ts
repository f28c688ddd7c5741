import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TLSSocket } from 'node:tls';
import { RESOURCES } from '../../src/api/meta.ts';
import type { ClusterAccess } from '../../src/kube/cluster-access.ts';
import { createKubeClient } from '../../src/kube/create-client.ts';
import { loadKubeConfig } from '../../src/kube/kubeconfig.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

/** A certificate for the name kube.test, which is its own authority. */
const fixture = (name: string) => path.join(import.meta.dirname, '../fixtures/tls', name);

describe('kubeconfig', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'kubeconfig-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  async function write(name: string, content: string): Promise<string> {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    return file;
  }

  /** JSON is YAML. */
  function config(server: string, { cluster = {}, user = {}, context = {} } = {}): string {
    return JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'main',
      contexts: [{ name: 'main', context: { cluster: 'c', user: 'u', ...context } }],
      clusters: [{ name: 'c', cluster: { server, ...cluster } }],
      users: [{ name: 'u', user }],
    });
  }

  it('reads a file: server, namespace, token', async () => {
    const file = await write('a', config('https://a:1', { user: { token: 't' }, context: { namespace: 'ns' } }));
    const access = await loadKubeConfig({ kubeconfigPath: file, env: { KUBECONFIG: '/nowhere' } });
    assert.deepEqual(
      [access.server, access.namespace, access.insecureSkipTLSVerify, await access.headers()],
      ['https://a:1', 'ns', false, { authorization: 'Bearer t' }],
    );
  });

  it('looks at $KUBECONFIG, then for a service account, then in the home directory', async () => {
    const listed = await write('listed', config('https://listed'));
    await write('.kube/config', config('https://home'));
    for (const [file, content] of Object.entries({ namespace: 'pod-ns', 'ca.crt': 'PEM', token: 'one\n' }))
      await write(`sa/${file}`, content);
    const home = { HOME: directory };
    const pod = { ...home, KUBERNETES_SERVICE_HOST: 'fd00::1', KUBERNETES_SERVICE_PORT: '6443' };
    const serviceAccountDirectory = path.join(directory, 'sa');
    const load = (env: Record<string, string>) => loadKubeConfig({ env, serviceAccountDirectory });

    assert.equal((await load({ ...pod, KUBECONFIG: listed })).server, 'https://listed');
    assert.equal((await load(home)).server, 'https://home');
    const access = await load(pod);
    assert.deepEqual([access.server, access.namespace, access.ca], ['https://[fd00::1]:6443', 'pod-ns', 'PEM']);
    assert.deepEqual(await access.headers(), { authorization: 'Bearer one' });
    await write('sa/token', 'two');
    assert.deepEqual(await access.headers(), { authorization: 'Bearer two' }, 'the kubelet replaces the token');
  });

  it('merges the files of $KUBECONFIG; the first current context wins', async () => {
    const contexts = {
      apiVersion: 'v1',
      'current-context': 'main',
      contexts: [{ name: 'main', context: { cluster: 'far' } }],
    };
    const first = await write('first', JSON.stringify({ ...contexts, clusters: [], users: [] }));
    const far = { 'current-context': 'other', clusters: [{ name: 'far', cluster: { server: 'https://far' } }] };
    const second = await write('second', JSON.stringify({ ...far, contexts: [], users: [] }));
    const access = await loadKubeConfig({ env: { KUBECONFIG: `${first}${path.delimiter}${second}` } });
    assert.equal(access.server, 'https://far');
  });

  it('reads certificates from data, relative files, and a token file for each request', async () => {
    await write('files/cert.pem', 'CERT');
    await write('files/token', 'one');
    const key = Buffer.from('KEY').toString('base64');
    const user = {
      'client-certificate': 'files/cert.pem',
      'client-key-data': key,
      tokenFile: 'files/token',
      as: 'jane',
    };
    const file = await write('relative', config('https://a', { user }));
    const access = await loadKubeConfig({ kubeconfigPath: file, env: {} });
    assert.deepEqual([access.cert, access.key], ['CERT', 'KEY']);
    await write('files/token', 'two');
    assert.deepEqual(await access.headers(), { 'impersonate-user': 'jane', authorization: 'Bearer two' });
  });

  it('sends a name and password', async () => {
    const file = await write('basic', config('https://a', { user: { username: 'joe', password: 'x:y' } }));
    const access = await loadKubeConfig({ kubeconfigPath: file, env: {} });
    assert.deepEqual(await access.headers(), { authorization: `Basic ${Buffer.from('joe:x:y').toString('base64')}` });
  });

  describe('with a program that issues credentials', () => {
    /** Prints what it was told, and how often it has run. */
    const program = (counter: string, status: string) => `
      const { appendFileSync, readFileSync } = require('node:fs');
      appendFileSync(${JSON.stringify(counter)}, 'x');
      const runs = readFileSync(${JSON.stringify(counter)}, 'utf8').length;
      const info = JSON.parse(process.env.KUBERNETES_EXEC_INFO);
      console.log(JSON.stringify({ apiVersion: info.apiVersion, kind: 'ExecCredential', status: ${status} }));`;
    const exec = (script: string, more = {}) => ({
      apiVersion: 'client.authentication.k8s.io/v1',
      command: process.execPath,
      args: ['-e', script],
      ...more,
    });

    async function load(user: object, clock = createVirtualClock()): Promise<ClusterAccess> {
      const file = await write('exec', config('https://a', { user }));
      return loadKubeConfig({ kubeconfigPath: file, env: {}, clock });
    }

    it('keeps a token until it expires, and runs the program once for all who wait', async () => {
      const counter = await write('counter', '');
      const clock = createVirtualClock(Date.UTC(2026, 0, 1));
      const expiry = `runs === 1 ? '2026-01-01T00:15:00Z' : '2026-01-01T00:30:00Z'`;
      const script = program(counter, `{ token: 'token-' + runs, expirationTimestamp: ${expiry} }`);
      const access = await load({ exec: exec(script) }, clock);
      const tokens = async () => (await Promise.all([access.headers(), access.headers()])).map((h) => h.authorization);
      assert.deepEqual(await tokens(), ['Bearer token-1', 'Bearer token-1']);
      await clock.advance(15 * 60_000);
      assert.deepEqual(await tokens(), ['Bearer token-2', 'Bearer token-2']);
    });

    it('gives the program its environment and the cluster, and takes certificates', async () => {
      const counter = await write('counter', '');
      const status = '{ clientCertificateData: info.spec.cluster.server, clientKeyData: process.env.REGION }';
      const env = [{ name: 'REGION', value: 'eu' }];
      const access = await load({ exec: exec(program(counter, status), { env, provideClusterInfo: true }) });
      assert.deepEqual([access.cert, access.key, await access.headers()], ['https://a', 'eu', {}]);
    });

    it('says what went wrong, without a token', async () => {
      const printing = (script: string) => ({ exec: { apiVersion: 'v1', command: '/bin/sh', args: ['-c', script] } });
      await assert.rejects(
        load(printing('echo please log in >&2; exit 3')),
        /credential program \/bin\/sh failed: please log in$/,
      );
      await assert.rejects(load(printing('echo secret')), /\/bin\/sh did not print JSON$/);
      await assert.rejects(load(printing("echo '{}'")), /printed neither status\.token nor/);
      const missing = { apiVersion: 'v1', command: '/nowhere/get-token', installHint: 'install it' };
      await assert.rejects(load({ exec: missing }), /get-token failed: .*ENOENT: install it$/);
    });
  });

  it('leaves the old providers to client-node', async function () {
    this.timeout(180_000); // client-node takes seconds to load, and far longer on a busy machine
    await write('token', 'from-file');
    const provider = { name: 'tokenFile', config: { tokenFile: path.join(directory, 'token') } };
    const file = await write('provider', config('https://a', { user: { 'auth-provider': provider } }));
    const access = await loadKubeConfig({ kubeconfigPath: file, env: {} });
    assert.deepEqual(await access.headers(), { authorization: 'Bearer from-file' });
  });

  it('says what is missing', async () => {
    const load = async (content: string) => loadKubeConfig({ kubeconfigPath: await write('bad', content), env: {} });
    await assert.rejects(loadKubeConfig({ env: { HOME: directory } }), /no Kubernetes cluster found.*\.kube\/config/);
    await assert.rejects(loadKubeConfig({ kubeconfigPath: '/nowhere', env: {} }), /kubeconfig \/nowhere: ENOENT/);
    await assert.rejects(load('{"clusters": [], "contexts": [], "users": []}'), /current-context is not set/);
    await assert.rejects(
      load(config('https://a', { context: { cluster: 'z' } })),
      /there is no cluster z with a server/,
    );
    await assert.rejects(
      load(config('https://a', { cluster: { 'proxy-url': 'http://p' } })),
      /proxy-url is not supported/,
    );
  });

  describe('over TLS', () => {
    let server: https.Server;
    let url: string;
    let clientNames: (string | undefined)[];

    before(async () => {
      clientNames = [];
      const [cert, key] = await Promise.all([readFile(fixture('cert.pem')), readFile(fixture('key.pem'))]);
      server = https.createServer(
        { cert, key, ca: cert, requestCert: true, rejectUnauthorized: false },
        (request, response) => {
          const { CN } = (request.socket as TLSSocket).getPeerCertificate().subject ?? {};
          clientNames.push(Array.isArray(CN) ? CN[0] : CN);
          response.end('{"metadata":{"name":"a"}}');
        },
      );
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });

    async function get(cluster: object, user: object = {}): Promise<string> {
      const access = await loadKubeConfig({
        kubeconfigPath: await write('tls', config(url, { cluster, user })),
        env: {},
      });
      const client = createKubeClient({ access, clock: systemClock, log: silentLog });
      try {
        return (await client.get(RESOURCES.aliases, 'ns', 'a')).metadata.name;
      } finally {
        client.close();
      }
    }
    const ca = { 'certificate-authority': fixture('cert.pem') };

    it('accepts only a certificate of the given authority, for the given name', async () => {
      await assert.rejects(get({}), /self-signed certificate/);
      await assert.rejects(get(ca), /does not match certificate/);
      assert.equal(await get({ ...ca, 'tls-server-name': 'kube.test' }), 'a');
      assert.equal(await get({ 'insecure-skip-tls-verify': true }), 'a');
    });

    it('shows its client certificate', async () => {
      const user = { 'client-certificate': fixture('cert.pem'), 'client-key': fixture('key.pem') };
      await get({ ...ca, 'tls-server-name': 'kube.test' }, user);
      assert.equal(clientNames.at(-1), 'lambda-rollouts tests');
    });
  });
});
