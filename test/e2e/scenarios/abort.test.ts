import { canaryAt50 } from '../canary-at-50.ts';
import { scenario } from '../scenario.ts';

describe('abort', () => {
  scenario('abort-at-10', 'abort at 10 % gives all traffic back', async (world) => {
    await world.install();
    await world.commit('c2');
    await world.expectHistory('v1:100', 'v1:90+v2:10');
    await world.paused(1);
    await world.abort();
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v1:100');
    await world.degraded();
    await world.condition('LambdaDeployment', 'orders', 'Ready', 'False', 'Aborted');
  });

  scenario('abort-at-50', 'abort at 50 %, then retry walks through the steps again', async (world) => {
    await canaryAt50(world);
    await world.abort();
    const aborted = ['v1:100', 'v1:90+v2:10', 'v1:50+v2:50', 'v1:100'];
    await world.expectHistory(...aborted);
    await world.degraded();

    await world.retry();
    await world.expectHistory(...aborted, 'v1:90+v2:10');
    await world.paused(1);
    await world.promote();
    await world.expectHistory(...aborted, 'v1:90+v2:10', 'v1:50+v2:50');
    await world.paused(3);
    await world.promote();
    await world.expectHistory(...aborted, 'v1:90+v2:10', 'v1:50+v2:50', 'v2:100');
    await world.released('c2');
    await world.healthy();
    await world.expectVersions('1', '2');
  });

  scenario('abort-at-100', 'abort at 100 %, before the Rollout is complete', async (world) => {
    await world.install({ steps: [{ setWeight: 10 }, { pause: {} }, { setWeight: 100 }, { pause: {} }] });
    await world.commit('c2');
    await world.paused(1);
    await world.promote();
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v2:100');
    await world.paused(3);
    await world.abort();
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v2:100', 'v1:100');
    await world.degraded();
  });
});
