import { z } from 'zod';

/**
 * Extensions that `z.toJSONSchema` copies into the CRD schema: CEL rules and Kubernetes list types.
 * https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules
 */
export interface CelRule {
  rule: string;
  /** What to write instead, in the words of the manifest. */
  message: string;
}

/** Attaches CEL rules to a schema. */
export function withRules<T extends z.ZodType>(schema: T, ...rules: CelRule[]): T {
  return schema.meta({ ...schema.meta(), 'x-kubernetes-validations': rules }) as T;
}

/** The name of another object in the same namespace. */
export const objectName = () => z.string().min(1).max(253);

/** A published version's number, as Lambda writes it: never `$LATEST`. */
export const versionNumber = () =>
  z
    .string()
    .max(20)
    .regex(/^[1-9][0-9]*$/);

/** Base64 of a SHA-256, as Lambda's `CodeSha256` and S3's `ChecksumSHA256` write it. */
export const codeSHA256 = () =>
  z
    .string()
    .min(44)
    .max(44)
    .regex(/^[A-Za-z0-9+/]{43}=$/);

/** `metav1.Condition`, with its limits. */
const conditionSchema = z.object({
  type: z.string().max(316),
  status: z.enum(['True', 'False', 'Unknown']),
  reason: z.string().max(1024),
  message: z.string().max(32768),
  lastTransitionTime: z.string().max(64).meta({ format: 'date-time' }),
  observedGeneration: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
});

/** Status fields that all kinds share. */
export const commonStatus = {
  observedGeneration: z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe('The generation whose work is done.'),
  conditions: z
    .array(conditionSchema)
    .max(16)
    .optional()
    .describe('kstatus conditions: Ready always; Reconciling and Stalled only while they hold.')
    .meta({ 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['type'] }),
};

/** `{from: {name}}`, the form of references that ACK uses. */
export const objectReference = () => z.object({ from: z.object({ name: objectName() }) });
