import assert from 'node:assert/strict';
import { runSeed } from '../simulation/run-seed.ts';

/** `npm run simulate` plays many more. */
describe('simulation: the promises hold in random stories', function () {
  this.timeout(120_000);

  for (const from of [1, 6, 11, 16]) {
    it(`seeds ${from} to ${from + 4}`, async () => {
      for (let seed = from; seed < from + 5; seed++) {
        const { broken, story, history } = await runSeed(seed);
        assert.deepEqual(broken, [], [`seed ${seed}`, ...story, ...history, ...broken].join('\n'));
      }
    });
  }

  it('gives the same alias history for the same seed', async () => {
    const [first, second] = [await runSeed(23), await runSeed(23)];
    assert.ok(first.history.length > 2);
    assert.deepEqual(second.history, first.history);
    assert.deepEqual(second.story, first.story);
    assert.deepEqual(second.requests, first.requests);
  });

  // The stand-in for Argo Rollouts hung until its resync in these seeds.
  for (const seed of [87, 288]) {
    it(`loses no change that comes in during the pass that ends a backoff (seed ${seed})`, async () => {
      assert.deepEqual((await runSeed(seed)).broken, []);
    });
  }
});
