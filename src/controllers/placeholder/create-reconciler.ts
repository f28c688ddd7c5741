import { RESOURCES } from '../../api/meta.ts';
import { CONTROLLER_FIELD_MANAGER } from '../../api/names.ts';
import type { Pod } from '../../api/pod.ts';
import type { KubeClient } from '../../kube/client.ts';
import type { Reconcile } from '../../kube/controller.ts';
import { isConflict, isNotFound } from '../../kube/error.ts';
import type { Cache } from '../../kube/reflector.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import { isPlaceholder } from './is-placeholder.ts';
import { isMarkedReady, readyStatus } from './ready-status.ts';

export interface PlaceholderReconcilerOptions {
  client: KubeClient;
  /** Pods without a node. */
  pods: Cache<Pod>;
  clock: Clock;
  log: Log;
}

/**
 * Reconciles placeholder pods: marks them Running and Ready, as their kubelet would if they had one, so that Argo Rollouts
 * counts them as available. Every other pod is left alone: the write holds only for the pod as it was read, so one whose
 * gate was just removed is not touched.
 */
export function createPlaceholderReconciler({ client, pods, clock, log }: PlaceholderReconcilerOptions): Reconcile {
  return async ({ namespace, name }, { reconcileID }) => {
    const pod = pods.get(namespace, name);
    if (!pod || !isPlaceholder(pod) || isMarkedReady(pod)) return {};
    const { resourceVersion } = pod.metadata;
    try {
      const written = await client.mergePatch<Pod>(
        RESOURCES.pods,
        namespace,
        name,
        { metadata: { resourceVersion }, status: readyStatus(pod, clock.now()) },
        { fieldManager: CONTROLLER_FIELD_MANAGER, subresource: 'status' },
      );
      pods.observe(written);
      log.debug('placeholder pod marked ready', { namespace, name, reconcileID });
    } catch (error) {
      // Changed or deleted meanwhile: the watch tells, and that is another pass.
      if (!isConflict(error) && !isNotFound(error)) throw error;
    }
    return {};
  };
}
