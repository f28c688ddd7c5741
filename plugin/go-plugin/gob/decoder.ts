import { WireError } from '../error.ts';
import { type ByteReader, createByteReader } from './byte-reader.ts';
import { DEFAULT_GOB_LIMITS, type GobLimits } from './limits.ts';
import { createMessageQueue } from './message-queue.ts';
import { GobComplex, GobInterface, type GobStruct, type GobValue } from './value.ts';
import { PREDEFINED_TYPES, toWireType, WIRE_TYPE_ID, type WireType } from './wire-type.ts';

/** Decodes one gob stream. After an error the stream is lost, as in Go: there is nothing to resynchronise on. */
export interface GobDecoder {
  push(chunk: Uint8Array): void;
  /** The next value, `undefined` while it has not fully arrived. Throws a `WireError` on bad data. */
  next(): { value: GobValue } | undefined;
  /** True when bytes of an unfinished value are waiting. */
  readonly hasPartialValue: boolean;
}

/** Thrown inside `next` when a value goes on in a message that is not there yet. */
const NEED_MORE = Symbol('need more');

/**
 * A decoder that knows nothing but what the stream describes (encoding/gob/decode.go). A value may be spread over messages:
 * `decodeTypeSequence` in Go, and `typeSequence` here, fetch the next one in mid-value when a concrete type is first sent
 * inside an interface.
 */
export function createGobDecoder(options: Partial<GobLimits> = {}): GobDecoder {
  const limits = { ...DEFAULT_GOB_LIMITS, ...options };
  const queue = createMessageQueue(limits);
  const types = new Map<number, WireType>(PREDEFINED_TYPES);
  /** Messages that were seen when the value last turned out to be incomplete. */
  let seen = 0;

  function next(): { value: GobValue } | undefined {
    if (!mayBeComplete()) return undefined;
    const attempt = createAttempt(queue.messages, types, limits);
    try {
      const value = attempt.value();
      queue.discard(attempt.used());
      for (const [id, type] of attempt.defined) types.set(id, type);
      seen = 0;
      return { value };
    } catch (error) {
      if (error !== NEED_MORE) throw error;
      waitForMore();
      return undefined;
    }
  }

  /** A value never ends with a message that only defines a type, so most attempts can be spared. */
  function mayBeComplete(): boolean {
    for (let i = seen; i < queue.messages.length; i++) {
      const message = queue.messages[i];
      if (message === undefined || createByteReader(message).int() >= 0) return true;
    }
    waitForMore();
    return false;
  }

  function waitForMore(): void {
    seen = queue.messages.length;
    if (seen > limits.maxMessagesPerValue) {
      throw new WireError('gob', `value in more than ${limits.maxMessagesPerValue} messages`);
    }
  }

  return {
    push: queue.push,
    next,
    get hasPartialValue() {
      return queue.messages.length > 0 || queue.pendingBytes > 0;
    },
  };
}

/** One try at decoding a value; its type definitions count only when it succeeds. */
function createAttempt(messages: readonly Uint8Array[], known: ReadonlyMap<number, WireType>, limits: GobLimits) {
  const defined = new Map<number, WireType>();
  let used = 0;
  let depth = 0;
  let reader: ByteReader = createByteReader(new Uint8Array());

  function nextMessage(): void {
    const message = messages[used];
    if (message === undefined) throw NEED_MORE;
    used++;
    reader = createByteReader(message);
  }

  function typeOf(id: number): WireType {
    const type = defined.get(id) ?? known.get(id);
    if (type === undefined) throw new WireError('gob', `value of type ${id}, which was never described`);
    return type;
  }

  function define(id: number): void {
    if (defined.has(id) || known.has(id)) throw new WireError('gob', `type ${id} was described twice`);
    if (defined.size + known.size - PREDEFINED_TYPES.size >= limits.maxTypes) {
      throw new WireError('gob', `more than ${limits.maxTypes} types`);
    }
    defined.set(id, toWireType(decode(WIRE_TYPE_ID)));
  }

  /** Reads type definitions up to the id of the value that follows. */
  function typeSequence(insideInterface: boolean): number {
    for (;;) {
      if (reader.remaining === 0) nextMessage();
      const id = reader.smallInt('type id');
      if (id >= 0) return id;
      define(-id);
      if (reader.remaining === 0) continue;
      if (!insideInterface) throw new WireError('gob', `${reader.remaining} stray bytes after a type definition`);
      // Inside a nested interface the next part follows in the same message, behind its length.
      reader.uint();
    }
  }

  function decode(id: number): GobValue {
    if (++depth > limits.maxDepth) throw new WireError('gob', `values nested deeper than ${limits.maxDepth}`);
    const value = decodeAs(typeOf(id));
    depth--;
    return value;
  }

  function decodeAs(type: WireType): GobValue {
    switch (type.kind) {
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
      case 'interface':
        return decodeInterface();
      case 'struct':
        return decodeStruct(type.name, type.fields);
      case 'slice':
        return decodeElements(type.element, reader.count(1, `slice ${type.name}`));
      case 'array':
        return decodeArray(type);
      case 'map':
        return decodeMap(type);
    }
  }

  function decodeStruct(name: string, fields: { name: string; id: number }[]): GobStruct {
    const struct: GobStruct = Object.create(null);
    let index = -1;
    for (;;) {
      const delta = reader.uint();
      if (delta === 0) return struct;
      index += Number(delta);
      const field = fields[index];
      if (field === undefined)
        throw new WireError('gob', `field ${index} of struct ${name}, which has ${fields.length}`);
      struct[field.name] = decode(field.id);
    }
  }

  function decodeElements(element: number, count: number): GobValue[] {
    const values: GobValue[] = [];
    for (let i = 0; i < count; i++) values.push(decode(element));
    return values;
  }

  function decodeArray(type: { name: string; element: number; length: number }): GobValue[] {
    const count = reader.count(1, `array ${type.name}`);
    if (count !== type.length)
      throw new WireError('gob', `array ${type.name} of ${type.length} with ${count} elements`);
    return decodeElements(type.element, count);
  }

  function decodeMap(type: { name: string; key: number; element: number }): Map<GobValue, GobValue> {
    const map = new Map<GobValue, GobValue>();
    const count = reader.count(2, `map ${type.name}`);
    for (let i = 0; i < count; i++) map.set(decode(type.key), decode(type.element));
    return map;
  }

  function decodeInterface(): GobInterface | null {
    const typeName = reader.string();
    if (typeName === '') return null;
    const id = typeSequence(true);
    // The length is no check: when the value defines types itself, it is only that of the part before them.
    reader.count(1, `value of ${typeName}`);
    return new GobInterface(typeName, decodeTopLevel(id));
  }

  /** A value that is not a struct stands behind a zero, as if it were the only field of one. */
  function decodeTopLevel(id: number): GobValue {
    if (typeOf(id).kind !== 'struct' && reader.uint() !== 0) {
      throw new WireError('gob', 'single value without its leading zero');
    }
    return decode(id);
  }

  return {
    defined,
    used: () => used,
    value(): GobValue {
      const value = decodeTopLevel(typeSequence(false));
      if (reader.remaining > 0) throw new WireError('gob', `${reader.remaining} stray bytes after a value`);
      return value;
    },
  };
}
