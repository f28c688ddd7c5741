import type { LambdaDeployment, LambdaDeploymentStatus } from '../../api/lambda-deployment.ts';
import { RESOURCES } from '../../api/meta.ts';
import type { Reconcile } from '../../kube/controller.ts';
import { NotAllowed } from '../../lambda/tenants.ts';
import { Stalling } from '../outcome.ts';
import { type Done, reconcileObject } from '../reconcile-object.ts';
import { requireFunctionOwner } from './function-owner.ts';
import type { LambdaDeploymentReconcilerOptions } from './options.ts';
import { releaseLatest } from './release-latest.ts';
import { type ReleasePass, startPass } from './release-pass.ts';
import { releaseToAlias } from './release-to-alias.ts';
import { releaseToRollout } from './release-to-rollout.ts';
import { createRequireOwnerTag, type RequireOwnerTag } from './require-owner-tag.ts';
import { startCommit } from './start-commit.ts';
import { tellSuspended } from './suspended.ts';
import { withUnqualifiedTraffic } from './unqualified-traffic.ts';

/**
 * Reconciles LambdaDeployments: brings a commit's artifact into the function, has it published and hands it on. Every pass may
 * end between any two calls; each step finds what an earlier pass did before it writes.
 */
export function createLambdaDeploymentReconciler(options: LambdaDeploymentReconcilerOptions): Reconcile {
  const { client, caches, events, clock, log } = options;
  const requireOwnerTag = createRequireOwnerTag(options);
  return reconcileObject<LambdaDeploymentStatus, LambdaDeployment>({
    resource: RESOURCES.lambdaDeployments,
    cache: caches.lambdaDeployments,
    client,
    events,
    clock,
    log,
    async work(pass) {
      const releasePass = startPass(options, pass);
      try {
        return await withUnqualifiedTraffic(releasePass, () => release(releasePass, requireOwnerTag));
      } catch (error) {
        if (error instanceof Stalling || error instanceof NotAllowed) pass.status.phase = 'Stalled';
        throw error;
      }
    },
  });
}

async function release(pass: ReleasePass, requireOwnerTag: RequireOwnerTag): Promise<Done> {
  const { deployment, options } = pass;
  requireFunctionOwner(deployment, options.caches.lambdaDeployments.list(), options.aws);
  if (deployment.spec.suspend) return tellSuspended(pass);
  await requireOwnerTag(pass);
  startCommit(pass);
  const { alias, rollout } = deployment.spec.release ?? {};
  if (rollout) return releaseToRollout(pass, rollout);
  if (alias) return releaseToAlias(pass, alias.name);
  return releaseLatest(pass);
}
