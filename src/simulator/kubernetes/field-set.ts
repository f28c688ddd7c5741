import { isObject, type JsonObject, setField } from './json.ts';

/** Names one step of a path as `fieldsV1` writes it: `f:name`, `k:{"type":"Ready"}`, `v:"x"`. */
export type PathElement = string;

/** A set of field paths, as structured-merge-diff's `fieldpath.Set`. Never changed after it was built. */
export interface FieldSet {
  /** The path to here is in the set. */
  readonly member: boolean;
  readonly children: ReadonlyMap<PathElement, FieldSet>;
}

export const EMPTY_SET: FieldSet = { member: false, children: new Map() };
/** A path in the set with nothing below it. */
export const LEAF_SET: FieldSet = { member: true, children: new Map() };

export const fieldElement = (field: string): PathElement => `f:${field}`;

export const isEmptySet = (set: FieldSet): boolean => !set.member && set.children.size === 0;

/** Makes a set from its parts, without empty children. */
export function fieldSet(member: boolean, children: Iterable<readonly [PathElement, FieldSet]>): FieldSet {
  return { member, children: new Map([...children].filter(([, child]) => !isEmptySet(child))) };
}

function combine(left: FieldSet, right: FieldSet, keep: (inLeft: boolean, inRight: boolean) => boolean): FieldSet {
  const elements = new Set([...left.children.keys(), ...right.children.keys()]);
  return fieldSet(
    keep(left.member, right.member),
    [...elements].map((element) => [
      element,
      combine(left.children.get(element) ?? EMPTY_SET, right.children.get(element) ?? EMPTY_SET, keep),
    ]),
  );
}

export const union = (left: FieldSet, right: FieldSet) => combine(left, right, (a, b) => a || b);
export const intersection = (left: FieldSet, right: FieldSet) => combine(left, right, (a, b) => a && b);
export const difference = (left: FieldSet, right: FieldSet) => combine(left, right, (a, b) => a && !b);

export function equalSets(left: FieldSet, right: FieldSet): boolean {
  return isEmptySet(combine(left, right, (a, b) => a !== b));
}

/** All paths of a set in the form of conflict messages: `.spec.template`, `.status.conditions[type="Ready"].status`. */
export function pathsOf(set: FieldSet, prefix = ''): string[] {
  const below = sortedChildren(set).flatMap(([element, child]) => pathsOf(child, prefix + describeElement(element)));
  return set.member ? [prefix, ...below] : below;
}

function describeElement(element: PathElement): string {
  const text = element.slice(2);
  if (element.startsWith('f:')) return `.${text}`;
  if (element.startsWith('v:')) return `[=${text}]`;
  const keys: unknown = JSON.parse(text);
  if (!isObject(keys)) return `[${text}]`;
  return `[${Object.entries(keys)
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    .join(',')}]`;
}

function sortedChildren(set: FieldSet): [PathElement, FieldSet][] {
  return [...set.children].sort(([left], [right]) => (left < right ? -1 : 1));
}

/** The wire form, `FieldsV1`. */
export function encodeFieldSet(set: FieldSet): JsonObject {
  const fields: JsonObject = {};
  if (set.member && set.children.size > 0) fields['.'] = {};
  for (const [element, child] of sortedChildren(set)) setField(fields, element, encodeFieldSet(child));
  return fields;
}

/** Reads `FieldsV1`. An element without anything below is a member; one with children only when `.` says so. */
export function decodeFieldSet(fields: JsonObject): FieldSet {
  const decode = (value: JsonObject, isRoot: boolean): FieldSet => {
    const elements = Object.keys(value).filter((element) => element !== '.');
    const children = elements.map((element) => {
      const child = value[element];
      return [element, decode(isObject(child) ? child : {}, false)] as const;
    });
    return fieldSet(value['.'] !== undefined || (elements.length === 0 && !isRoot), children);
  };
  return decode(fields, true);
}
