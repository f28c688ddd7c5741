export { createVersionReconciler } from './create-reconciler.ts';
export type { VersionReconcilerOptions } from './options.ts';
export { findPublished, releaseMarkerOf } from './release-marker.ts';
export { versionsOfLambdaDeployment } from './requests.ts';
