import { type KubeObject, RESOURCES } from '../../api/meta.ts';
import type { PodTemplate, Rollout } from '../../api/rollout.ts';
import type { KubeClient } from '../../kube/client.ts';
import { isNotFound } from '../../kube/error.ts';

/** What of a Rollout's spec cannot be worked with; becomes the condition InvalidSpec. */
export class InvalidSpec extends Error {
  override readonly name = 'InvalidSpec';
}

/** A Deployment, as far as a Rollout borrows from it. */
export interface Deployment extends KubeObject {
  spec: { template: PodTemplate; selector: unknown };
}

/** A Rollout as plugins see it. */
export interface ResolvedRollout {
  /** With `spec.template` and `spec.selector` filled in. */
  rollout: Rollout;
  /** Generation of the Deployment that the template came from. */
  workloadGeneration: string | undefined;
}

/**
 * Fills in the template that `spec.workloadRef` names. Throws `InvalidSpec` when it is missing, or when the Rollout asks for
 * what this stand-in does not model.
 */
export async function resolveWorkload(client: KubeClient, live: Rollout): Promise<ResolvedRollout> {
  refuseWhatIsNotModelled(live);
  const { workloadRef, template } = live.spec;
  if (!workloadRef) {
    if (!template) throw new InvalidSpec("Rollout has missing field '.spec.template'");
    return { rollout: live, workloadGeneration: undefined };
  }
  if (workloadRef.kind !== 'Deployment') {
    throw new InvalidSpec(
      `spec.workloadRef.kind: the embedded stand-in for Argo Rollouts knows Deployment only, not ${workloadRef.kind}`,
    );
  }
  try {
    const { namespace = '' } = live.metadata;
    const deployment = await client.get<Deployment>(RESOURCES.deployments, namespace, workloadRef.name ?? '');
    const { spec, metadata } = deployment;
    return {
      rollout: {
        ...live,
        spec: {
          ...live.spec,
          template: spec.template,
          templateResolvedFromRef: true,
          ...(live.spec.selector ? {} : { selector: spec.selector, selectorResolvedFromRef: true }),
        },
      },
      workloadGeneration: String(metadata.generation ?? 1),
    };
  } catch (error) {
    if (!isNotFound(error)) throw error;
    throw new InvalidSpec(`spec.workloadRef.name: deployments.apps "${workloadRef.name}" not found`);
  }
}

const KNOWN_STEPS = new Set(['setWeight', 'pause', 'setHeaderRoute', 'setMirrorRoute']);

function refuseWhatIsNotModelled({ spec }: Rollout): void {
  const canary = spec.strategy?.canary;
  if (!canary) {
    throw new InvalidSpec('spec.strategy: the embedded stand-in for Argo Rollouts knows the canary strategy only');
  }
  if (canary.dynamicStableScale) {
    throw new InvalidSpec(
      'spec.strategy.canary.dynamicStableScale: not known to the embedded stand-in for Argo Rollouts; leave it out',
    );
  }
  canary.steps?.forEach((step, index) => {
    const unknown = Object.keys(step).find((kind) => !KNOWN_STEPS.has(kind));
    if (!unknown) return;
    throw new InvalidSpec(
      `spec.strategy.canary.steps[${index}].${unknown}: not known to the embedded stand-in for Argo Rollouts, which runs ${[...KNOWN_STEPS].join(', ')}`,
    );
  });
}
