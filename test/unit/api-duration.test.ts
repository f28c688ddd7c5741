import assert from 'node:assert/strict';
import { duration, parseDuration } from '../../src/api/duration.ts';

describe('durations', () => {
  it('are read in hours, minutes and seconds', () => {
    assert.equal(parseDuration('24h'), 86_400_000);
    assert.equal(parseDuration('10m'), 600_000);
    assert.equal(parseDuration('1h30m5s'), 5_405_000);
    assert.equal(parseDuration('0s'), 0);
  });

  for (const text of ['', '5', 'h', '1d', '-1h', '1.5h', '5m1h', ' 1h', '1h ', '1h\n'])
    it(`are not ${JSON.stringify(text)}`, () => {
      assert.equal(duration().safeParse(text).success, false);
      if (text !== '5m1h') assert.throws(() => parseDuration(text), RangeError);
    });
});
