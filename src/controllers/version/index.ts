export { createVersionReconciler } from './create-reconciler.ts';
export type { VersionReconcilerOptions } from './options.ts';
export { findPublished } from './release-marker.ts';
export { versionsOfAlias, versionsOfLambdaDeployment, versionsOfRollout } from './requests.ts';
