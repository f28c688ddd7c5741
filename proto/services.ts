import { defineMethod } from './define-method.ts';
import { google, grpc, lambdarollouts, plugin } from './gen/messages.js';

const router = lambdarollouts.trafficrouter.v1;
const routerPath = '/lambdarollouts.trafficrouter.v1.TrafficRouter';

/** `proto/traffic_router.proto`, for servers and clients of @grpc/grpc-js. */
export const trafficRouterService = {
  initPlugin: defineMethod(`${routerPath}/InitPlugin`, router.InitPluginRequest, router.Outcome),
  type: defineMethod(`${routerPath}/Type`, router.TypeRequest, router.TypeResponse),
  updateHash: defineMethod(`${routerPath}/UpdateHash`, router.UpdateHashRequest, router.Outcome),
  setWeight: defineMethod(`${routerPath}/SetWeight`, router.SetWeightRequest, router.Outcome),
  verifyWeight: defineMethod(`${routerPath}/VerifyWeight`, router.VerifyWeightRequest, router.VerifyWeightResponse),
  setHeaderRoute: defineMethod(`${routerPath}/SetHeaderRoute`, router.SetHeaderRouteRequest, router.Outcome),
  setMirrorRoute: defineMethod(`${routerPath}/SetMirrorRoute`, router.SetMirrorRouteRequest, router.Outcome),
  removeManagedRoutes: defineMethod(
    `${routerPath}/RemoveManagedRoutes`,
    router.RemoveManagedRoutesRequest,
    router.Outcome,
  ),
};

/** `proto/grpc_controller.proto`. */
export const controllerService = {
  shutdown: defineMethod('/plugin.GRPCController/Shutdown', plugin.Empty, plugin.Empty),
};

/** `proto/grpc_stdio.proto`. */
export const stdioService = {
  streamStdio: defineMethod('/plugin.GRPCStdio/StreamStdio', google.protobuf.Empty, plugin.StdioData, {
    response: true,
  }),
};

/** `proto/grpc_broker.proto`. */
export const brokerService = {
  startStream: defineMethod('/plugin.GRPCBroker/StartStream', plugin.ConnInfo, plugin.ConnInfo, {
    request: true,
    response: true,
  }),
};

/** `proto/health.proto`. */
export const healthService = {
  check: defineMethod(
    '/grpc.health.v1.Health/Check',
    grpc.health.v1.HealthCheckRequest,
    grpc.health.v1.HealthCheckResponse,
  ),
  watch: defineMethod(
    '/grpc.health.v1.Health/Watch',
    grpc.health.v1.HealthCheckRequest,
    grpc.health.v1.HealthCheckResponse,
    { response: true },
  ),
};

/** `proto/reflection.proto`, under both of its names: clients of 2023 and before know the second. */
export const reflectionServices = ['grpc.reflection.v1', 'grpc.reflection.v1alpha'].map((name) => ({
  serverReflectionInfo: defineMethod(
    `/${name}.ServerReflection/ServerReflectionInfo`,
    grpc.reflection.v1.ServerReflectionRequest,
    grpc.reflection.v1.ServerReflectionResponse,
    { request: true, response: true },
  ),
}));

/** The name under which go-plugin hosts ask the health service for the plugin (`GRPCServiceName` of go-plugin). */
export const PLUGIN_HEALTH_SERVICE = 'plugin';
