import type { ApiObject } from './api-object.ts';
import { mergeApplied, removeFields } from './field-merge.ts';
import { EMPTY_SET, type FieldSet, fieldSet, isEmptySet, pathsOf, union } from './field-set.ts';
import { appliedFields, withNamedParents } from './field-walk.ts';
import { isObject, type Json } from './json.ts';
import {
  type Conflict,
  claimable,
  conflictsOfApply,
  decodeOwners,
  isSameWriter,
  type Owner,
  type OwnershipOptions,
  type Writer,
} from './managed-fields.ts';
import type { Schema } from './schema.ts';
import { StatusError } from './status-error.ts';

export interface ApplyOptions {
  schema: Schema;
  hasStatus: boolean;
  live: ApiObject | undefined;
  applied: ApiObject;
  writer: Writer;
}

export interface Applied {
  object: ApiObject;
  /** What the writer owns from now on. */
  claimed: FieldSet;
}

/**
 * Server-side apply, after structured-merge-diff's `Updater.Apply`: lays the configuration over the live object and takes
 * away what the same manager applied before, does not apply now, and nobody else owns.
 */
export function applyConfiguration({ schema, hasStatus, live, applied, writer }: ApplyOptions): Applied {
  const owners = decodeOwners(live);
  const last = owners.find((owner) => isSameWriter(owner, writer))?.fields ?? EMPTY_SET;
  const claimed = claimable(appliedFields(schema, applied), writer, hasStatus);
  const merged = mergeApplied(schema, live, applied);
  if (isEmptySet(last)) return { object: asObject(merged), claimed };
  const others = owners.filter((owner) => !isSameWriter(owner, writer)).map((owner) => owner.fields);
  const keep = others.reduce(union, claimed);
  const remove = withNamedParents(schema, merged, last);
  return { object: asObject(removeFields(schema, merged, withoutIdentity(remove), keep)), claimed };
}

/** Parts of the metadata may go, but never the metadata itself: it holds the object's identity. */
function withoutIdentity(remove: FieldSet): FieldSet {
  const metadata = remove.children.get('f:metadata');
  if (!metadata) return remove;
  return fieldSet(false, [...remove.children, ['f:metadata', { ...metadata, member: false }]]);
}

function asObject(value: Json): ApiObject {
  if (!isObject(value) || !isObject(value.metadata)) throw new TypeError('an applied object lost its metadata');
  return value as ApiObject;
}

/** Throws the 409 of the real server when an apply without force changes what others own. */
export function refuseConflicts(options: OwnershipOptions): void {
  const conflicts = conflictsOfApply(options);
  if (conflicts.length === 0) return;
  const fields = conflicts.flatMap((conflict) =>
    pathsOf(conflict.fields).map((path) => ({ owner: conflict.owner, path })),
  );
  throw new StatusError({
    code: 409,
    reason: 'Conflict',
    message: conflictMessage(conflicts),
    details: {
      causes: fields.map(({ owner, path }) => ({
        reason: 'FieldManagerConflict',
        message: `conflict with ${describeOwner(owner)}`,
        field: path,
      })),
    },
  });
}

function conflictMessage(conflicts: readonly Conflict[]): string {
  const count = conflicts.reduce((sum, conflict) => sum + pathsOf(conflict.fields).length, 0);
  const [first] = conflicts;
  if (first && count === 1) {
    return `Apply failed with 1 conflict: conflict with ${describeOwner(first.owner)}: ${pathsOf(first.fields)[0]}`;
  }
  const lines = conflicts
    .toSorted((left, right) => (left.owner.manager < right.owner.manager ? -1 : 1))
    .flatMap(({ owner, fields }) => [
      `conflicts with ${describeOwner(owner)}:`,
      ...pathsOf(fields).map((path) => `- ${path}`),
    ]);
  return `Apply failed with ${count} conflicts: ${lines.join('\n')}`;
}

function describeOwner(owner: Owner): string {
  const subresource = owner.subresource === undefined ? '' : ` with subresource "${owner.subresource}"`;
  const version = owner.operation === 'Update' ? ` using ${owner.apiVersion}` : '';
  return `"${owner.manager}"${subresource}${version}`;
}
