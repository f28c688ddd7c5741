export type { PluginMethods } from './connection.ts';
export { type PluginServer, type ServePluginOptions, type ShutdownReason, servePlugin } from './serve-plugin.ts';
