export type { Clock } from './clock.ts';
export { messageOf } from './error.ts';
export {
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
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export type { RpcMethod, RpcMethods, RpcReply } from './netrpc/index.ts';
export {
  createOutput,
  type Output,
  type OutputSink,
  type PluginMethods,
  type PluginServer,
  type ServePluginOptions,
  type ShutdownReason,
  type SocketSecurity,
  servePlugin,
  watchForHost,
} from './server/index.ts';
