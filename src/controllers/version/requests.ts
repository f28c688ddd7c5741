import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
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
