import { aliasManifest, versionManifest } from '../manifests.ts';
import { scenario } from '../scenario.ts';
import { ALIAS, ROLLOUT, type World } from '../world.ts';

const FIRST_STEP = ['v1:100', 'v1:90+v2:10'];

describe('Rollout, Versions and Alias in Git, without a LambdaDeployment', () => {
  scenario('git-versions', 'the template annotation names the Version to release', async (world) => {
    await canaryAt10(world);
    await world.promote();
    await world.expectHistory(...FIRST_STEP, 'v1:50+v2:50');
    await world.paused(3);
    await world.promote();
    await world.expectHistory(...FIRST_STEP, 'v1:50+v2:50', 'v2:100');
    await world.healthy();
  });

  scenario('git-sync', 'the Alias applied again with other weights in mid-canary: nothing moves', async (world) => {
    await canaryAt10(world);
    const additionalVersionWeights = [{ functionVersionRef: { from: { name: 'b' } }, weight: 0.9 }];
    await applyAlias(world, { additionalVersionWeights });
    await world.nothingMoves(5000);
    await world.promote();
    await world.expectHistory(...FIRST_STEP, 'v1:50+v2:50');
    await world.paused(3);
    await world.promoteFull();
    await world.expectHistory(...FIRST_STEP, 'v1:50+v2:50', 'v2:100');
    await world.healthy();
  });

  scenario(
    'missing-version',
    'a canary Version that is not there: the step waits, an Event says so, abort works',
    async (world) => {
      await firstVersion(world);
      await release(world, 'not-there');
      await world.event('Rollout', ROLLOUT, /./, /not-there/);
      await world.nothingMoves(3000);
      await world.abort();
      await world.degraded();
      await world.expectHistory('v1:100');
    },
  );
});

/** The alias is at version 1, which the Rollout has released. */
async function firstVersion(world: World): Promise<void> {
  await world.createFunction();
  const { functionARN } = world;
  await world.kubectl.apply(versionManifest(world.namespace, 'a', { functionARN }));
  await applyAlias(world);
  await world.expectHistory('v1:100');
  await release(world, 'a');
  await world.healthy();
}

async function canaryAt10(world: World): Promise<void> {
  await firstVersion(world);
  await world.lambda.updateCode(world.functionName, 'second');
  const { functionARN } = world;
  await world.kubectl.apply(versionManifest(world.namespace, 'b', { functionARN }));
  await world.condition('Version', 'b', 'Ready', 'True');
  await release(world, 'b');
  await world.expectHistory(...FIRST_STEP);
  await world.paused(1);
}

function release(world: World, version: string): Promise<void> {
  return world.applyRollout({ plugin: { alias: ALIAS }, version });
}

async function applyAlias(world: World, routingConfig?: object): Promise<void> {
  const { functionARN, namespace } = world;
  const spec = {
    functionARN,
    name: ALIAS,
    functionVersionRef: { from: { name: 'a' } },
    ...(routingConfig && { routingConfig }),
  };
  await world.kubectl.apply(aliasManifest(namespace, ALIAS, spec));
}
