import { canaryAt50 } from '../canary-at-50.ts';
import { pathOf, type Thing } from '../kube-api.ts';
import { poll } from '../poll.ts';
import { scenario } from '../scenario.ts';
import { ROLLOUT, type World } from '../world.ts';

describe('the placeholder pods', () => {
  scenario('stable-unready', 'the stable one unready at 50 %: abort still gives all traffic back', async (world) => {
    await canaryAt50(world);
    await makeStableUnready(world);
    await world.abort();
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v1:50+v2:50', 'v1:100');
    await world.degraded();
  });

  scenario(
    'canary-pending',
    'the canary one never available: the step waits and says why, instead of promoting at once',
    async (world) => {
      const pause = { pause: { duration: '1s' } };
      await world.install({ steps: [{ setWeight: 10 }, pause, { setWeight: 50 }, pause] });
      const placeOn = (nodeSelector: Record<string, string> | null) =>
        world.patchRollout({ spec: { template: { spec: { nodeSelector } } } });
      await placeOn({ 'kubernetes.io/hostname': 'nowhere' });
      await world.commit('c2');
      await world.event(
        'Rollout',
        ROLLOUT,
        /^WeightNotConfirmed$/,
        /CanaryPodNotAvailable: step 1 .* look at that pod/,
      );
      await world.nothingMoves(2000);
      await placeOn(null);
      await world.expectHistory('v1:100', 'v1:90+v2:10', 'v1:50+v2:50', 'v2:100');
      await world.released('c2');
      await world.healthy();
    },
  );
});

async function makeStableUnready({ api, namespace, rollout }: World): Promise<void> {
  const { stableHash } = await rollout();
  const selector = encodeURIComponent(`rollouts-pod-template-hash=${stableHash}`);
  const pods = await api.list<Thing>(`${pathOf('Pod', namespace)}?labelSelector=${selector}`);
  for (const { metadata } of pods)
    await api.mergePatch(`${pathOf('Pod', namespace, metadata.name)}/status`, {
      status: { conditions: [{ type: 'Ready', status: 'False', reason: 'MadeUnready' }] },
    });
  await poll('the stable ReplicaSet has no available pod', async () => {
    const [replicaSet] = await api.list<Thing>(`${pathOf('ReplicaSet', namespace)}?labelSelector=${selector}`);
    return !replicaSet?.status?.availableReplicas;
  });
}
