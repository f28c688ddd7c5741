import assert from 'node:assert/strict';
import { scenario } from '../scenario.ts';
import { ALIAS, DEPLOYMENT, type World } from '../world.ts';

describe('the first release of a function that is in production already', () => {
  scenario('alias-at-v7', 'an alias at a version: a canary against that version', async (world) => {
    await world.createFunction();
    await publish(world, 7);
    await takeOver(world, '7');
    await world.expectHistory('v7:100', 'v7:90+v8:10');
    await world.paused(1);
    await world.promote();
    await world.expectHistory('v7:100', 'v7:90+v8:10', 'v7:50+v8:50');
    await world.paused(3);
    await world.promote();
    await world.expectHistory('v7:100', 'v7:90+v8:10', 'v7:50+v8:50', 'v8:100');
    await world.released('c1');
  });

  scenario('alias-at-latest', 'an alias at $LATEST: the old code is published and pinned first', async (world) => {
    await world.createFunction();
    await takeOver(world, '$LATEST');
    await world.expectHistory('$LATEST:100', 'v1:100', 'v1:90+v2:10');
    await world.paused(1);
    await world.promoteFull();
    await world.expectHistory('$LATEST:100', 'v1:100', 'v1:90+v2:10', 'v2:100');
    await world.released('c1');
  });

  scenario('alias-split', 'an alias that is split: stalled, and nothing is written', async (world) => {
    await world.createFunction();
    await publish(world, 2);
    await takeOver(world, '1', { 2: 0.1 });
    await world.condition('LambdaDeployment', DEPLOYMENT, 'Stalled', 'True', 'AliasSplit');
    await world.expectHistory('v1:90+v2:10');
    await world.nothingMoves(3000);
    assert.deepEqual(await world.control.writes(world.functionName), []);
    await world.expectVersions('1', '2');
  });
});

/** Versions of different code, published by whoever owned the function before. */
async function publish({ lambda, functionName }: World, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    await lambda.updateCode(functionName, `before-git-${number}`);
    await lambda.publish(functionName);
  }
}

async function takeOver(world: World, version: string, weights?: Record<string, number>): Promise<void> {
  await world.lambda.createAlias(world.functionName, ALIAS, version, weights);
  await world.control.seed(world.functionName, ALIAS);
  await world.applyRollout();
  await world.healthy();
  await world.commit('c1');
}
