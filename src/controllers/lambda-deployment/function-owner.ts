import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import { objectKey } from '../../api/meta.ts';
import type { AwsClients } from '../../lambda/port.ts';
import { Stalling } from '../outcome.ts';

/**
 * One LambdaDeployment per function: two would overwrite each other's `$LATEST`. The older one has it; of equal age the one whose
 * namespace/name sorts first, so that every pass agrees. One that may not use the function has no part in it.
 */
export function findFunctionOwner(
  deployment: LambdaDeployment,
  all: readonly LambdaDeployment[],
  aws: Pick<AwsClients, 'allows'>,
): LambdaDeployment | undefined {
  const { functionARN } = deployment.spec;
  return all
    .filter(({ metadata, spec }) => spec.functionARN === functionARN && !metadata.deletionTimestamp)
    .filter(({ metadata: { namespace = '' } }) => aws.allows({ namespace, functionARN }))
    .sort(byAge)[0];
}

/**
 * Throws `Stalling` FunctionOwned on all but the owner; of other namespaces it says no more than that. One that may not use the
 * function is let through, to be refused by its first call.
 */
export function requireFunctionOwner(
  deployment: LambdaDeployment,
  all: readonly LambdaDeployment[],
  aws: Pick<AwsClients, 'allows'>,
): void {
  const { metadata, spec } = deployment;
  if (!aws.allows({ namespace: metadata.namespace ?? '', functionARN: spec.functionARN })) return;
  const owner = findFunctionOwner(deployment, all, aws);
  if (!owner || objectKey(owner) === objectKey(deployment)) return;
  const who =
    owner.metadata.namespace === metadata.namespace
      ? `the older LambdaDeployment ${owner.metadata.name}`
      : 'an older LambdaDeployment of another namespace';
  throw new Stalling('FunctionOwned', `${spec.functionARN} is released by ${who}; delete one of the two`);
}

function byAge(a: LambdaDeployment, b: LambdaDeployment): number {
  const [ageA, ageB] = [a.metadata.creationTimestamp ?? '', b.metadata.creationTimestamp ?? ''];
  if (ageA !== ageB) return ageA < ageB ? -1 : 1;
  return objectKey(a) < objectKey(b) ? -1 : 1;
}
