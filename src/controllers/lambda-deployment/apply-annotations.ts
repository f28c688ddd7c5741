import type { KubeObject, Resource } from '../../api/meta.ts';
import { CONTROLLER_FIELD_MANAGER, ROLLOUTS_CLI_FIELD_MANAGER } from '../../api/names.ts';
import type { KubeClient } from '../../kube/client.ts';
import { isConflict, KubeError } from '../../kube/error.ts';
import { describeOwners, fieldOwners } from './field-conflict.ts';

/** The fields belong to managers that are not overwritten; the message names them. */
export class OwnedByOthers extends Error {
  override readonly name = 'OwnedByOthers';
}

type Applied = Parameters<KubeClient['apply']>[1];

/** Whose fields may be taken: our own (from before), and those of `kubectl argo rollouts undo`. */
const YIELDING: readonly string[] = [CONTROLLER_FIELD_MANAGER, ROLLOUTS_CLI_FIELD_MANAGER];

/**
 * Server-side apply of a few annotations: without force first, with force only over ourselves and `kubectl-argo-rollouts`.
 * Throws `OwnedByOthers` for any other owner.
 */
export async function applyAnnotations<T extends KubeObject>(
  client: KubeClient,
  resource: Resource,
  object: Applied,
): Promise<T> {
  try {
    return await client.apply<T>(resource, object, { fieldManager: CONTROLLER_FIELD_MANAGER, force: false });
  } catch (error) {
    if (!(error instanceof KubeError) || !isConflict(error) || error.causes.length === 0) throw error;
    const others = fieldOwners(error).filter(({ manager }) => !YIELDING.includes(manager));
    if (others.length > 0) throw new OwnedByOthers(describeOwners(others));
  }
  return client.apply<T>(resource, object, { fieldManager: CONTROLLER_FIELD_MANAGER, force: true });
}
