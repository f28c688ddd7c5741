import { deploymentManifest } from '../manifests.ts';
import { scenario } from '../scenario.ts';

describe('a Rollout with workloadRef', () => {
  scenario('workload-ref', 'to a Deployment: released step by step', async (world) => {
    await world.kubectl.apply(deploymentManifest({ namespace: world.namespace, name: 'orders-template' }));
    await world.install({ deployment: 'orders-template' });
    await world.commit('c2');
    await world.expectHistory('v1:100', 'v1:90+v2:10');
    await world.paused(1);
    await world.promote();
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v1:50+v2:50');
    await world.paused(3);
    await world.promote();
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v1:50+v2:50', 'v2:100');
    await world.released('c2');
    await world.healthy();
  });
});
