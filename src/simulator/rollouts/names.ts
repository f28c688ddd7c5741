/** The field manager of the real controller, so that `managedFields` look as with it. */
export const FIELD_MANAGER = 'rollouts-controller';

/** Of Rollouts, in owner references. */
export const ROLLOUT_API_VERSION = 'argoproj.io/v1alpha1';
