import assert from 'node:assert/strict';
import { fuzz } from '../fuzz/fuzz.ts';

/** The whole of it is `npm run fuzz`. */
describe('mutated streams', function () {
  this.timeout(120_000);

  it('end a connection, never the process, and never hang', async () => {
    const { failures } = await fuzz({ seed: 20_261_124, cases: 1_500 });
    assert.deepEqual(failures, []);
  });
});
