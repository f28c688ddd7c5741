import { AwsError, invalidParameter, validationError } from './aws-error.ts';
import { pageOf } from './list-operations.ts';
import type { ProvisionedState, SimulatedFunction, World } from './model.ts';
import { arnOf, requireQualifier } from './qualifier-operations.ts';
import { numberIn, type RequestBody } from './read-body.ts';

/** PutProvisionedConcurrencyConfig: IN_PROGRESS for a while, then READY. */
export function putProvisionedConcurrency(
  world: World,
  fn: SimulatedFunction,
  qualifier: string | undefined,
  body: RequestBody,
) {
  if (qualifier === undefined) {
    throw validationError("Value null at 'qualifier' failed to satisfy constraint: Member must not be null");
  }
  if (qualifier === '$LATEST') {
    throw invalidParameter('Provisioned Concurrency Configs cannot be applied to unpublished function versions.');
  }
  requireQualifier(fn, qualifier);
  const requested = numberIn(body, 'ProvisionedConcurrentExecutions') ?? 0;
  if (!Number.isInteger(requested) || requested < 1) {
    throw validationError(
      `Value '${requested}' at 'provisionedConcurrentExecutions' failed to satisfy constraint: Member must have value greater than or equal to 1`,
    );
  }
  if (Object.keys(fn.aliases.get(qualifier)?.additionalVersionWeights ?? {}).length > 0) {
    throw invalidParameter('Alias with weights can not be used with Provisioned Concurrency');
  }
  const state: ProvisionedState = {
    requested,
    status: 'IN_PROGRESS',
    statusReason: undefined,
    lastModified: world.clock.now(),
  };
  fn.provisioned.set(qualifier, state);
  world.later(world.provisionMs, () => {
    if (state.status === 'IN_PROGRESS') state.status = 'READY';
  });
  return outputOf(state);
}

/** GetProvisionedConcurrencyConfig. */
export function getProvisionedConcurrency(fn: SimulatedFunction, qualifier: string | undefined) {
  requireQualifier(fn, qualifier);
  const state = fn.provisioned.get(qualifier ?? '');
  if (state) return outputOf(state);
  throw new AwsError(
    404,
    'ProvisionedConcurrencyConfigNotFoundException',
    'No Provisioned Concurrency Config found for this function',
  );
}

/** DeleteProvisionedConcurrencyConfig: also succeeds for one that is not there. */
export function deleteProvisionedConcurrency(fn: SimulatedFunction, qualifier: string | undefined): void {
  requireQualifier(fn, qualifier);
  fn.provisioned.delete(qualifier ?? '');
}

/** ListProvisionedConcurrencyConfigs. */
export function listProvisionedConcurrency(fn: SimulatedFunction, query: URLSearchParams) {
  const configs = [...fn.provisioned].map(([qualifier, state]) => ({
    FunctionArn: arnOf(fn, qualifier),
    ...outputOf(state),
  }));
  const { page, next } = pageOf(configs, query);
  return { ProvisionedConcurrencyConfigs: page, ...next };
}

function outputOf({ requested, status, statusReason, lastModified }: ProvisionedState) {
  const allocated = status === 'READY' ? requested : 0;
  return {
    RequestedProvisionedConcurrentExecutions: requested,
    AvailableProvisionedConcurrentExecutions: allocated,
    AllocatedProvisionedConcurrentExecutions: allocated,
    Status: status,
    ...(statusReason === undefined ? {} : { StatusReason: statusReason }),
    LastModified: new Date(lastModified).toISOString().replace('Z', '+0000'),
  };
}
