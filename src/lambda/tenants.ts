import { z } from 'zod';

/** A whole ARN of a role, no pattern: what is assumed is named. */
const roleARN = /^arn:(aws|aws-cn|aws-us-gov):iam::[0-9]{12}:role\/[\w+=,.@/-]{1,512}$/;
const functionPattern = /^arn:[\w*?-]+:lambda:[\w*?-]+:[\d*?]+:function:[\w*?-]+$/;
const artifactPattern =
  /^(s3:\/\/[A-Za-z0-9.*?_-]+\/.+|[\d*?]+\.dkr\.ecr[\w.*?-]*\.[\w*?-]+\.amazonaws\.com(\.cn)?\/[\w.*?/-]+)$/;

const patterns = (pattern: RegExp, what: string) =>
  z
    .array(
      z
        .string()
        .max(1024)
        .regex(pattern, { error: ({ input }) => `${JSON.stringify(input)}: write ${what}` }),
    )
    .max(1000);

/** One entry of `tenants`: what some namespaces may use in AWS, and as which role. In patterns `*` is any text, `?` one character. */
const tenantSchema = z
  .strictObject({
    namespaces: patterns(/^[a-z0-9*?-]+$/, 'the name of a namespace, or a pattern such as team-a-*')
      .min(1)
      .describe('Namespaces, by name or pattern.'),
    functions: patterns(
      functionPattern,
      'the unqualified ARN of a function, or a pattern such as arn:aws:lambda:eu-west-1:111122223333:function:team-a-*',
    )
      .min(1)
      .describe('ARNs of functions; a wildcard does not reach over a colon.'),
    aliases: patterns(/^[\w*?-]+$/, 'the name of an alias, or a pattern such as live*')
      .min(1)
      .default(['*'])
      .describe('Aliases of these functions, by name or pattern. Default: all.'),
    artifacts: patterns(
      artifactPattern,
      's3://<bucket>/<key>, or an ECR repository, with wildcards as in s3://artifacts/team-a/*',
    )
      .default([])
      .describe(
        's3://bucket/key or ECR repositories; the wildcard of a bucket does not reach into the key. Default: none.',
      ),
    roleARN: z
      .string()
      .regex(roleARN, { error: 'write the ARN of an IAM role, arn:aws:iam::<account>:role/<name>' })
      .optional()
      .describe("The role to assume. Default: the controller's own credentials."),
    externalID: z
      .string()
      .min(2)
      .max(1224)
      .regex(/^[\w+=,.@:/-]+$/)
      .optional()
      .describe('The external id that the role demands.'),
  })
  .refine(({ roleARN: role, externalID }) => externalID === undefined || role !== undefined, {
    error: 'externalID needs roleARN',
    path: ['externalID'],
  });

/** The part of the controller's configuration that says who may use what. With neither field everything is refused. */
export const tenancySchema = z
  .strictObject({
    tenants: z.array(tenantSchema).max(10_000).optional().describe('Who may use what.'),
    allowAll: z.boolean().optional().describe('true: every namespace may use everything that the controller may.'),
  })
  .refine(({ tenants, allowAll }) => !(allowAll && tenants), {
    error: 'write tenants or allowAll: true, not both',
  });

export type Tenancy = z.input<typeof tenancySchema>;
type Tenant = z.output<typeof tenantSchema>;

/** What one call to AWS is about, and for whom. */
export interface AwsUse {
  namespace: string;
  functionARN: string;
  /** The alias that it reads or writes. */
  alias?: string;
  /** `s3://bucket/key`, or an image in ECR with or without its tag or digest. */
  artifact?: string;
}

/** As whom a call is made; without a role with the controller's own credentials. */
export interface AwsRole {
  roleARN: string;
  externalID: string | undefined;
}

/** Decides over every call to AWS. */
export interface Tenants {
  /** The role to use, undefined: none. Throws `NotAllowed`. */
  require(use: AwsUse): AwsRole | undefined;
  allows(use: AwsUse): boolean;
}

/** The administrator has not granted this: nothing was sent, and no retry helps until the configuration is another. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** Everything is allowed, with the controller's own credentials. */
export const ALLOW_ALL: Tenancy = { allowAll: true };

/**
 * Reads the allow-list; throws zod's error on what it cannot be. One entry must grant all of a call: a function of one and an
 * artifact of another are not a grant. The first that does gives the role.
 */
export function createTenants(tenancy: Tenancy): Tenants {
  const { allowAll = false, tenants = [] } = tenancySchema.parse(tenancy);
  const rules = tenants.map(compile);
  const find = (use: AwsUse) => rules.find((rule) => rule.grants(use));
  return {
    allows: (use) => allowAll || find(use) !== undefined,
    require(use) {
      if (allowAll) return undefined;
      const rule = find(use);
      if (!rule) throw new NotAllowed(explain(use, find({ namespace: use.namespace, functionARN: use.functionARN })));
      return rule.role;
    },
  };
}

interface Rule {
  grants(use: AwsUse): boolean;
  role: AwsRole | undefined;
}

function compile(tenant: Tenant): Rule {
  const namespaces = tenant.namespaces.map((each) => glob(each, '.'));
  const functions = tenant.functions.map((each) => glob(each, '[^:]'));
  const aliases = tenant.aliases.map((each) => glob(each, '.'));
  const artifacts = tenant.artifacts.map(artifactGlob);
  const { roleARN: role, externalID } = tenant;
  return {
    role: role === undefined ? undefined : { roleARN: role, externalID },
    grants: ({ namespace, functionARN, alias, artifact }) =>
      matches(namespaces, namespace) &&
      matches(functions, functionARN) &&
      (alias === undefined || matches(aliases, alias)) &&
      (artifact === undefined || matches(artifacts, withoutTag(artifact))),
  };
}

/** Names what was asked for, and nothing else: neither what others may, nor how the grants are written. */
function explain({ namespace, functionARN, alias, artifact }: AwsUse, mayUseFunction: Rule | undefined): string {
  const what =
    !mayUseFunction || (artifact ?? alias) === undefined
      ? `function ${functionARN}`
      : artifact !== undefined
        ? `artifact ${artifact} for function ${functionARN}`
        : `alias "${alias}" of function ${functionARN}`;
  return `namespace ${namespace} may not use ${what}; ask the administrator of the lambda-rollouts controller to add it to tenants`;
}

function matches(patternsOfTenant: readonly RegExp[], text: string): boolean {
  return patternsOfTenant.some((pattern) => pattern.test(text));
}

/** `*` becomes any number of `any`, `?` one of it; the rest is taken literally. */
function glob(pattern: string, any: string): RegExp {
  return new RegExp(`^${globSource(pattern, any)}$`, 's');
}

function globSource(pattern: string, any: string): string {
  return pattern
    .replace(/[.+^${}()|[\]\\/-]/g, '\\$&')
    .replaceAll('*', `${any}*`)
    .replaceAll('?', any);
}

/** Of a bucket and of a registry's host a wildcard stays within it. */
function artifactGlob(pattern: string): RegExp {
  const prefix = pattern.startsWith('s3://') ? 's3://' : '';
  const rest = pattern.slice(prefix.length);
  const slash = rest.indexOf('/');
  const place = globSource(rest.slice(0, slash), '[^/]');
  return new RegExp(`^${prefix}${place}/${globSource(rest.slice(slash + 1), '.')}$`, 's');
}

/** An image without `:tag` and `@digest`: what is granted is the repository. */
function withoutTag(artifact: string): string {
  return artifact.startsWith('s3://') ? artifact : artifact.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
}
