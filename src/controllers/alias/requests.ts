import type { Alias } from '../../api/alias.ts';
import type { Rollout } from '../../api/rollout.ts';
import type { Version } from '../../api/version.ts';
import type { Request } from '../../kube/controller.ts';
import type { Cache } from '../../kube/reflector.ts';
import { isSameAlias } from './require-sole-owner.ts';

/** The Aliases to look at when an Alias changed or went: the others for the same alias in Lambda (one may have become free). */
export function aliasesOfAlias(alias: Alias, aliases: Cache<Alias>): Request[] {
  return aliases
    .list()
    .filter((other) => other.metadata.uid !== alias.metadata.uid && isSameAlias(other, alias))
    .map(requestOf);
}

/** The Aliases to look at when a Version changed: those that name it, and those that route to its number. */
export function aliasesOfVersion(version: Version, aliases: Cache<Alias>): Request[] {
  const { name, namespace = '' } = version.metadata;
  const number = version.status?.version;
  return aliases
    .list(namespace)
    .filter(({ spec }) => {
      const references = [spec, ...(spec.routingConfig?.additionalVersionWeights ?? [])];
      if (references.some(({ functionVersionRef }) => functionVersionRef?.from.name === name)) return true;
      if (number === undefined || spec.functionARN !== version.status?.functionARN) return false;
      return spec.routedBy?.stable === number || spec.routedBy?.canary === number;
    })
    .map(requestOf);
}

/** The Aliases to look at when a Rollout changed or went: those that it routes. */
export function aliasesOfRollout(rollout: Rollout, aliases: Cache<Alias>): Request[] {
  const { name, namespace = '' } = rollout.metadata;
  return aliases
    .list(namespace)
    .filter(({ spec }) => spec.routedBy?.name === name)
    .map(requestOf);
}

function requestOf({ metadata }: Alias): Request {
  return { namespace: metadata.namespace ?? '', name: metadata.name };
}
