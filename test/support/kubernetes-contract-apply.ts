import assert from 'node:assert/strict';
import type { ApiObject } from '../../src/simulator/kubernetes/api-object.ts';
import { podTemplate, type TestApi, WIDGETS_PATH, widget } from './simulator-kubernetes.ts';

/** What server-side apply does, as mocha cases: the same on the embedded API and on a real kube-apiserver. */
export function describeApplyContract(name: string, start: () => Promise<TestApi>): void {
  describe(`kubernetes contract, server-side apply, on ${name}`, () => {
    let api: TestApi;
    before(async () => {
      api = await start();
    });
    after(() => api.stop());

    const at = (name: string) => `${WIDGETS_PATH}/${name}`;
    const owners = (object: unknown) =>
      ((object as ApiObject).metadata.managedFields ?? []).map(({ manager, operation, subresource, fieldsV1 }) => ({
        manager,
        operation,
        ...(subresource ? { subresource } : {}),
        fieldsV1,
      }));

    it('creates, and records what the manager applied', async () => {
      const { code, body } = await api.apply(
        at('a'),
        widget('a', { size: 1, parts: [{ name: 'x', weight: 1 }] }, { labels: { l: '1' } }),
        'alpha',
      );
      assert.equal(code, 201);
      assert.deepEqual(owners(body), [
        {
          manager: 'alpha',
          operation: 'Apply',
          fieldsV1: {
            'f:metadata': { 'f:labels': { 'f:l': {} } },
            'f:spec': { 'f:parts': { 'k:{"name":"x"}': { '.': {}, 'f:name': {}, 'f:weight': {} } }, 'f:size': {} },
          },
        },
      ]);
    });

    it('removes what the manager no longer applies, but not what others own', async () => {
      const parts = [{ name: 'x' }, { name: 'y' }];
      await api.apply(at('b'), widget('b', { size: 1, color: 'red', parts }, { annotations: { one: '1' } }), 'alpha');
      await api.apply(at('b'), widget('b', { size: 1, parts: [{ name: 'z' }] }, { annotations: { two: '2' } }), 'beta');
      const { body } = await api.apply(at('b'), widget('b', { size: 1, parts: [{ name: 'y' }] }), 'alpha');
      assert.deepEqual(body.spec, { size: 1, mode: 'Slow', parts: [{ name: 'y' }, { name: 'z' }] });
      assert.deepEqual((body as ApiObject).metadata.annotations, { two: '2' });
      // A field that two own stays until both have let go.
      await api.apply(at('b'), widget('b', { size: 1, color: 'blue' }), 'alpha');
      await api.apply(at('b'), widget('b', { size: 1, color: 'blue' }), 'beta');
      const one = await api.apply(at('b'), widget('b', { size: 1 }), 'beta');
      assert.equal((one.body.spec as { color?: string }).color, 'blue');
      const none = await api.apply(at('b'), widget('b', { size: 1 }), 'alpha');
      assert.deepEqual(none.body.spec, { size: 1, mode: 'Slow' });
      assert.equal((none.body as ApiObject).metadata.annotations, undefined);
    });

    it('reports a conflict in the words of the real server, and takes over by force', async () => {
      await api.apply(at('c'), widget('c', { size: 1 }), 'alpha');
      const refused = await api.apply(at('c'), widget('c', { size: 2 }), 'beta');
      assert.equal(refused.code, 409);
      assert.equal(refused.body.reason, 'Conflict');
      assert.equal(refused.body.message, 'Apply failed with 1 conflict: conflict with "alpha": .spec.size');
      assert.deepEqual(refused.body.details, {
        causes: [{ reason: 'FieldManagerConflict', message: 'conflict with "alpha"', field: '.spec.size' }],
      });
      const forced = await api.apply(at('c'), widget('c', { size: 2 }), 'beta', true);
      assert.deepEqual(
        owners(forced.body).map(({ manager }) => manager),
        ['beta'],
      );
      // The same value is no conflict: both own it.
      const shared = await api.apply(at('c'), widget('c', { size: 2 }), 'alpha');
      assert.deepEqual(
        owners(shared.body).map(({ manager }) => manager),
        ['alpha', 'beta'],
      );
    });

    it('names several conflicts by manager, and those with updates by version', async () => {
      await api.apply(at('d'), widget('d', { size: 1 }), 'alpha');
      await api.merge(`${at('d')}?fieldManager=hand`, {
        spec: { color: 'red' },
        metadata: { annotations: { k: 'v' } },
      });
      const { code, body } = await api.apply(
        at('d'),
        widget('d', { size: 2, color: 'blue' }, { annotations: { k: 'w' } }),
        'beta',
      );
      assert.equal(code, 409);
      assert.equal(
        body.message,
        'Apply failed with 3 conflicts: conflicts with "alpha":\n- .spec.size\nconflicts with "hand" using example.com/v1:\n- .metadata.annotations.k\n- .spec.color',
      );
    });

    it('records updates under the fieldManager or the User-Agent, and takes fields away from others', async () => {
      await api.apply(at('e'), widget('e', { size: 1, color: 'red' }), 'alpha');
      await api.merge(`${at('e')}?fieldManager=hand`, { spec: { color: 'blue' }, metadata: { labels: { l: '1' } } });
      const { body } = await api.merge(at('e'), { spec: { free: { x: { y: 1 } } } });
      assert.deepEqual(owners(body), [
        { manager: 'alpha', operation: 'Apply', fieldsV1: { 'f:spec': { 'f:size': {} } } },
        {
          manager: 'hand',
          operation: 'Update',
          fieldsV1: { 'f:metadata': { 'f:labels': { '.': {}, 'f:l': {} } }, 'f:spec': { 'f:color': {} } },
        },
        {
          manager: 'tests',
          operation: 'Update',
          fieldsV1: { 'f:spec': { 'f:free': { '.': {}, 'f:x': { '.': {}, 'f:y': {} } } } },
        },
      ]);
      const removed = await api.merge(at('e'), { spec: { color: null } });
      assert.ok(!owners(removed.body).some(({ fieldsV1 }) => JSON.stringify(fieldsV1).includes('f:color')));
    });

    it('keeps the entries of the status subresource apart', async () => {
      await api.apply(at('f'), widget('f', { size: 1 }), 'alpha');
      await api.merge(`${at('f')}/status?fieldManager=alpha`, { status: { phase: 'Good' } });
      const applied = await api.apply(
        `${at('f')}/status`,
        {
          apiVersion: 'example.com/v1',
          kind: 'Widget',
          metadata: { name: 'f' },
          status: { conditions: [{ type: 'Ready', status: 'True' }] },
        },
        'beta',
      );
      assert.equal(applied.code, 200, JSON.stringify(applied.body));
      assert.deepEqual(applied.body.status, { phase: 'Good', conditions: [{ type: 'Ready', status: 'True' }] });
      assert.deepEqual(owners(applied.body), [
        { manager: 'alpha', operation: 'Apply', fieldsV1: { 'f:spec': { 'f:size': {} } } },
        {
          manager: 'beta',
          operation: 'Apply',
          subresource: 'status',
          fieldsV1: {
            'f:status': { 'f:conditions': { 'k:{"type":"Ready"}': { '.': {}, 'f:status': {}, 'f:type': {} } } },
          },
        },
        {
          manager: 'alpha',
          operation: 'Update',
          subresource: 'status',
          fieldsV1: { 'f:status': { '.': {}, 'f:phase': {} } },
        },
      ]);
      // The main resource applies no status, not even its own.
      const ignored = await api.apply(at('f'), { ...widget('f', { size: 1 }), status: { phase: 'Bad' } }, 'gamma');
      assert.equal(ignored.code, 200);
      assert.deepEqual((ignored.body.status as { phase: string }).phase, 'Good');
    });

    it('changes nothing when the same is applied again', async () => {
      const first = await api.apply(at('g'), widget('g', { size: 1 }), 'alpha');
      const second = await api.apply(at('g'), widget('g', { size: 1 }), 'alpha');
      assert.deepEqual(second.body, first.body);
    });

    it('lets an apply own one annotation in a pod template beside whoever owns the rest', async () => {
      const path = '/apis/apps/v1/namespaces/default/deployments/web';
      const deployment = (template: object) => ({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'web' },
        spec: { ...template },
      });
      const containers = [{ name: 'app', image: 'app:1' }];
      const selector = { matchLabels: { app: 'web' } };
      const git = deployment({ selector, template: podTemplate('web', containers) });
      assert.equal((await api.apply(path, git as never, 'git')).code, 201);
      const mark = (value: string) =>
        deployment({ template: { metadata: { annotations: { 'a.dev/version': value } } } });
      assert.equal((await api.apply(path, mark('v1') as never, 'marker')).code, 200);
      const { code, body } = await api.apply(path, git as never, 'git');
      assert.equal(code, 200);
      const { template } = body.spec as { template: { metadata: object; spec: { containers: { image: string }[] } } };
      const metadata = { labels: { app: 'web' }, annotations: { 'a.dev/version': 'v1' } };
      assert.deepEqual(
        { ...metadata, ...template.metadata, creationTimestamp: null },
        { ...metadata, creationTimestamp: null },
      );
      assert.equal(template.spec.containers[0]?.image, 'app:1');
      assert.match(
        String((await api.apply(path, mark('v2') as never, 'else')).body.message),
        /conflict with "marker": \.spec\.template\.metadata\.annotations\.a\.dev\/version/,
      );
    });

    it('wants a manager, and no force for other patches', async () => {
      const apply = { 'content-type': 'application/apply-patch+yaml' };
      assert.equal((await api.call('PATCH', at('h'), widget('h', { size: 1 }), apply)).code, 422);
      assert.equal((await api.merge(`${at('a')}?force=true`, {})).code, 422);
      const ifThere = widget('h', { size: 1 }, { uid: '6f1d7c3e-0000-4000-8000-000000000000' });
      assert.equal((await api.apply(at('h'), ifThere, 'alpha')).code, 409);
    });
  });
}
