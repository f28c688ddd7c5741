import { poll } from '../poll.ts';
import { scenario } from '../scenario.ts';

describe('undo', () => {
  scenario('undo', 'undo walks back through the steps, and the next commit releases normally', async (world) => {
    await world.install();
    await world.commit('c2');
    await world.paused(1);
    await world.promoteFull();
    const promoted = ['v1:100', 'v1:90+v2:10', 'v2:100'];
    await world.expectHistory(...promoted);
    await world.released('c2');
    await world.healthy();

    await world.undo();
    await world.expectHistory(...promoted, 'v2:90+v1:10');
    await world.paused(1);
    await world.promote();
    await world.expectHistory(...promoted, 'v2:90+v1:10', 'v2:50+v1:50');
    await world.paused(3);
    await world.promote();
    const undone = [...promoted, 'v2:90+v1:10', 'v2:50+v1:50', 'v1:100'];
    await world.expectHistory(...undone);
    await world.healthy();
    await world.expectVersions('1', '2');

    await world.commit('c3');
    await world.expectHistory(...undone, 'v1:90+v3:10');
    await world.paused(1);
    await world.promoteFull();
    await world.expectHistory(...undone, 'v1:90+v3:10', 'v3:100');
    await world.released('c3');
  });

  scenario('first-undo', 'undo to the revision before the first hand-over is handed over again', async (world) => {
    await world.install();
    const { stableHash } = await world.rollout();
    await world.undo(1);
    await poll('the template names the Version again', async () => {
      const view = await world.rollout();
      return view.phase === 'Healthy' && view.currentHash === stableHash && view.stableHash === stableHash;
    });
    await world.expectHistory('v1:100');

    await world.commit('c2');
    await world.expectHistory('v1:100', 'v1:90+v2:10');
  });
});
