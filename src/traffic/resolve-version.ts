import { getCondition } from '../api/conditions.ts';
import { RESOURCES } from '../api/meta.ts';
import { FUNCTION_VERSION_ANNOTATION, POD_TEMPLATE_HASH_LABEL, VERSION_ANNOTATION } from '../api/names.ts';
import type { ReplicaSet, Rollout } from '../api/rollout.ts';
import type { Version } from '../api/version.ts';
import type { KubeClient } from '../kube/client.ts';
import { isNotFound } from '../kube/error.ts';
import type { Cache } from '../kube/reflector.ts';
import type { Lookup } from './lookup.ts';

/** What a pod-template hash stands for in Lambda. */
export type Resolution =
  | { kind: 'version'; number: string }
  /** `reason` is CamelCase for people to search; `message` says what is missing and what to do. */
  | { kind: 'none'; reason: string; message: string };

/** What the two sides of a canary need: a canary must be ready for traffic, a stable version only has to be known. */
export type Role = 'stable' | 'canary';

export interface VersionResolver {
  /**
   * From a pod-template hash to a version number: ReplicaSet `<rollout>-<hash>` → annotations of its pod template → Version →
   * number. `functionARN` (absent: not known) is the function that the Version must belong to.
   * Rejects with a `KubeError` when the API server does not answer.
   */
  resolve(rollout: Rollout, hash: string | undefined, role: Role, functionARN: string | undefined): Promise<Resolution>;
}

export interface VersionResolverOptions {
  client: KubeClient;
  versions: Lookup<Version>;
  versionCache: Cache<Version>;
  /** How many ReplicaSets are remembered. Default 2000: two per Rollout for a thousand Rollouts, below 1 MB. */
  maxRemembered?: number;
}

/** What a ReplicaSet's pod template says; it cannot change while the hash stays the same. */
interface Named {
  replicaSetUID: string;
  version: string | undefined;
  number: string | undefined;
  /** uid of the Version that answered last; when that one goes, the ReplicaSet is read again. */
  versionUID: string | undefined;
}

const VERSION_NUMBER = /^[1-9][0-9]{0,19}$/;

