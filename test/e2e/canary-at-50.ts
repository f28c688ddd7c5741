import type { World } from './world.ts';

/** What the alias has gone through there. */
export const AT_50 = ['v1:100', 'v1:90+v2:10', 'v1:50+v2:50'];

/** Installs, releases a second commit and promotes it to 50 %, where the Rollout waits. */
export async function canaryAt50(world: World): Promise<void> {
  await world.install();
  await world.commit('c2');
  await world.paused(1);
  await world.promote();
  await world.expectHistory(...AT_50);
  await world.paused(3);
}
