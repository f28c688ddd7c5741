import { z } from 'zod';
import { duration } from './duration.ts';
import type { KubeObject } from './meta.ts';
import { codeSHA256, commonStatus, functionARN, objectName, versionNumber, withRules } from './schema.ts';

const versionSpec = withRules(
  z.object({
    functionARN: functionARN()
      .optional()
      .describe('Unqualified ARN of the function. Default: that of the LambdaDeployment in functionRef.'),
    functionRef: z
      .object({ name: objectName().describe('The name of the LambdaDeployment. Required.') })
      .optional()
      .describe(
        'Instead of functionARN: the LambdaDeployment, in the same namespace, that names the function. Default: none.',
      ),
    functionVersion: versionNumber()
      .optional()
      .describe('Adopt the published version of this number. Default: none, $LATEST is published.'),
    codeSHA256: codeSHA256()
      .optional()
      .describe(
        'Guard: publish only if the code is this (base64 of the SHA-256). With functionVersion: adopt only if that version is this. Default: any code.',
      ),
    description: z
      .string()
      .max(200)
      .optional()
      .describe(
        "The version's Description in Lambda; release=<id> in it is the release it is looked up by. Default: empty.",
      ),
    provisionedConcurrentExecutions: z
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .describe(
        'Provisioned concurrency: allocated before the Version is Ready, and kept while the version is stable or the current canary. Default: none.',
      ),
    scaleDownDelay: duration()
      .optional()
      .describe(
        'How long a version that is neither stable nor the current canary any more keeps its provisioned concurrency. After an abort it goes at once. Default: 10m.',
      ),
  }),
  {
    rule: 'has(self.functionARN) != has(self.functionRef)',
    message: 'write exactly one of functionARN and functionRef.name (a LambdaDeployment)',
  },
  { rule: 'self == oldSelf', message: 'a Version cannot change; create another one under another name' },
);

const versionStatus = z.object({
  ...commonStatus,
  functionARN: z.string().max(170).optional().describe('The function, also when functionRef named it.'),
  version: z.string().max(20).optional().describe('The published number. Never changes.'),
  codeSHA256: z.string().max(64).optional().describe('CodeSha256 of the version: base64 of the SHA-256.'),
  state: z.string().max(64).optional().describe('State in Lambda: Pending, Active, Inactive (idle), Failed, …'),
  provisionedConcurrency: z
    .object({
      status: z
        .string()
        .max(64)
        .describe(
          'IN_PROGRESS, READY or FAILED as in Lambda; Released: taken away, as nothing uses the version; External: somebody else scales it.',
        ),
      requested: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional().describe('How much Lambda was asked for.'),
      statusReason: z.string().max(1024).optional().describe('Why it FAILED, in the words of Lambda.'),
      unusedSince: z.string().max(64).optional().describe('Since when the version is neither stable nor canary.'),
    })
    .optional()
    .describe('Provisioned concurrency as Lambda last told it.'),
  handledRetry: z
    .string()
    .max(256)
    .optional()
    .describe('The value of the annotation lambda-rollouts.dev/retry that was last acted on.'),
});

export type VersionSpec = z.infer<typeof versionSpec>;
export type VersionStatus = z.infer<typeof versionStatus>;
export interface Version extends KubeObject {
  spec: VersionSpec;
  status?: VersionStatus;
}

export const versionSchemas = {
  spec: versionSpec.describe('Which version: one to publish, or one to adopt. Cannot change.'),
  status: versionStatus.describe('What Lambda says of the version. Written by the controller.'),
};
