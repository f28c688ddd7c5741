import { pathOf } from '../kube-api.ts';
import { rolloutManifest } from '../manifests.ts';
import { poll } from '../poll.ts';
import { scenario } from '../scenario.ts';
import { ALIAS_OBJECT, ROLLOUT, type World } from '../world.ts';

describe('a Rollout that loses what was handed over', () => {
  scenario('recreated', 'deleted and created again', async (world) => {
    await world.install();
    await world.kubectl('delete', 'rollout', ROLLOUT, '-n', world.namespace);
    await world.applyRollout();
    await namesVersionAgain(world);
  });

  scenario('replaced', 'replaced by a manifest without our annotation', async (world) => {
    await world.install();
    const { namespace } = world;
    await world.kubectl.replace(rolloutManifest({ namespace, name: ROLLOUT, plugin: { alias: ALIAS_OBJECT } }));
    await namesVersionAgain(world);
  });
});

/** Traffic never moves, the template names the Version again, and the next commit is an ordinary canary. */
async function namesVersionAgain(world: World): Promise<void> {
  const path = pathOf('Rollout', world.namespace, ROLLOUT);
  await poll('the template names a Version', async () => {
    const rollout = await world.api.get<{ spec: { template: { metadata: { annotations?: object } } } }>(path);
    return rollout?.spec.template.metadata.annotations !== undefined;
  });
  await world.healthy();
  await world.nothingMoves(2000);
  await world.released('c1');
  await world.commit('c2');
  await world.expectHistory('v1:100', 'v1:90+v2:10');
  await world.paused(1);
  await world.promoteFull();
  await world.expectHistory('v1:100', 'v1:90+v2:10', 'v2:100');
  await world.released('c2');
}
