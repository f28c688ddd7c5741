import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { type KubeObject, RESOURCES } from '../../src/api/meta.ts';
import type { KubeClient } from '../../src/kube/client.ts';
import { createKubeClient } from '../../src/kube/create-client.ts';
import { type CreateReflectorOptions, createReflector, type Reflector } from '../../src/kube/create-reflector.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { eventually } from '../support/eventually.ts';
import {
  json,
  type RecordedRequest,
  refuse,
  type ScriptedServer,
  startScriptedServer,
} from '../support/scripted-server.ts';
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock.ts';

/** The clock is virtual, the server and its sockets are real. */
describe('reflector', () => {
  let server: ScriptedServer;
  let client: KubeClient;
  let clock: VirtualClock;
  let reflector: Reflector<KubeObject>;
  let abort: AbortController;
  let running: Promise<void> | undefined;
  let seen: string[];
  /** What the next requests get; the last one stays. */
  let onList: (response: ServerResponse, request: RecordedRequest) => void;
  let onWatch: (response: ServerResponse, request: RecordedRequest) => void;

  const object = (name: string, resourceVersion: number, uid = name): KubeObject => ({
    apiVersion: 'lambda-rollouts.dev/v1alpha1',
    kind: 'Alias',
    metadata: { namespace: 'ns', name, uid, resourceVersion: String(resourceVersion) },
  });
  const listOf = (resourceVersion: number, items: KubeObject[], token?: string) => ({
    apiVersion: 'lambda-rollouts.dev/v1alpha1',
    kind: 'AliasList',
    metadata: { resourceVersion: String(resourceVersion), continue: token },
    items,
  });
  const send = (response: ServerResponse, type: string, value: unknown) =>
    response.write(`${JSON.stringify({ type, object: value })}\n`);
  const lists = () => server.requests.filter((r) => !r.query.has('watch'));
  const watches = () => server.requests.filter((r) => r.query.has('watch'));
  const names = () => reflector.list().map((o) => `${o.metadata.name}@${o.metadata.resourceVersion}`);

  async function start(options: Partial<CreateReflectorOptions> = {}) {
    reflector = createReflector({
      client,
      resource: RESOURCES.aliases,
      clock,
      log: silentLog,
      random: () => 0,
      ...options,
    });
    reflector.subscribe((event) => seen.push(`${event.type} ${event.object.metadata.name}`));
    running = reflector.run(abort.signal);
    await reflector.whenSynced();
  }
  const watching = (count: number) => eventually(() => assert.equal(watches().length, count));
  /** Moves the clock until the reflector has come back. */
  const watchingLater = (count: number) =>
    eventually(async () => {
      await clock.advance(1_000);
      assert.equal(watches().length, count);
    });

  beforeEach(async () => {
    seen = [];
    abort = new AbortController();
    clock = createVirtualClock();
    onList = (response) => json(response, listOf(10, [object('a', 5), object('b', 8)]));
    onWatch = (response) => response.flushHeaders();
    server = await startScriptedServer((response, request) => {
      if (request.query.has('watch')) onWatch(response, request);
      else onList(response, request);
    });
    client = createKubeClient({ access: server.access, clock, log: silentLog });
  });
  afterEach(async () => {
    abort.abort();
    await running;
    client.close();
    await server.close();
  });

  it('lists in pages, then watches with bookmarks from the version of the list', async () => {
    onList = (response, { query }) =>
      query.get('continue') === 'page2'
        ? json(response, listOf(10, [object('b', 8)]))
        : json(response, listOf(10, [object('a', 5)], 'page2'));
    await start({ pageLimit: 1, namespace: 'ns', labelSelector: 'x=y' });
    assert.deepEqual(names(), ['a@5', 'b@8']);
    assert.deepEqual(seen, ['upsert a', 'upsert b']);
    await watching(1);
    assert.deepEqual(
      lists().map((r) => r.query.toString()),
      ['labelSelector=x%3Dy&limit=1', 'labelSelector=x%3Dy&limit=1&continue=page2'],
    );
    const watch = watches()[0];
    assert.equal(watch?.path, '/apis/lambda-rollouts.dev/v1alpha1/namespaces/ns/aliases');
    assert.equal(
      watch?.query.toString(),
      'watch=true&allowWatchBookmarks=true&labelSelector=x%3Dy&resourceVersion=10&timeoutSeconds=290',
    );
  });

  it('follows additions, changes and deletions', async () => {
    onWatch = (response) => {
      send(response, 'ADDED', object('c', 11));
      send(response, 'MODIFIED', object('a', 12));
      send(response, 'DELETED', object('b', 13));
    };
    await start();
    await eventually(() => assert.deepEqual(names(), ['a@12', 'c@11']));
    assert.deepEqual(seen.slice(2), ['upsert c', 'upsert a', 'delete b']);
    reflector.observe(object('b', 12));
    assert.equal(reflector.get('ns', 'b'), undefined, 'a late response does not resurrect');
  });

  it('is not synced, and shows nothing, before the whole first list is in', async () => {
    let finish = () => {};
    onList = (response) => {
      finish = () => json(response, listOf(10, [object('a', 5)]));
    };
    const started = start();
    await eventually(() => assert.equal(lists().length, 1));
    assert.equal(reflector.synced, false);
    finish();
    await started;
    assert.equal(reflector.synced, true);
  });

  it('shows listeners the whole list from the first event on', async () => {
    const sizes: number[] = [];
    reflector = createReflector({ client, resource: RESOURCES.aliases, clock, log: silentLog, random: () => 0 });
    reflector.subscribe(() => {
      sizes.push(reflector.list().length);
      throw new Error('a listener that fails hurts nobody');
    });
    running = reflector.run(abort.signal);
    await watching(1);
    assert.deepEqual(sizes, [2, 2]);
  });

  it('goes on from the last version, bookmarks included, when the server ends the watch', async () => {
    onWatch = (response, { query }) => {
      if (query.get('resourceVersion') !== '10') return response.flushHeaders();
      send(response, 'ADDED', object('c', 11));
      response.end(`${JSON.stringify({ type: 'BOOKMARK', object: { metadata: { resourceVersion: '40' } } })}\n`);
    };
    await start();
    await watching(2);
    assert.equal(watches()[1]?.query.get('resourceVersion'), '40');
    assert.equal(lists().length, 1);
  });

  for (const where of ['in the stream', 'as the answer']) {
    it(`lists again at once when its version is too old (410 ${where}), and reports what vanished`, async () => {
      onWatch = (response, { query }) => {
        if (query.get('resourceVersion') !== '10') return response.flushHeaders();
        onList = (listResponse) => json(listResponse, listOf(90, [object('a', 50), object('d', 60)]));
        if (where === 'as the answer') return refuse(response, 410, 'Expired', 'too old');
        send(response, 'ERROR', { kind: 'Status', code: 410, reason: 'Expired', message: 'too old' });
      };
      await start();
      await watching(2);
      assert.equal(watches()[1]?.query.get('resourceVersion'), '90');
      assert.deepEqual(names(), ['a@50', 'd@60']);
      assert.deepEqual(seen.slice(2), ['delete b', 'upsert a', 'upsert d']);
    });
  }

  it('does not list in a tight loop when every watch is refused as too old', async () => {
    onWatch = (response) => refuse(response, 410, 'Expired', 'too old');
    await start();
    await watching(2);
    await eventually(() => assert.equal(clock.pending, 1, 'it waits'));
    assert.deepEqual([lists().length, watches().length], [2, 2]);
  });

  it('starts over when the token of a page has expired', async () => {
    let expired = false;
    onList = (response, { query }) => {
      if (!query.has('continue')) return json(response, listOf(10, [object('a', 5)], expired ? 'good' : 'bad'));
      if (query.get('continue') === 'good') return json(response, listOf(10, [object('b', 8)]));
      expired = true;
      refuse(response, 410, 'Expired', 'the provided continue parameter is too old');
    };
    await start({ pageLimit: 1 });
    assert.deepEqual(names(), ['a@5', 'b@8']);
  });

  it('survives a reset in the middle of a line and goes on from the last whole event', async () => {
    onWatch = (response, { query }) => {
      if (query.get('resourceVersion') !== '10') return void send(response, 'ADDED', object('d', 12));
      send(response, 'ADDED', object('c', 11));
      response.write('{"type":"ADDED","obj', () => setTimeout(() => server.reset(), 20));
    };
    await start();
    await watchingLater(2);
    await eventually(() => assert.deepEqual(names(), ['a@5', 'b@8', 'c@11', 'd@12']));
    assert.equal(lists().length, 1);
  });

  it('survives a server that is away, and comes back on the same port', async () => {
    await start();
    await watching(1);
    await server.close();
    for (let i = 0; i < 5; i++) {
      await clock.advance(30_000);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    server = await startScriptedServer(
      (response, { query }) => {
        if (query.has('watch')) send(response, 'MODIFIED', object('a', 20));
        else json(response, listOf(10, []));
      },
      { port: server.port },
    );
    await eventually(async () => {
      await clock.advance(1_000);
      assert.deepEqual(names(), ['a@20', 'b@8']);
    });
  });

  it('opens a silent watch again, without a new list, and only then', async () => {
    onWatch = (response, { query }) => {
      if (query.get('resourceVersion') === '10') send(response, 'ADDED', object('c', 11));
      else response.flushHeaders();
    };
    await start({ silenceTimeoutMs: 120_000 });
    await eventually(() => assert.equal(names().length, 3));
    await clock.advance(119_000);
    assert.equal(watches().length, 1);
    await clock.advance(2_000);
    await watching(2);
    assert.equal(watches()[1]?.query.get('resourceVersion'), '11');
    assert.equal(lists().length, 1);
    await eventually(() => assert.equal(server.open.size, 1, 'the silent connection is closed'));
  });

  it('keeps a watch open as long as bookmarks come', async () => {
    let version = 10;
    onWatch = (response) => response.flushHeaders();
    await start({ silenceTimeoutMs: 120_000 });
    await watching(1);
    for (let minute = 0; minute < 5; minute++) {
      const [watch] = server.open;
      assert.ok(watch);
      send(watch, 'BOOKMARK', { metadata: { resourceVersion: String(++version) } });
      await new Promise((resolve) => setTimeout(resolve, 20));
      await clock.advance(60_000);
    }
    assert.equal(watches().length, 1);
  });

  it('backs off exponentially up to 30 s while lists fail, and stops when told', async () => {
    onList = (response) => refuse(response, 403, 'Forbidden', 'no');
    const delays: number[] = [];
    const recording = {
      ...clock,
      sleep: (ms: number, signal?: AbortSignal) => {
        delays.push(ms);
        return clock.sleep(ms, signal);
      },
    };
    reflector = createReflector({
      client,
      resource: RESOURCES.aliases,
      clock: recording,
      log: silentLog,
      random: () => 0.5,
    });
    running = reflector.run(abort.signal);
    for (let failures = 1; failures <= 7; failures++) {
      await eventually(() => assert.equal(delays.length, failures));
      await clock.advance(delays.at(-1) ?? 0);
    }
    assert.deepEqual(delays.slice(0, 7), [1_200, 2_400, 4_800, 9_600, 19_200, 22_500, 22_500]);
    abort.abort();
    await running;
  });

  it('lists again after a refusal that no watch can get over', async () => {
    let tooLarge = true;
    onWatch = (response) => {
      if (!tooLarge) return response.flushHeaders();
      tooLarge = false;
      onList = (listResponse) => json(listResponse, listOf(3, [object('a', 2)]));
      refuse(response, 504, 'Timeout', 'Too large resource version: 10, current: 3');
    };
    await start();
    await watchingLater(2);
    assert.deepEqual(names(), ['a@2'], 'after a restore of etcd, versions start lower');
  });
});
