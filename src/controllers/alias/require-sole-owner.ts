import type { Alias } from '../../api/alias.ts';
import type { Cache } from '../../kube/reflector.ts';
import { Stalling } from '../outcome.ts';
import { describeAlias } from './routing.ts';

/** Whether two Alias objects are for the same alias in Lambda. */
export function isSameAlias(a: Alias, b: Alias): boolean {
  return a.spec.name === b.spec.name && a.spec.functionARN === b.spec.functionARN;
}

/**
 * Throws `Stalling` when an older Alias object of the cluster is for the same alias: two would take turns in undoing each other.
 * Of other namespaces it says no more than that.
 */
export function requireSoleOwner(alias: Alias, aliases: Cache<Alias>): void {
  const elder = aliases
    .list()
    .find(
      (other) =>
        other.metadata.uid !== alias.metadata.uid &&
        !other.metadata.deletionTimestamp &&
        isSameAlias(other, alias) &&
        isOlder(other, alias),
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
