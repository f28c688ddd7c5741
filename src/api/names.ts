/** The names that users, manifests and other programs see. Fixed: changing one breaks what is out there. */

export const GROUP = 'lambda-rollouts.dev';
export const VERSION = 'v1alpha1';
export const API_VERSION = `${GROUP}/${VERSION}`;

/** The plugin's name in `argo-rollouts-config` and in `trafficRouting.plugins`. */
export const PLUGIN_NAME = 'lambda-rollouts/alias';

/** In the pod template: the Version CR that this revision of the Rollout releases. */
export const VERSION_ANNOTATION = 'lambda-rollouts.dev/version';
/** In the pod template: the version's number, for analysis `fieldRef` (no dot in the key); enough alone, without a Version CR. */
export const FUNCTION_VERSION_ANNOTATION = 'lambda-rollouts/function-version';
/** On the Rollout itself: what was handed over, `<LambdaDeployment>/<release id>`. */
export const HANDED_OVER_ANNOTATION = 'lambda-rollouts.dev/handed-over';
/** On our resources: any new value makes a failed step be tried again. */
export const RETRY_ANNOTATION = 'lambda-rollouts.dev/retry';
/** On a Version, by people: `external` leaves its provisioned concurrency to somebody else, such as Application Auto Scaling. */
export const PROVISIONED_CONCURRENCY_ANNOTATION = 'lambda-rollouts.dev/provisioned-concurrency';
/** On a LambdaDeployment, by people: any new value takes its function from the LambdaDeployment of another cluster, once. */
export const TAKE_OVER_ANNOTATION = 'lambda-rollouts.dev/take-over';
/** On an Alias, by people: while it is `true` the alias is left as it is; an abort still goes back to stable. */
export const PAUSED_ANNOTATION = 'lambda-rollouts.dev/paused';
/** On a Version, by the controller: since when nothing needs it (RFC 3339). */
export const UNUSED_SINCE_ANNOTATION = 'lambda-rollouts.dev/unused-since';
/** On a Version, by the controller: it is about to be deleted since then (RFC 3339), so nothing may begin to use it. */
export const COLLECTING_ANNOTATION = 'lambda-rollouts.dev/collecting';

/** A pod's scheduling gate: the pod is never to run, and the controller marks it Ready for Argo Rollouts. */
export const PLACEHOLDER_GATE = 'lambda-rollouts.dev/placeholder';

export const PLUGIN_FIELD_MANAGER = 'lambda-rollouts-plugin';
export const CONTROLLER_FIELD_MANAGER = 'lambda-rollouts-controller';
/** The field manager of `kubectl argo rollouts undo`, the only other one whose annotations we may overwrite. */
export const ROLLOUTS_CLI_FIELD_MANAGER = 'kubectl-argo-rollouts';

/** Label that Argo Rollouts puts on the ReplicaSets it makes: their pod-template hash. */
export const POD_TEMPLATE_HASH_LABEL = 'rollouts-pod-template-hash';
