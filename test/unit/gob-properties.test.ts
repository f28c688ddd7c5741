import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createGobDecoder, type GobValue } from '../../plugin/go-plugin/gob/index.ts';
import { createGobWriter, plain, typedValue } from '../support/gob-arbitrary.ts';

/** All values of a stream that arrives in pieces that end at `cuts`. */
function decode(bytes: Uint8Array, cuts: number[]): GobValue[] {
  const decoder = createGobDecoder();
  const values: GobValue[] = [];
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  let start = 0;
  for (const end of ends) {
    decoder.push(bytes.subarray(start, end));
    start = end;
    for (let next = decoder.next(); next !== undefined; next = decoder.next()) values.push(next.value);
  }
  return values;
}

describe('gob: any values of any types', () => {
  const stream = fc.array(typedValue, { minLength: 1, maxLength: 4 });

  it('are read as they were written, wherever their bytes are cut', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat()), (typed, cuts) => {
        const write = createGobWriter();
        const bytes = Buffer.concat(typed.map(write));
        assert.deepEqual(
          decode(bytes, cuts),
          typed.map(({ value }) => plain(value)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are no values as long as a byte is missing', () => {
    fc.assert(
      fc.property(typedValue, (typed) => {
        const bytes = createGobWriter()(typed);
        for (let end = 0; end < bytes.length; end++) assert.deepEqual(decode(bytes.subarray(0, end), []), []);
      }),
      { numRuns: 50 },
    );
  });
});
