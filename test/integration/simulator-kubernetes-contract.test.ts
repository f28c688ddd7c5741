import assert from 'node:assert/strict';
import { describeApplyContract } from '../support/kubernetes-contract-apply.ts';
import { describeObjectsContract } from '../support/kubernetes-contract-objects.ts';
import {
  startTestSimulator,
  type TestSimulator,
  WIDGETS,
  WIDGETS_PATH,
  widget,
} from '../support/simulator-kubernetes.ts';

describeApplyContract('the simulator', () => startTestSimulator());
describeObjectsContract('the simulator', () => startTestSimulator({ namespaces: ['other'] }));

describe('simulator/kubernetes: faults and limits', () => {
  let api: TestSimulator;
  before(async () => {
    api = await startTestSimulator();
  });
  after(() => api.stop());

  it('fails on demand: with a status, before the write, and after it', async () => {
    assert.equal((await api.call('POST', WIDGETS_PATH, widget('faulty', { size: 1 }))).code, 201);
    const path = `${WIDGETS_PATH}/faulty`;
    const size = async () => ((await api.call('GET', path)).body as { spec?: { size: number } }).spec?.size;
    api.failNext({
      method: 'PATCH',
      resource: 'widgets',
      failure: { code: 429, reason: 'TooManyRequests', retryAfterSeconds: 7 },
    });
    const throttled = await api.merge(path, { spec: { size: 2 } });
    assert.deepEqual([throttled.code, throttled.headers.get('retry-after')], [429, '7']);
    api.failNext({ method: 'PATCH', failure: 'drop-before' });
    await assert.rejects(api.merge(path, { spec: { size: 3 } }));
    assert.equal(await size(), 1);
    api.failNext({ method: 'PATCH', failure: 'drop-after' });
    await assert.rejects(api.merge(path, { spec: { size: 4 } }));
    assert.equal(await size(), 4);
  });

  it('says what it has not', async () => {
    const scale = await api.call('GET', '/apis/apps/v1/namespaces/default/deployments/x/scale');
    assert.equal(scale.code, 501);
    const protobuf = await api.call(
      'POST',
      WIDGETS_PATH,
      {},
      { 'content-type': 'application/vnd.kubernetes.protobuf' },
    );
    assert.equal(protobuf.code, 415);
    const accept = { accept: 'application/vnd.kubernetes.protobuf,application/json' };
    assert.equal((await api.call('GET', WIDGETS_PATH, undefined, accept)).code, 200);
    const only = { accept: 'application/vnd.kubernetes.protobuf' };
    assert.equal((await api.call('GET', WIDGETS_PATH, undefined, only)).code, 406);
    const served = await api.call('GET', '/apis/example.com/v2/widgets');
    assert.deepEqual([served.code, served.body.message], [404, 'the server could not find the requested resource']);
  });

  it('refuses to start on CRDs that it could not enforce', async () => {
    const withSpec = (spec: Record<string, unknown>) => {
      const crd = structuredClone(WIDGETS);
      const [version] = crd.spec.versions;
      assert.ok(version);
      version.schema.openAPIV3Schema = { type: 'object', properties: { spec } };
      return startTestSimulator({ crds: [crd] });
    };
    await assert.rejects(
      withSpec({ 'x-kubernetes-validations': [{ rule: 'self.isSorted()' }] }),
      /isSorted\(\).*not supported/,
    );
    await assert.rejects(withSpec({ type: 'string', pattern: '^(?!a)' }), /look-ahead/);
  });
});
