import assert from 'node:assert/strict';
import { pathOf, type Thing } from '../kube-api.ts';
import { poll } from '../poll.ts';
import { scenario } from '../scenario.ts';
import type { World } from '../world.ts';

const AT_50 = ['v1:100', 'v1:90+v2:10', 'v1:50+v2:50'];

describe('placeholder pods with our scheduling gate', () => {
  scenario('gated-release', 'gated: a release goes through its steps, and no pod ever has a node', async (world) => {
    await canaryAt50(world);
    await world.promote();
    await world.expectHistory(...AT_50, 'v2:100');
    await world.released('c2');
    await world.healthy();
    await noPodHasANode(world);
  });

  scenario('gated-deleted', 'gated: the stable one deleted at 50 % comes back, and abort works', async (world) => {
    await canaryAt50(world);
    const [before] = await stablePods(world);
    assert.ok(before, 'there is a stable pod');
    await world.api.remove(pathOf('Pod', world.namespace, before.metadata.name));
    await poll('another stable pod is ready', async () => {
      const [after] = await stablePods(world);
      return after !== undefined && after.metadata.uid !== before.metadata.uid && isReady(after);
    });
    await world.nothingMoves(2000);
    await world.abort();
    await world.expectHistory(...AT_50, 'v1:100');
    await world.degraded();
    await noPodHasANode(world);
  });
});

async function canaryAt50(world: World): Promise<void> {
  await world.install({ gated: true });
  await world.commit('c2');
  await world.paused(1);
  await world.promote();
  await world.expectHistory(...AT_50);
  await world.paused(3);
}

async function stablePods({ api, namespace, rollout }: World): Promise<Thing[]> {
  const { stableHash } = await rollout();
  const selector = encodeURIComponent(`rollouts-pod-template-hash=${stableHash}`);
  return api.list<Thing>(`${pathOf('Pod', namespace)}?labelSelector=${selector}`);
}

function isReady({ status }: Thing): boolean {
  const conditions = (status?.conditions ?? []) as { type: string; status: string }[];
  return conditions.some((condition) => condition.type === 'Ready' && condition.status === 'True');
}

async function noPodHasANode({ api, namespace }: World): Promise<void> {
  const pods = await api.list<Thing>(pathOf('Pod', namespace));
  assert.ok(pods.length > 0, 'there are pods');
  for (const { metadata, spec } of pods) assert.equal(spec?.nodeName, undefined, `node of ${metadata.name}`);
}
