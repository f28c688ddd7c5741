import assert from 'node:assert/strict';
import type { ApiObject } from '../../src/simulator/kubernetes/api-object.ts';
import { eventually } from './eventually.ts';
import { podTemplate, type TestApi, WIDGETS_PATH, widget } from './simulator-kubernetes.ts';

/** What becomes of objects, as mocha cases: the same on the embedded API and on a real kube-apiserver. */
export function describeObjectsContract(name: string, start: () => Promise<TestApi>): void {
  describe(`kubernetes contract, objects, on ${name}`, () => {
    let api: TestApi;
    before(async () => {
      api = await start();
    });
    after(() => api.stop());

    const create = async (name: string, spec = { size: 1 }, metadata = {}) => {
      const { code, body } = await api.call('POST', WIDGETS_PATH, widget(name, spec, metadata));
      assert.equal(code, 201, JSON.stringify(body));
      return body as ApiObject;
    };
    const get = async (name: string) => (await api.call('GET', `${WIDGETS_PATH}/${name}`)).body as ApiObject;

    /** The real server's collectors take their time. */
    const becomes = (code: number, path: string) =>
      eventually(async () => assert.equal((await api.call('GET', path)).code, code, path), { timeoutMs: 30_000 });

    it('creates with what the server sets, defaults filled in, unknown fields and the status dropped', async () => {
      const body = { ...widget('new', { size: 2, unknown: 1, free: { any: 'thing' } }), status: { phase: 'Lies' } };
      const { code, body: created, headers } = await api.call('POST', WIDGETS_PATH, body);
      assert.equal(code, 201);
      assert.deepEqual(created.spec, { size: 2, mode: 'Slow', free: { any: 'thing' } });
      assert.equal(created.status, undefined);
      const { metadata } = created as ApiObject;
      assert.match(metadata.uid ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.match(metadata.creationTimestamp ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      assert.equal(metadata.generation, 1);
      assert.equal(metadata.namespace, 'default');
      assert.equal(headers.get('warning'), '299 - "unknown field \\"spec.unknown\\""');
      const strict = await api.call(
        'POST',
        `${WIDGETS_PATH}?fieldValidation=Strict`,
        widget('s', { size: 1, unknown: 1 }),
      );
      assert.equal(strict.code, 400);
      assert.match(String(strict.body.message), /strict decoding error: unknown field "spec.unknown"/);
    });

    it('answers refusals with the Status of the real server', async () => {
      await create('there');
      const cases = [
        [await api.call('GET', `${WIDGETS_PATH}/nope`), 404, 'NotFound', 'widgets.example.com "nope" not found'],
        [
          await api.call('POST', WIDGETS_PATH, widget('there', { size: 1 })),
          409,
          'AlreadyExists',
          'widgets.example.com "there" already exists',
        ],
        [
          await api.call('POST', WIDGETS_PATH.replace('default', 'nowhere'), widget('x', { size: 1 })),
          404,
          'NotFound',
          'namespaces "nowhere" not found',
        ],
      ] as const;
      for (const [{ code, body }, expectedCode, reason, message] of cases) {
        assert.deepEqual([code, body.reason, body.message], [expectedCode, reason, message]);
        assert.equal(body.kind, 'Status');
      }
    });

    it('validates by schema and then by CEL, in the words of the real server', async () => {
      const messages = async (spec: object) => {
        const { code, body } = await api.call('POST', WIDGETS_PATH, { ...widget('bad', {}), spec });
        assert.equal(code, 422);
        return body.message;
      };
      const prefix = 'Widget.example.com "bad" is invalid: ';
      const unchecked =
        '<nil>: Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation';
      assert.equal(await messages({}), `${prefix}[spec.size: Required value, ${unchecked}]`);
      assert.equal(
        await messages({ size: 11 }),
        `${prefix}spec.size: Invalid value: 11: spec.size in body should be less than or equal to 10`,
      );
      assert.match(
        String(await messages({ size: 11, color: 'a', colors: [] })),
        /less than or equal to 10, spec: Invalid value: "object": write color or colors\]$/,
      );
      assert.equal(
        await messages({ size: '1' }),
        `${prefix}[spec.size: Invalid value: "string": spec.size in body must be of type integer: "string", ${unchecked}]`,
      );
      assert.equal(
        await messages({ size: 1, mode: 'Odd' }),
        `${prefix}[spec.mode: Unsupported value: "Odd": supported values: "Fast", "Slow", ${unchecked}]`,
      );
      assert.equal(
        await messages({ size: 1, fixed: 'A' }),
        `${prefix}spec.fixed: Invalid value: "A": spec.fixed in body should match '^[a-z]+$'`,
      );
      assert.equal(
        await messages({ size: 1, fixed: 'aaaaaaaaa' }),
        `${prefix}[spec.fixed: Too long: may not be more than 8 bytes, ${unchecked}]`,
      );
      assert.equal(
        await messages({ size: 1, colors: ['a', 'b', 'c'] }),
        `${prefix}[spec.colors: Too many: 3: must have at most 2 items, ${unchecked}]`,
      );
      assert.equal(
        await messages({ size: 1, color: 'a', colors: [] }),
        `${prefix}spec: Invalid value: "object": write color or colors`,
      );
      assert.match(
        String(await messages({ size: 1, parts: [{ name: 'a' }, { name: 'a' }] })),
        /spec\.parts\[1\]: Duplicate value/,
      );
      assert.match(String(await messages({ size: 1, port: 1.5 })), /must be of type integer,string/);
    });

    it('runs transition rules only on updates', async () => {
      await create('fixed', { size: 1, fixed: 'a' } as { size: number });
      const changed = await api.merge(`${WIDGETS_PATH}/fixed`, { spec: { fixed: 'b' } });
      assert.equal(changed.code, 422);
      assert.match(String(changed.body.message), /fixed cannot change/);
      assert.equal((await api.merge(`${WIDGETS_PATH}/fixed`, { spec: { size: 2 } })).code, 200);
    });

    it('locks optimistically', async () => {
      const first = await create('locked');
      const path = `${WIDGETS_PATH}/locked`;
      assert.equal((await api.call('PUT', path, { ...first, spec: { size: 2 } })).code, 200);
      const second = await api.call('PUT', path, { ...first, spec: { size: 3 } });
      assert.deepEqual(
        [second.code, second.body.reason, second.body.message],
        [
          409,
          'Conflict',
          'Operation cannot be fulfilled on widgets.example.com "locked": the object has been modified; please apply your changes to the latest version and try again',
        ],
      );
      const { resourceVersion } = first.metadata;
      assert.equal((await api.merge(path, { metadata: { resourceVersion }, spec: { size: 3 } })).code, 409);
      assert.equal((await api.call('PUT', path, widget('locked', { size: 3 }))).code, 422);
      assert.deepEqual((await get('locked')).spec, { size: 2, mode: 'Slow' });
    });

    it('raises the generation with the spec alone, and keeps the status apart', async () => {
      await create('two-sides');
      const path = `${WIDGETS_PATH}/two-sides`;
      await api.merge(path, { metadata: { labels: { a: 'b' } }, status: { phase: 'Ignored' } });
      let object = await get('two-sides');
      assert.deepEqual([object.metadata.generation, object.status], [1, undefined]);
      await api.merge(`${path}/status`, {
        metadata: { labels: { c: 'd' } },
        spec: { size: 9 },
        status: { phase: 'Seen' },
      });
      object = await get('two-sides');
      assert.deepEqual(
        [object.metadata.generation, object.metadata.labels, object.status],
        [1, { a: 'b' }, { phase: 'Seen' }],
      );
      assert.deepEqual(object.spec, { size: 1, mode: 'Slow' });
      await api.merge(path, { spec: { size: 2 } });
      object = await get('two-sides');
      assert.deepEqual([object.metadata.generation, object.status], [2, { phase: 'Seen' }]);
    });

    it('writes nothing when nothing changes, and nothing in a dry run', async () => {
      const before = await create('same');
      const path = `${WIDGETS_PATH}/same`;
      await api.merge(path, { spec: { size: 1 } });
      const dry = await api.merge(`${path}?dryRun=All`, { spec: { size: 5 } });
      assert.deepEqual(dry.body.spec, { size: 5, mode: 'Slow' });
      assert.deepEqual(await get('same'), before);
    });

    it('patches with JSON patch and refuses strategic merge patch for custom resources alone', async () => {
      await create('patched');
      const path = `${WIDGETS_PATH}/patched`;
      const patch = (type: string, body: unknown, at = path) =>
        api.call('PATCH', at, body, { 'content-type': `application/${type}+json` });
      const replaced = await patch('json-patch', [{ op: 'replace', path: '/spec', value: { size: 3 } }]);
      assert.deepEqual(replaced.body.spec, { size: 3, mode: 'Slow' });
      assert.equal((await patch('strategic-merge-patch', { spec: { size: 4 } })).code, 415);

      const deployments = '/apis/apps/v1/namespaces/default/deployments';
      const containers = [
        { name: 'a', image: 'a:1' },
        { name: 'b', image: 'b:1' },
      ];
      const spec = { selector: { matchLabels: { app: 'd' } }, template: podTemplate('d', containers) };
      const created = await api.call('POST', deployments, {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'd' },
        spec,
      });
      assert.equal(created.code, 201);
      const strategic = { spec: { template: { spec: { containers: [{ name: 'b', image: 'b:2' }] } } } };
      const { body } = await patch('strategic-merge-patch', strategic, `${deployments}/d`);
      const patched = (body.spec as typeof spec).template.spec.containers;
      assert.deepEqual(
        patched.map(({ name, image }) => [name, image]),
        [
          ['a', 'a:1'],
          ['b', 'b:2'],
        ],
      );
    });

    it('generates names', async () => {
      const body = { ...widget('', { size: 1 }), metadata: { generateName: 'gen-' } };
      const { body: created } = await api.call('POST', WIDGETS_PATH, body);
      assert.match((created as ApiObject).metadata.name, /^gen-[bcdfghjklmnpqrstvwxz2456789]{5}$/);
      assert.equal((await api.call('POST', WIDGETS_PATH, widget('Upper', { size: 1 }))).code, 422);
    });

    it('waits for finalizers and honours the preconditions of a delete', async () => {
      const { metadata } = await create('guarded', { size: 1 }, { finalizers: ['example.com/guard'] });
      const path = `${WIDGETS_PATH}/guarded`;
      assert.equal((await api.call('DELETE', path, { preconditions: { uid: 'another' } })).code, 409);
      const deleted = await api.call('DELETE', path, { preconditions: { uid: metadata.uid } });
      assert.equal(deleted.body.kind, 'Widget');
      const marked = await get('guarded');
      assert.ok(marked.metadata.deletionTimestamp);
      assert.equal(
        (await api.merge(path, { metadata: { finalizers: ['example.com/guard', 'example.com/more'] } })).code,
        422,
      );
      assert.equal((await api.merge(path, { metadata: { finalizers: null } })).code, 200);
      assert.equal((await api.call('GET', path)).code, 404);

      await create('plain');
      const gone = await api.call('DELETE', `${WIDGETS_PATH}/plain`);
      assert.deepEqual([gone.body.kind, gone.body.status], ['Status', 'Success']);
    });

    it('collects dependents in the background, in the foreground, and not when they are orphaned', async () => {
      const owned = async (name: string, owner: ApiObject) => {
        const reference = {
          apiVersion: 'example.com/v1',
          kind: 'Widget',
          name: owner.metadata.name,
          uid: owner.metadata.uid,
        };
        return create(name, { size: 1 }, { ownerReferences: [reference] });
      };
      for (const policy of ['Background', 'Foreground', 'Orphan']) {
        const name = policy.toLowerCase();
        await owned(`${name}-child`, await create(name));
        await api.call('DELETE', `${WIDGETS_PATH}/${name}`, { propagationPolicy: policy });
        await becomes(404, `${WIDGETS_PATH}/${name}`);
        await becomes(policy === 'Orphan' ? 200 : 404, `${WIDGETS_PATH}/${name}-child`);
      }
    });

    it('empties a namespace that is deleted', async () => {
      const path = WIDGETS_PATH.replace('default', 'other');
      assert.equal((await api.call('POST', path, widget('inside', { size: 1 }))).code, 201);
      await api.call('DELETE', '/api/v1/namespaces/other');
      await becomes(404, `${path}/inside`);
      await becomes(404, '/api/v1/namespaces/other');
    });
  });
}
