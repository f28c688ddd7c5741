import { type ByteWriter, createByteWriter } from '../../plugin/go-plugin/gob/byte-writer.ts';

/** A type as the wire describes it; other types stand for their id. */
export type Description =
  | { kind: 'array'; element: number; length: number }
  | { kind: 'slice'; element: number }
  | { kind: 'struct'; fields: [name: string, id: number][] }
  | { kind: 'map'; key: number; element: number }
  | { kind: 'gobEncoder' | 'binaryMarshaler' | 'textMarshaler' };

/** Ids of Go's own types. */
export const GO = { bool: 1, int: 2, uint: 3, float: 4, bytes: 5, string: 6, complex: 7, interface: 8 } as const;

/** Places of the kinds in Go's `wireType`, from 1. */
const PLACES = { array: 1, slice: 2, struct: 3, map: 4, gobEncoder: 5, binaryMarshaler: 6, textMarshaler: 7 } as const;

/** One message, behind its length. Nothing is checked, so that tests can write what no Go program would. */
export function gobMessage(write: (message: ByteWriter) => void): Uint8Array {
  const [message, sized] = [createByteWriter(), createByteWriter()];
  write(message);
  sized.bytes(message.finish());
  return sized.finish();
}

/** The message that describes type `id`. */
export function defineGobType(id: number, description: Description, name = `T${id}`): Uint8Array {
  return gobMessage((message) => {
    message.int(-id);
    writeDescription(message, id, description, name);
  });
}

/** The message of a top-level value; `write` writes what stands behind the type id. */
export function gobValue(id: number, write: (message: ByteWriter) => void): Uint8Array {
  return gobMessage((message) => {
    message.int(id);
    write(message);
  });
}

/** Go's `wireType`, without what leads to it. */
export function writeDescription(message: ByteWriter, id: number, description: Description, name: string): void {
  message.uint(PLACES[description.kind]);
  message.uint(1);
  writeNamed(message, name, id);
  if (description.kind === 'struct') writeFields(message, description.fields);
  else if (description.kind === 'map') writeInts(message, description.key, description.element);
  else if (description.kind === 'slice') writeInts(message, description.element);
  else if (description.kind === 'array') writeInts(message, description.element, description.length);
  message.uint(0);
  message.uint(0);
}

/** `CommonType` and `fieldType` look alike: a name and an id. */
function writeNamed(message: ByteWriter, name: string, id: number): void {
  if (name !== '') {
    message.uint(1);
    message.string(name);
  }
  message.uint(name === '' ? 2 : 1);
  message.int(id);
  message.uint(0);
}

function writeFields(message: ByteWriter, fields: [name: string, id: number][]): void {
  if (fields.length === 0) return;
  message.uint(1);
  message.uint(fields.length);
  for (const [name, id] of fields) writeNamed(message, name, id);
}

function writeInts(message: ByteWriter, ...values: number[]): void {
  for (const value of values) {
    message.uint(1);
    message.int(value);
  }
}
