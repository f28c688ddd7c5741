export { createAliasReconciler } from './create-reconciler.ts';
export type { AliasReconcilerOptions } from './options.ts';
export { aliasesOfAlias, aliasesOfRollout, aliasesOfVersion } from './requests.ts';
