import assert from 'node:assert/strict';
import { RESOURCES } from '../../src/api/meta.ts';
import type { KubeClient } from '../../src/kube/client.ts';
import { createKubeClient } from '../../src/kube/create-client.ts';
import { systemClock, systemRandom } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { type KubernetesSimulator, startKubernetesSimulator } from '../../src/simulator/kubernetes/start.ts';
import { ROLLOUT_CRDS } from '../../src/simulator/rollouts/crds.ts';
import { ROLLOUT_ROWS, type RolloutRow, rowClock } from '../support/rollout-rows.ts';
import { createRolloutScenario, podTemplate, type RolloutScenario } from '../support/rollout-scenario.ts';

describe('stand-in for Argo Rollouts: calls of the stock controller', function () {
  this.timeout(200_000);
  let kubernetes: KubernetesSimulator;
  let client: KubeClient;
  let scenario: RolloutScenario | undefined;
  before(async () => {
    const namespaces = [...ROLLOUT_ROWS.keys()].map((row) => `row-${row}`);
    kubernetes = await startKubernetesSimulator({
      crds: ROLLOUT_CRDS,
      clock: rowClock,
      random: systemRandom,
      namespaces: [...namespaces, 'workload', 'story', 'invalid'],
    });
    client = createKubeClient({
      access: { server: kubernetes.url, namespace: 'default', headers: async () => ({}) },
      clock: systemClock,
      log: silentLog,
    });
  });
  after(async () => {
    client.close();
    await kubernetes.stop();
  });
  afterEach(async () => {
    await scenario?.stop();
    scenario = undefined;
  });

  /** The rows mostly wait, so they run side by side, from the first test on. */
  let runs: Promise<void>[] | undefined;
  for (const [index, row] of ROLLOUT_ROWS.entries()) {
    it(`${row.scenario} | ${row.calls || '(no call)'}`, async () => {
      runs ??= startAll(ROLLOUT_ROWS, (each, at) => runRow(client, each, `row-${at}`));
      await runs[index];
    });
  }

  it('workloadRef to a Deployment | the same calls, the template in the Rollout that plugins see', async () => {
    const namespace = 'workload';
    const deployment = (letter: string) => ({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', namespace },
      spec: { replicas: 0, selector: { matchLabels: { app: 'checkout' } }, template: podTemplate(letter) },
    });
    await client.create(RESOURCES.deployments, deployment('A'), { fieldManager: 'test' });
    const r = createRolloutScenario({ client, clock: rowClock, namespace });
    scenario = r;
    const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };
    await r.create({ spec: { template: undefined, selector: undefined, workloadRef } });
    await r.until('Healthy');
    await r.forget();
    const { spec } = deployment('B');
    await client.mergePatch(RESOURCES.deployments, namespace, 'web', { spec }, { fieldManager: 'test' });
    await r.untilCalls('RMR C(B,A,0); C(B,A,10)');
    const { status, spec: live } = await r.until('Paused', 1);
    assert.equal(status?.workloadObservedGeneration, '2');
    assert.equal(live.template, undefined);
    assert.equal((await r.replicaSet('B')).spec.template?.metadata?.annotations?.letter, 'B');
  });

  it('tells the Events and the status of a release as the real one', async () => {
    const r = createRolloutScenario({ client, clock: rowClock, namespace: 'story' });
    scenario = r;
    await r.create({ steps: [{ setWeight: 10 }, { pause: {} }] });
    await r.until('Healthy');
    await r.template('B');
    const { status } = await r.until('Paused', 1);
    const [a, b] = [await r.replicaSet('A'), await r.replicaSet('B')].map(({ metadata }) => metadata.name.slice(9));
    assert.deepEqual(status?.canary, {
      weights: {
        canary: { podTemplateHash: b, weight: 10 },
        stable: { podTemplateHash: a, weight: 90 },
        verified: true,
      },
    });
    const { conditions, currentStepHash, pauseConditions, ...rest } = status ?? {};
    assert.deepEqual(rest, {
      HPAReplicas: 2,
      availableReplicas: 2,
      blueGreen: {},
      canary: status?.canary,
      controllerPause: true,
      currentPodHash: b,
      currentStepIndex: 1,
      message: 'CanaryPauseStep',
      observedGeneration: '2',
      phase: 'Paused',
      promoteFull: false,
      readyReplicas: 2,
      replicas: 2,
      selector: 'app=checkout',
      stableRS: a,
      updatedReplicas: 1,
    });
    assert.equal(pauseConditions?.[0]?.reason, 'CanaryPauseStep');
    assert.deepEqual(conditions?.map(({ type, status, reason }) => `${type}=${status} ${reason}`).sort(), [
      'Available=True AvailableReason',
      'Completed=False RolloutCompleted',
      'Healthy=False RolloutHealthy',
      'Paused=True RolloutPaused',
      'Progressing=Unknown RolloutPaused',
    ]);
    await r.abort();
    await r.until('Degraded');
    await r.stop();
    const events = await r.events();
    const expected = [
      'RolloutUpdated: Rollout updated to revision 1',
      `NewReplicaSetCreated: Created ReplicaSet checkout-${a} (revision 1)`,
      `ScalingReplicaSet: Scaled up ReplicaSet checkout-${a} (revision 1) from 0 to 1`,
      `RolloutCompleted: Rollout completed update to revision 1 (${a}): Initial deploy`,
      `RolloutNotCompleted: Rollout not completed, started update to revision 2 (${b})`,
      `ScalingReplicaSet: Scaled up ReplicaSet checkout-${b} (revision 2) from 0 to 1`,
      'TrafficWeightUpdated: Traffic weight updated from 0 to 10',
      'RolloutStepCompleted: Rollout step 1/2 completed (setWeight: 10)',
      'RolloutPaused: Rollout is paused (CanaryPauseStep)',
      'TrafficWeightUpdated: Traffic weight updated from 10 to 0',
      'RolloutAborted: Rollout aborted update to revision 2',
    ];
    assert.deepEqual(
      expected.filter((event) => !events.includes(event)),
      [],
    );
  });

  it('refuses what it does not model with the condition InvalidSpec', async () => {
    const r = createRolloutScenario({ client, clock: rowClock, namespace: 'invalid' });
    scenario = r;
    await r.create({ steps: [{ setWeight: 10 }, { analysis: { templates: [] } }] });
    const { status } = await r.until('Degraded');
    assert.match(
      status?.message ?? '',
      /^InvalidSpec: The Rollout "checkout" is invalid: spec\.strategy\.canary\.steps\[1\]\.analysis: /,
    );
    assert.equal(await r.calls(), '');
    await r.patch({ spec: { strategy: { canary: { steps: [{ setWeight: 10 }] } } } });
    await r.until('Healthy');
  });
});

async function runRow(client: KubeClient, row: RolloutRow, namespace: string): Promise<void> {
  const r = createRolloutScenario({ client, clock: rowClock, namespace });
  try {
    await row.given?.(r);
    await r.forget();
    await row.when(r);
    await r.untilCalls(row.calls);
    await row.afterwards?.(r);
  } finally {
    await r.stop();
  }
  await r.untilCalls(row.calls);
}

/** Runs `work` for each item, a few at a time and in their order. Each failure belongs to its own promise. */
function startAll<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void>[] {
  const lanes = Array.from({ length: 6 }, () => Promise.resolve());
  return items.map((item, index) => {
    const lane = index % lanes.length;
    const run = (lanes[lane] ?? Promise.resolve()).then(() => work(item, index));
    lanes[lane] = run.catch(() => {});
    return run;
  });
}
