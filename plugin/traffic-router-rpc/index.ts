export { createTrafficRouterMethods } from './methods.ts';
