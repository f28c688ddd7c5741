import { canaryAt50 } from '../canary-at-50.ts';
import { scenario } from '../scenario.ts';
import { ROLLOUT } from '../world.ts';

describe('a Rollout that no longer routes the alias in mid-canary', () => {
  scenario('routing-removed', 'trafficRouting removed at 10 %: all traffic goes back', async (world) => {
    await world.install();
    await world.commit('c2');
    await world.expectHistory('v1:100', 'v1:90+v2:10');
    await world.paused(1);
    await world.patchRollout({ spec: { strategy: { canary: { trafficRouting: null } } } });
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v1:100');
  });

  scenario('rollout-deleted', 'deleted at 50 %: all traffic goes back', async (world) => {
    await canaryAt50(world);
    await world.kubectl('delete', 'rollout', ROLLOUT, '-n', world.namespace);
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v1:50+v2:50', 'v1:100');
  });
});
