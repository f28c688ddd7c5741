import assert from 'node:assert/strict';
import { AT_50, canaryAt50 } from '../canary-at-50.ts';
import { scenario } from '../scenario.ts';

describe('commits in the middle of a canary', () => {
  scenario('newer-commit', 'a newer commit at 50 % starts over from the stable version', async (world) => {
    await canaryAt50(world);
    await world.commit('c3');
    await world.expectHistory(...AT_50, 'v1:100', 'v1:90+v3:10');
    await world.paused(1);
    await world.promoteFull();
    await world.expectHistory(...AT_50, 'v1:100', 'v1:90+v3:10', 'v3:100');
    await world.released('c3');
    await world.expectVersions('1', '2', '3');
  });

  scenario(
    'revert',
    'reverted in Git: all traffic goes back; the same commit again publishes nothing',
    async (world) => {
      await canaryAt50(world);
      await world.commit('c1');
      await world.expectHistory(...AT_50, 'v1:100');
      await world.released('c1');
      await world.healthy();
      await world.expectVersions('1', '2');

      const before = await world.control.writes(world.functionName);
      await world.commit('c2');
      await world.expectHistory(...AT_50, 'v1:100', 'v1:90+v2:10');
      await world.paused(1);
      await world.promoteFull();
      await world.expectHistory(...AT_50, 'v1:100', 'v1:90+v2:10', 'v2:100');
      await world.released('c2');
      await world.expectVersions('1', '2');
      const after = await world.control.writes(world.functionName);
      const operations = after.slice(before.length).map(({ operation }) => operation);
      assert.deepEqual(operations, ['UpdateAlias', 'UpdateAlias'], 'writes for a version that exists already');
    },
  );
});
