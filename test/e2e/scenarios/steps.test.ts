import assert from 'node:assert/strict';
import { scenario } from '../scenario.ts';
import { ROLLOUT, type World } from '../world.ts';

describe('a release through its steps', () => {
  scenario('steps', 'promote moves the alias step by step, and the CLI shows the weights', async (world) => {
    await world.install();
    await assertShown(world, 'Healthy', 100);

    await world.commit('c2');
    await world.expectHistory('v1:100', 'v1:90+v2:10');
    await world.paused(1);
    await assertShown(world, 'Paused', 10);

    await world.promote();
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v1:50+v2:50');
    await world.paused(3);
    await assertShown(world, 'Paused', 50);

    await world.promote();
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v1:50+v2:50', 'v2:100');
    await world.released('c2');
    await world.healthy();
    await assertShown(world, 'Healthy', 100);
    await world.expectVersions('1', '2');
  });

  scenario('promote-full', 'promote --full at 10 % ends the release at once', async (world) => {
    await world.install();
    await world.commit('c2');
    await world.expectHistory('v1:100', 'v1:90+v2:10');
    await world.paused(1);
    await world.promoteFull();
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v2:100');
    await world.released('c2');
    await world.healthy();
  });
});

/** What `get rollout` and `status` print. */
async function assertShown({ kubectl, namespace }: World, phase: string, weight: number): Promise<void> {
  const shown = await kubectl.rollouts('get', 'rollout', ROLLOUT, '-n', namespace, '--no-color');
  assert.match(shown, new RegExp(`^Status: +\\S* *${phase}`, 'm'));
  assert.match(shown, new RegExp(`^ +SetWeight: +${weight}$`, 'm'));
  assert.match(shown, new RegExp(`^ +ActualWeight: +${weight}$`, 'm'));
  const status = await kubectl.rollouts('status', ROLLOUT, '-n', namespace, '--watch=false');
  assert.match(status, new RegExp(`^${phase}`));
}
