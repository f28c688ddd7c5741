import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import { RESOURCES } from '../../api/meta.ts';
import { TAKE_OVER_ANNOTATION } from '../../api/names.ts';
import { isForbidden, isNotFound } from '../../kube/error.ts';
import { isLambdaError } from '../../lambda/error.ts';
import { Stalling } from '../outcome.ts';
import { createClusterUID } from './cluster-uid.ts';
import type { LambdaDeploymentReconcilerOptions } from './options.ts';
import { OWNER_TAG, type Owner, ownerTag, parseOwnerTag } from './owner-tag.ts';
import type { ReleasePass } from './release-pass.ts';

/** How long an answer holds within one commit: a function that was taken over is let go of within this time. */
const HOLDS_MS = 3_600_000;
/** As long as status keeps a value. */
const HANDLED_MAX = 256;

/** Throws `Stalling` FunctionOwned unless the function's owner tag is this LambdaDeployment's, which it writes where there is none. */
export type RequireOwnerTag = (pass: ReleasePass) => Promise<void>;

interface Held {
  commit: string;
  takeOver: string | undefined;
  atMs: number;
}

/**
 * One writer per function also across clusters. The tag is read once per commit and hour. Without the permissions for it, or for
 * namespace kube-system, one Event says so and releases go on: within a cluster there is one writer all the same.
 */
export function createRequireOwnerTag(options: LambdaDeploymentReconcilerOptions): RequireOwnerTag {
  const { client, caches, clock, events } = options;
  const clusterUID = createClusterUID(client);
  /** By uid of the LambdaDeployment. Losing it costs one read. */
  const held = new Map<string, Held>();
  caches.lambdaDeployments.subscribe((event) => {
    if (event.type === 'delete') held.delete(event.object.metadata.uid ?? '');
  });
  /** uids that the Event was for. */
  const warned = new Set<string>();

  return async (pass) => {
    const uid = pass.deployment.metadata.uid ?? '';
    const takeOver = pass.deployment.metadata.annotations?.[TAKE_OVER_ANNOTATION]?.slice(0, HANDLED_MAX);
    const before = held.get(uid);
    const isFresh = before && before.commit === pass.commit && clock.now() < before.atMs + HOLDS_MS;
    if (isFresh && before.takeOver === takeOver) return;
    try {
      const { namespace, name } = pass;
      await claim(pass, { clusterUID: await clusterUID(), namespace, name }, takeOver);
    } catch (error) {
      if (!isLambdaError(error, 'AccessDenied') && !isForbidden(error)) throw error;
      warn(pass, uid, error as Error);
    }
    held.set(uid, { commit: pass.commit, takeOver, atMs: clock.now() });
  };

  async function claim(pass: ReleasePass, self: Owner, takeOver: string | undefined): Promise<void> {
    const { lambda, functionARN, call, deployment, status } = pass;
    const ours = ownerTag(self);
    const found = (await lambda.listTags(functionARN, call))[OWNER_TAG];
    const demanded = takeOver !== undefined && takeOver !== status.handledTakeOver;
    if (found !== ours) {
      const isFree = found === undefined || (await isGone(pass, parseOwnerTag(found), self));
      if (!isFree && !demanded) throw owned(functionARN);
      await lambda.tagResource(functionARN, { [OWNER_TAG]: ours }, call);
      if (!isFree)
        events.event(
          deployment,
          'Normal',
          'TakenOver',
          `${functionARN} is released by this LambdaDeployment from now on`,
        );
    }
    status.handledTakeOver = takeOver;
  }

  /** Whether the tag is of a LambdaDeployment of this cluster that lets go, by a live read: a cache or a refusal is no proof. */
  async function isGone({ functionARN }: ReleasePass, owner: Owner | undefined, self: Owner): Promise<boolean> {
    if (!owner || owner.clusterUID !== self.clusterUID) return false;
    // What the cache knows of was decided by age, before this.
    if (caches.lambdaDeployments.get(owner.namespace, owner.name)) return true;
    try {
      const live = await client.get<LambdaDeployment>(RESOURCES.lambdaDeployments, owner.namespace, owner.name);
      return live.spec.functionARN !== functionARN;
    } catch (error) {
      if (isNotFound(error)) return true;
      if (isForbidden(error)) return false;
      throw error;
    }
  }

  function warn({ deployment, functionARN }: ReleasePass, uid: string, error: Error): void {
    if (warned.has(uid)) return;
    warned.add(uid);
    events.event(
      deployment,
      'Warning',
      'OwnerUnknown',
      `whether another cluster releases ${functionARN} cannot be seen, and it goes on: ${error.message}; grant lambda:ListTags and lambda:TagResource, and get of namespace kube-system`,
    );
  }
}

function owned(functionARN: string): Stalling {
  return new Stalling(
    'FunctionOwned',
    `${functionARN} is released from another cluster (its tag ${OWNER_TAG}); delete one of the two LambdaDeployments, or take it over on purpose: set the annotation ${TAKE_OVER_ANNOTATION} to any new value`,
  );
}
