import { z } from 'zod';
import { FUNCTION_ARN_PATTERN } from './function-arn.ts';
import type { KubeObject } from './meta.ts';
import { commonStatus, objectName, objectReference, versionNumber, withRules } from './schema.ts';

/** Lambda's names for aliases: not only digits (a CEL rule says that: the API server refuses look-ahead). */
export const aliasName = () =>
  withRules(
    z
      .string()
      .min(1)
      .max(128)
      .regex(/^[a-zA-Z0-9_-]+$/),
    {
      rule: "!self.matches('^[0-9]+$')",
      message:
        'an alias name must not be all digits: Lambda would take it for a version number; write for example "live"',
    },
  );

const weight = () => z.number().min(0).max(1);

const additionalVersionWeight = withRules(
  z.object({
    functionVersion: versionNumber().optional(),
    functionVersionRef: objectReference().optional(),
    weight: weight().describe('Share of the invocations, 0..1; the primary version has the rest.'),
  }),
  {
    rule: 'has(self.functionVersion) != has(self.functionVersionRef)',
    message: 'write exactly one of functionVersion (a number) and functionVersionRef.from.name (a Version)',
  },
);

const routedBy = z.object({
  name: objectName().describe('The Rollout that routes this alias now.'),
  uid: z.string().min(1).max(128).describe("That Rollout's metadata.uid."),
  stable: versionNumber().describe('Number of the stable version: has all traffic but weight.'),
  canary: versionNumber().optional().describe('Number of the canary version; absent while it gets no traffic.'),
  weight: weight().describe("The canary's share, 0..1. At 1 the canary is the alias's only version."),
});

const aliasSpec = withRules(
  z.object({
    functionARN: z
      .string()
      .max(170)
      .regex(new RegExp(FUNCTION_ARN_PATTERN))
      .describe('Unqualified ARN of the function.')
      .meta({
        'x-kubernetes-validations': [
          { rule: 'self == oldSelf', message: 'functionARN cannot change; create another Alias' },
        ],
      }),
    name: aliasName().describe("The alias's name in Lambda. Cannot change."),
    functionVersion: versionNumber()
      .optional()
      .describe('Baseline: the version to point at while no Rollout routes this alias.'),
    functionVersionRef: objectReference()
      .optional()
      .describe('Baseline: the Version to point at while no Rollout routes this alias.'),
    description: z.string().max(256).optional(),
    routingConfig: z
      .object({
        additionalVersionWeights: z
          .array(additionalVersionWeight)
          .max(1)
          .optional()
          .meta({ 'x-kubernetes-list-type': 'atomic' }),
      })
      .optional()
      .describe("Baseline: at most one more version with its weight (Lambda's limit)."),
    driftPolicy: z
      .enum(['Restore', 'Report'])
      .optional()
      .describe(
        'What happens when somebody else changes the alias in Lambda. Restore (default): it is set back. Report: condition Drifted and an Event, and it is left so until something new is asked.',
      ),
    routedBy: routedBy
      .optional()
      .describe(
        'Written only by the plugin: while it is there it is the whole target and the baseline is not looked at. Leave it out of Git.',
      ),
  }),
  {
    rule: '!(has(self.functionVersion) && has(self.functionVersionRef))',
    message: 'write at most one of functionVersion (a number) and functionVersionRef.from.name (a Version)',
  },
  { rule: 'self.name == oldSelf.name', message: 'name cannot change; create another Alias' },
);

const aliasStatus = z.object({
  ...commonStatus,
  aliasARN: z.string().max(300).optional(),
  functionVersion: z.string().max(20).optional().describe('The primary version that Lambda last confirmed.'),
  additionalVersionWeights: z
    .array(z.object({ functionVersion: z.string().max(20), weight: weight() }))
    .max(2)
    .optional()
    .describe('The weights that Lambda last confirmed; empty when one version has all traffic.')
    .meta({ 'x-kubernetes-list-type': 'atomic' }),
  revisionID: z.string().max(64).optional().describe("The alias's RevisionId at that confirmation."),
  routing: z.string().max(128).optional().describe('The same in one phrase, for people: "v41:80 v42:20".'),
  releasedUID: z
    .string()
    .max(128)
    .optional()
    .describe(
      'uid of a Rollout in routedBy that is gone or no longer routes this alias: the alias stays at 100 % stable and another Rollout may claim it.',
    ),
});

export type AliasSpec = z.infer<typeof aliasSpec>;
export type AliasStatus = z.infer<typeof aliasStatus>;
export type RoutedBy = z.infer<typeof routedBy>;
export interface Alias extends KubeObject {
  spec: AliasSpec;
  status?: AliasStatus;
}

export const aliasSchemas = { spec: aliasSpec, status: aliasStatus };
