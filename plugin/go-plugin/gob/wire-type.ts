import { WireError } from '../error.ts';
import { type GobStruct, type GobValue, isGobStruct } from './value.ts';

/** A basic kind of gob. */
export type BasicKind = 'bool' | 'int' | 'uint' | 'float' | 'bytes' | 'string' | 'complex' | 'interface';

/** A type as the wire describes it; other types are named by their id. `opaque` is a GobEncoder, BinaryMarshaler or TextMarshaler. */
export type WireType =
  | { kind: BasicKind }
  | { kind: 'struct'; name: string; fields: { name: string; id: number }[] }
  | { kind: 'slice'; name: string; element: number }
  | { kind: 'array'; name: string; element: number; length: number }
  | { kind: 'map'; name: string; key: number; element: number }
  | { kind: 'opaque'; name: string };

/** The id of the type that describes types. */
export const WIRE_TYPE_ID = 16;
/** The first id that a sender gives to its own types. */
export const FIRST_USER_ID = 64;

const [BOOL, INT, UINT, FLOAT, BYTES, STRING, COMPLEX, INTERFACE] = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const [ARRAY_TYPE, COMMON_TYPE, SLICE_TYPE, STRUCT_TYPE, FIELD_TYPE, FIELD_TYPES, MAP_TYPE, OPAQUE_TYPE] = [
  17, 18, 19, 20, 21, 22, 23, 24,
] as const;

export const BASIC_IDS: Record<BasicKind, number> = {
  bool: BOOL,
  int: INT,
  uint: UINT,
  float: FLOAT,
  bytes: BYTES,
  string: STRING,
  complex: COMPLEX,
  interface: INTERFACE,
};

/** Go's bootstrap types (encoding/gob/type.go): what both sides know before the first definition. */
export const PREDEFINED_TYPES: ReadonlyMap<number, WireType> = new Map<number, WireType>([
  ...Object.entries(BASIC_IDS).map(([kind, id]): [number, WireType] => [id, { kind: kind as BasicKind }]),
  [
    WIRE_TYPE_ID,
    struct('wireType', [
      ['ArrayT', ARRAY_TYPE],
      ['SliceT', SLICE_TYPE],
      ['StructT', STRUCT_TYPE],
      ['MapT', MAP_TYPE],
      ['GobEncoderT', OPAQUE_TYPE],
      ['BinaryMarshalerT', OPAQUE_TYPE],
      ['TextMarshalerT', OPAQUE_TYPE],
    ]),
  ],
  [ARRAY_TYPE, struct('arrayType', [common(), ['Elem', INT], ['Len', INT]])],
  [
    COMMON_TYPE,
    struct('CommonType', [
      ['Name', STRING],
      ['Id', INT],
    ]),
  ],
  [SLICE_TYPE, struct('sliceType', [common(), ['Elem', INT]])],
  [STRUCT_TYPE, struct('structType', [common(), ['Field', FIELD_TYPES]])],
  [
    FIELD_TYPE,
    struct('fieldType', [
      ['Name', STRING],
      ['Id', INT],
    ]),
  ],
  [FIELD_TYPES, { kind: 'slice', name: '[]fieldType', element: FIELD_TYPE }],
  [MAP_TYPE, struct('mapType', [common(), ['Key', INT], ['Elem', INT]])],
  [OPAQUE_TYPE, struct('gobEncoderType', [common()])],
]);

function struct(name: string, fields: [name: string, id: number][]): WireType {
  return { kind: 'struct', name, fields: fields.map(([field, id]) => ({ name: field, id })) };
}

function common(): [string, number] {
  return ['CommonType', COMMON_TYPE];
}

/** Reads a decoded `wireType` struct. Exactly one of its fields says what it is. */
export function toWireType(definition: GobValue): WireType {
  if (!isGobStruct(definition)) throw new WireError('gob', 'type definition is not a struct');
  const [entry, ...others] = Object.entries(definition);
  if (entry === undefined || others.length > 0) throw new WireError('gob', 'type definition describes no single type');
  const [kind, body] = entry;
  if (!isGobStruct(body)) throw new WireError('gob', `type definition with an empty ${kind}`);
  const name = nameOf(body);
  switch (kind) {
    case 'ArrayT':
      return { kind: 'array', name, element: number(body.Elem), length: number(body.Len) };
    case 'SliceT':
      return { kind: 'slice', name, element: number(body.Elem) };
    case 'MapT':
      return { kind: 'map', name, key: number(body.Key), element: number(body.Elem) };
    case 'StructT':
      return { kind: 'struct', name, fields: fieldsOf(body) };
    default:
      return { kind: 'opaque', name };
  }
}

function nameOf(body: GobStruct): string {
  const commonType = body.CommonType;
  return isGobStruct(commonType) && typeof commonType.Name === 'string' ? commonType.Name : '';
}

function fieldsOf(body: GobStruct): { name: string; id: number }[] {
  const fields = Array.isArray(body.Field) ? body.Field : [];
  const names = new Set<string>();
  return fields.map((field) => {
    if (!isGobStruct(field)) throw new WireError('gob', 'field of a type definition is not a struct');
    const name = typeof field.Name === 'string' ? field.Name : '';
    if (name === '') throw new WireError('gob', `struct ${nameOf(body)} with a field without a name`);
    if (names.has(name)) throw new WireError('gob', `struct ${nameOf(body)} with two fields ${name}`);
    names.add(name);
    return { name, id: number(field.Id) };
  });
}

/** Absent means zero; a bigint is no id or length of anything. */
function number(value: GobValue | undefined): number {
  if (typeof value === 'bigint') throw new WireError('gob', `type definition with the number ${value}`);
  return typeof value === 'number' ? value : 0;
}
