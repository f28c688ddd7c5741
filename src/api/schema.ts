import { z } from 'zod';
import { FUNCTION_ARN_PATTERN } from './function-arn.ts';

/**
 * Extensions that `z.toJSONSchema` copies into the CRD schema: CEL rules and Kubernetes list types.
 * https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules
 */
export interface CelRule {
  rule: string;
  /** What to write instead, in the words of the manifest. */
  message: string;
}

/** Attaches CEL rules to a schema, after those that it has. */
export function withRules<T extends z.ZodType>(schema: T, ...rules: CelRule[]): T {
  const meta = schema.meta();
  const before = (meta?.['x-kubernetes-validations'] ?? []) as CelRule[];
  return schema.meta({ ...meta, 'x-kubernetes-validations': [...before, ...rules] }) as T;
}

/**
 * A string with a pattern (no quotes, no backslashes), said twice: as `pattern` for tools, and as a CEL rule with a message for
 * people, because the API server's own message only quotes the pattern. docs/decisions/0028
 */
export function matching(schema: z.ZodString, pattern: RegExp, message: string): z.ZodString {
  return withRules(schema.regex(pattern), { rule: `self.matches('${pattern.source}')`, message });
}

/** An unqualified function ARN. */
export const functionARN = () =>
  matching(
    z.string().max(170),
    new RegExp(FUNCTION_ARN_PATTERN),
    'write an unqualified function ARN, arn:aws:lambda:<region>:<account>:function:<name>, without a version or alias',
  );

/** The name of another object in the same namespace. */
export const objectName = () => z.string().min(1).max(253);

/** A published version's number, as Lambda writes it: never `$LATEST`. */
export const versionNumber = () =>
  matching(
    z.string().max(20),
    /^[1-9][0-9]*$/,
    'write the number of a published version, such as "42"; $LATEST is not one',
  );

/** Base64 of a SHA-256, as Lambda's `CodeSha256` and S3's `ChecksumSHA256` write it. */
export const codeSHA256 = () =>
  matching(
    z.string().min(44).max(44),
    /^[A-Za-z0-9+/]{43}=$/,
    'write the SHA-256 in base64, not in hex: openssl dgst -sha256 -binary <file> | base64',
  );

/** `metav1.Condition`, with its limits. */
const conditionSchema = z.object({
  type: z.string().max(316).describe('What is judged, such as Ready.'),
  status: z.enum(['True', 'False', 'Unknown']).describe('Whether it holds.'),
  reason: z.string().max(1024).describe('Why, in one word; docs/spec has a table of them.'),
  message: z.string().max(32768).describe('Why, for people: what is wrong, where, and what to do.'),
  lastTransitionTime: z.string().max(64).describe('When status last changed.').meta({ format: 'date-time' }),
  observedGeneration: z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe('The metadata.generation that was judged.'),
});

/** Status fields that all kinds share. */
export const commonStatus = {
  observedGeneration: z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe('The metadata.generation whose work is done, or stalled.'),
  conditions: z
    .array(conditionSchema)
    .max(16)
    .optional()
    .describe('kstatus conditions: Ready always; Reconciling and Stalled only while they hold.')
    .meta({ 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['type'] }),
};

/** `{from: {name}}`, the form of references that ACK uses. */
export const objectReference = () =>
  z.object({
    from: z
      .object({ name: objectName().describe('The name of that object.') })
      .describe('An object in the same namespace.'),
  });
