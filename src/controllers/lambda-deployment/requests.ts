import type { Alias } from '../../api/alias.ts';
import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import type { Rollout } from '../../api/rollout.ts';
import type { Version } from '../../api/version.ts';
import type { Request } from '../../kube/controller.ts';
import type { Cache } from '../../kube/reflector.ts';
import { aliasObjectName } from './ensure-alias.ts';
import { releaseIDIn } from './release-id.ts';

type Deployments = Cache<LambdaDeployment>;

/** The LambdaDeployment that made a Version, or waits for it. */
export function deploymentsOfVersion({ metadata }: Version, deployments: Deployments): Request[] {
  return select(deployments, metadata.namespace, ({ metadata: { name }, status }) => {
    return status?.versionName === metadata.name || releaseIDIn(name, metadata.name) !== undefined;
  });
}

/** The LambdaDeployment whose Alias object this is. */
export function deploymentsOfAlias({ metadata }: Alias, deployments: Deployments): Request[] {
  return select(deployments, metadata.namespace, ({ metadata: { name }, spec: { release } }) => {
    const alias = release?.rollout?.alias ?? release?.alias?.name;
    return alias !== undefined && aliasObjectName(name, alias) === metadata.name;
  });
}

/** The LambdaDeployments that release to a Rollout. */
export function deploymentsOfRollout({ metadata }: Rollout, deployments: Deployments): Request[] {
  return select(deployments, metadata.namespace, ({ spec }) => spec.release?.rollout?.name === metadata.name);
}

/** The other LambdaDeployments of the same function: one of them may own it now. */
export function deploymentsOfSameFunction({ metadata, spec }: LambdaDeployment, deployments: Deployments): Request[] {
  return select(deployments, undefined, (other) => {
    const same = other.metadata.namespace === metadata.namespace && other.metadata.name === metadata.name;
    return !same && other.spec.functionARN === spec.functionARN;
  });
}

function select(
  deployments: Deployments,
  namespace: string | undefined,
  matches: (deployment: LambdaDeployment) => boolean,
): Request[] {
  return deployments
    .list(namespace)
    .filter(matches)
    .map(({ metadata }) => ({ namespace: metadata.namespace ?? '', name: metadata.name }));
}
