import { WireError } from '../error.ts';
import type { Limits } from '../limits.ts';
import { type ByteReader, createByteReader } from './byte-reader.ts';
import { createTypeTable } from './type-table.ts';
import { createGobStruct, GobComplex, GobInterface, type GobStruct, type GobValue } from './value.ts';
import { toWireType, WIRE_TYPE_ID, type WireType } from './wire-type.ts';

/** A computation that yields whenever the next message is not there yet. */
export type Pausable<T> = Generator<undefined, T, undefined>;

/** What a value takes besides its bytes, measured with V8: some are objects with much around them. */
const VALUE_BYTES = 48;
const LARGE_VALUE_BYTES = 200;
const LARGE_VALUES = new Set<WireType['kind']>(['struct', 'map', 'bytes', 'opaque', 'complex']);

/** Reads one value after the other from messages. */
export interface ValueReader {
  /** The next value. Throws a `WireError` on bad data; the reader must not be used then. */
  value(): Pausable<GobValue>;
  /** An estimate of the memory that the current value takes so far, with the message that it is read from. */
  readonly valueBytes: number;
  /** The same of what stays as long as the stream: its types. */
  readonly typeBytes: number;
  /** The current value is complete: answers what it takes, and begins to count anew. */
  finish(): number;
}

type MapType = WireType & { kind: 'map' };
type ArrayType = WireType & { kind: 'array' };

/** Kinds without parts. */
const LEAVES = new Set<WireType['kind']>(['bool', 'int', 'uint', 'float', 'string', 'bytes', 'opaque', 'complex']);

type ReaderLimits = Pick<Limits, 'maxMessagesPerValue' | 'maxTypes' | 'maxDepth' | 'maxValues'>;

