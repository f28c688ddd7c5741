import assert from 'node:assert/strict';
import { scenario } from '../scenario.ts';
import { ROLLOUT } from '../world.ts';

const FAULT_SECONDS = 20;
/** Our own backoff, and up to 10 s of Argo Rollouts'. */
const AFTER_FAULT_MS = 20_000;

describe('Lambda that does not work for 20 s', () => {
  for (const status of [429, 500] as const) {
    scenario(
      `lambda-${status}`,
      `${status}: the step waits and says why, and abort works as soon as Lambda answers`,
      async (world) => {
        await world.install();
        await world.commit('c2');
        await world.expectHistory('v1:100', 'v1:90+v2:10');
        await world.paused(1);

        await world.control.addFault({ functionName: '*', status, seconds: FAULT_SECONDS });
        await world.promote();
        await world.event('Rollout', ROLLOUT, /^WeightNotConfirmed$/, /./);
        await world.expectHistory('v1:100', 'v1:90+v2:10', 'v1:50+v2:50');
        await world.paused(3);

        await world.control.addFault({ functionName: '*', status, seconds: FAULT_SECONDS });
        const failing = Date.now() + FAULT_SECONDS * 1000;
        await world.abort();
        await world.expectHistory('v1:100', 'v1:90+v2:10', 'v1:50+v2:50', 'v1:100');
        const late = Date.now() - failing;
        assert.ok(late > 0 && late < AFTER_FAULT_MS, `all traffic was back ${late} ms after the end of the failure`);
        await world.degraded();
      },
    );
  }
});
