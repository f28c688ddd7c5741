import assert from 'node:assert/strict';
import type { ApiObject } from '../../src/simulator/kubernetes/api-object.ts';
import type { JsonObject } from '../../src/simulator/kubernetes/json.ts';
import {
  openWatch,
  startTestSimulator,
  type TestSimulator,
  type TestWatch,
  WIDGETS_PATH,
  widget,
} from '../support/simulator-kubernetes.ts';

describe('simulator/kubernetes: lists and watches', () => {
  let api: TestSimulator;
  const watches: TestWatch[] = [];
  beforeEach(async () => {
    api = await startTestSimulator({ namespaces: ['other'] });
  });
  afterEach(async () => {
    for (const watch of watches.splice(0)) watch.close();
    await api.stop();
  });

  const create = async (name: string, labels: Record<string, string> = {}, namespace = 'default') => {
    const path = WIDGETS_PATH.replace('default', namespace);
    return (await api.call('POST', path, widget(name, { size: 1 }, { labels }))).body as ApiObject;
  };
  const list = async (query = '', path = WIDGETS_PATH) => {
    const { code, body } = await api.call('GET', `${path}?${query}`);
    const names = ((body.items ?? []) as unknown as ApiObject[]).map(({ metadata }) => metadata.name);
    return { code, body, names, metadata: body.metadata as JsonObject };
  };
  const watch = async (query: string, headers = {}) => {
    const opened = await openWatch(`${api.url}${WIDGETS_PATH}?watch=true&${query}`, headers);
    watches.push(opened);
    return opened;
  };
  const seen = async (from: TestWatch, count: number) => {
    const events = [];
    for (let index = 0; index < count; index++) {
      const { type, object } = await from.next();
      events.push(`${type} ${(object as ApiObject).metadata.name}`);
    }
    return events;
  };

  it('lists by namespace, labels and fields', async () => {
    await create('a', { app: 'x' });
    await create('b', { app: 'y' });
    await create('c', {}, 'other');
    assert.deepEqual((await list()).names, ['a', 'b']);
    assert.deepEqual((await list('', '/apis/example.com/v1/widgets')).names, ['a', 'b', 'c']);
    assert.deepEqual((await list('labelSelector=app in (x)')).names, ['a']);
    assert.deepEqual((await list('fieldSelector=metadata.name=b')).names, ['b']);
    const refused = await list('fieldSelector=spec.size=1');
    assert.deepEqual([refused.code, refused.body.message], [400, 'field label not supported: spec.size']);
  });

  it('selects events by what they are about', async () => {
    const event = (name: string, about: string) => ({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name },
      involvedObject: { kind: 'Widget', name: about, namespace: 'default' },
    });
    const path = '/api/v1/namespaces/default/events';
    await api.call('POST', path, event('e1', 'a'));
    await api.call('POST', path, event('e2', 'b'));
    assert.deepEqual((await list('fieldSelector=involvedObject.name=b,involvedObject.kind=Widget', path)).names, [
      'e2',
    ]);
    const misplaced = { ...event('e3', 'a'), involvedObject: { kind: 'Widget', namespace: 'other' } };
    assert.equal((await api.call('POST', path, misplaced)).code, 422);
  });

  it('pages through one state, and offers to go on in the present when that is gone', async () => {
    for (const name of ['a', 'b', 'c']) await create(name);
    const first = await list('limit=2');
    assert.deepEqual([first.names, first.metadata.remainingItemCount], [['a', 'b'], 1]);
    const token = first.metadata.continue;
    await create('d');
    await api.call('DELETE', `${WIDGETS_PATH}/c`);
    const second = await list(`limit=2&continue=${token}`);
    assert.deepEqual([second.names, second.metadata.continue], [['c'], undefined]);
    assert.equal(second.metadata.resourceVersion, first.metadata.resourceVersion);
    api.compact();
    const expired = await list(`limit=2&continue=${token}`);
    assert.deepEqual([expired.code, expired.body.reason], [410, 'Expired']);
    assert.deepEqual((await list(`limit=2&continue=${expired.metadata.continue}`)).names, ['d']);
  });

  it('watches from a resourceVersion, in order, without gaps', async () => {
    const { metadata } = await list();
    await create('a');
    await api.merge(`${WIDGETS_PATH}/a`, { spec: { size: 2 } });
    const events = await watch(`resourceVersion=${metadata.resourceVersion}`);
    assert.deepEqual(await seen(events, 2), ['ADDED a', 'MODIFIED a']);
    await create('other', {}, 'other');
    await api.call('DELETE', `${WIDGETS_PATH}/a`);
    const { type, object } = await events.next();
    assert.deepEqual([type, (object as ApiObject).metadata.name], ['DELETED', 'a']);
    assert.ok(Number((object as ApiObject).metadata.resourceVersion) > Number(metadata.resourceVersion) + 3);
  });

  it('shows objects that enter and leave a selector as ADDED and DELETED', async () => {
    const { metadata } = await list();
    const events = await watch(`labelSelector=app=x&resourceVersion=${metadata.resourceVersion}`);
    await create('a');
    await api.merge(`${WIDGETS_PATH}/a`, { metadata: { labels: { app: 'x' } } });
    await api.merge(`${WIDGETS_PATH}/a`, { metadata: { labels: { app: 'y' } } });
    assert.deepEqual(await seen(events, 2), ['ADDED a', 'DELETED a']);
  });

  it('begins with what exists, marked by a bookmark for watch lists', async () => {
    await create('a');
    assert.deepEqual(await seen(await watch('resourceVersion=0'), 1), ['ADDED a']);
    const query = 'sendInitialEvents=true&allowWatchBookmarks=true&resourceVersionMatch=NotOlderThan';
    const events = await watch(query);
    assert.deepEqual(await seen(events, 1), ['ADDED a']);
    const { type, object } = await events.next();
    assert.equal(type, 'BOOKMARK');
    assert.deepEqual((object as ApiObject).metadata.annotations, { 'k8s.io/initial-events-end': 'true' });
    assert.equal((await list('watch=true&sendInitialEvents=true')).code, 400);
  });

  it('refuses a resourceVersion that is compacted (410) or not yet given out (504)', async () => {
    const { metadata } = await list();
    await create('a');
    api.compact();
    const old = await list(`watch=true&resourceVersion=${metadata.resourceVersion}`);
    assert.deepEqual([old.code, old.body.reason], [410, 'Expired']);
    const future = await list('watch=true&resourceVersion=999999');
    assert.equal(future.code, 504);
    const now = (await list()).metadata.resourceVersion;
    const events = await watch(`resourceVersion=${now}`);
    await create('b');
    assert.deepEqual(await seen(events, 1), ['ADDED b']);
  });

  it('forgets by itself what is beyond the history limit', async () => {
    await api.stop();
    api = await startTestSimulator({ historyLimit: 4 });
    const { metadata } = await list();
    for (let index = 0; index < 8; index++) await create(`w${index}`);
    assert.equal((await list(`watch=true&resourceVersion=${metadata.resourceVersion}`)).code, 410);
  });

  it('ends a watch after timeoutSeconds with a last bookmark, and all of them on demand', async () => {
    const timed = await watch('timeoutSeconds=1&allowWatchBookmarks=true&resourceVersion=1');
    const long = await watch('resourceVersion=1');
    assert.equal((await timed.next()).type, 'BOOKMARK');
    await timed.ended;
    api.closeWatches();
    await long.ended;
  });

  it('sends tables, in watches too', async () => {
    await create('a');
    await api.merge(`${WIDGETS_PATH}/a/status`, { status: { conditions: [{ type: 'Ready', status: 'True' }] } });
    const accept = { accept: 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json' };
    const table = (await api.call('GET', WIDGETS_PATH, undefined, accept)).body;
    assert.equal(table.kind, 'Table');
    assert.deepEqual(
      (table.columnDefinitions as JsonObject[]).map(({ name }) => name),
      ['Name', 'Ready', 'Size', 'Age'],
    );
    const [row = {}] = table.rows as JsonObject[];
    assert.deepEqual((row.cells as unknown[]).slice(0, 3), ['a', 'True', 1]);
    assert.match(String((row.cells as unknown[])[3]), /^\d+s$/);
    assert.equal((row.object as JsonObject).kind, 'PartialObjectMetadata');
    const events = await watch('resourceVersion=0', accept);
    assert.equal(((await events.next()).object.rows as JsonObject[]).length, 1);
    await create('b');
    const [added = {}] = (await events.next()).object.rows as JsonObject[];
    assert.deepEqual((added.cells as unknown[]).slice(0, 3), ['b', null, 1]);
  });

  it('tells clients what it serves', async () => {
    const groups = (await api.call('GET', '/apis')).body.groups as JsonObject[];
    assert.deepEqual(
      groups.map(({ name }) => name),
      ['apps', 'coordination.k8s.io', 'apiextensions.k8s.io', 'example.com'],
    );
    const { resources } = (await api.call('GET', '/apis/example.com/v1')).body as { resources: JsonObject[] };
    assert.deepEqual(
      resources.map(({ name, shortNames }) => [name, shortNames]),
      [
        ['widgets', ['wd']],
        ['widgets/status', undefined],
      ],
    );
    const crd = await api.call('GET', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/widgets.example.com');
    assert.equal((crd.body.spec as JsonObject).group, 'example.com');
    assert.equal(
      (await api.call('DELETE', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/widgets.example.com')).code,
      405,
    );
    const index = (await api.call('GET', '/openapi/v3')).body.paths as Record<string, { serverRelativeURL: string }>;
    const document = (await api.call('GET', index['apis/example.com/v1']?.serverRelativeURL ?? '')).body;
    assert.ok((document.components as { schemas: JsonObject }).schemas['com.example.v1.Widget']);
    assert.equal((await api.call('GET', '/version')).body.minor, '34');
  });
});
