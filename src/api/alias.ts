import { z } from 'zod';
import type { KubeObject } from './meta.ts';
import {
  commonStatus,
  functionARN,
  matching,
  objectName,
  objectReference,
  versionNumber,
  withRules,
} from './schema.ts';

/** Lambda's names for aliases: not only digits (a CEL rule says that: the API server refuses look-ahead). */
export const aliasName = () =>
  withRules(
    matching(
      z.string().min(1).max(128),
      /^[a-zA-Z0-9_-]+$/,
      'write an alias name of letters, digits, "_" and "-", such as "live"',
    ),
    {
      rule: "!self.matches('^[0-9]+$')",
      message:
        'an alias name must not be all digits: Lambda would take it for a version number; write for example "live"',
    },
  );

const weight = () => z.number().min(0).max(1);

const additionalVersionWeight = withRules(
  z.object({
    functionVersion: versionNumber()
      .optional()
      .describe('Number of the additional version. Default: the one that functionVersionRef names.'),
    functionVersionRef: objectReference()
      .optional()
      .describe('The Version that is the additional version. Default: the number in functionVersion.'),
    weight: weight().describe('Its share of the invocations, 0..1; the primary version has the rest. Required.'),
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
  canary: versionNumber().optional().describe('Number of the canary version. Default: none, it gets no traffic.'),
  weight: weight().describe("The canary's share, 0..1. At 1 the canary is the alias's only version."),
});

const aliasSpec = withRules(
  z.object({
    functionARN: withRules(functionARN(), {
      rule: 'self == oldSelf',
      message: 'functionARN cannot change; create another Alias',
    }).describe('Unqualified ARN of the function. Required, cannot change.'),
    name: withRules(aliasName(), {
      rule: 'self == oldSelf',
      message: 'name cannot change; create another Alias',
    }).describe("The alias's name in Lambda; it is created when it is not there. Required, cannot change."),
    functionVersion: versionNumber()
      .optional()
      .describe(
        'Baseline: the number of the version to point at while no Rollout routes this alias. Default: none; without functionVersionRef too the alias is left as it is.',
      ),
    functionVersionRef: objectReference()
      .optional()
      .describe(
        'Baseline: the Version to point at while no Rollout routes this alias. Default: none; without functionVersion too the alias is left as it is.',
      ),
    description: z
      .string()
      .max(256)
      .optional()
      .describe('A note for the readers of the manifest; it is not sent to Lambda. Default: none.'),
    routingConfig: z
      .object({
        additionalVersionWeights: z
          .array(additionalVersionWeight)
          .max(1)
          .optional()
          .describe('At most one version (the limit of Lambda) with its weight. Default: empty.')
          .meta({ 'x-kubernetes-list-type': 'atomic' }),
      })
      .optional()
      .describe(
        'Baseline: another version that shares the traffic of functionVersion. Default: functionVersion has all of it.',
      ),
    driftPolicy: z
      .enum(['Restore', 'Report'])
      .optional()
      .describe(
        'What happens when somebody else changes the alias in Lambda. Restore: it is set back. Report: condition Drifted and an Event, and it is left so until something new is asked. Default: Restore.',
      ),
    routedBy: routedBy
      .optional()
      .describe(
        'Written only by the plugin: while it is there it is the whole target and the baseline is not looked at. Leave it out of Git. Default: none, no Rollout routes this alias.',
      ),
  }),
  {
    rule: '!(has(self.functionVersion) && has(self.functionVersionRef))',
    message: 'write at most one of functionVersion (a number) and functionVersionRef.from.name (a Version)',
  },
  {
    rule: '!has(self.routingConfig) || !has(self.routingConfig.additionalVersionWeights) || self.routingConfig.additionalVersionWeights.size() == 0 || has(self.functionVersion) || has(self.functionVersionRef)',
    message: 'routingConfig adds a version to a baseline; write functionVersion or functionVersionRef.from.name too',
  },
);

const aliasStatus = z.object({
  ...commonStatus,
  aliasARN: z.string().max(300).optional().describe('What callers invoke.'),
  functionVersion: z.string().max(20).optional().describe('The primary version that Lambda last confirmed.'),
  additionalVersionWeights: z
    .array(
      z.object({
        functionVersion: z.string().max(20).describe('Number of the additional version.'),
        weight: weight().describe('Its share of the invocations, 0..1.'),
      }),
    )
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

export const aliasSchemas = {
  spec: aliasSpec.describe('Where the alias points: a baseline, or what the Rollout asks for that routes it.'),
  status: aliasStatus.describe('What Lambda last confirmed, never what was asked for. Written by the controller.'),
};
