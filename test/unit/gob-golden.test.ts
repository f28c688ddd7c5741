import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  createGobDecoder,
  createGobStruct,
  decodeGoTime,
  GobComplex,
  GobInterface,
  type GobValue,
} from '../../plugin/go-plugin/gob/index.ts';

const lines = readFileSync(new URL('../fixtures/gob/golden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const streams = new Map(lines.map((line) => JSON.parse(line)).map(({ name, hex }) => [name, Buffer.from(hex, 'hex')]));

/** All values of a stream that arrives in pieces of `pieceBytes`. */
function decodeAll(name: string, pieceBytes: number): GobValue[] {
  const bytes = streams.get(name) ?? assert.fail(`no recording ${name}`);
  const decoder = createGobDecoder();
  const values: GobValue[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    decoder.push(bytes.subarray(at, at + pieceBytes));
    for (let next = decoder.next(); next !== undefined; next = decoder.next()) values.push(next.value);
  }
  assert.equal(decoder.next(), undefined);
  return values;
}

function struct(fields: Record<string, GobValue>): GobValue {
  return Object.assign(createGobStruct(), fields);
}

const leaf = (Name: string, Size: number) => struct({ Name, Size });
const inLeaf = (name: string, size: number) => new GobInterface('main.Leaf', leaf(name, size));

const square = (side: number) => new GobInterface('main.Square', struct({ Side: side }));
const circle = (radius: number) => new GobInterface('circle', struct({ Radius: radius }));
const list = (value: number) => new GobInterface('main.List', struct({ Value: value }));

const EXPECTED: Record<string, GobValue[]> = {
  bools: [true, false],
  ints: [0, 1, -1, 63, -64, 64, 127, 128, -129, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n, -(2n ** 53n)],
  uints: [0, 127, 128, 256, 2n ** 64n - 1n, 2 ** 53 - 1],
  floats: [0, 1, -2.5, 17, Math.PI, Number.MAX_VALUE, Number.MIN_VALUE, Number.POSITIVE_INFINITY],
  strings: ['', 'a', 'é ✓', '\0'.repeat(200)],
  'empty struct': [struct({}), struct({})],
  'slice and map at the top': [['a', ''], new Map([[1, true]])],
  'interface at the top, twice': [inLeaf('a', 1), inLeaf('b', 2), new GobInterface('string', 'text')],
  'interface inside an interface': [1, 2].map(
    (size) => new GobInterface('main.Outer', struct({ Any: inLeaf('in', size), After: 'after' })),
  ),
  'interface inside a struct': [
    struct({ Any: inLeaf('in', 1), After: 'after' }),
    struct({ Any: new GobInterface('map[string]main.Leaf', new Map([['k', leaf('v', 1)]])), After: 'after' }),
    struct({ After: 'nil' }),
  ],
  'interface three deep': [
    new GobInterface(
      'main.Outer',
      struct({
        Any: new GobInterface(
          'main.Outer',
          struct({ Any: new GobInterface('map[string]main.Leaf', new Map([['k', leaf('v', 1)]])), After: 'inner' }),
        ),
        After: 'outer',
      }),
    ),
  ],
  'every width': [
    struct({
      Int8: -8,
      Int16: -16,
      Int32: -32,
      Int64: -(2n ** 63n),
      Uint8: 8,
      Uint16: 16,
      Uint32: 32,
      Uint64: 2n ** 64n - 1n,
      Uintptr: 64,
      Float32: 0.5,
      Complex: new GobComplex(1, 0.25),
      Bytes: [0, 1, 255],
      Runes: [0xe9, 0x2713],
      Named: 'named',
    }),
  ],
  'types that contain themselves': [
    struct({ Value: 1, Next: struct({ Value: 2, Next: struct({ Value: 3 }) }) }),
    new Map([['a', new Map([['b', new Map()]])]]),
  ],
  'types that write themselves': [
    struct({
      Gob: Uint8Array.of(2, 16, ...new Uint8Array(12)),
      Binary: new TextEncoder().encode('https://example.com/a?b=c'),
      Text: Uint8Array.of(...new Uint8Array(10), 255, 255, 192, 0, 2, 1),
    }),
  ],
  'embedded struct': [struct({ Leaf: leaf('in', 1), Own: 'own' })],
  'interfaces in slices and maps, types in mid-value': [
    struct({
      Before: 'before',
      List: [square(1), circle(2), null, square(3)],
      ByName: new Map([['c', circle(4)]]),
      After: [
        new GobInterface('int', 1),
        new GobInterface('string', 'two'),
        list(3),
        null,
        new GobInterface('main.Embedding', struct({ Leaf: leaf('four', 4) })),
        new GobInterface('[]uint8', Uint8Array.of(5)),
        new GobInterface('bool', true),
        new GobInterface('float64', 0.5),
      ],
    }),
    struct({ After: [list(6)] }),
  ],
};

describe('gob: streams that Go wrote', () => {
  for (const [name, expected] of Object.entries(EXPECTED)) {
    it(`decodes ${name}, whole and byte by byte`, () => {
      assert.deepEqual(decodeAll(name, Number.MAX_SAFE_INTEGER), expected);
      assert.deepEqual(decodeAll(name, 1), expected);
    });
  }

  it('decodes a struct with a field of every kind', () => {
    const [value] = decodeAll('everything', 7) as [Record<string, GobValue>];
    const { Time: time, ...fields } = value;
    assert.deepEqual(fields, {
      Bool: true,
      Int: -5,
      Uint: 5,
      Float: 0.5,
      Complex: new GobComplex(1, -2),
      String: 's',
      Bytes: Uint8Array.of(0, 255),
      Struct: leaf('l', 1),
      Slice: [leaf('a', 1), struct({}), leaf('c', 3)],
      Array: [1, 0, -1],
      Map: new Map([['k', 0]]),
      Pointer: 7,
      Matrix: [[1], [], [2, 3]],
    });
    assert.ok(time instanceof Uint8Array);
    const expected = Date.UTC(2026, 2, 1, 8, 30, 0, 123);
    assert.deepEqual(decodeGoTime(time), { milliseconds: expected, nanoseconds: 123_456_789 });
  });
});
