import type { Json, JsonObject } from '../../../src/simulator/kubernetes/json.ts';

export type Kind = 'LambdaDeployment' | 'Version' | 'Alias';

/** One limit of a kind, an object that keeps it and one that breaks it. */
export interface ApiRule {
  kind: Kind;
  /** As `limitsOf` (test/support/schema-limits.ts) names it, without the kind. */
  covers: string;
  /** `create`: a new object. `update`: a change of a stored one. `status`: a write to the status of a stored one. */
  how: 'create' | 'update' | 'status';
  accepted: JsonObject;
  refused: JsonObject;
  /** The field that the refusal names, and part of what it says of it. */
  field: string;
  message: string;
}

/** Cases of one kind, of changes to one valid sample. Paths are those of messages: `spec.list[0].field`. */
export interface Cases {
  longest(path: string, most: number, accepted?: string): ApiRule;
  shortest(path: string, least: number, accepted?: string): ApiRule;
  pattern(path: string, pattern: string, accepted: string, refused: string): ApiRule;
  atLeast(path: string, least: number): ApiRule;
  atMost(path: string, most: number): ApiRule;
  items(path: string, most: number, item: (index: number) => Json): ApiRule;
  oneOf(path: string, values: string[]): ApiRule;
  format(path: string, format: string, accepted: string, refused: string): ApiRule;
  required(path: string): ApiRule;
  /** The same item twice in a list with keys. */
  duplicate(path: string, item: Json): ApiRule;
  /** A CEL rule of the field at `path`. */
  rule(path: string, message: string, change: Change): ApiRule;
}

/** Two values of one field; undefined takes it away. */
interface Change {
  /** The field that changes; default: the one whose limit it is. */
  at?: string;
  accepted: Json | undefined;
  refused: Json | undefined;
}

export function casesOf(kind: Kind, how: ApiRule['how'], sample: JsonObject): Cases {
  const toRule = (path: string, limit: string, message: string, change: Change): ApiRule => ({
    kind,
    covers: `${path.replaceAll(/\[\d+\]/g, '[]')} ${limit}`,
    how,
    accepted: withField(sample, change.at ?? path, change.accepted),
    refused: withField(sample, change.at ?? path, change.refused),
    field: path,
    message,
  });
  return {
    longest: (path, most, accepted = 'x'.repeat(most)) => {
      const message = `Too long: may not be more than ${most} bytes`;
      return toRule(path, 'maxLength', message, { accepted, refused: `${accepted}x` });
    },
    shortest: (path, least, accepted = 'x'.repeat(least)) => {
      const message = `in body should be at least ${least} chars long`;
      return toRule(path, 'minLength', message, { accepted, refused: accepted.slice(1) });
    },
    pattern: (path, pattern, accepted, refused) =>
      toRule(path, 'pattern', `in body should match '${pattern}'`, { accepted, refused }),
    atLeast: (path, least) => {
      const message = `in body should be greater than or equal to ${least}`;
      return toRule(path, 'minimum', message, { accepted: least, refused: least - 1 });
    },
    atMost: (path, most) => {
      const message = `in body should be less than or equal to ${most}`;
      return toRule(path, 'maximum', message, { accepted: most, refused: most + 1 });
    },
    items: (path, most, item) => {
      const list = (length: number) => Array.from({ length }, (_, index) => item(index));
      const message = `Too many: ${most + 1}: must have at most ${most} item`;
      return toRule(path, 'maxItems', message, { accepted: list(most), refused: list(most + 1) });
    },
    oneOf: (path, [first = '', ...others]) => {
      const quoted = [first, ...others].map((value) => JSON.stringify(value)).join(', ');
      const message = `Unsupported value: "Odd": supported values: ${quoted}`;
      return toRule(path, 'enum', message, { accepted: first, refused: 'Odd' });
    },
    format: (path, format, accepted, refused) =>
      toRule(path, 'format', `must be of type ${format}`, { accepted, refused }),
    required: (path) => ({
      ...toRule(path, 'required', 'Required value', { accepted: {}, refused: undefined }),
      accepted: sample,
    }),
    duplicate: (path, item) => ({
      ...toRule(path, 'duplicate', 'Duplicate value', { accepted: [item], refused: [item, item] }),
      field: `${path}[1]`,
    }),
    rule: (path, message, change) => toRule(path, `rule: ${message}`, message, change),
  };
}

/** A copy with the field at a path set, or taken away by `undefined`; objects on the way are made. */
function withField(sample: JsonObject, path: string, value: Json | undefined): JsonObject {
  const copy = structuredClone(sample);
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop();
  if (last === undefined) throw new RangeError('a path has at least one step');
  let at: JsonObject = copy;
  for (const step of steps) {
    at[step] ??= {};
    at = at[step] as JsonObject;
  }
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}
