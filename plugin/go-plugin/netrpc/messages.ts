import { WireError } from '../error.ts';
import { type GobInteger, type GobValue, isGobStruct, type StructType } from '../gob/index.ts';

/** `net/rpc.Request`. */
export interface RpcRequest {
  serviceMethod: string;
  sequence: GobInteger;
}

/** `net/rpc.Response`. */
export const RESPONSE: StructType = {
  name: 'Response',
  fields: [
    { name: 'ServiceMethod', type: 'string' },
    { name: 'Seq', type: 'uint' },
    { name: 'Error', type: 'string' },
  ],
};

/** What stands for the body when there is an error, and for Go's `struct{}`. */
export const EMPTY_STRUCT: StructType = { name: '', fields: [] };

/** Reads a request's header. The first call has sequence 0, which gob leaves out. Throws a `WireError` when it is none. */
export function toRequest(value: GobValue): RpcRequest {
  if (!isGobStruct(value)) throw new WireError('netrpc', 'request header is not a struct');
  const { ServiceMethod: serviceMethod = '', Seq: sequence = 0 } = value;
  if (typeof serviceMethod !== 'string') throw new WireError('netrpc', 'request header without a method name');
  // Whoever describes it as an int or a float may send what no answer can carry.
  if (!isUint(sequence)) throw new WireError('netrpc', 'request header whose sequence number is no uint');
  return { serviceMethod, sequence };
}

function isUint(value: GobValue): value is GobInteger {
  return typeof value === 'bigint' ? value >= 0n : Number.isInteger(value) && Number(value) >= 0;
}
