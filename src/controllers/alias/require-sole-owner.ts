import type { Alias } from '../../api/alias.ts';
import type { Cache } from '../../kube/reflector.ts';
import type { AwsClients } from '../../lambda/port.ts';
import { Stalling } from '../outcome.ts';
import { describeAlias } from './routing.ts';

/** Whether two Alias objects are for the same alias in Lambda. */
export function isSameAlias(a: Alias, b: Alias): boolean {
  return a.spec.name === b.spec.name && a.spec.functionARN === b.spec.functionARN;
}

/**
 * Throws `Stalling` when an older Alias object of the cluster is for the same alias: two would take turns in undoing each other.
 * Of other namespaces it says no more than that. One that may not use the alias stands in nobody's way, and is let through here,
 * to be refused by its first call.
 */
export function requireSoleOwner(alias: Alias, aliases: Cache<Alias>, aws: Pick<AwsClients, 'allows'>): void {
  const mayUse = ({ metadata: { namespace = '' }, spec: { functionARN, name } }: Alias) =>
    aws.allows({ namespace, functionARN, alias: name });
  if (!mayUse(alias)) return;
  const elder = aliases
    .list()
    .find(
      (other) =>
        other.metadata.uid !== alias.metadata.uid &&
        !other.metadata.deletionTimestamp &&
        isSameAlias(other, alias) &&
        isOlder(other, alias) &&
        mayUse(other),
    );
  if (!elder) return;
  const who =
    elder.metadata.namespace === alias.metadata.namespace
      ? `Alias ${elder.metadata.name}`
      : 'an older Alias of another namespace';
  throw new Stalling('AliasOwned', `${describeAlias(alias)} belongs to ${who}; delete one of the two`);
}

function isOlder(a: Alias, b: Alias): boolean {
  const [createdA = '', createdB = ''] = [a.metadata.creationTimestamp, b.metadata.creationTimestamp];
  if (createdA !== createdB) return createdA < createdB;
  return (a.metadata.uid ?? '') < (b.metadata.uid ?? '');
}
