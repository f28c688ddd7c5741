export { EMPTY_STRUCT } from './messages.ts';
export type { RpcMethod, RpcMethods, RpcReply } from './method.ts';
export { type NetRpcOptions, type NetRpcServer, serveNetRpc } from './server.ts';
