export { createGobDecoder, type GobDecoder, type GobLimits } from './decoder.ts';
export {
  createGobEncoder,
  createTypeIds,
  type Encodable,
  type EncodableStruct,
  type EncodableType,
  type EncodableValue,
  type GobEncoder,
  type StructType,
  type TypeIds,
} from './encoder.ts';
export { decodeGoTime, type GoTime } from './go-time.ts';
export {
  createGobStruct,
  GobComplex,
  type GobInteger,
  GobInterface,
  type GobStruct,
  type GobValue,
  isGobStruct,
} from './value.ts';
