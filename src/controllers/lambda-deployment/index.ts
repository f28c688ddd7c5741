export { createLambdaDeploymentReconciler } from './create-reconciler.ts';
export type { ArtifactDefaults, LambdaDeploymentCaches, LambdaDeploymentReconcilerOptions } from './options.ts';
export {
  deploymentsOfAlias,
  deploymentsOfRollout,
  deploymentsOfSameFunction,
  deploymentsOfVersion,
} from './requests.ts';
