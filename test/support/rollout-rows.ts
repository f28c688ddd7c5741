import assert from 'node:assert/strict';
import type { CanaryStep, RolloutStatus } from '../../src/api/rollout.ts';
import { eventually } from './eventually.ts';
import { createFastClock } from './fast-clock.ts';
import type { RolloutScenario } from './rollout-scenario.ts';

/** One row of the recorded sequences: what the stock controller called, repeats collapsed. */
export interface RolloutRow {
  scenario: string;
  given?: (r: RolloutScenario) => Promise<unknown>;
  when: (r: RolloutScenario) => Promise<unknown>;
  calls: string;
  afterwards?: (r: RolloutScenario) => Promise<unknown>;
}

const installed = async (r: RolloutScenario, options?: Parameters<RolloutScenario['create']>[0]) => {
  await r.create(options);
  await r.until('Healthy');
};
const at10 = async (r: RolloutScenario) => {
  await installed(r);
  await r.template('B');
  await r.until('Paused', 1);
};
/** At the second pause, made endless. */
const at50 = async (r: RolloutScenario) => {
  await installed(r, { steps: [{ setWeight: 10 }, { pause: {} }, { setWeight: 50 }, { pause: {} }] });
  await r.template('B');
  await r.until('Paused', 1);
  await r.promote();
  await r.until('Paused', 3);
};
const at100 = async (r: RolloutScenario) => {
  await installed(r, { steps: [{ setWeight: 100 }, { pause: {} }] });
  await r.template('B');
  await r.until('Paused', 1);
};
const promoted = async (r: RolloutScenario, canary: object = {}) => {
  await installed(r, { canary });
  await r.template('B');
  await r.until('Paused', 1);
  await r.promoteFull();
  await r.until('Healthy');
};
const oldScaledDown = async (r: RolloutScenario) => {
  await promoted(r);
  await r.untilCalls('RMR; RMR C(A,A,0); RMR C(B,A,0); C(B,A,10); RMR C(B,A,10); RMR C(B,B,0)');
  await pollReplicas(r, 'A', 0);
};
/** Pauses and delays of the rows run on this clock. */
export const rowClock = createFastClock(20);
const degraded = (r: RolloutScenario) => r.until('Degraded');
const healthy = (r: RolloutScenario) => r.until('Healthy');

/**
 * Sequences recorded from the stock controller (argo-rollouts v1.10.2); A, B, C are pod templates. `calls` begin with `when`.
 */
