export { createVersionReconciler } from './create-reconciler.ts';
export type { VersionReconcilerOptions } from './options.ts';
export { findPublished } from './release-marker.ts';
export { versionsOfLambdaDeployment } from './requests.ts';
