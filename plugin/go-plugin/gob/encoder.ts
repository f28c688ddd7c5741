import { type ByteWriter, createByteWriter } from './byte-writer.ts';
import type { GobInteger } from './value.ts';
import { BASIC_IDS, FIRST_USER_ID } from './wire-type.ts';

/** A struct type to send. `name` is Go's, empty for an anonymous struct. */
export interface StructType {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly type: EncodableType }[];
}

/** What the encoder can send: the little that a plugin answers. */
export type EncodableType = 'bool' | 'int' | 'uint' | 'float' | 'string' | 'bytes' | StructType;

export type EncodableValue = boolean | GobInteger | string | Uint8Array | EncodableStruct;

/** Absent fields and zero values are left out, as in Go. */
export interface EncodableStruct {
  readonly [field: string]: EncodableValue | undefined;
}

/** Numbers for the types of one process: in Go they are global too, given in the order of first use. */
export interface TypeIds {
  of(type: StructType): number;
}

export function createTypeIds(): TypeIds {
  const ids = new Map<StructType, number>();
  return {
    of(type) {
      const known = ids.get(type);
      if (known !== undefined) return known;
      const id = FIRST_USER_ID + ids.size;
      ids.set(type, id);
      return id;
    },
  };
}

/** A value, and the type to send it as. */
export interface Encodable {
  type: EncodableType;
  value: EncodableValue;
}

/** Encodes one gob stream (encoding/gob/encode.go). */
export interface GobEncoder {
  /**
   * The values' messages, each behind definitions of types that this stream has not sent yet. Throws a `TypeError` or `RangeError`
   * when a value is not of its type; then nothing of them counts as sent.
   */
  encode(...values: Encodable[]): Uint8Array;
}

export function createGobEncoder(ids: TypeIds): GobEncoder {
  const sent = new Set<StructType>();

  function define(type: EncodableType, output: ByteWriter, defined: Set<StructType>): void {
    if (typeof type === 'string' || sent.has(type) || defined.has(type)) return;
    defined.add(type);
    const message = createByteWriter();
    message.int(-ids.of(type));
    writeStructDefinition(message, type);
    output.bytes(message.finish());
    for (const field of type.fields) define(field.type, output, defined);
  }

  /** `wireType{StructT: &structType{CommonType{Name, Id}, Field}}`, zero values left out. */
  function writeStructDefinition(message: ByteWriter, type: StructType): void {
    message.uint(3);
    message.uint(1);
    writeNameAndId(message, type.name, ids.of(type));
    if (type.fields.length > 0) {
      message.uint(1);
      message.uint(type.fields.length);
      for (const field of type.fields) writeNameAndId(message, field.name, idOf(field.type));
    }
    message.uint(0);
    message.uint(0);
  }

  function idOf(type: EncodableType): number {
    return typeof type === 'string' ? BASIC_IDS[type] : ids.of(type);
  }

  return {
    encode(...values) {
      const output = createByteWriter();
      const defined = new Set<StructType>();
      for (const { type, value } of values) {
        define(type, output, defined);
        const message = createByteWriter();
        message.int(idOf(type));
        if (typeof type === 'string') message.uint(0);
        writeValue(message, type, value);
        output.bytes(message.finish());
      }
      for (const type of defined) sent.add(type);
      return output.finish();
    },
  };
}

function writeNameAndId(message: ByteWriter, name: string, id: number): void {
  if (name !== '') {
    message.uint(1);
    message.string(name);
  }
  message.uint(name === '' ? 2 : 1);
  message.int(id);
  message.uint(0);
}

function writeValue(message: ByteWriter, type: EncodableType, value: EncodableValue): void {
  if (typeof type !== 'string') {
    if (!isStruct(value)) throw new TypeError(`${type.name || 'struct'}: ${typeof value} instead of an object`);
    writeStruct(message, type, value);
  } else if (type === 'bool' && typeof value === 'boolean') message.uint(value ? 1 : 0);
  else if (type === 'int' && isInteger(value)) message.int(value);
  else if (type === 'uint' && isInteger(value)) message.uint(value);
  else if (type === 'float' && typeof value === 'number') message.float(value);
  else if (type === 'string' && typeof value === 'string') message.string(value);
  else if (type === 'bytes' && value instanceof Uint8Array) message.bytes(value);
  else throw new TypeError(`${typeof value} instead of ${type}`);
}

function isStruct(value: EncodableValue): value is EncodableStruct {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

function isInteger(value: EncodableValue): value is GobInteger {
  return typeof value === 'bigint' || Number.isInteger(value);
}

function writeStruct(message: ByteWriter, type: StructType, value: EncodableStruct): void {
  let previous = -1;
  for (const [index, field] of type.fields.entries()) {
    const fieldValue = value[field.name];
    if (fieldValue === undefined || isZero(field.type, fieldValue)) continue;
    message.uint(index - previous);
    writeValue(message, field.type, fieldValue);
    previous = index;
  }
  message.uint(0);
}

/** Go leaves zero fields out, except structs, which it always sends. */
function isZero(type: EncodableType, value: EncodableValue): boolean {
  if (typeof type !== 'string') return false;
  if (value instanceof Uint8Array) return value.length === 0;
  return value === false || value === '' || value === 0 || value === 0n;
}
