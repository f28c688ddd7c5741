import assert from 'node:assert/strict';
import type { KubeObject } from '../../src/api/meta.ts';
import { createObjectStore, type ObjectStore } from '../../src/kube/object-store.ts';

describe('object store', () => {
  let store: ObjectStore<KubeObject>;
  const object = (name: string, resourceVersion: string | number, uid = name): KubeObject => ({
    apiVersion: 'v1',
    kind: 'Thing',
    metadata: { namespace: 'ns', name, uid, resourceVersion: String(resourceVersion) },
  });
  const versions = () => Object.fromEntries(store.list().map((o) => [o.metadata.name, o.metadata.resourceVersion]));
  const deleteAt = (version: number, victim: KubeObject) => {
    store.advance(String(version));
    return store.remove({ ...victim, metadata: { ...victim.metadata, resourceVersion: String(version) } });
  };

  beforeEach(() => {
    store = createObjectStore();
    store.replace([object('a', 5), object('b', 8)], '10');
  });

  it('finds objects by namespace and name', () => {
    store.observe({ ...object('a', 20), metadata: { ...object('a', 20).metadata, namespace: 'other' } });
    assert.equal(store.get('ns', 'a')?.metadata.resourceVersion, '5');
    assert.equal(store.get('other', 'a')?.metadata.resourceVersion, '20');
    assert.deepEqual([store.list().length, store.list('ns').length, store.list('none').length], [3, 2, 0]);
  });

  it('compares versions as numbers', () => {
    store.observe(object('a', 10));
    assert.equal(versions().a, '10', '10 is newer than 5, though "10" < "5"');
    store.observe(object('a', '9007199254740993'));
    store.observe(object('a', '9007199254740992'));
    assert.equal(versions().a, '9007199254740993', 'beyond 2^53');
  });

  it('keeps a write of our own against older events of the watch', () => {
    store.observe(object('a', 12));
    assert.deepEqual(store.upsert(object('a', 11)), []);
    assert.deepEqual(store.upsert(object('a', 12)), [], 'the watch brings the same: no second event');
    assert.equal(store.upsert(object('a', 13)).length, 1);
  });

  it('does not resurrect a deleted object by a late write response', () => {
    assert.equal(deleteAt(12, object('b', 8)).length, 1);
    assert.deepEqual(store.observe(object('b', 11)), []);
    assert.deepEqual(versions(), { a: '5' });
  });

  it('does not resurrect an object that vanished between two lists', () => {
    store.replace([object('a', 5)], '30');
    assert.deepEqual(store.observe(object('b', 25)), []);
    assert.deepEqual(versions(), { a: '5' });
  });

  it('takes an object that was created again under the name of a deleted one', () => {
    deleteAt(12, object('b', 8));
    assert.equal(store.observe(object('b', 13, 'second')).length, 1);
    assert.deepEqual(deleteAt(12, object('b', 8)), [], 'the deletion of the first does not hit the second');
    assert.equal(versions().b, '13');
  });

  it('reports what vanished, but keeps what is newer than the list', () => {
    store.observe(object('new', 21));
    store.observe(object('a', 22));
    const events = store.replace([object('a', 5)], '20');
    assert.deepEqual(
      events.map((e) => `${e.type} ${e.object.metadata.name}`),
      ['delete b'],
    );
    assert.deepEqual(versions(), { a: '22', new: '21' });
  });

  it('believes the list when the versions went back, as after a restore of etcd', () => {
    const events = store.replace([object('a', 3), object('c', 2)], '4');
    assert.deepEqual(events.map((e) => `${e.type} ${e.object.metadata.name}`).sort(), [
      'delete b',
      'upsert a',
      'upsert c',
    ]);
    assert.deepEqual(versions(), { a: '3', c: '2' });
    store.observe(object('c', 6));
    assert.equal(versions().c, '6');
  });

  it('tells listeners the previous state', () => {
    assert.deepEqual(store.upsert(object('a', 11)), [
      { type: 'upsert', object: object('a', 11), previous: object('a', 5) },
    ]);
    assert.deepEqual(store.remove(object('never', 12)), []);
  });
});
