import type { CallOptions, LambdaPort } from './port.ts';
import type { AwsRole, AwsUse, Tenants } from './tenants.ts';

type Methods = { [M in keyof LambdaPort]: (...args: Parameters<LambdaPort[M]>) => AwsUse };

/**
 * What each method uses, read from its own arguments. A method that is not here does not compile: none can go past the
 * allow-list.
 */
const USES: Methods = {
  getFunctionConfiguration: (arn, _qualifier, call) => ofFunction(arn, call),
  listVersions: ofFunction,
  updateFunctionCode: (arn, { s3Bucket, s3Key }, call) => ({
    ...ofFunction(arn, call),
    artifact: `s3://${s3Bucket}/${s3Key}`,
  }),
  publishVersion: (arn, _input, call) => ofFunction(arn, call),
  getAlias: ofAlias,
  createAlias: (arn, alias, _target, call) => ofAlias(arn, alias, call),
  listAliases: ofFunction,
  hasPolicy: ofQualifier,
  listEventSources: ofQualifier,
  listEventInvokeConfigs: ofFunction,
  listProvisionedConcurrency: ofFunction,
  deleteVersion: ofQualifier,
  getProvisionedConcurrency: ofQualifier,
  putProvisionedConcurrency: (arn, _qualifier, _executions, call) => ofFunction(arn, call),
  deleteProvisionedConcurrency: ofQualifier,
  listEventSourceMappings: ofQualifier,
  getPolicy: ofQualifier,
  getFunctionUrlConfig: ofQualifier,
  getFunctionEventInvokeConfig: ofQualifier,
  listTags: ofFunction,
  tagResource: (arn, _tags, call) => ofFunction(arn, call),
  updateAlias: (arn, alias, _target, _revisionID, call) => ofAlias(arn, alias, call),
};

/**
 * A `LambdaPort` for all functions: each call is held against the allow-list first, then sent through the port of its account,
 * Region and role. Rejects with `NotAllowed`.
 */
export function createTenantPort(
  tenants: Tenants,
  portFor: (use: AwsUse, role: AwsRole | undefined) => LambdaPort,
): LambdaPort {
  const gate = <M extends keyof LambdaPort>(method: M) => {
    return async (...args: Parameters<LambdaPort[M]>): Promise<unknown> => {
      const use = (USES[method] as (...args: Parameters<LambdaPort[M]>) => AwsUse)(...args);
      const port = portFor(use, tenants.require(use));
      return (port[method] as (...args: Parameters<LambdaPort[M]>) => Promise<unknown>)(...args);
    };
  };
  const methods = Object.keys(USES) as (keyof LambdaPort)[];
  return Object.fromEntries(methods.map((method) => [method, gate(method)])) as unknown as LambdaPort;
}

function ofFunction(functionARN: string, { namespace }: CallOptions): AwsUse {
  return { namespace, functionARN };
}

/** Of a version, or a look at an alias that decides nothing about its routing: the function is what is granted. */
function ofQualifier(functionARN: string, _qualifier: string | undefined, call: CallOptions): AwsUse {
  return ofFunction(functionARN, call);
}

function ofAlias(functionARN: string, alias: string, call: CallOptions): AwsUse {
  return { ...ofFunction(functionARN, call), alias };
}
