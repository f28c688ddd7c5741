export { createCallerChecks } from './caller-checks.ts';
export { createLambdaDeploymentReconciler } from './create-reconciler.ts';
export { findFunctionOwner } from './function-owner.ts';
export type { ArtifactDefaults, LambdaDeploymentCaches, LambdaDeploymentReconcilerOptions } from './options.ts';
export { releaseIDIn } from './release-id.ts';
export {
  deploymentsOfAlias,
  deploymentsOfRollout,
  deploymentsOfSameFunction,
  deploymentsOfVersion,
} from './requests.ts';
