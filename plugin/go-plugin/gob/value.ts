/** An integer: a number while it is exact (up to 2^53), a bigint beyond. */
export type GobInteger = number | bigint;

/** A struct by Go's field names. Fields that Go left out (zero values) are absent. It inherits nothing. */
export interface GobStruct {
  [field: string]: GobValue;
}

/** Without members of its own, so that no field's name is special; a prototype, so that V8 gives structs of one type one shape. */
const STRUCT = Object.freeze(Object.create(null));

/** A struct without fields. */
export function createGobStruct(): GobStruct {
  return Object.create(STRUCT);
}

/** The concrete value inside a non-nil interface, with the name that Go registered its type under. */
export class GobInterface {
  readonly typeName: string;
  readonly value: GobValue;

  constructor(typeName: string, value: GobValue) {
    this.typeName = typeName;
    this.value = value;
  }
}

/** A complex number. */
export class GobComplex {
  readonly real: number;
  readonly imaginary: number;

  constructor(real: number, imaginary: number) {
    this.real = real;
    this.imaginary = imaginary;
  }
}

/**
 * What the decoder returns. `[]byte` and the opaque bytes of a `GobEncoder` are a Uint8Array, slices and arrays an array, maps a
 * Map, a nil interface `null`. Pointers are not on the wire.
 */
export type GobValue =
  | boolean
  | GobInteger
  | string
  | null
  | Uint8Array
  | GobComplex
  | GobInterface
  | GobValue[]
  | Map<GobValue, GobValue>
  | GobStruct;

/** True for a struct, which a plain object stands for. */
export function isGobStruct(value: GobValue | undefined): value is GobStruct {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Map) &&
    !(value instanceof Uint8Array) &&
    !(value instanceof GobInterface) &&
    !(value instanceof GobComplex)
  );
}
