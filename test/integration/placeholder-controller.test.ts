import assert from 'node:assert/strict';
import { RESOURCES } from '../../src/api/meta.ts';
import { PLACEHOLDER_GATE } from '../../src/api/names.ts';
import type { Pod, PodStatus } from '../../src/api/pod.ts';
import { createPlaceholderReconciler, isPlaceholder, UNPLACED_PODS } from '../../src/controllers/placeholder/index.ts';
import type { KubeClient } from '../../src/kube/client.ts';
import { createKubeClient } from '../../src/kube/create-client.ts';
import { createController } from '../../src/kube/create-controller.ts';
import { createReflector, type Reflector } from '../../src/kube/create-reflector.ts';
import { systemClock, systemRandom } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { type KubernetesSimulator, startKubernetesSimulator } from '../../src/simulator/kubernetes/start.ts';
import { eventually } from '../support/eventually.ts';

const NAMESPACE = 'shop';
const GATED = { schedulingGates: [{ name: PLACEHOLDER_GATE }] };
const SINCE = '2026-01-02T03:04:05Z';
const common = { clock: systemClock, log: silentLog, random: systemRandom };
const manager = { fieldManager: 'test' };

describe('the controller of placeholder pods', () => {
  let kubernetes: KubernetesSimulator;
  let client: KubeClient;
  let pods: Reflector<Pod>;
  let stop: AbortController;
  let running: Promise<unknown>;

  beforeEach(async () => {
    kubernetes = await startKubernetesSimulator({ ...common, crds: [], namespaces: [NAMESPACE] });
    const access = { server: kubernetes.url, namespace: 'default', headers: async () => ({}) };
    client = createKubeClient({ ...common, access });
    pods = createReflector<Pod>({ ...common, client, resource: RESOURCES.pods, fieldSelector: UNPLACED_PODS });
    stop = new AbortController();
    const reconcile = createPlaceholderReconciler({ ...common, client, pods });
    const controller = createController({ ...common, name: 'placeholder', reconcile });
    // Every pod is asked for, so that it is the reconciler that leaves the others alone.
    controller.enqueueFrom(pods, ({ object: { metadata } }) => [{ namespace: NAMESPACE, name: metadata.name }]);
    running = Promise.all([pods.run(stop.signal), controller.run(stop.signal)]);
    await pods.whenSynced();
  });
  afterEach(async () => {
    stop.abort();
    await running;
    client.close();
    await kubernetes.stop();
  });

  const create = (name: string, spec: Partial<Pod['spec']>, finalizers: string[] = []) =>
    client.create<Pod>(
      RESOURCES.pods,
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name, namespace: NAMESPACE, finalizers },
        spec: { containers: [{ name: 'placeholder', image: 'pause' }], ...spec },
      },
      manager,
    );
  const get = (name: string) => client.get<Pod>(RESOURCES.pods, NAMESPACE, name);
  const patchStatus = (name: string, status: PodStatus) =>
    client.mergePatch<Pod>(RESOURCES.pods, NAMESPACE, name, { status }, { ...manager, subresource: 'status' });
  const trueConditions = ({ status }: Pod) =>
    (status?.conditions ?? []).filter((each) => each.status === 'True').map(({ type }) => type);
  const marked = (name: string) =>
    eventually(async () => {
      const pod = await get(name);
      assert.equal(pod.status?.phase, 'Running');
      assert.deepEqual(trueConditions(pod), ['Initialized', 'ContainersReady', 'Ready']);
      return pod;
    });

  it('marks a gated pod Running and Ready, every container of it, and leaves PodScheduled', async () => {
    await create('gated', {
      ...GATED,
      containers: [
        { name: 'placeholder', image: 'pause' },
        { name: 'injected', image: 'proxy' },
      ],
    });
    const { status } = await marked('gated');
    const startedAt = status?.startTime ?? '';
    const running = { imageID: '', ready: true, started: true, restartCount: 0, state: { running: { startedAt } } };
    assert.deepEqual(status?.containerStatuses, [
      { name: 'placeholder', image: 'pause', ...running },
      { name: 'injected', image: 'proxy', ...running },
    ]);
    for (const { lastTransitionTime } of status?.conditions ?? []) assert.equal(lastTransitionTime, startedAt);

    const scheduled = { type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' };
    const unready = { type: 'Ready', status: 'False', lastTransitionTime: SINCE };
    const initialized = { type: 'Initialized', status: 'True', lastTransitionTime: SINCE };
    await patchStatus('gated', { conditions: [scheduled, unready, initialized] });
    const again = await marked('gated');
    assert.deepEqual(again.status?.conditions?.[0], scheduled);
    const since = new Map(again.status?.conditions?.map(({ type, lastTransitionTime }) => [type, lastTransitionTime]));
    assert.equal(since.get('Initialized'), SINCE, 'it was true all the time');
    assert.notEqual(since.get('Ready'), SINCE, 'it became true now');
  });

  it('writes nothing once a pod is marked', async () => {
    await create('gated', GATED);
    const { metadata } = await marked('gated');
    await create('later', GATED);
    await marked('later');
    assert.equal((await get('gated')).metadata.resourceVersion, metadata.resourceVersion);
  });

  it('leaves every other pod alone, and sees none that has a node', async () => {
    await create('no-gate', {});
    await create('other-gate', { schedulingGates: [{ name: 'example.com/quota' }] });
    await create('two-gates', { schedulingGates: [{ name: PLACEHOLDER_GATE }, { name: 'example.com/quota' }] });
    await create('placed', { ...GATED, nodeName: 'node-1' });
    await create('going', {}, ['example.com/held']);
    await client.delete(RESOURCES.pods, NAMESPACE, 'going');
    await client.mergePatch<Pod>(RESOURCES.pods, NAMESPACE, 'going', { spec: GATED }, manager);
    await create('last', GATED);
    await marked('last');
    for (const name of ['no-gate', 'other-gate', 'two-gates', 'placed', 'going'])
      assert.deepEqual((await get(name)).status, { phase: 'Pending' }, name);
    assert.equal(pods.get(NAMESPACE, 'placed'), undefined);
    await patchStatus('last', { phase: 'Failed' });
    await create('after', GATED);
    await marked('after');
    assert.equal((await get('last')).status?.phase, 'Failed', 'its ReplicaSet replaces it');
  });

  it('does not touch a pod whose gate was removed since it was read', async () => {
    const read = await create('freed', { schedulingGates: [{ name: 'example.com/quota' }] });
    await eventually(() => assert.ok(pods.get(NAMESPACE, 'freed')));
    const stale: Pod = { ...read, spec: { ...read.spec, ...GATED } };
    assert.ok(isPlaceholder(stale));
    await client.mergePatch<Pod>(RESOURCES.pods, NAMESPACE, 'freed', { spec: { schedulingGates: null } }, manager);
    const old = { ...pods, get: () => stale };
    const reconcile = createPlaceholderReconciler({ ...common, client, pods: old });
    assert.deepEqual(await reconcile({ namespace: NAMESPACE, name: 'freed' }, { reconcileID: 'r' }), {});
    assert.deepEqual((await get('freed')).status, { phase: 'Pending' });
  });
});
