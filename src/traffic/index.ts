export { type AliasTrafficRouterOptions, createAliasTrafficRouter } from './create-alias-traffic-router.ts';
export { createTrafficRouter, type TrafficRouterOptions } from './create-traffic-router.ts';
export type { ClosableTrafficRouter, TrafficRouter, Verdict } from './traffic-router.ts';
