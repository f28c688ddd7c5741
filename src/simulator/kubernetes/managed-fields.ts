import type { ApiObject, ManagedFieldsEntry } from './api-object.ts';
import {
  decodeFieldSet,
  difference,
  EMPTY_SET,
  encodeFieldSet,
  equalSets,
  type FieldSet,
  intersection,
  isEmptySet,
  LEAF_SET,
  union,
} from './field-set.ts';
import { type Comparison, compareFields } from './field-walk.ts';
import type { Schema } from './schema.ts';

/** Who owns which fields of an object: one entry per manager, operation and subresource. */
export interface Owner {
  manager: string;
  operation: 'Apply' | 'Update';
  apiVersion: string;
  subresource: string | undefined;
  time: string;
  fields: FieldSet;
}

/** Who writes, in the words of managedFields. */
export type Writer = Omit<Owner, 'fields'>;

export function decodeOwners(object: ApiObject | undefined): Owner[] {
  return (object?.metadata.managedFields ?? []).map((entry) => ({
    manager: entry.manager,
    operation: entry.operation,
    apiVersion: entry.apiVersion,
    subresource: entry.subresource,
    time: entry.time,
    fields: decodeFieldSet(entry.fieldsV1),
  }));
}

/** In the order of the real server: Apply before Update, then by time and name. */
export function encodeOwners(owners: readonly Owner[]): ManagedFieldsEntry[] {
  const key = (owner: Owner) => [owner.operation, owner.time, owner.manager, owner.subresource ?? ''].join('\0');
  return owners
    .filter((owner) => !isEmptySet(owner.fields))
    .toSorted((left, right) => (key(left) < key(right) ? -1 : 1))
    .map((owner) => ({
      manager: owner.manager,
      operation: owner.operation,
      apiVersion: owner.apiVersion,
      time: owner.time,
      fieldsType: 'FieldsV1',
      fieldsV1: encodeFieldSet(owner.fields),
      ...(owner.subresource === undefined ? {} : { subresource: owner.subresource }),
    }));
}

export function isSameWriter(left: Writer, right: Writer): boolean {
  return (
    left.manager === right.manager &&
    left.operation === right.operation &&
    left.subresource === right.subresource &&
    left.apiVersion === right.apiVersion
  );
}

const metadataSet = (...fields: string[]): FieldSet => ({
  member: true,
  children: new Map(fields.map((field) => [`f:${field}`, LEAF_SET])),
});

/** What nobody owns: the server's own fields, and the fields that the endpoint resets. */
function unowned(subresource: string | undefined, hasStatus: boolean): (fields: FieldSet) => FieldSet {
  const metadata = metadataSet(
    'name',
    'namespace',
    'generateName',
    'creationTimestamp',
    'selfLink',
    'uid',
    'clusterName',
    'generation',
    'managedFields',
    'resourceVersion',
    'deletionTimestamp',
    'deletionGracePeriodSeconds',
  );
  const always: FieldSet = {
    member: true,
    children: new Map([
      ['f:apiVersion', LEAF_SET],
      ['f:kind', LEAF_SET],
      ['f:metadata', metadata],
    ]),
  };
  return (fields) => {
    const children = new Map(difference(fields, always).children);
    if (subresource === 'status') return { member: false, children: only(children, 'f:status') };
    if (hasStatus) children.delete('f:status');
    return { member: false, children };
  };
}

function only(children: Map<string, FieldSet>, element: string): Map<string, FieldSet> {
  const child = children.get(element);
  return child ? new Map([[element, child]]) : new Map();
}

export interface OwnershipOptions {
  schema: Schema;
  hasStatus: boolean;
  before: ApiObject | undefined;
  after: ApiObject;
  writer: Writer;
}

/** The fields that a write changed, without those that nobody owns. */
function changedFields({ schema, hasStatus, before, after, writer }: OwnershipOptions): Comparison {
  const strip = unowned(writer.subresource, hasStatus);
  const changes = compareFields(schema, before ?? {}, after);
  return { added: strip(changes.added), modified: strip(changes.modified), removed: strip(changes.removed) };
}

/** Ownership after a create, update or patch: the writer owns what it changed, nobody owns what is gone. */
export function ownersAfterUpdate(options: OwnershipOptions): Owner[] {
  const changes = changedFields(options);
  const written = union(changes.added, changes.modified);
  const owners = decodeOwners(options.before);
  const mine = owners.find((owner) => isSameWriter(owner, options.writer));
  const fields = union(difference(mine?.fields ?? EMPTY_SET, changes.removed), written);
  const unchanged = mine !== undefined && equalSets(mine.fields, fields);
  return [
    ...owners
      .filter((owner) => owner !== mine)
      .map((owner) => ({ ...owner, fields: difference(owner.fields, union(written, changes.removed)) })),
    { ...options.writer, time: unchanged && isEmptySet(written) ? mine.time : options.writer.time, fields },
  ];
}

/** What a writer may claim of an applied configuration. */
export function claimable(fields: FieldSet, writer: Writer, hasStatus: boolean): FieldSet {
  return unowned(writer.subresource, hasStatus)(fields);
}

export interface Conflict {
  owner: Owner;
  fields: FieldSet;
}

/** What an apply takes from others: fields of theirs whose value it changed. */
export function conflictsOfApply(options: OwnershipOptions): Conflict[] {
  const changes = changedFields(options);
  const written = union(changes.added, changes.modified);
  return decodeOwners(options.before)
    .filter((owner) => !isSameWriter(owner, options.writer))
    .map((owner) => ({ owner, fields: intersection(owner.fields, written) }))
    .filter(({ fields }) => !isEmptySet(fields));
}

/** Ownership after an apply that has no conflicts, or is forced: the applier owns exactly what it applied. */
export function ownersAfterApply(options: OwnershipOptions, claimed: FieldSet): Owner[] {
  const changes = changedFields(options);
  const taken = union(union(changes.added, changes.modified), changes.removed);
  const owners = decodeOwners(options.before);
  const mine = owners.find((owner) => isSameWriter(owner, options.writer));
  const unchanged = mine !== undefined && equalSets(mine.fields, claimed);
  return [
    ...owners.filter((owner) => owner !== mine).map((owner) => ({ ...owner, fields: difference(owner.fields, taken) })),
    { ...options.writer, time: unchanged && isEmptySet(taken) ? mine.time : options.writer.time, fields: claimed },
  ];
}
