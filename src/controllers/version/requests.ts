import type { Alias } from '../../api/alias.ts';
import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import type { Rollout } from '../../api/rollout.ts';
import type { Version } from '../../api/version.ts';
import type { Request } from '../../kube/controller.ts';
import type { Cache } from '../../kube/reflector.ts';

/**
 * The Versions to look at when a LambdaDeployment changed: the one that it waits for (its code may be in `$LATEST` now) and those
 * that name their function by it.
 */
export function versionsOfLambdaDeployment(deployment: LambdaDeployment, versions: Cache<Version>): Request[] {
  const { name, namespace = '' } = deployment.metadata;
  return versions
    .list(namespace)
    .filter(({ metadata, spec }) => metadata.name === deployment.status?.versionName || spec.functionRef?.name === name)
    .map(({ metadata }) => ({ namespace, name: metadata.name }));
}

/** The Versions with provisioned concurrency to look at when an Alias changed: it may have begun or ceased to use them. */
export function versionsOfAlias(alias: Alias, versions: Cache<Version>): Request[] {
  return provisioned(versions.list()).filter(isOf(alias.spec.functionARN)).map(requestOf);
}

/** The same when a Rollout changed: each of its namespace may be what it releases, or released before. */
export function versionsOfRollout(rollout: Rollout, versions: Cache<Version>): Request[] {
  return provisioned(versions.list(rollout.metadata.namespace ?? '')).map(requestOf);
}

function provisioned(versions: readonly Version[]): Version[] {
  return versions.filter(({ spec }) => spec.provisionedConcurrentExecutions !== undefined);
}

function isOf(functionARN: string) {
  return ({ status }: Version) => status?.functionARN === functionARN;
}

function requestOf({ metadata }: Version): Request {
  return { namespace: metadata.namespace ?? '', name: metadata.name };
}
