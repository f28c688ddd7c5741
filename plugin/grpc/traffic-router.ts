import type { handleUnaryCall } from '@grpc/grpc-js';
import { lambdarollouts } from '../../proto/gen/messages.js';
import type { Rollout, SetHeaderRoute, SetMirrorRoute, WeightDestination } from '../../src/api/rollout.ts';
import type { TrafficRouter, Verdict } from '../../src/traffic/traffic-router.ts';
import { messageOf } from '../go-plugin/index.ts';
import { parseExactJson } from '../traffic-router-rpc/exact-json.ts';

const wire = lambdarollouts.trafficrouter.v1;
type Wire = typeof lambdarollouts.trafficrouter.v1;
type Outcome = lambdarollouts.trafficrouter.v1.IOutcome;
type Response = lambdarollouts.trafficrouter.v1.IVerifyWeightResponse;

const verdicts: Record<Verdict, number> = {
  NotVerified: wire.Verdict.NOT_VERIFIED,
  Verified: wire.Verdict.VERIFIED,
  NotImplemented: wire.Verdict.NOT_IMPLEMENTED,
};

/**
 * `proto/traffic_router.proto` in front of a router that may still be starting: calls wait for it. What the router throws, also
 * from starting, becomes the reply's error text.
 */
export function createTrafficRouterService(router: Promise<TrafficRouter>) {
  return {
    initPlugin: outcome<InstanceType<Wire['InitPluginRequest']>>(async () => (await router).initPlugin()),

    type: unary<object, { type: string }>(async () => {
      const type = await router.then((ready) => ready.type()).catch(() => '');
      return { type };
    }),

    updateHash: outcome<InstanceType<Wire['UpdateHashRequest']>>(async (request) =>
      (await router).updateHash(
        rolloutOf(request.rolloutJson),
        request.canaryHash,
        request.stableHash,
        request.additionalDestinations.map(destinationOf),
      ),
    ),

    setWeight: outcome<InstanceType<Wire['SetWeightRequest']>>(async (request) =>
      (await router).setWeight(
        rolloutOf(request.rolloutJson),
        request.desiredWeight,
        request.additionalDestinations.map(destinationOf),
      ),
    ),

    verifyWeight: unary<InstanceType<Wire['VerifyWeightRequest']>, Response>(async (request) => {
      try {
        const verdict = await (await router).verifyWeight(
          rolloutOf(request.rolloutJson),
          request.desiredWeight,
          request.additionalDestinations.map(destinationOf),
        );
        return { verdict: verdicts[verdict] };
      } catch (error) {
        return { verdict: wire.Verdict.NOT_VERIFIED, error: messageOf(error) };
      }
    }),

    setHeaderRoute: outcome<InstanceType<Wire['SetHeaderRouteRequest']>>(async (request) =>
      (await router).setHeaderRoute(
        rolloutOf(request.rolloutJson),
        parseJson<SetHeaderRoute>('route_json', request.routeJson),
      ),
    ),

    setMirrorRoute: outcome<InstanceType<Wire['SetMirrorRouteRequest']>>(async (request) =>
      (await router).setMirrorRoute(
        rolloutOf(request.rolloutJson),
        parseJson<SetMirrorRoute>('route_json', request.routeJson),
      ),
    ),

    removeManagedRoutes: outcome<InstanceType<Wire['RemoveManagedRoutesRequest']>>(async (request) =>
      (await router).removeManagedRoutes(rolloutOf(request.rolloutJson)),
    ),
  };
}

function unary<Req, Res>(handle: (request: Req) => Promise<Res>): handleUnaryCall<Req, Res> {
  return (call, reply) => {
    handle(call.request).then(
      (response) => reply(null, response),
      (error) => reply(error),
    );
  };
}

function outcome<Req>(handle: (request: Req) => Promise<void>): handleUnaryCall<Req, Outcome> {
  return unary(async (request: Req) => {
    try {
      await handle(request);
      return {};
    } catch (error) {
      return { error: messageOf(error) };
    }
  });
}

function rolloutOf(json: Uint8Array): Rollout {
  return parseJson<Rollout>('rollout_json', json);
}

function parseJson<T>(field: string, json: Uint8Array): T {
  let value: unknown;
  try {
    value = parseExactJson(new TextDecoder().decode(json));
  } catch (error) {
    throw new Error(`${field} is not JSON: ${messageOf(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${field} is not a JSON object`);
  }
  return value as T;
}

function destinationOf(wireDestination: lambdarollouts.trafficrouter.v1.IWeightDestination): WeightDestination {
  const { serviceName, podTemplateHash, weight } = wireDestination;
  return {
    weight: weight ?? 0,
    ...(serviceName ? { serviceName } : {}),
    ...(podTemplateHash ? { podTemplateHash } : {}),
  };
}
