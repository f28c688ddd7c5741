import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ByteWriter } from '../../plugin/go-plugin/gob/byte-writer.ts';
import {
  createGobDecoder,
  createGobEncoder,
  createTypeIds,
  type EncodableType,
  type EncodableValue,
  type GobLimits,
  type StructType,
} from '../../plugin/go-plugin/gob/index.ts';
import { createValueReader } from '../../plugin/go-plugin/gob/value-reader.ts';
import { DEFAULT_LIMITS } from '../../plugin/go-plugin/limits.ts';
import { defineGobType, GO, gobMessage, gobValue, writeDescription } from '../support/gob-stream.ts';

function roundTrip(type: EncodableType, value: EncodableValue): unknown {
  const decoder = createGobDecoder();
  decoder.push(createGobEncoder(createTypeIds()).encode({ type, value }));
  return decoder.next()?.value;
}

function decodeOne(messages: Uint8Array[]): unknown {
  const decoder = createGobDecoder();
  decoder.push(Buffer.concat(messages));
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
    const definedAndSent = first.encode({ type, value: {} });
    assert.ok(first.encode({ type, value: {} }).length < definedAndSent.length);
    assert.deepEqual(second.encode({ type, value: {} }), definedAndSent);
  });
});

const many = 2 ** 40;
const nothing = defineGobType(65, { kind: 'struct', fields: [] });
const itself = defineGobType(65, { kind: 'struct', fields: [['F', 65]] });
const slice = (element: number, id = 65) => defineGobType(id, { kind: 'slice', element });
const claim = (count: number) => gobValue(65, (message) => [0, count].forEach(message.uint));
const numbers = (...values: number[]) => gobValue(65, (message) => [0, values.length, ...values].forEach(message.uint));

