import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type KubeObject, RESOURCES } from '../../src/api/meta.ts';
import type { KubeClient } from '../../src/kube/client.ts';
import { createKubeClient } from '../../src/kube/create-client.ts';
import { createEventRecorder } from '../../src/kube/create-event-recorder.ts';
import { createReflector } from '../../src/kube/create-reflector.ts';
import { isAlreadyExists, isConflict, isGone, isNotFound } from '../../src/kube/error.ts';
import { loadKubeConfig } from '../../src/kube/kubeconfig.ts';
import { runWithLease } from '../../src/kube/leader-election.ts';
import { systemClock, systemRandom } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { type KubernetesSimulator, startKubernetesSimulator } from '../../src/simulator/kubernetes/start.ts';
import { eventually } from '../support/eventually.ts';

interface ConfiguredLease extends KubeObject {
  spec: { holderIdentity?: string };
}

/** The client's half and the simulator's half of the API, written apart, must fit. */
describe('kubernetes client and simulator', () => {
  let simulator: KubernetesSimulator;
  let client: KubeClient;
  let abort: AbortController;
  let running: Promise<unknown>[];
  const runtime = { clock: systemClock, random: systemRandom, log: silentLog };
  const manager = { fieldManager: 'tester' };
  const lease = (name: string, holderIdentity?: string) => ({
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name, namespace: 'default' },
    spec: { ...(holderIdentity !== undefined && { holderIdentity }) },
  });

  beforeEach(async () => {
    [abort, running] = [new AbortController(), []];
    simulator = await startKubernetesSimulator({ crds: [], ...runtime });
    const directory = await mkdtemp(path.join(tmpdir(), 'kube-'));
    const kubeconfigPath = path.join(directory, 'config');
    await writeFile(kubeconfigPath, simulator.kubeconfig);
    const access = await loadKubeConfig({ kubeconfigPath, env: {} });
    await rm(directory, { recursive: true });
    client = createKubeClient({ access, clock: systemClock, log: silentLog });
  });
  afterEach(async () => {
    abort.abort();
    await Promise.all(running);
    client.close();
    await simulator.stop();
  });

  it('agree on every verb and refusal', async () => {
    const created: ConfiguredLease = await client.create(RESOURCES.leases, lease('a', 'x'), manager);
    await assert.rejects(client.create(RESOURCES.leases, lease('a'), manager), isAlreadyExists);
    const patched = await client.mergePatch<ConfiguredLease>(
      RESOURCES.leases,
      'default',
      'a',
      { spec: { holderIdentity: 'y' } },
      manager,
    );
    assert.equal(patched.spec.holderIdentity, 'y');
    await assert.rejects(client.update(RESOURCES.leases, created, manager), isConflict);
    const conflict = client.apply(RESOURCES.leases, lease('a', 'z'), { fieldManager: 'other', force: false });
    await assert.rejects(conflict, (error) => {
      assert.ok(isConflict(error));
      assert.match(JSON.stringify(error), /holderIdentity/);
      return true;
    });
    const applied = await client.apply<ConfiguredLease>(RESOURCES.leases, lease('a', 'z'), {
      fieldManager: 'other',
      force: true,
    });
    assert.equal(applied.spec.holderIdentity, 'z');
    await assert.rejects(client.delete(RESOURCES.leases, 'default', 'a', { uid: 'another' }), isConflict);
    await client.delete(RESOURCES.leases, 'default', 'a');
    await assert.rejects(client.get(RESOURCES.leases, 'default', 'a'), isNotFound);
  });

  it('agree on watches: a cache follows through pages, broken watches and compaction', async () => {
    for (const name of ['a', 'b', 'c']) await client.create(RESOURCES.leases, lease(name), manager);
    const reflector = createReflector({ client, resource: RESOURCES.leases, pageLimit: 2, ...runtime });
    running.push(reflector.run(abort.signal));
    await reflector.whenSynced();
    const names = () =>
      reflector
        .list('default')
        .map((object) => object.metadata.name)
        .sort()
        .join();
    assert.equal(names(), 'a,b,c');

    await client.create(RESOURCES.leases, lease('d'), manager);
    await client.delete(RESOURCES.leases, 'default', 'a');
    await eventually(() => assert.equal(names(), 'b,c,d'));

    simulator.closeWatches();
    await client.delete(RESOURCES.leases, 'default', 'b');
    simulator.compact();
    await eventually(() => assert.equal(names(), 'c,d'));
    await client.create(RESOURCES.leases, lease('e'), manager);
    await eventually(() => assert.equal(names(), 'c,d,e'));
  });

  it('agree on what is too old', async () => {
    const created: KubeObject = await client.create<KubeObject>(RESOURCES.leases, lease('a'), manager);
    await client.create(RESOURCES.leases, lease('b'), manager);
    simulator.compact();
    const resourceVersion = created.metadata.resourceVersion ?? '';
    await assert.rejects(async () => {
      const watch = { resourceVersion, timeoutSeconds: 5, signal: abort.signal };
      for await (const _ of client.watch(RESOURCES.leases, watch)) assert.fail('an event');
    }, isGone);
  });

  it('agree on leases', async () => {
    const led = Promise.withResolvers<void>();
    const stop = new AbortController();
    const done = runWithLease({
      client,
      namespace: 'default',
      name: 'controller',
      identity: 'me',
      ...runtime,
      signal: stop.signal,
      onLead: async (signal) => {
        led.resolve();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
    });
    await led.promise;
    const holder = async () =>
      (await client.get<ConfiguredLease>(RESOURCES.leases, 'default', 'controller')).spec.holderIdentity;
    assert.equal(await holder(), 'me');
    stop.abort();
    await done;
    assert.equal((await holder()) ?? '', '');
  });

  it('agree on events', async () => {
    const object = await client.create(RESOURCES.leases, lease('a'), manager);
    const recorder = createEventRecorder({ client, component: 'tester', ...runtime });
    for (let i = 0; i < 3; i++) recorder.event(object, 'Normal', 'Tried', 'once more');
    await recorder.flush();
    const { items } = await client.list<KubeObject & { count: number }>(RESOURCES.events);
    assert.deepEqual(
      items.map((event) => event.count),
      [3],
    );
  });
});
