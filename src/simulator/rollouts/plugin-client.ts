import {
  type CallOptions,
  type ClientDuplexStream,
  type ClientUnaryCall,
  credentials,
  type MethodDefinition,
  makeGenericClientConstructor,
  type ServiceError,
} from '@grpc/grpc-js';
import { lambdarollouts } from '../../../proto/gen/messages.js';
import {
  brokerService,
  controllerService,
  healthService,
  PLUGIN_HEALTH_SERVICE,
  trafficRouterService,
} from '../../../proto/services.ts';
import type { Rollout } from '../../api/rollout.ts';
import type { TrafficRouter, Verdict } from '../../traffic/traffic-router.ts';

const wire = lambdarollouts.trafficrouter.v1;

const verdicts: Record<number, Verdict> = {
  [wire.Verdict.NOT_VERIFIED]: 'NotVerified',
  [wire.Verdict.VERIFIED]: 'Verified',
  [wire.Verdict.NOT_IMPLEMENTED]: 'NotImplemented',
};

/** The eight methods and go-plugin's own, over one connection. */
export interface PluginClient extends Omit<TrafficRouter, 'type'> {
  type(): Promise<string>;
  /** Rejects when the connection is gone. */
  ping(): Promise<void>;
  /** Asks the plugin to end. Rejects when it is gone already. */
  shutdown(): Promise<void>;
  close(): void;
}

/**
 * Connects to a plugin process. Errors of the router are thrown with their own text; a lost connection is, as with Argo
 * Rollouts' net/rpc client, `<Method> rpc call error: unexpected EOF`. As there, no call has a time limit.
 */
export function connectPlugin(target: string): PluginClient {
  const Client = makeGenericClientConstructor({}, 'Plugin');
  const client = new Client(target, credentials.createInsecure(), {
    // The unix path is no host name.
    'grpc.default_authority': 'localhost',
  });
  // A Go host keeps this stream as long as it lives: it is how the plugin knows that its host is there.
  const presence = client.makeBidiStreamRequest(
    brokerService.startStream.path,
    brokerService.startStream.requestSerialize,
    brokerService.startStream.responseDeserialize,
    {} as CallOptions,
  ) as ClientDuplexStream<unknown, unknown>;
  presence.on('error', () => {});
  presence.resume();

  function call<Req, Res>(method: MethodDefinition<Req, Res>, request: Req): Promise<Res> {
    return new Promise((resolve, reject) => {
      const done = (error: ServiceError | null, response?: Res) => {
        if (response !== undefined && !error) return resolve(response);
        reject(new Error(`${method.originalName} rpc call error: unexpected EOF`, { cause: error }));
      };
      const started: ClientUnaryCall = client.makeUnaryRequest(
        method.path,
        method.requestSerialize,
        method.responseDeserialize,
        request,
        done,
      );
      started.on('error', () => {});
    });
  }

  async function outcome<Req>(
    method: MethodDefinition<Req, lambdarollouts.trafficrouter.v1.IOutcome>,
    request: Req,
  ): Promise<void> {
    const { error } = await call(method, request);
    if (error) throw new Error(error);
  }

  return {
    initPlugin: () => outcome(trafficRouterService.initPlugin, {}),
    async type() {
      return (await call(trafficRouterService.type, {})).type ?? '';
    },
    updateHash: (rollout, canaryHash, stableHash, additionalDestinations) =>
      outcome(trafficRouterService.updateHash, {
        rolloutJson: toJson(rollout),
        canaryHash,
        stableHash,
        additionalDestinations,
      }),
    setWeight: (rollout, desiredWeight, additionalDestinations) =>
      outcome(trafficRouterService.setWeight, { rolloutJson: toJson(rollout), desiredWeight, additionalDestinations }),
    setHeaderRoute: (rollout, route) =>
      outcome(trafficRouterService.setHeaderRoute, { rolloutJson: toJson(rollout), routeJson: toJson(route) }),
    setMirrorRoute: (rollout, route) =>
      outcome(trafficRouterService.setMirrorRoute, { rolloutJson: toJson(rollout), routeJson: toJson(route) }),
    async verifyWeight(rollout, desiredWeight, additionalDestinations) {
      const request = { rolloutJson: toJson(rollout), desiredWeight, additionalDestinations };
      const { verdict, error } = await call(trafficRouterService.verifyWeight, request);
      if (error) throw new Error(error);
      return verdicts[verdict ?? wire.Verdict.NOT_VERIFIED] ?? 'NotVerified';
    },
    removeManagedRoutes: (rollout) =>
      outcome(trafficRouterService.removeManagedRoutes, { rolloutJson: toJson(rollout) }),
    async ping() {
      await call(healthService.check, { service: PLUGIN_HEALTH_SERVICE });
    },
    async shutdown() {
      await call(controllerService.shutdown, {});
    },
    close() {
      presence.cancel();
      client.close();
    },
  };
}

function toJson(value: Rollout | object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
