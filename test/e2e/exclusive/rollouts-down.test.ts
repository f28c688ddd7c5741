import { VERSION_ANNOTATION } from '../../../src/api/names.ts';
import { pathOf } from '../kube-api.ts';
import { poll } from '../poll.ts';
import { scenario } from '../scenario.ts';
import { ALIAS, ROLLOUT, type World } from '../world.ts';

describe('rollouts-controller down during the hand-over', () => {
  scenario('down-at-release', 'of a release: the canary starts when it is back', async (world) => {
    await world.install();
    await handedOverWhileDown(world, 'c2');
    await world.expectHistory('v1:100', 'v1:90+v2:10');
    await world.paused(1);
    await world.promoteFull();
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v2:100');
    await world.released('c2');
  });

  scenario('down-at-first', 'of what the alias points at: the first release is still a canary', async (world) => {
    await world.createFunction();
    await world.lambda.publish(world.functionName);
    await world.lambda.createAlias(world.functionName, ALIAS, '1');
    await world.control.seed(world.functionName, ALIAS);
    await world.expectHistory('v1:100');
    await world.applyRollout();
    await world.healthy();
    await handedOverWhileDown(world, 'c1');
    await world.expectHistory('v1:100', 'v1:90+v2:10');
    await world.paused(1);
    await world.promoteFull();
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v2:100');
    await world.released('c1');
  });
});

async function handedOverWhileDown(world: World, commit: string): Promise<void> {
  const before = await namedVersion(world);
  await world.control.stopProcess('rollouts-controller');
  try {
    await world.commit(commit);
    await poll('the template names the next Version', async () => (await namedVersion(world)) !== before);
    await world.nothingMoves(2000);
  } finally {
    await world.control.startProcess('rollouts-controller');
  }
}

async function namedVersion({ api, namespace }: World): Promise<string | undefined> {
  interface Templated {
    spec: { template: { metadata: { annotations?: Record<string, string> } } };
  }
  const rollout = await api.get<Templated>(pathOf('Rollout', namespace, ROLLOUT));
  return rollout?.spec.template.metadata.annotations?.[VERSION_ANNOTATION];
}
