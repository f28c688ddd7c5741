import type { Verdict } from '../../src/traffic/traffic-router.ts';
import type { EncodableStruct, RpcReply, StructType } from '../go-plugin/index.ts';

/** `types.RpcError` of argo-rollouts: empty when all went well. */
const RPC_ERROR: StructType = { name: 'RpcError', fields: [{ name: 'ErrorString', type: 'string' }] };

const VERIFY_WEIGHT_RESPONSE: StructType = {
  name: 'VerifyWeightResponse',
  fields: [
    { name: 'Verified', type: 'int' },
    { name: 'Err', type: RPC_ERROR },
  ],
};

/** `types.RpcVerified`. */
const VERDICTS: Record<Verdict, number> = { NotVerified: 0, Verified: 1, NotImplemented: 2 };

export function errorReply(message: string): RpcReply {
  return { type: RPC_ERROR, value: rpcError(message) };
}

export function verifyReply(verdict: Verdict, message: string): RpcReply {
  return { type: VERIFY_WEIGHT_RESPONSE, value: { Verified: VERDICTS[verdict], Err: rpcError(message) } };
}

function rpcError(message: string): EncodableStruct {
  return { ErrorString: message };
}
