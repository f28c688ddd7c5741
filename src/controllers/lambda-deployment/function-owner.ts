import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import { objectKey } from '../../api/meta.ts';
import { Stalling } from '../outcome.ts';

/**
 * One LambdaDeployment per function: two would overwrite each other's `$LATEST`. The older one has it; of equal age the one whose
 * namespace/name sorts first, so that every pass agrees.
 */
export function findFunctionOwner(
  deployment: LambdaDeployment,
  all: readonly LambdaDeployment[],
): LambdaDeployment | undefined {
  return all
    .filter(({ metadata, spec }) => spec.functionARN === deployment.spec.functionARN && !metadata.deletionTimestamp)
    .sort(byAge)[0];
}

/** Throws `Stalling` FunctionOwned on all but the owner. */
export function requireFunctionOwner(deployment: LambdaDeployment, all: readonly LambdaDeployment[]): void {
  const owner = findFunctionOwner(deployment, all);
  if (!owner || objectKey(owner) === objectKey(deployment)) return;
  throw new Stalling(
    'FunctionOwned',
    `${deployment.spec.functionARN} is released by the older LambdaDeployment ${objectKey(owner)}; delete one of the two`,
  );
}

function byAge(a: LambdaDeployment, b: LambdaDeployment): number {
  const [ageA, ageB] = [a.metadata.creationTimestamp ?? '', b.metadata.creationTimestamp ?? ''];
  if (ageA !== ageB) return ageA < ageB ? -1 : 1;
  return objectKey(a) < objectKey(b) ? -1 : 1;
}
