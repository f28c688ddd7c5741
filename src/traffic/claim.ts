import type { Alias } from '../api/alias.ts';
import type { KubeObject } from '../api/meta.ts';
import type { Rollout } from '../api/rollout.ts';

/** Another living Rollout routes the Alias. */
export class AliasClaimedError extends Error {
  override readonly name = 'AliasClaimedError';
  /** The Rollout that has it, as far as an Event needs it. */
  readonly holder: KubeObject;

  constructor(rollout: Rollout, alias: Alias, holder: { name: string; uid: string }) {
    const { namespace = '' } = rollout.metadata;
    super(
      `Alias ${namespace}/${alias.metadata.name} is routed by Rollout ${namespace}/${holder.name}, so Rollout ${namespace}/${rollout.metadata.name} cannot route it: give each Rollout an Alias of its own, or delete the other Rollout or its plugin entry`,
    );
    this.holder = {
      apiVersion: rollout.apiVersion,
      kind: rollout.kind,
      metadata: { name: holder.name, namespace, uid: holder.uid },
    };
  }
}

/**
 * Throws an `AliasClaimedError` when another living Rollout routes the Alias. Free to take: an Alias that nobody routes, one whose
 * Rollout was proven gone (`status.releasedUID`), and one of a Rollout of our own name in the same namespace (made again).
 */
export function assertClaimable(rollout: Rollout, alias: Alias): void {
  const holder = alias.spec.routedBy;
  if (!holder || holder.uid === rollout.metadata.uid) return;
  if (holder.name === rollout.metadata.name || alias.status?.releasedUID === holder.uid) return;
  throw new AliasClaimedError(rollout, alias, holder);
}
