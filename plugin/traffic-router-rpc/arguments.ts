import type { Rollout, SetHeaderRoute, SetMirrorRoute, WeightDestination } from '../../src/api/rollout.ts';
import { GobInterface, type GobValue } from '../go-plugin/index.ts';
import { restoreZeros } from './restore-zeros.ts';
import { toJson } from './to-json.ts';

/** The arguments of argo-rollouts' RPC calls (rollout/trafficrouting/plugin/rpc), with Go's names. */
interface ArgumentTypes {
  UpdateHashArgs: { CanaryHash: string; StableHash: string } & WithDestinations;
  SetWeightAndVerifyWeightArgs: { DesiredWeight: number } & WithDestinations;
  SetHeaderArgs: WithRollout & { SetHeaderRoute: SetHeaderRoute };
  SetMirrorArgs: WithRollout & { SetMirrorRoute: SetMirrorRoute };
  RemoveManagedRoutesArgs: WithRollout;
}

interface WithRollout {
  Rollout: Rollout;
}

interface WithDestinations extends WithRollout {
  /** `null` when there are none: gob does not send an empty slice. */
  AdditionalDestinations: WeightDestination[] | null;
}

/** Reads the arguments of a call as JSON. Throws when the host sent another type, or a field of another kind. */
export function readArguments<Name extends keyof ArgumentTypes>(argument: GobValue, name: Name): ArgumentTypes[Name] {
  if (!(argument instanceof GobInterface) || argument.typeName !== name) {
    const found = argument instanceof GobInterface ? argument.typeName : 'no arguments';
    throw new TypeError(`expected ${name}, the host sent ${found}`);
  }
  // The generated table makes the JSON what Go would have written, which is what these types describe.
  const read = toJson(argument.value, `rpc.${name}`, name) as unknown as ArgumentTypes[Name];
  restoreZeros(read.Rollout);
  return read;
}