/** `nextMessage` answers `undefined` while there is none. */
export function createValueReader(nextMessage: () => Uint8Array | undefined, limits: ReaderLimits): ValueReader {
  const types = createTypeTable(limits.maxTypes);
  let reader: ByteReader = createByteReader(new Uint8Array());
  let messages = 0;
  let values = 0;
  let depth = 0;
  let valueBytes = 0;

  function* takeMessage(): Pausable<void> {
    let message = nextMessage();
    for (; message === undefined; message = nextMessage()) yield;
    if (++messages > limits.maxMessagesPerValue) {
      throw new WireError('gob', `value in more than ${limits.maxMessagesPerValue} messages`);
    }
    reader = createByteReader(message);
  }

  /** Reads type definitions up to the id of the value that follows: Go's `decodeTypeSequence`. */
  function* typeSequence(insideInterface: boolean): Pausable<number> {
    for (;;) {
      while (reader.remaining === 0) yield* takeMessage();
      const id = reader.smallInt('type id');
      if (id >= 0) return id;
      types.define(-id, () => toWireType(readAtOnce(WIRE_TYPE_ID)));
      if (reader.remaining === 0) continue;
      if (!insideInterface) throw new WireError('gob', `${reader.remaining} stray bytes after a type definition`);
      // Inside a nested interface the next part follows in the same message, behind its length.
      reader.uint();
    }
  }

  /** A value of a type that contains no interface, which alone may go on in another message. */
  function readAtOnce(id: number): GobValue {
    const step = readComposite(types.get(id)).next();
    if (!step.done) throw new WireError('gob', `value of type ${id} goes on in another message`);
    return step.value;
  }

  function count(type: WireType, bytes: number): void {
    valueBytes += bytes + (LARGE_VALUES.has(type.kind) ? LARGE_VALUE_BYTES : VALUE_BYTES);
    if (++values > limits.maxValues) throw new WireError('gob', `more than ${limits.maxValues} values within one`);
  }

  /** A value without parts; `undefined` when `type` is not of that kind. */
  function readLeaf(type: WireType): GobValue | undefined {
    const before = reader.remaining;
    const value = readKind(type.kind);
    if (value !== undefined) count(type, before - reader.remaining);
    return value;
  }

  function readKind(kind: WireType['kind']): GobValue | undefined {
    switch (kind) {
      case 'bool':
        return reader.uint() !== 0;
      case 'int':
        return reader.int();
      case 'uint':
        return reader.uint();
      case 'float':
        return reader.float();
      case 'string':
        return reader.string();
      case 'bytes':
      case 'opaque':
        return reader.bytes();
      case 'complex':
        return new GobComplex(reader.float(), reader.float());
      default:
        return undefined;
    }
  }

  function* read(id: number): Pausable<GobValue> {
    const type = types.get(id);
    return readLeaf(type) ?? (yield* readComposite(type));
  }

  function* readComposite(type: WireType): Pausable<GobValue> {
    if (++depth > limits.maxDepth) throw new WireError('gob', `values nested deeper than ${limits.maxDepth}`);
    count(type, 0);
    const value = yield* readParts(type);
    depth--;
    return value;
  }

  function readParts(type: WireType): Pausable<GobValue> {
    switch (type.kind) {
      case 'struct':
        return readStruct(type.name, type.fields);
      case 'slice':
        return readElements(type.element, lengthOf(type, type.element));
      case 'array':
        return readArray(type);
      case 'map':
        return readMap(type);
      case 'interface':
        return readInterface();
      default:
        throw new WireError('gob', `${type.kind} has no parts`);
    }
  }

  /** How many elements follow. Those without parts must all be in this message; others may go on in the next, as in Go. */
  function lengthOf(type: { kind: string; name: string }, ...elements: number[]): number {
    const inThisMessage = elements.every((id) => LEAVES.has(types.get(id).kind));
    const length = inThisMessage ? reader.count(elements.length, `${type.kind} ${type.name}`) : Number(reader.uint());
    if (length <= limits.maxValues) return length;
    throw new WireError('gob', `${type.kind} ${type.name} of ${length} elements, the limit is ${limits.maxValues}`);
  }

  function* readStruct(name: string, fields: readonly { name: string; id: number }[]): Pausable<GobStruct> {
    const struct = createGobStruct();
    let index = -1;
    for (;;) {
      const delta = reader.uint();
      if (delta === 0) return struct;
      index += Number(delta);
      const field = fields[index];
      if (field === undefined) {
        throw new WireError('gob', `field ${index} of struct ${name}, which has ${fields.length}`);
      }
      const type = types.get(field.id);
      struct[field.name] = readLeaf(type) ?? (yield* readComposite(type));
    }
  }

  function* readElements(element: number, length: number): Pausable<GobValue[]> {
    const values: GobValue[] = [];
    const type = types.get(element);
    for (let i = 0; i < length; i++) values.push(readLeaf(type) ?? (yield* readComposite(type)));
    return values;
  }

  function* readArray(type: ArrayType): Pausable<GobValue[]> {
    const length = lengthOf(type, type.element);
    if (length !== type.length) {
      throw new WireError('gob', `array ${type.name} of ${type.length} with ${length} elements`);
    }
    return yield* readElements(type.element, length);
  }

  function* readMap(type: MapType): Pausable<Map<GobValue, GobValue>> {
    const map = new Map<GobValue, GobValue>();
    const length = lengthOf(type, type.key, type.element);
    for (let i = 0; i < length; i++) {
      const key = yield* read(type.key);
      map.set(key, yield* read(type.element));
    }
    return map;
  }

  function* readInterface(): Pausable<GobInterface | null> {
    const typeName = reader.string();
    if (typeName === '') return null;
    const id = yield* typeSequence(true);
    // The length is no check: when the value defines types itself, it is only that of the part before them.
    reader.count(1, `value of ${typeName}`);
    return new GobInterface(typeName, yield* readTopLevel(id));
  }

  /** A value that is not a struct stands behind a zero, as if it were the only field of one. */
  function* readTopLevel(id: number): Pausable<GobValue> {
    if (types.get(id).kind !== 'struct' && reader.uint() !== 0) {
      throw new WireError('gob', 'single value without its leading zero');
    }
    return yield* read(id);
  }

  return {
    *value() {
      const value = yield* readTopLevel(yield* typeSequence(false));
      if (reader.remaining > 0) throw new WireError('gob', `${reader.remaining} stray bytes after a value`);
      return value;
    },
    get valueBytes() {
      return valueBytes + reader.length;
    },
    get typeBytes() {
      return types.heldBytes;
    },
    finish() {
      const bytes = valueBytes;
      reader = createByteReader(new Uint8Array());
      messages = 0;
      values = 0;
      valueBytes = 0;
      return bytes;
    },
  };
}
