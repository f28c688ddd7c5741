import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  createGobDecoder,
  createGobEncoder,
  createTypeIds,
  type EncodableType,
  type EncodableValue,
  type GobLimits,
  type StructType,
} from '../../plugin/go-plugin/gob/index.ts';

function roundTrip(type: EncodableType, value: EncodableValue): unknown {
  const decoder = createGobDecoder();
  decoder.push(createGobEncoder(createTypeIds()).encode(type, value));
  return decoder.next()?.value;
}

/** A bigint beyond what a number holds exactly, else a number: what the decoder promises. */
const exact = (value: bigint) => (Number.isSafeInteger(Number(value)) ? Number(value) : value);

describe('gob: values that we send', () => {
  it('keeps every uint64', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 64n - 1n), (value) => assert.equal(roundTrip('uint', value), exact(value))),
    );
  });

  it('keeps every int64, given as number or bigint', () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (value) => {
        assert.equal(roundTrip('int', value), exact(value));
        assert.equal(roundTrip('int', exact(value)), exact(value));
      }),
    );
    for (const edge of [-1, -64, -65, 2 ** 51, -(2 ** 51), Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
      assert.equal(roundTrip('int', edge), edge);
    }
  });

  it('keeps every float, minus zero and NaN too', () => {
    fc.assert(fc.property(fc.double(), (value) => assert.ok(Object.is(roundTrip('float', value), value))));
  });

  it('keeps strings and bytes of any length', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (value) => assert.equal(roundTrip('string', value), value)));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (value) => assert.deepEqual(roundTrip('bytes', value), value)),
    );
  });

  it('leaves zero fields out and always sends structs, as Go does', () => {
    const inner: StructType = { name: 'Inner', fields: [{ name: 'Text', type: 'string' }] };
    const outer: StructType = {
      name: 'Outer',
      fields: [
        { name: 'Count', type: 'int' },
        { name: 'Inner', type: inner },
        { name: 'Last', type: 'bool' },
      ],
    };
    const value = roundTrip(outer, { Count: 0, Inner: { Text: '' }, Last: true });
    assert.deepEqual(JSON.stringify(value), '{"Inner":{},"Last":true}');
  });

  it('describes a type once per stream, under the same id in all streams', () => {
    const type: StructType = { name: 'T', fields: [] };
    const ids = createTypeIds();
    const [first, second] = [createGobEncoder(ids), createGobEncoder(ids)];
    const definedAndSent = first.encode(type, {});
    assert.ok(first.encode(type, {}).length < definedAndSent.length);
    assert.deepEqual(second.encode(type, {}), definedAndSent);
  });
});

/** Defines type 65 as a struct without fields, and as one with a field of its own type. */
const EMPTY_STRUCT = '0aff81030102ff82000000';
const SELF_STRUCT = '13ff81030102ff8200010101014601ff82000000';

describe('gob: bad data', () => {
  const cases: [name: string, hex: string, expected: RegExp, limits?: Partial<GobLimits>][] = [
    ['an unknown type', '03ff8400', /type 66, which was never described/],
    ['a value cut short', '020600', /ends in the middle/],
    ['a string longer than its message', '040c00ff7f', /ends in the middle|string of/],
    ['a length of 2^40', 'fb0100000000', /message length of 5 bytes/],
    ['an integer of 9 bytes', '040600f701', /integer of 9 bytes/],
    ['a message over the limit', 'fe0401', /more than the limit of 1024/, { maxMessageBytes: 1024 }],
    ['stray bytes after a value', '0406000101', /1 stray bytes/],
    ['a basic value without its zero', '03060101', /without its leading zero/],
    ['a slice of 100 elements in one byte', '0cff81020102ff820001060000' + '05ff82006400', /slice/],
    ['a field that the struct has not', `${EMPTY_STRUCT}05ff82010100`, /field 0 of struct/],
    ['a type described twice', `${EMPTY_STRUCT}${EMPTY_STRUCT}03ff8200`, /type 65 was described twice/],
    ['more types than the limit', `${EMPTY_STRUCT}03ff8200`, /more than 0 types/, { maxTypes: 0 }],
    ['a value over too many messages', EMPTY_STRUCT.repeat(3), /more than 2 messages/, { maxMessagesPerValue: 2 }],
    [
      'values nested too deep',
      `${SELF_STRUCT}28ff82${'01'.repeat(19)}${'00'.repeat(19)}`,
      /deeper than 10/,
      { maxDepth: 10 },
    ],
  ];

  for (const [name, hex, expected, limits] of cases) {
    it(`refuses ${name}`, () => {
      const decoder = createGobDecoder(limits);
      assert.throws(
        () => {
          decoder.push(Buffer.from(hex, 'hex'));
          while (decoder.next() !== undefined);
        },
        { name: 'WireError', message: expected },
      );
    });
  }

  it('never throws anything but a WireError, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoder = createGobDecoder({ maxMessageBytes: 4096 });
        try {
          decoder.push(bytes);
          for (let i = 0; i < 100 && decoder.next() !== undefined; i++);
        } catch (error) {
          assert.equal((error as Error).name, 'WireError', (error as Error).stack);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
