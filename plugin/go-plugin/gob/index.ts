export { createGobDecoder, type GobDecoder } from './decoder.ts';
export {
  createGobEncoder,
  createTypeIds,
  type EncodableStruct,
  type EncodableType,
  type EncodableValue,
  type GobEncoder,
  type StructType,
  type TypeIds,
} from './encoder.ts';
export { decodeGoTime, type GoTime } from './go-time.ts';
export { DEFAULT_GOB_LIMITS, type GobLimits } from './limits.ts';
export { GobComplex, type GobInteger, GobInterface, type GobStruct, type GobValue, isGobStruct } from './value.ts';