export function createVersionResolver(options: VersionResolverOptions): VersionResolver {
  const { client, versions, versionCache, maxRemembered = 2000 } = options;
  /** By Rollout uid and hash: the same hash exists in other namespaces and in a Rollout made again. */
  const remembered = new Map<string, Named>();

  async function nameOf(rollout: Rollout, hash: string): Promise<Named | Resolution> {
    const namespace = rollout.metadata.namespace ?? '';
    const key = `${rollout.metadata.uid ?? `${namespace}/${rollout.metadata.name}`}/${hash}`;
    const known = remembered.get(key);
    if (known && !isOutdated(known, namespace)) return known;
    remembered.delete(key);

    const name = `${rollout.metadata.name}-${hash}`;
    const replicaSet = await getReplicaSet(namespace, name);
    if (!replicaSet) return none('ReplicaSetNotFound', `ReplicaSet ${namespace}/${name} does not exist`);
    const label = replicaSet.metadata.labels?.[POD_TEMPLATE_HASH_LABEL];
    const owner = replicaSet.metadata.ownerReferences?.find((reference) => reference.controller);
    if ((label !== undefined && label !== hash) || (owner && owner.uid !== rollout.metadata.uid)) {
      return none('ReplicaSetNotOurs', `ReplicaSet ${namespace}/${name} belongs to ${owner?.kind} ${owner?.name}`);
    }
    const named = readAnnotations(replicaSet);
    if ('kind' in named) return named;
    if (remembered.size >= maxRemembered) remembered.delete(remembered.keys().next().value ?? '');
    remembered.set(key, named);
    return named;
  }

  function isOutdated(named: Named, namespace: string): boolean {
    if (named.version === undefined || named.versionUID === undefined || !versionCache.synced) return false;
    return versionCache.get(namespace, named.version)?.metadata.uid !== named.versionUID;
  }

  async function getReplicaSet(namespace: string, name: string): Promise<ReplicaSet | undefined> {
    try {
      return await client.get<ReplicaSet>(RESOURCES.replicaSets, namespace, name);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  async function findVersion(namespace: string, name: string, role: Role): Promise<Version | undefined> {
    const version = await versions.find(namespace, name);
    // A watch may lag behind the hand-over: before saying no, ask.
    return version && refusal(version, role, undefined) ? await versions.live(namespace, name) : version;
  }

  return {
    async resolve(rollout, hash, role, functionARN) {
      if (!hash) return none('NoHash', `the Rollout's status names no ${role} ReplicaSet yet`);
      const named = await nameOf(rollout, hash);
      if ('kind' in named) return named;
      if (named.version === undefined) return { kind: 'version', number: named.number ?? '' };

      const namespace = rollout.metadata.namespace ?? '';
      const version = await findVersion(namespace, named.version, role);
      named.versionUID = version?.metadata.uid;
      const refused = version
        ? refusal(version, role, functionARN)
        : none('VersionNotFound', `Version ${namespace}/${named.version} does not exist`);
      if (!refused) return { kind: 'version', number: version?.status?.version ?? '' };
      // Going back to stable must work even when its Version object was deleted: its number was written beside its name.
      if (!version && role === 'stable' && named.number !== undefined) return { kind: 'version', number: named.number };
      return refused;
    },
  };
}

function readAnnotations(replicaSet: ReplicaSet): Named | Resolution {
  const annotations = replicaSet.spec.template?.metadata?.annotations ?? {};
  const version = annotations[VERSION_ANNOTATION] || undefined;
  const number = annotations[FUNCTION_VERSION_ANNOTATION] || undefined;
  const where = `the pod template of ReplicaSet ${replicaSet.metadata.namespace ?? ''}/${replicaSet.metadata.name}`;
  if (version === undefined && number === undefined) {
    return none('NamesNoVersion', `${where} names no Version: it has no annotation ${VERSION_ANNOTATION}`);
  }
  const isNumber = number !== undefined && VERSION_NUMBER.test(number);
  if (version === undefined && !isNumber) {
    return none(
      'InvalidVersionNumber',
      `${where}: annotation ${FUNCTION_VERSION_ANNOTATION}: "${number}" is not the number of a published version`,
    );
  }
  return {
    replicaSetUID: replicaSet.metadata.uid ?? '',
    version,
    number: isNumber ? number : undefined,
    versionUID: undefined,
  };
}

/** Why a Version cannot have traffic in a role, or undefined when it can. */
function refusal(version: Version, role: Role, functionARN: string | undefined): Resolution | undefined {
  const { namespace = '', name } = version.metadata;
  const what = `Version ${namespace}/${name}`;
  const { status } = version;
  const owner = status?.functionARN ?? version.spec.functionARN;
  if (functionARN !== undefined && owner !== undefined && owner !== functionARN) {
    return none('WrongFunction', `${what} is a version of ${owner}, but the Alias is of ${functionARN}`);
  }
  const ready = getCondition(status?.conditions, 'Ready');
  const why = ready && ready.status !== 'True' ? `: ${ready.reason}: ${ready.message}` : '';
  if (!status?.version) return none('VersionNotPublished', `${what} is not published yet${why}`);
  if (role === 'stable') return undefined;
  if (getCondition(status.conditions, 'Stalled')?.status === 'True')
    return none('VersionStalled', `${what} is stalled${why}`);
  // Before its first Ready only: a canary starts with the concurrency that it was given.
  if (ready?.reason === 'ProvisioningConcurrency') return none('VersionNotReady', `${what} is not ready${why}`);
  // A Version that was Active once stays usable while its own reconciler waits for something else.
  const active = status.state === 'Active' || status.state === 'Inactive';
  if (ready?.status === 'True' || active) return undefined;
  return none('VersionNotReady', `${what} is not ready${why}`);
}

function none(reason: string, message: string): Resolution {
  return { kind: 'none', reason, message };
}
