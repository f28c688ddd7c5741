import assert from 'node:assert/strict';
import { RESOURCES } from '../../src/api/meta.ts';
import { PLUGIN_NAME } from '../../src/api/names.ts';
import type { Rollout } from '../../src/api/rollout.ts';
import { createKubeClientOver } from '../../src/kube/create-client.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { startKubernetesSimulator } from '../../src/simulator/kubernetes/start.ts';
import { ROLLOUT_CRDS } from '../../src/simulator/rollouts/crds.ts';
import { createRolloutsController } from '../../src/simulator/rollouts/create-rollouts-controller.ts';
import { createDice } from '../simulation/dice.ts';
import { createKubeTransport } from '../simulation/kube-transport.ts';
import { directWire } from '../simulation/wire.ts';
import { createRecordingRouter } from '../support/recording-router.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const write = { fieldManager: 'git' };

describe('stand-in for Argo Rollouts: backoff', () => {
  it('does not lose a change that comes while the pass that ends a backoff runs', async () => {
    const { random } = createDice(1);
    const clock = createVirtualClock();
    const stop = new AbortController();
    const simulator = await startKubernetesSimulator({ crds: ROLLOUT_CRDS, clock, random, namespaces: ['shop'] });
    const client = createKubeClientOver(createKubeTransport({ simulator, wire: directWire, clock }), {
      clock,
      log: silentLog,
    });
    const router = createRecordingRouter();
    const plugins = { [PLUGIN_NAME]: router };
    const controller = createRolloutsController({ client, plugins, clock, random, log: silentLog });
    const running = controller.run(stop.signal);
    try {
      await client.create(RESOURCES.rollouts, ROLLOUT, write);
      await clock.advance(60_000);
      const before = await client.get<Rollout>(RESOURCES.rollouts, 'shop', 'checkout');
      assert.equal(before.status?.phase, 'Healthy');

      const { ping, verifyWeight } = router;
      let passes = 0;
      router.ping = async () => {
        await ping();
        passes++;
        if (passes === 1) throw new Error('connection is shut down');
      };
      router.verifyWeight = async (...args) => {
        // The second pass has read the object long ago when its template changes.
        if (passes === 2) await client.mergePatch(RESOURCES.rollouts, 'shop', 'checkout', templateOf('B'), write);
        await clock.sleep(100);
        return verifyWeight(...args);
      };
      await client.mergePatch(RESOURCES.rollouts, 'shop', 'checkout', { metadata: { labels: { a: 'b' } } }, write);
      await clock.advance(60_000);
      const { status } = await client.get<Rollout>(RESOURCES.rollouts, 'shop', 'checkout');
      assert.notEqual(status?.currentPodHash, before.status?.currentPodHash);
    } finally {
      stop.abort();
      await clock.advance(0);
      await running;
      await simulator.stop();
    }
  });
});

function templateOf(letter: string) {
  const annotations = { letter };
  return { spec: { template: { metadata: { labels: { app: 'checkout' }, annotations }, spec: { containers: [] } } } };
}

const ROLLOUT: Rollout = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'checkout', namespace: 'shop' },
  spec: {
    ...templateOf('A').spec,
    replicas: 1,
    selector: { matchLabels: { app: 'checkout' } },
    strategy: { canary: { steps: [{ setWeight: 50 }], trafficRouting: { plugins: { [PLUGIN_NAME]: {} } } } },
  },
};
