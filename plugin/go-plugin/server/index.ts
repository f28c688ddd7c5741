export type { PluginMethods } from './connection.ts';
export { createOutput, type Output, type OutputSink } from './output.ts';
export { type PluginServer, type ServePluginOptions, type ShutdownReason, servePlugin } from './serve-plugin.ts';
export type { SocketSecurity } from './socket-security.ts';
export { type WatchForHostOptions, watchForHost } from './watch-for-host.ts';
