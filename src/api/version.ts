import { z } from 'zod';
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
