import fc from 'fast-check';
import { type ByteWriter, createByteWriter } from '../../plugin/go-plugin/gob/byte-writer.ts';
import { createGobStruct, GobComplex, GobInterface, type GobValue } from '../../plugin/go-plugin/gob/index.ts';
import { type Description, defineGobType, GO, gobMessage } from './gob-stream.ts';

/** A type with a value of it, as a Go program might have both. */
interface TypedValue {
  type: GoType;
  value: GobValue;
}

/** A Go type: one that gob knows, or one that has to be described before a value of it. */
type GoType =
  | { kind: keyof typeof GO }
  | { kind: 'slice' | 'array'; element: GoType; length: number }
  | { kind: 'map'; key: GoType; element: GoType }
  | { kind: 'struct'; fields: GoType[] };

const exact = (value: bigint) => (Number.isSafeInteger(Number(value)) ? Number(value) : value);
const LEAVES: Record<Exclude<keyof typeof GO, 'interface'>, fc.Arbitrary<GobValue>> = {
  bool: fc.boolean(),
  int: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map(exact),
  uint: fc.bigInt(0n, 2n ** 64n - 1n).map(exact),
  float: fc.double({ noNaN: true }),
  bytes: fc.uint8Array({ maxLength: 200 }),
  string: fc.string({ unit: 'grapheme', maxLength: 100 }),
  complex: fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true })).map(([re, im]) => new GobComplex(re, im)),
};

const leafKind = fc.constantFrom(...(Object.keys(LEAVES) as (keyof typeof LEAVES)[]));
const leafType: fc.Arbitrary<GoType> = leafKind.map((kind) => ({ kind }));
const typeOf: fc.Arbitrary<GoType> = fc.letrec<{ type: GoType }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leafType,
    fc.constant<GoType>({ kind: 'interface' }),
    fc.record({
      kind: fc.constantFrom('slice', 'array'),
      element: tie('type'),
      length: fc.nat(4),
    }) as fc.Arbitrary<GoType>,
    fc.record({ kind: fc.constant('map'), key: leafType, element: tie('type') }) as fc.Arbitrary<GoType>,
    fc.record({ kind: fc.constant('struct'), fields: fc.array(tie('type'), { maxLength: 5 }) }) as fc.Arbitrary<GoType>,
  ),
})).type;

function arbitraryOf(type: GoType, depth = 0): fc.Arbitrary<GobValue> {
  switch (type.kind) {
    case 'slice':
    case 'array': {
      const length = type.kind === 'array' ? { minLength: type.length, maxLength: type.length } : { maxLength: 4 };
      return fc.array(arbitraryOf(type.element, depth + 1), length);
    }
    case 'map':
      return fc
        .uniqueArray(fc.tuple(arbitraryOf(type.key), arbitraryOf(type.element, depth + 1)), {
          maxLength: 4,
          selector: ([key]) => String(key),
        })
        .map((entries) => new Map(entries));
    case 'struct':
      return fc
        .tuple(...type.fields.map((field) => fc.option(arbitraryOf(field, depth + 1), { nil: undefined })))
        .map(toStruct);
    case 'interface':
      if (depth > 4) return fc.constant(null);
      return fc.option(
        typeOf.chain((inner) => arbitraryOf(inner, depth + 2).map((value) => new TypedInterface(inner, value))),
      );
    default:
      return LEAVES[type.kind];
  }
}

/** The interface of the decoder, with the type that the writer needs. */
class TypedInterface extends GobInterface {
  readonly type: GoType;
  constructor(type: GoType, value: GobValue) {
    super('T', value);
    this.type = type;
  }
}

function toStruct(values: (GobValue | undefined)[]): GobValue {
  const struct = createGobStruct();
  for (const [index, value] of values.entries()) if (value !== undefined) struct[`F${index}`] = value;
  return struct;
}

/** Any type with any value of it. */
export const typedValue: fc.Arbitrary<TypedValue> = typeOf.chain((type) =>
  arbitraryOf(type).map((value) => ({ type, value })),
);