export const ROLLOUT_ROWS: RolloutRow[] = [
  { scenario: 'install', when: (r) => r.create(), calls: 'RMR; RMR C(A,A,0)', afterwards: healthy },
  {
    scenario: 'v2',
    given: installed,
    when: (r) => r.template('B'),
    calls: 'RMR C(B,A,0); C(B,A,10)',
    afterwards: (r) => r.until('Paused', 1),
  },
  {
    scenario: 'promote',
    given: at10,
    when: (r) => r.promote(),
    calls: 'C(B,A,10); C(B,A,50); C(B,A,100); RMR C(B,B,0)',
    afterwards: healthy,
  },
  {
    scenario: '30 s after Healthy',
    given: promoted,
    when: (r) => pollReplicas(r, 'A', 0),
    calls: 'RMR C(B,B,0)',
    afterwards: healthy,
  },
  {
    scenario: 'promote --full @10',
    given: at10,
    when: (r) => r.promoteFull(),
    calls: 'RMR C(B,A,10); RMR C(B,B,0)',
    afterwards: healthy,
  },
  { scenario: 'abort @10', given: at10, when: (r) => r.abort(), calls: 'RMR C(B,A,0)', afterwards: degraded },
  { scenario: 'abort @50', given: at50, when: (r) => r.abort(), calls: 'RMR C(B,A,0)', afterwards: degraded },
  { scenario: 'abort @100', given: at100, when: (r) => r.abort(), calls: 'RMR C(B,A,0)', afterwards: degraded },
  {
    scenario: 'abort @10, canary scaled down 30 s later',
    given: at10,
    async when(r) {
      await r.abort();
      await pollReplicas(r, 'B', 0);
    },
    calls: 'RMR C(B,A,0)',
    afterwards: degraded,
  },
  {
    scenario: 'abort @50, retry, promote',
    given: at50,
    async when(r) {
      await r.abort();
      await r.until('Degraded');
      await r.retry();
      await r.until('Paused', 1);
      await r.promote();
      await r.until('Paused', 3);
      await r.promote();
    },
    calls: 'RMR C(B,A,0); C(B,A,10); C(B,A,50); C(B,A,100); RMR C(B,B,0)',
    afterwards: healthy,
  },
  {
    scenario: 'abort after Healthy',
    given: promoted,
    async when(r) {
      await r.abort();
      await eventuallyStatus(r, (status) => assert.equal(status.abort, undefined));
    },
    calls: 'RMR C(B,B,0)',
    afterwards: healthy,
  },
  {
    scenario: 'abort, then template back to v1',
    async given(r) {
      await at10(r);
      await r.abort();
      await r.until('Degraded');
    },
    when: (r) => r.template('A'),
    calls: 'RMR C(A,A,0)',
    afterwards: healthy,
  },
  {
    scenario: 'template back to stable mid-canary (@50)',
    given: at50,
    when: (r) => r.template('A'),
    calls: 'RMR C(A,A,0)',
    async afterwards(r) {
      await r.until('Healthy', 4);
      assert.ok((await r.events()).includes('SkipSteps: Rollback to stable ReplicaSets'));
    },
  },
  { scenario: 'undo mid-canary', given: at10, when: (r) => r.undo(), calls: 'RMR C(A,A,0)', afterwards: healthy },
  {
    scenario: 'undo after promotion, inline',
    given: oldScaledDown,
    async when(r) {
      await r.undo();
      await r.until('Paused', 1);
      await r.promote();
    },
    calls: 'RMR C(A,B,0); C(A,B,10); C(A,B,50); C(A,B,100); RMR C(A,A,0)',
    async afterwards(r) {
      const { metadata } = await r.until('Healthy');
      assert.equal(metadata.annotations?.['rollout.argoproj.io/revision'], '3');
    },
  },
  {
    scenario: 'undo after promotion, old RS still up (<30 s)',
    given: (r) => promoted(r, { scaleDownDelaySeconds: 3600 }),
    when: (r) => r.undo(),
    calls: 'C(A,B,10)',
    afterwards: (r) => r.until('Paused', 1),
  },
  {
    scenario: 'rollbackWindow {revisions: 2}, back to v1 after promotion',
    async given(r) {
      await installed(r, { spec: { rollbackWindow: { revisions: 2 } }, canary: { scaleDownDelaySeconds: 3600 } });
      // Creation times are whole seconds, and decide which ReplicaSet is the older one.
      await eventually(async () => {
        const { metadata } = await r.replicaSet('A');
        assert.ok(rowClock.now() > Date.parse(metadata.creationTimestamp ?? '') + 1_000);
      });
      await r.template('B');
      await r.until('Paused', 1);
      await r.promoteFull();
      await r.until('Healthy');
    },
    when: (r) => r.template('A'),
    calls: 'C(A,B,100); RMR C(A,A,0)',
    afterwards: healthy,
  },
  {
    scenario: 'v3 while v2@10',
    given: at10,
    when: (r) => r.template('C'),
    calls: 'RMR SW(0) C(C,A,0); RMR C(C,A,0); C(C,A,10)',
    afterwards: (r) => r.until('Paused', 1),
  },
  {
    scenario: 'canary pod lost while Paused@50, back again',
    given: at50,
    async when(r) {
      await r.pods('B', 0);
      await r.untilCalls('RMR SW(0) C(B,A,0); RMR C(B,A,0)');
      await r.pods('B', 1);
    },
    calls: 'RMR SW(0) C(B,A,0); RMR C(B,A,0); C(B,A,50)',
    afterwards: (r) => r.until('Paused', 3),
  },
  {
    scenario: 'abort with the stable pod unready: only RMR, until it is back',
    async given(r) {
      await at10(r);
      await r.pods('A', 0);
    },
    async when(r) {
      await r.forget();
      await r.abort();
      await r.until('Degraded');
      await r.untilCalls('RMR');
      await r.pods('A', 1);
    },
    calls: 'RMR; RMR C(B,A,0)',
    afterwards: degraded,
  },
  {
    scenario: 'the same with replicaProgressThreshold {type: Pods, value: 0}',
    async given(r) {
      await installed(r, { canary: { replicaProgressThreshold: { type: 'Pods', value: 0 } } });
      await r.template('B');
      await r.until('Paused', 1);
      await r.pods('A', 0);
    },
    async when(r) {
      await r.forget();
      await r.abort();
    },
    calls: 'RMR C(B,A,0)',
    afterwards: degraded,
  },
  {
    scenario: 'replicas: 0',
    async given(r) {
      await installed(r, { spec: { replicas: 0 } });
    },
    async when(r) {
      await r.template('B');
      await r.until('Paused', 1);
      await r.promote();
    },
    calls: 'RMR C(B,A,0); RMR C(B,B,0)',
    afterwards: healthy,
  },
  {
    scenario: 'maxTrafficWeight 1000 (steps 1, 500)',
    async given(r) {
      const plugins = { 'rec/alias': {} };
      await installed(r, {
        steps: [{ setWeight: 1 }, { pause: {} }, { setWeight: 500 }],
        canary: { trafficRouting: { maxTrafficWeight: 1000, plugins } },
      });
    },
    async when(r) {
      await r.template('B');
      await r.until('Paused', 1);
      await r.promote();
    },
    calls: 'RMR C(B,A,0); C(B,A,1); C(B,A,500); C(B,A,1000); RMR C(B,B,0)',
    afterwards: healthy,
  },
  {
    scenario: 'steps: []',
    given: (r) => installed(r, { steps: [] }),
    when: (r) => r.template('B'),
    calls: 'RMR C(B,A,0); C(B,A,0); RMR C(B,B,0)',
    afterwards: healthy,
  },
  {
    scenario: 'setWeight 0, pause, 100, pause',
    given: (r) => installed(r, { steps: [{ setWeight: 0 }, { pause: {} }, { setWeight: 100 }, { pause: {} }] }),
    async when(r) {
      await r.template('B');
      await r.until('Paused', 1);
      await r.promote();
    },
    calls: 'RMR C(B,A,0); C(B,A,100)',
    afterwards: (r) => r.until('Paused', 3),
  },
  {
    scenario: 'setHeaderRoute and setMirrorRoute, not called on first install',
    async given(r) {
      const route: CanaryStep = { setHeaderRoute: { name: 'h', match: [{ headerName: 'x' }] } };
      const mirror: CanaryStep = { setMirrorRoute: { name: 'm', match: [] } };
      await installed(r, { steps: [{ setWeight: 10 }, route, { pause: {} }, mirror, { pause: {} }] });
    },
    async when(r) {
      await r.template('B');
      await r.until('Paused', 2);
      await r.promote();
    },
    calls: 'RMR C(B,A,0); C(B,A,10); SHR(h) C(B,A,10); C(B,A,10); SMR(m) C(B,A,10); C(B,A,10)',
    afterwards: (r) => r.until('Paused', 4),
  },
  {
    scenario: 'spec.paused true/false',
    given: at10,
    async when(r) {
      await r.patch({ spec: { paused: true } });
      await r.until('Paused');
      await r.patch({ spec: { paused: false } });
    },
    calls: 'C(B,A,10)',
    afterwards: (r) => r.until('Paused', 1),
  },
  {
    scenario: 'VW NotVerified: the whole cycle again every 10 s, the step waits',
    async given(r) {
      await installed(r);
      r.router.verdict = 'NotVerified';
    },
    async when(r) {
      await r.template('B');
      await r.untilCalls('RMR C(B,A,0); C(B,A,10)');
      const before = r.router.calls.length;
      await eventuallyStatus(r, () => assert.ok(r.router.calls.length > before + 8));
      const { status } = await r.get();
      assert.equal(status?.currentStepIndex, 0);
      assert.equal(status?.canary?.weights?.verified, false);
      r.router.verdict = 'Verified';
    },
    calls: 'RMR C(B,A,0); C(B,A,10)',
    afterwards: (r) => r.until('Paused', 1),
  },
  {
    scenario: 'NotVerified + abort',
    async given(r) {
      await installed(r);
      r.router.verdict = 'NotVerified';
      await r.template('B');
      await r.untilCalls('RMR; RMR C(A,A,0); RMR C(B,A,0); C(B,A,10)');
    },
    async when(r) {
      await r.forget();
      await r.abort();
    },
    calls: 'RMR C(B,A,0)',
    afterwards: degraded,
  },
  {
    scenario: 'NotVerified at 100: not promoted, repeated',
    async given(r) {
      await installed(r, { steps: [{ setWeight: 10 }] });
    },
    async when(r) {
      r.router.fail = (call) => {
        r.router.verdict = call === 'VW(100)' ? 'NotVerified' : 'Verified';
        return undefined;
      };
      await r.template('B');
      await r.untilCalls('RMR C(B,A,0); C(B,A,10); C(B,A,100)');
      assert.equal((await r.get()).status?.phase, 'Progressing');
      r.router.fail = () => undefined;
      r.router.verdict = 'Verified';
    },
    calls: 'RMR C(B,A,0); C(B,A,10); C(B,A,100); RMR C(B,B,0)',
    afterwards: healthy,
  },
  {
    scenario: 'VW NotImplemented',
    async given(r) {
      await installed(r);
      r.router.verdict = 'NotImplemented';
    },
    when: (r) => r.template('B'),
    calls: 'RMR C(B,A,0); C(B,A,10)',
    async afterwards(r) {
      const { status } = await r.until('Paused', 1);
      assert.equal(status?.canary?.weights?.verified, undefined);
    },
  },
  {
    scenario: 'VW error: the step does not advance and nothing asks again',
    async given(r) {
      await installed(r);
      r.router.fail = (call) => (call === 'VW(10)' ? new Error('no answer') : undefined);
    },
    async when(r) {
      await r.template('B');
      await eventuallyStatus(r, (status) => assert.equal(status.canary?.weights?.verified, false));
    },
    calls: 'RMR C(B,A,0); UH(B,A) SW(10) VW(10)->ERR',
    async afterwards(r) {
      const { status } = await r.get();
      assert.equal(status?.currentStepIndex, 0);
      const text = 'Failed to verify weight: failed to verify weight via plugin: no answer';
      assert.ok((await r.events()).includes(`WeightVerifyError: ${text}`));
    },
  },
  {
    scenario: 'SW error: repeated with backoff, nothing else moves',
    async given(r) {
      await installed(r);
      r.router.fail = (call) => (call === 'SW(10)' ? new Error('alias "x" does not exist') : undefined);
    },
    async when(r) {
      await r.template('B');
      await r.untilCalls('RMR C(B,A,0); UH(B,A) SW(10)->ERR');
      const before = r.router.calls.length;
      await eventuallyStatus(r, () => assert.ok(r.router.calls.length > before + 9));
      const { status } = await r.get();
      assert.equal(status?.phase, 'Progressing');
      assert.equal(status?.currentStepIndex, 0);
      r.router.fail = () => undefined;
    },
    calls: 'RMR C(B,A,0); UH(B,A) SW(10)->ERR; C(B,A,10)',
    async afterwards(r) {
      await r.until('Paused', 1);
      const text = 'TrafficRoutingError: failed to set weight via plugin: alias "x" does not exist';
      assert.ok((await r.events()).includes(text));
    },
  },
  {
    scenario: 'SW error + abort: Degraded only when SW(0) succeeds',
    async given(r) {
      await at10(r);
      r.router.fail = (call) => (call === 'SW(0)' ? new Error('throttled') : undefined);
    },
    async when(r) {
      await r.abort();
      await r.untilCalls('RMR UH(B,A) SW(0)->ERR');
      assert.notEqual((await r.get()).status?.phase, 'Degraded');
      r.router.fail = () => undefined;
    },
    calls: 'RMR UH(B,A) SW(0)->ERR; RMR C(B,A,0)',
    afterwards: degraded,
  },
  {
    scenario: 'UH error: no event',
    async given(r) {
      await installed(r);
      r.router.fail = (call) => (call.startsWith('UH') ? new Error('hash') : undefined);
    },
    async when(r) {
      await r.template('B');
      await r.untilCalls(`RMR ${'UH(B,A)'}->ERR`);
      r.router.fail = () => undefined;
    },
    calls: 'RMR UH(B,A)->ERR; RMR C(B,A,0); C(B,A,10)',
    async afterwards(r) {
      await r.until('Paused', 1);
      assert.deepEqual(
        (await r.events()).filter((event) => event.includes('hash')),
        [],
      );
    },
  },
  {
    scenario: 'deletion mid-canary: no call',
    given: at10,
    async when(r) {
      await r.delete();
      await eventuallyEvent(r, /^RolloutDeleted: /);
    },
    calls: '',
  },
  {
    scenario: 'trafficRouting removed mid-canary: no further call',
    given: at10,
    async when(r) {
      await r.patch({ spec: { strategy: { canary: { trafficRouting: null } } } });
      await eventuallyStatus(r, (status) => assert.equal(status.canary?.weights, undefined));
    },
    calls: '',
  },
];

async function pollReplicas(r: RolloutScenario, letter: string, replicas: number): Promise<void> {
  await eventuallyStatus(r, async () => assert.equal((await r.replicaSet(letter)).spec.replicas, replicas));
}

async function eventuallyStatus(r: RolloutScenario, check: (status: RolloutStatus) => unknown): Promise<void> {
  await eventually(async () => check((await r.get()).status ?? {}), { timeoutMs: 60_000, intervalMs: 10 });
}

async function eventuallyEvent(r: RolloutScenario, pattern: RegExp): Promise<void> {
  await eventually(async () => assert.ok((await r.events()).some((event) => pattern.test(event))), {
    timeoutMs: 60_000,
  });
}
