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

/** Reads a request's header. The first call has sequence 0, which gob leaves out. */
export function toRequest(value: GobValue): RpcRequest {
  if (!isGobStruct(value)) throw new WireError('netrpc', 'request header is not a struct');
  const { ServiceMethod: serviceMethod = '', Seq: sequence = 0 } = value;
  if (typeof serviceMethod !== 'string' || (typeof sequence !== 'number' && typeof sequence !== 'bigint')) {
    throw new WireError('netrpc', 'request header without method name or sequence number');
  }
  return { serviceMethod, sequence };
}
