export type { Clock } from './clock.ts';
export { messageOf, WireError, type WireLayer } from './error.ts';
export {
  createTypeIds,
  decodeGoTime,
  type EncodableStruct,
  GobInterface,
  type GobStruct,
  type GobValue,
  isGobStruct,
  type StructType,
} from './gob/index.ts';
export {
  createUnixSocketPlace,
  explainMissingCookie,
  formatHandshakeLine,
  type HandshakeLine,
  listenOn,
  type MagicCookie,
  type UnixSocketPlace,
} from './handshake/index.ts';
export { createHclog, type HclogLogger, type HclogOptions, writeStderrLine } from './hclog/index.ts';
export type { RpcMethod, RpcMethods, RpcReply } from './netrpc/index.ts';
export {
  type PluginMethods,
  type PluginServer,
  type ServePluginOptions,
  type ShutdownReason,
  servePlugin,
} from './server/index.ts';
