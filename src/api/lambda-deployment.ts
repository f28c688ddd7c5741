import { z } from 'zod';
import { aliasName } from './alias.ts';
import { duration } from './duration.ts';
import type { KubeObject } from './meta.ts';
import { codeSHA256, commonStatus, functionARN, matching, objectName, withRules } from './schema.ts';

const lambdaDeploymentSpec = z.object({
  functionARN: withRules(functionARN(), {
    rule: 'self == oldSelf',
    message: 'functionARN cannot change; create another LambdaDeployment',
  }).describe(
    'Unqualified ARN of an existing function. Functions are never created or deleted. Required, cannot change.',
  ),
  functionName: matching(
    z.string().min(1).max(140),
    /^[A-Za-z0-9._/-]+$/,
    'write a function name of letters, digits, ".", "_", "/" and "-", as it stands in the keys of your artifacts',
  )
    .optional()
    .describe("{functionName} in artifact templates. Default: the ARN's function name."),
  commit: matching(
    z.string().min(1).max(128),
    /^[A-Za-z0-9._-]+$/,
    'write a commit or tag of letters, digits, ".", "_" and "-", such as "4f2a9c1"',
  ).describe('The commit to release. Quote it in YAML: an unquoted 1234567 or 12e4 is a number. Required.'),
  codeSHA256: codeSHA256()
    .optional()
    .describe(
      'What the artifact must be: base64 of its SHA-256. Default: the SHA-256 that S3 stored with the object, if any.',
    ),
  code: z
    .object({
      s3: z
        .object({
          bucket: z
            .string()
            .min(3)
            .max(255)
            .optional()
            .describe("Bucket, in the function's Region. Default: the controller's --s3-bucket."),
          key: z
            .string()
            .min(1)
            .max(1024)
            .optional()
            .describe(
              "Key; knows {functionName} {commit} {region} {account}. Default: the controller's --s3-key, {functionName}/{commit}.zip.",
            ),
          objectVersion: z
            .string()
            .min(1)
            .max(1024)
            .optional()
            .describe(
              'VersionId of the object, in a bucket with versioning. Default: the newest when it is first read.',
            ),
        })
        .optional()
        .describe("A zip in S3. Default: the controller's bucket and key template."),
    })
    .optional()
    .describe("Where CI puts the artifact. Default: the controller's bucket and key template."),
  release: withRules(
    z.object({
      alias: z
        .object({
          name: aliasName().describe(
            "The alias's name in Lambda; the Alias object is called <LambdaDeployment>-<alias>. Required.",
          ),
        })
        .optional()
        .describe('Publish a version and move this alias to it at once. Default: none.'),
      rollout: z
        .object({
          name: objectName().describe('The Rollout, in the same namespace. Required.'),
          alias: aliasName().describe(
            "The alias's name in Lambda; the Alias object is called <LambdaDeployment>-<alias>, and the Rollout's plugin configuration names it. Required.",
          ),
        })
        .optional()
        .describe('Publish a version and hand it to this Rollout, which shifts the alias step by step. Default: none.'),
    }),
    {
      rule: 'has(self.alias) != has(self.rollout)',
      message: 'write exactly one of release.alias and release.rollout, or leave release out to update $LATEST only',
    },
  )
    .optional()
    .describe('How the new code gets its traffic. Default: $LATEST is updated, nothing is published.'),
  history: z
    .object({
      keep: z
        .int()
        .min(1)
        .max(1000)
        .optional()
        .describe('How many of the newest versions are kept in any case. Default: 5.'),
      gracePeriod: duration()
        .optional()
        .describe('How long a version is kept after it was published, and after it was found unneeded. Default: 24h.'),
    })
    .optional()
    .describe(
      'Which old versions are deleted: those that this LambdaDeployment published, that nothing refers to, and that are not kept by what stands here. Default: keep 5, gracePeriod 24h.',
    ),
  suspend: z
    .boolean()
    .optional()
    .describe(
      'true: nothing new is released until it is false again. A canary under way is left to its Rollout. Default: false.',
    ),
});

const lambdaDeploymentStatus = z.object({
  ...commonStatus,
  commit: z.string().max(128).optional().describe('The commit that the fields below are about.'),
  shortCommit: z.string().max(12).optional().describe('Its first 12 characters, for the printer column.'),
  artifact: z
    .object({
      commit: z.string().max(128).describe('The commit that it is of.'),
      bucket: z.string().max(255).describe('The bucket, templates filled in.'),
      key: z.string().max(1024).describe('The key, templates filled in.'),
      objectVersion: z.string().max(1024).optional().describe('The VersionId that is sent to Lambda.'),
      etag: z.string().max(255).optional().describe('The ETag, which tells objects apart where no SHA-256 is known.'),
      codeSHA256: z
        .string()
        .max(64)
        .optional()
        .describe('Base64 SHA-256, known before the function is touched. Absent: see condition ArtifactDigestUnknown.'),
    })
    .optional()
    .describe('What the commit was resolved to, before it was sent.'),
  releaseID: z
    .string()
    .max(64)
    .optional()
    .describe('Twelve hex digits; commits of the same code have the same one, and share a version.'),
  versionName: z.string().max(253).optional().describe('The Version that the commit became.'),
  version: z.string().max(20).optional().describe('Its number in Lambda.'),
  latest: z
    .object({
      commit: z.string().max(128).optional().describe('The commit, if a LambdaDeployment sent it.'),
      codeSHA256: z.string().max(64).optional().describe('Its CodeSha256.'),
    })
    .optional()
    .describe('What $LATEST really holds; a revert moves only the alias.'),
  phase: z
    .string()
    .max(64)
    .optional()
    .describe(
      'Resolving, Updating, Publishing, HandingOver, Progressing, Paused, Released, Aborted, RolledBack, Suspended or Stalled.',
    ),
  step: z.string().max(32).optional().describe("The Rollout's step, such as 2/4."),
  weight: z.string().max(16).optional().describe("The canary's share that the Rollout asks for, such as 20%."),
  rollout: z
    .object({
      adopted: z
        .string()
        .max(253)
        .optional()
        .describe('The Version that the alias was found at, before the first release.'),
      baseline: z.string().max(20).optional().describe('How the alias was found: None, Version or Latest.'),
      removals: z
        .int()
        .min(0)
        .max(1000)
        .optional()
        .describe('How often the annotation was found removed for this release.'),
      uid: z.string().max(128).optional().describe('uid of the Rollout that it was handed to.'),
    })
    .optional()
    .describe('The record of the hand-over.'),
  handledRetry: z
    .string()
    .max(256)
    .optional()
    .describe('The value of the annotation lambda-rollouts.dev/retry that was last acted on.'),
  handledTakeOver: z
    .string()
    .max(256)
    .optional()
    .describe('The value of the annotation lambda-rollouts.dev/take-over that was last acted on.'),
});

export type LambdaDeploymentSpec = z.infer<typeof lambdaDeploymentSpec>;
export type LambdaDeploymentStatus = z.infer<typeof lambdaDeploymentStatus>;
export interface LambdaDeployment extends KubeObject {
  spec: LambdaDeploymentSpec;
  status?: LambdaDeploymentStatus;
}

export const lambdaDeploymentSchemas = {
  spec: lambdaDeploymentSpec.describe('What to release, and how it gets its traffic.'),
  status: lambdaDeploymentStatus.describe('What became of the commit. Written by the controller.'),
};
