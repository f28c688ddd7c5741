import assert from 'node:assert/strict';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { RESOURCES } from '../../src/api/meta.ts';
import type { KubeClient } from '../../src/kube/client.ts';
import { createKubeClient } from '../../src/kube/create-client.ts';
import { isAlreadyExists, isConflict, isForbidden, isGone, isNotFound, KubeError } from '../../src/kube/error.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { eventually } from '../support/eventually.ts';
import { type Answer, json, refuse, type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts';

describe('kubernetes client', () => {
  let server: ScriptedServer;
  let client: KubeClient;

  async function start(answer: Answer, options: { requestTimeoutMs?: number; readMaxBytes?: number } = {}) {
    server = await startScriptedServer(answer);
    client = createKubeClient({ access: server.access, clock: systemClock, log: silentLog, ...options });
  }

  afterEach(async () => {
    client.close();
    await server.close();
  });

  const alias = {
    apiVersion: 'lambda-rollouts.dev/v1alpha1',
    kind: 'Alias',
    metadata: { name: 'a', namespace: 'ns', resourceVersion: '7' },
  };
  const aliasPath = '/apis/lambda-rollouts.dev/v1alpha1/namespaces/ns/aliases';

  const failure = async (promise: Promise<unknown>): Promise<KubeError> => {
    const error = await promise.then(
      () => assert.fail('did not fail'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof KubeError, String(error));
    return error;
  };

  it('sends each verb to its path, with its content type and query', async () => {
    await start((response) => json(response, alias));
    const manager = { fieldManager: 'me' };
    await client.get(RESOURCES.aliases, 'ns', 'a');
    await client.create(RESOURCES.aliases, alias, manager);
    await client.update(RESOURCES.aliases, alias, { ...manager, dryRun: true });
    await client.mergePatch(RESOURCES.aliases, 'ns', 'a', { status: {} }, { ...manager, subresource: 'status' });
    await client.apply(RESOURCES.aliases, alias, { ...manager, force: true });
    await client.delete(RESOURCES.aliases, 'ns', 'a', { uid: 'u', resourceVersion: '7' });
    await client.get(RESOURCES.events, 'ns', 'e');
    await client.list(RESOURCES.replicaSets);

    assert.deepEqual(
      server.requests.map((r) => [r.method, r.path, r.query.toString(), r.headers['content-type'], r.body]),
      [
        ['GET', `${aliasPath}/a`, '', undefined, ''],
        ['POST', aliasPath, 'fieldManager=me', 'application/json', JSON.stringify(alias)],
        ['PUT', `${aliasPath}/a`, 'fieldManager=me&dryRun=All', 'application/json', JSON.stringify(alias)],
        ['PATCH', `${aliasPath}/a/status`, 'fieldManager=me', 'application/merge-patch+json', '{"status":{}}'],
        [
          'PATCH',
          `${aliasPath}/a`,
          'fieldManager=me&force=true',
          'application/apply-patch+yaml',
          JSON.stringify(alias),
        ],
        [
          'DELETE',
          `${aliasPath}/a`,
          '',
          'application/json',
          '{"kind":"DeleteOptions","apiVersion":"v1","preconditions":{"uid":"u","resourceVersion":"7"}}',
        ],
        ['GET', '/api/v1/namespaces/ns/events/e', '', undefined, ''],
        ['GET', '/apis/apps/v1/replicasets', '', undefined, ''],
      ],
    );
  });

  it('never turns a call for one object into a call for all of them', async () => {
    await start((response) => json(response, {}));
    assert.throws(() => client.get(RESOURCES.aliases, 'ns', ''), /Alias: the name is empty/);
    await assert.rejects(client.delete(RESOURCES.aliases, 'ns', ''), /Alias: the name is empty/);
    const { namespace: _, ...metadata } = alias.metadata;
    await assert.rejects(
      async () => client.create(RESOURCES.aliases, { ...alias, metadata }, { fieldManager: 'me' }),
      /Alias: metadata.namespace is missing/,
    );
    assert.equal(server.requests.length, 0);
  });

  it('uses one connection for requests one after the other', async () => {
    await start((response) => json(response, alias));
    for (let i = 0; i < 5; i++) await client.get(RESOURCES.aliases, 'ns', 'a');
    assert.equal(server.connections, 1);
  });

  it('asks for authentication before each request', async () => {
    await start((response) => json(response, alias));
    let token = 0;
    client.close();
    client = createKubeClient({
      access: { ...server.access, headers: async () => ({ Authorization: `Bearer ${++token}` }) },
      clock: systemClock,
      log: silentLog,
    });
    await client.get(RESOURCES.aliases, 'ns', 'a');
    await client.get(RESOURCES.aliases, 'ns', 'a');
    assert.deepEqual(
      server.requests.map((r) => r.headers.authorization),
      ['Bearer 1', 'Bearer 2'],
    );
  });

  it('gives the items of a built-in list the kind and version that the server leaves out', async () => {
    await start((response) =>
      json(response, {
        kind: 'ReplicaSetList',
        apiVersion: 'apps/v1',
        metadata: { resourceVersion: '5', continue: 'more' },
        items: [{ metadata: { name: 'r' } }],
      }),
    );
    const list = await client.list(RESOURCES.replicaSets, { namespace: 'ns', limit: 1, labelSelector: 'a=b' });
    assert.deepEqual(list, {
      metadata: { resourceVersion: '5', continue: 'more' },
      items: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata: { name: 'r' } }],
    });
    assert.equal(server.requests[0]?.query.toString(), 'limit=1&labelSelector=a%3Db');
  });

  it('maps a Status to its code, reason and causes', async () => {
    const causes = [{ reason: 'FieldManagerConflict', message: 'conflict with "other"', field: '.spec.x' }];
    await start((response, { path }) => {
      const name = path.split('/').at(-1);
      if (name === 'conflict') refuse(response, 409, 'Conflict', 'Apply failed', causes as never);
      if (name === 'exists') refuse(response, 409, 'AlreadyExists', 'aliases "exists" already exists');
      if (name === 'none') refuse(response, 404, 'NotFound', 'aliases "none" not found');
      if (name === 'denied') refuse(response, 403, 'Forbidden', 'aliases "denied" is forbidden');
      if (name === 'old') refuse(response, 410, 'Expired', 'too old');
    });
    const get = (name: string) => failure(client.get(RESOURCES.aliases, 'ns', name));
    const conflict = await get('conflict');
    assert.ok(isConflict(conflict));
    assert.deepEqual(conflict.causes, causes);
    const exists = await get('exists');
    assert.ok(isAlreadyExists(exists) && !isConflict(exists));
    assert.ok(isNotFound(await get('none')));
    assert.ok(isForbidden(await get('denied')));
    const gone = await get('old');
    assert.ok(isGone(gone));
    assert.equal(gone.message, 'too old');
  });

  it('names the request when a proxy answers with a page', async () => {
    await start((response) => response.writeHead(502).end('<html>\n bad gateway</html>'));
    const error = await failure(client.get(RESOURCES.aliases, 'ns', 'a'));
    assert.equal(error.code, 502);
    assert.equal(error.message, `GET ${server.access.server}${aliasPath}/a: HTTP 502: <html> bad gateway</html>`);
  });

  it('has code 0 and reason Network when there is no whole answer', async () => {
    await start(
      (response, { path }) => {
        const name = path.split('/').at(-1);
        if (name === 'reset') response.socket?.resetAndDestroy();
        if (name === 'half') {
          response.writeHead(200, { 'content-length': 100 }).write('{');
          setTimeout(() => response.destroy(), 10);
        }
        if (name === 'garbage') response.end('{"kind": oops');
        if (name === 'long') response.end(`"${'x'.repeat(2_000)}"`);
      },
      { requestTimeoutMs: 100, readMaxBytes: 1_000 },
    );
    const get = (name: string) => failure(client.get(RESOURCES.aliases, 'ns', name));
    const patterns = { reset: /./, half: /./, garbage: /JSON/, long: /longer than the limit of 1000 bytes/ };
    for (const [name, pattern] of Object.entries({ ...patterns, never: /no answer within 100 ms/ })) {
      const error = await get(name);
      assert.deepEqual([error.code, error.reason], [0, 'Network'], name);
      assert.match(error.message, pattern);
    }
    await eventually(() => assert.equal(server.open.size, 0, 'connections of failed requests are closed'));
  });

  it('says which server refuses connections', async () => {
    await start(() => {});
    client.close();
    const closed = net.createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    client = createKubeClient({
      access: { ...server.access, server: `http://127.0.0.1:${port}` },
      clock: systemClock,
      log: silentLog,
    });
    const error = await failure(client.get(RESOURCES.aliases, 'ns', 'a'));
    assert.equal(error.message, `GET http://127.0.0.1:${port}${aliasPath}/a: connect ECONNREFUSED 127.0.0.1:${port}`);
  });

  it('repeats a read that met a connection the server was closing, but never a write', async () => {
    let resets = 0;
    await start((response) => {
      if (resets-- > 0) response.socket?.resetAndDestroy();
      else json(response, alias);
    });
    await client.get(RESOURCES.aliases, 'ns', 'a');
    resets = 1; // of the connection that is now kept alive
    await client.get(RESOURCES.aliases, 'ns', 'a');
    assert.deepEqual([server.requests.length, server.connections], [3, 2]);
    resets = 1;
    await failure(client.mergePatch(RESOURCES.aliases, 'ns', 'a', {}, { fieldManager: 'me' }));
    assert.equal(server.requests.length, 4);
  });

  it('rejects with the reason of the signal that was aborted', async () => {
    await start(() => {});
    const abort = new AbortController();
    const listing = client.list(RESOURCES.aliases, { signal: abort.signal });
    await eventually(() => assert.equal(server.requests.length, 1));
    abort.abort(new Error('stopping'));
    await assert.rejects(listing, /stopping/);
    await assert.rejects(client.list(RESOURCES.aliases, { signal: abort.signal }), /stopping/);
  });

  describe('watch', () => {
    const abort = new AbortController();
    const watch = (signal = abort.signal) =>
      client.watch(RESOURCES.aliases, { resourceVersion: '5', timeoutSeconds: 300, signal });
    const event = (type: string, resourceVersion: string) =>
      JSON.stringify({ type, object: { metadata: { name: 'ü', resourceVersion } } });

    async function read(signal?: AbortSignal): Promise<{ seen: string[]; error: unknown }> {
      const seen: string[] = [];
      try {
        for await (const { type, object } of watch(signal)) seen.push(`${type} ${object.metadata.resourceVersion}`);
      } catch (error) {
        return { seen, error };
      }
      return { seen, error: undefined };
    }

    it('yields events and bookmarks however the bytes are cut, and ends when the server ends it', async () => {
      await start(async (response) => {
        const bytes = Buffer.from(
          `${event('ADDED', '6')}\n\n${event('MODIFIED', '7')}\n${event('BOOKMARK', '9')}\n${event('DELETED', '10')}\n`,
        );
        for (const byte of bytes) {
          response.write(Buffer.of(byte));
          await new Promise((resolve) => setImmediate(resolve));
        }
        response.end();
      });
      assert.deepEqual(await read(), { seen: ['ADDED 6', 'MODIFIED 7', 'BOOKMARK 9', 'DELETED 10'], error: undefined });
      assert.equal(
        server.requests[0]?.query.toString(),
        'watch=true&allowWatchBookmarks=true&resourceVersion=5&timeoutSeconds=300',
      );
    });

    it('throws what an ERROR event carries', async () => {
      await start((response) => {
        const object = { kind: 'Status', code: 410, reason: 'Expired', message: 'too old resource version' };
        response.end(`${event('ADDED', '6')}\n${JSON.stringify({ type: 'ERROR', object })}\n`);
      });
      const { seen, error } = await read();
      assert.deepEqual(seen, ['ADDED 6']);
      assert.ok(isGone(error));
    });

    it('throws when the server refuses it', async () => {
      await start((response) => refuse(response, 403, 'Forbidden', 'no'));
      assert.ok(isForbidden((await read()).error));
    });

    for (const [what, tail] of Object.entries({
      'a line that is not JSON': '{"type": ADD}\n',
      'an event without a version': '{"type":"ADDED","object":{"metadata":{}}}\n',
      'an unknown type': '{"type":"HELLO","object":{"metadata":{"resourceVersion":"1"}}}\n',
      'half a line': '{"type":"ADD',
    })) {
      it(`throws at ${what}, which a lenient reader would swallow`, async () => {
        await start((response) => response.end(`${event('ADDED', '6')}\n${tail}`));
        const { seen, error } = await read();
        assert.deepEqual(seen, ['ADDED 6']);
        assert.ok(error instanceof KubeError && error.code === 0, String(error));
      });
    }

    it('throws when the connection is reset', async () => {
      await start((response) => {
        response.write(`${event('ADDED', '6')}\n`, () => setTimeout(() => server.reset(), 20));
      });
      const { seen, error } = await read();
      assert.deepEqual(seen, ['ADDED 6']);
      assert.ok(error instanceof KubeError && error.reason === 'Network', String(error));
    });

    it('outlives the time limit of requests, and ends when its signal is aborted or its reader leaves', async () => {
      await start((response) => response.write(`${event('ADDED', '6')}\n`), { requestTimeoutMs: 20 });
      const stop = new AbortController();
      setTimeout(() => stop.abort(new Error('enough')), 80);
      const { seen, error } = await read(stop.signal);
      assert.deepEqual(seen, ['ADDED 6']);
      assert.match(String(error), /enough/);

      for await (const _ of watch()) break;
      await eventually(() => assert.equal(server.open.size, 0));
    });
  });
});