/** Interfaces as the decoder gives them. */
export function plain(value: GobValue): GobValue {
  if (value instanceof GobInterface) return new GobInterface(value.typeName, plain(value.value));
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, plain(item)]));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof GobComplex)
    return value;
  const struct = createGobStruct();
  for (const [name, field] of Object.entries(value)) struct[name] = plain(field);
  return struct;
}

/** Writes values on one stream: the descriptions of all their types that it has not had, then the value. */
export function createGobWriter(): (typed: TypedValue) => Uint8Array {
  const ids = new Map<string, number>();
  return ({ type, value }) => {
    const messages: Uint8Array[] = [];
    const idOf = (each: GoType) => describe(each, ids, messages);
    const write = (message: ByteWriter) => writeTopLevel(message, type, value, idOf);
    const last = gobMessage((message) => {
      message.int(idOf(type));
      write(message);
    });
    return Buffer.concat([...messages, last]);
  };
}

/** The id of a type; its description goes to `messages` when it is new. */
function describe(type: GoType, ids: Map<string, number>, messages: Uint8Array[]): number {
  if (type.kind in GO) return GO[type.kind as keyof typeof GO];
  const name = JSON.stringify(type);
  const known = ids.get(name);
  if (known !== undefined) return known;
  const idOf = (each: GoType) => describe(each, ids, messages);
  const description = descriptionOf(type, idOf);
  const id = 64 + ids.size;
  ids.set(name, id);
  messages.push(defineGobType(id, description));
  return id;
}

function descriptionOf(type: GoType, idOf: (type: GoType) => number): Description {
  switch (type.kind) {
    case 'slice':
      return { kind: 'slice', element: idOf(type.element) };
    case 'array':
      return { kind: 'array', element: idOf(type.element), length: type.length };
    case 'map':
      return { kind: 'map', key: idOf(type.key), element: idOf(type.element) };
    case 'struct':
      return { kind: 'struct', fields: type.fields.map((field, index) => [`F${index}`, idOf(field)]) };
    default:
      throw new TypeError(`${type.kind} needs no description`);
  }
}

type IdOf = (type: GoType) => number;

function writeTopLevel(message: ByteWriter, type: GoType, value: GobValue, idOf: IdOf): void {
  if (type.kind !== 'struct') message.uint(0);
  writeValue(message, type, value, idOf);
}

// biome-ignore lint/suspicious/noExplicitAny: the type says what the value is
function writeValue(message: ByteWriter, type: GoType, value: any, idOf: IdOf): void {
  if (type.kind === 'struct') writeStruct(message, type.fields, value, idOf);
  else if (type.kind === 'interface') writeInterface(message, value, idOf);
  else if (type.kind === 'map') writeAll(message, [...value], [type.key, type.element], idOf);
  else if (type.kind === 'slice' || type.kind === 'array') {
    const items = value.map((item: GobValue) => [item]);
    writeAll(message, items, [type.element], idOf);
  } else if (type.kind === 'bool') message.uint(value ? 1 : 0);
  else if (type.kind === 'complex') for (const part of [value.real, value.imaginary]) message.float(part);
  else message[type.kind]?.(value as never);
}

function writeAll(message: ByteWriter, items: GobValue[][], types: GoType[], idOf: IdOf): void {
  message.uint(items.length);
  for (const parts of items) for (const [index, type] of types.entries()) writeValue(message, type, parts[index], idOf);
}

function writeStruct(message: ByteWriter, fields: GoType[], value: Record<string, GobValue>, idOf: IdOf): void {
  let previous = -1;
  for (const [index, field] of fields.entries()) {
    const fieldValue = value[`F${index}`];
    if (fieldValue === undefined) continue;
    message.uint(index - previous);
    writeValue(message, field, fieldValue, idOf);
    previous = index;
  }
  message.uint(0);
}

function writeInterface(message: ByteWriter, value: TypedInterface | null, idOf: IdOf): void {
  message.string(value === null ? '' : value.typeName);
  if (value === null) return;
  message.int(idOf(value.type));
  const inner = createByteWriter();
  writeTopLevel(inner, value.type, value.value, idOf);
  message.bytes(inner.finish());
}