describe('gob: bad data', () => {
  const cases: [name: string, messages: (string | Uint8Array)[], expected: RegExp, limits?: Partial<GobLimits>][] = [
    ['an unknown type', ['03ff8400'], /type 66, which was never described/],
    ['a value cut short', ['020600'], /ends in the middle/],
    ['a string longer than its message', ['040c00ff7f'], /ends in the middle|string of/],
    ['a length of 2^40', ['fb0100000000'], /message length of 5 bytes/],
    ['an integer of 9 bytes', ['040600f701'], /integer of 9 bytes/],
    ['a message over the limit', ['fe0401'], /more than the limit of 1024/, { maxMessageBytes: 1024 }],
    ['stray bytes after a value', ['0406000101'], /1 stray bytes/],
    ['stray bytes after a description', [gobMessage((message) => writeStray(message))], /1 stray bytes/],
    ['a basic value without its zero', ['03060101'], /without its leading zero/],
    ['a slice of 100 elements in no byte', [slice(GO.int), claim(100)], /slice T65 of 100 in a message with 0/],
    ['a slice of 2^40 elements', [slice(GO.int), claim(many)], /slice T65/],
    ['a slice of 2^40 interfaces', [slice(GO.interface), claim(many)], /the limit is 500000/],
    [
      '2^40 elements that take no memory in Go',
      [nothing, slice(65, 66), gobValue(66, (message) => [0, many, 0].forEach(message.uint))],
      /slice/,
    ],
    [
      'a map of 2^40 entries',
      [defineGobType(65, { kind: 'map', key: GO.int, element: GO.int }), claim(many)],
      /map T65/,
    ],
    ['an array of another length', [array(2), numbers(7, 7, 7)], /array T65 of 2 with 3 elements/],
    ['a field that the struct has not', [nothing, gobValue(65, (message) => message.uint(1))], /field 0 of struct/],
    ['a field far beyond the struct', [nothing, gobValue(65, (message) => message.uint(2n ** 64n - 1n))], /of struct/],
    ['a type described twice', [nothing, nothing], /type 65 was described twice/],
    ['a description of a type of its own', [defineGobType(4, { kind: 'slice', element: 2 })], /type 4 was described/],
    [
      'a description that describes nothing',
      [gobMessage((message) => [-65, 0].forEach(message.int))],
      /no single type/,
    ],
    ['more types than the limit', [nothing], /more than 0 types/, { maxTypes: 0 }],
    [
      'two fields of one name',
      [defineGobType(65, { kind: 'struct', fields: [['A', 2], ['A', 2]] })], // biome-ignore format: one case, one line
      /two fields A/,
    ],
    ['a field without a name', [defineGobType(65, { kind: 'struct', fields: [['', 2]] })], /without a name/],
    ['a value over too many messages', [nothing, '03ff8200'], /more than 1 messages/, { maxMessagesPerValue: 1 }],
    ['more values than the limit', [slice(GO.int), numbers(1, 1, 1, 1, 1)], /more than 5 values/, { maxValues: 5 }],
    ['a slice of itself, too deep', [slice(65), nested([0], 1)], /deeper than 100/],
    ['a struct of itself, too deep', [itself, nested([], 1)], /deeper than 100/],
    ['interfaces within interfaces, too deep', [slice(GO.interface), nestedInterfaces()], /deeper than 100/],
  ];

  function array(length: number): Uint8Array {
    return defineGobType(65, { kind: 'array', element: GO.int, length });
  }

  function nested(head: number[], each: number): Uint8Array {
    return gobValue(65, (message) =>
      [...head, ...Array(1000).fill(each), ...Array(1000).fill(0)].forEach(message.uint),
    );
  }

  function nestedInterfaces(): Uint8Array {
    return gobValue(65, (message) => {
      message.uint(0);
      for (let i = 0; i < 1000; i++) {
        message.uint(1);
        message.string('[]any');
        message.int(65);
        message.uint(1);
        message.uint(0);
      }
    });
  }

  function writeStray(message: ByteWriter): void {
    message.int(-65);
    writeDescription(message, 65, { kind: 'slice', element: 2 }, 'T');
    message.uint(0);
  }

  for (const [name, messages, expected, limits] of cases) {
    it(`refuses ${name}`, () => {
      const decoder = createGobDecoder(limits);
      const decode = () => {
        for (const message of messages) {
          decoder.push(typeof message === 'string' ? Buffer.from(message, 'hex') : message);
          while (decoder.next() !== undefined);
        }
      };
      assert.throws(decode, { name: 'WireError', message: expected });
      assert.throws(() => decoder.next(), { name: 'WireError', message: expected }, 'and stays broken');
    });
  }

  it('reads what is no UTF-8 as U+FFFD, as encoding/json writes it', () => {
    const bytes = Uint8Array.of(0, 3, 0x41, 0xff, 0x42);
    assert.equal(decodeOne([gobValue(GO.string, (message) => message.raw(bytes))]), 'A\ufffdB');
    assert.equal(roundTrip('string', '\ufeffbom'), '\ufeffbom');
  });

  it('keeps nothing for a message that is only announced', () => {
    const decoder = createGobDecoder();
    decoder.push(Buffer.from('fd800000', 'hex'));
    assert.equal(decoder.next(), undefined);
    assert.ok(decoder.heldBytes < 8192, `${decoder.heldBytes} bytes`);
  });

  it('counts what the parts of an unfinished value take', () => {
    const decoder = createGobDecoder();
    const type = defineGobType(65, { kind: 'struct', fields: [['Text', GO.string], ['Any', GO.interface]] }); // biome-ignore format: one type
    const begin = gobValue(65, (message) => {
      message.uint(1);
      message.string('x'.repeat(100_000));
      message.uint(1);
      message.string('T66');
      message.int(-66);
      writeDescription(message, 66, { kind: 'slice', element: GO.int }, 'T66');
    });
    decoder.push(Buffer.concat([type, begin]));
    assert.equal(decoder.next(), undefined);
    assert.ok(decoder.heldBytes > 100_000);
    decoder.push(gobMessage((message) => [66 * 2, 3, 0, 1, 14, 0].forEach(message.uint)));
    const next = decoder.next();
    assert.equal(
      JSON.stringify(next?.value).length,
      '{"Text":"","Any":{"typeName":"T66","value":[7]}}'.length + 100_000,
    );
    assert.ok((next?.heldBytes ?? 0) > 100_000);
    assert.ok(decoder.heldBytes < 2000, 'only the types are left');
  });

  it('reads every message once, however many a value is spread over', () => {
    const messages = [
      slice(GO.interface),
      gobValue(65, (message) => {
        message.uint(0);
        message.uint(20);
        firstOf(message, 66);
      }),
    ];
    for (let id = 66; id < 86; id++) messages.push(gobMessage((message) => continued(message, id)));
    let handedOut = 0;
    let arrived = 0;
    const reader = createValueReader(
      () => (handedOut < arrived ? messages[handedOut++]?.subarray(1) : undefined),
      DEFAULT_LIMITS,
    );
    const value = reader.value();
    for (const _ of messages) {
      assert.equal(value.next().done, false);
      assert.equal(handedOut, arrived++);
    }
    assert.deepEqual((value.next().value ?? []).toString(), Array(20).fill('[object Object]').toString());
    assert.equal(handedOut, messages.length);
  });

  /** The name and the description of a type in front of a value in an interface, behind which Go begins another message. */
  function firstOf(message: ByteWriter, id: number): void {
    message.string(`T${id}`);
    message.int(-id);
    writeDescription(message, id, { kind: 'slice', element: GO.int }, `T${id}`);
  }

  /** The value itself, and the next element of the slice. */
  function continued(message: ByteWriter, id: number): void {
    message.int(id);
    for (const each of [2, 0, 0]) message.uint(each);
    if (id < 85) firstOf(message, id + 1);
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
