import type { Alias } from '../../api/alias.ts';
import { getCondition } from '../../api/conditions.ts';
import { objectKey, RESOURCES } from '../../api/meta.ts';
import { API_VERSION, CONTROLLER_FIELD_MANAGER } from '../../api/names.ts';
import { isConflict, KubeError } from '../../kube/error.ts';
import { Stalling } from '../outcome.ts';
import { describeOwners, fieldOwners } from './field-conflict.ts';
import type { ReleasePass } from './release-pass.ts';

/** The name of the Alias object of a LambdaDeployment. */
export function aliasObjectName(deploymentName: string, aliasName: string): string {
  return `${deploymentName}-${aliasName}`;
}

export function cachedAlias({ options, namespace, name }: ReleasePass, aliasName: string): Alias | undefined {
  return options.caches.aliases.get(namespace, aliasObjectName(name, aliasName));
}

/** Creates the Alias object with this Version as its baseline, unless it is there: from then on the Rollout routes it. */
export async function ensureAlias(pass: ReleasePass, aliasName: string, versionName: string): Promise<Alias> {
  const alias = cachedAlias(pass, aliasName);
  if (!alias) return applyBaseline(pass, aliasName, versionName);
  requireSameAlias(pass, alias, aliasName);
  return alias;
}

/** Makes this Version the baseline of the Alias object, creating it if need be. Writes nothing when it is so already. */
export async function moveBaseline(pass: ReleasePass, aliasName: string, versionName: string): Promise<Alias> {
  const alias = cachedAlias(pass, aliasName);
  if (alias) requireSameAlias(pass, alias, aliasName);
  if (alias?.spec.functionVersionRef?.from.name === versionName) return alias;
  return applyBaseline(pass, aliasName, versionName);
}

/** The number that Lambda has confirmed for all of an Alias's traffic; undefined while it is being moved, split or unknown. */
export function settledVersion(alias: Alias | undefined): string | undefined {
  if (!alias?.status || alias.status.observedGeneration !== alias.metadata.generation) return undefined;
  if (getCondition(alias.status.conditions, 'Ready')?.status !== 'True') return undefined;
  if (alias.status.additionalVersionWeights?.length) return undefined;
  return alias.status.functionVersion;
}

async function applyBaseline(pass: ReleasePass, aliasName: string, versionName: string): Promise<Alias> {
  const { options, namespace, functionARN } = pass;
  const name = aliasObjectName(pass.name, aliasName);
  const object = {
    apiVersion: API_VERSION,
    kind: 'Alias',
    metadata: { name, namespace },
    spec: { functionARN, name: aliasName, functionVersionRef: { from: { name: versionName } } },
  };
  try {
    const alias = await options.client.apply<Alias>(RESOURCES.aliases, object, {
      fieldManager: CONTROLLER_FIELD_MANAGER,
      force: false,
    });
    options.caches.aliases.observe(alias);
    return alias;
  } catch (error) {
    if (!(error instanceof KubeError) || !(isConflict(error) || error.reason === 'Invalid')) throw error;
    const owners = isConflict(error) ? describeOwners(fieldOwners(error)) : error.message;
    throw new Stalling(
      'AliasOwned',
      `Alias ${namespace}/${name} cannot get Version ${versionName} as its baseline: ${owners}; leave functionVersion, functionVersionRef and routingConfig out of that manifest, or delete it`,
    );
  }
}

function requireSameAlias({ functionARN }: ReleasePass, alias: Alias, aliasName: string): void {
  if (alias.spec.functionARN === functionARN && alias.spec.name === aliasName) return;
  throw new Stalling(
    'AliasConflict',
    `Alias ${objectKey(alias)} is in the way: it is alias "${alias.spec.name}" of ${alias.spec.functionARN}, not "${aliasName}" of ${functionARN}; rename or delete it`,
  );
}
