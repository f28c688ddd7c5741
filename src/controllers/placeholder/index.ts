export { createPlaceholderReconciler } from './create-reconciler.ts';
export { isPlaceholder, UNPLACED_PODS } from './is-placeholder.ts';
