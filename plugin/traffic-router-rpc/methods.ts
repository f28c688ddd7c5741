import type { TrafficRouter, Verdict } from '../../src/traffic/traffic-router.ts';
import { type GobValue, messageOf, type RpcMethod, type RpcMethods } from '../go-plugin/index.ts';
import { readArguments } from './arguments.ts';
import { errorReply, verifyReply } from './replies.ts';

/**
 * Argo Rollouts' `Plugin.*` methods (rollout/trafficrouting/plugin/rpc, TrafficRouterRPCServer) in front of a router. Calls wait
 * until `router` is there; when it cannot be made, each answers with that error. What a call throws becomes the `RpcError`.
 */
export function createTrafficRouterMethods(router: Promise<TrafficRouter>): RpcMethods {
  function withError(call: (router: TrafficRouter, argument: GobValue) => Promise<void>): RpcMethod {
    return async (argument) => {
      try {
        await call(await router, argument);
        return errorReply('');
      } catch (error) {
        return errorReply(messageOf(error));
      }
    };
  }

  return new Map<string, RpcMethod>([
    ['Plugin.InitPlugin', withError((target) => target.initPlugin())],
    ['Plugin.Type', async () => ({ type: 'string', value: (await router).type() })],
    ['Plugin.UpdateHash', withError(updateHash)],
    ['Plugin.SetWeight', withError(setWeight)],
    ['Plugin.SetHeaderRoute', withError(setHeaderRoute)],
    ['Plugin.SetMirrorRoute', withError(setMirrorRoute)],
    ['Plugin.RemoveManagedRoutes', withError(removeManagedRoutes)],
    [
      'Plugin.VerifyWeight',
      async (argument) => {
        try {
          return verifyReply(await verifyWeight(await router, argument), '');
        } catch (error) {
          return verifyReply('NotVerified', messageOf(error));
        }
      },
    ],
  ]);
}

function updateHash(router: TrafficRouter, argument: GobValue): Promise<void> {
  const args = readArguments(argument, 'UpdateHashArgs');
  return router.updateHash(args.Rollout, args.CanaryHash, args.StableHash, args.AdditionalDestinations ?? []);
}

function setWeight(router: TrafficRouter, argument: GobValue): Promise<void> {
  const args = readArguments(argument, 'SetWeightAndVerifyWeightArgs');
  return router.setWeight(args.Rollout, args.DesiredWeight, args.AdditionalDestinations ?? []);
}

function verifyWeight(router: TrafficRouter, argument: GobValue): Promise<Verdict> {
  const args = readArguments(argument, 'SetWeightAndVerifyWeightArgs');
  return router.verifyWeight(args.Rollout, args.DesiredWeight, args.AdditionalDestinations ?? []);
}

function setHeaderRoute(router: TrafficRouter, argument: GobValue): Promise<void> {
  const args = readArguments(argument, 'SetHeaderArgs');
  return router.setHeaderRoute(args.Rollout, args.SetHeaderRoute);
}

function setMirrorRoute(router: TrafficRouter, argument: GobValue): Promise<void> {
  const args = readArguments(argument, 'SetMirrorArgs');
  return router.setMirrorRoute(args.Rollout, args.SetMirrorRoute);
}

function removeManagedRoutes(router: TrafficRouter, argument: GobValue): Promise<void> {
  return router.removeManagedRoutes(readArguments(argument, 'RemoveManagedRoutesArgs').Rollout);
}
