import assert from 'node:assert/strict';
import { scenario } from '../scenario.ts';
import type { World } from '../world.ts';

const AT_10 = ['v1:100', 'v1:90+v2:10'];

describe('a part that ends in the middle of a canary', () => {
  scenario('rollouts-restart', 'rollouts-controller restarted', async (world) => {
    await canaryAt10(world);
    await world.control.stopProcess('rollouts-controller');
    await world.control.startProcess('rollouts-controller');
    await complete(world);
  });

  scenario('plugin-kill', 'plugin killed', async (world) => {
    await canaryAt10(world);
    assert.equal(await world.control.killPlugin(), 1, 'plugin processes');
    await complete(world);
  });

  scenario('controller-kill', 'our controller killed, and the step promoted while it is down', async (world) => {
    await canaryAt10(world);
    await world.control.killProcess('controller');
    await world.promote();
    await world.nothingMoves(5000);
    await world.control.startProcess('controller');
    await completeFrom50(world);
  });

  scenario('api-server-restart', 'kube-apiserver restarted', async (world) => {
    await canaryAt10(world);
    await world.control.stopProcess('kube-apiserver');
    await world.nothingMoves(2000);
    await world.control.startProcess('kube-apiserver');
    await complete(world);
  });
});

async function canaryAt10(world: World): Promise<void> {
  await world.install();
  await world.commit('c2');
  await world.expectHistory(...AT_10);
  await world.paused(1);
}

/** Nothing moved by itself, and the release goes on. */
async function complete(world: World): Promise<void> {
  await world.nothingMoves(3000);
  await world.promote();
  await completeFrom50(world);
}

async function completeFrom50(world: World): Promise<void> {
  await world.expectHistory(...AT_10, 'v1:50+v2:50');
  await world.paused(3);
  await world.promote();
  await world.expectHistory(...AT_10, 'v1:50+v2:50', 'v2:100');
  await world.released('c2');
  await world.healthy();
}
