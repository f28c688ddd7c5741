import type { AliasState, FunctionState, SimulatedFunction } from './model.ts';

/** `FunctionConfiguration` on the wire. `qualified` puts the version into the ARN, as AWS does for published ones. */
export function functionOutput(fn: SimulatedFunction, state: FunctionState, qualified = state.version !== '$LATEST') {
  return {
    FunctionName: fn.name,
    FunctionArn: qualified ? `${fn.arn}:${state.version}` : fn.arn,
    Runtime: 'provided.al2023',
    Role: state.role,
    ...(state.deadLetterARN === undefined ? {} : { DeadLetterConfig: { TargetArn: state.deadLetterARN } }),
    Handler: 'bootstrap',
    CodeSize: state.code.length,
    Description: state.description,
    Timeout: state.timeout,
    MemorySize: state.memorySize,
    LastModified: new Date(state.lastModified).toISOString().replace('Z', '+0000'),
    CodeSha256: state.codeSHA256,
    Version: state.version,
    ...(Object.keys(state.environment).length === 0 ? {} : { Environment: { Variables: state.environment } }),
    TracingConfig: { Mode: 'PassThrough' },
    RevisionId: state.revisionID,
    State: state.state,
    ...(state.stateReason === undefined ? {} : { StateReason: state.stateReason }),
    LastUpdateStatus: state.lastUpdateStatus,
    ...(state.lastUpdateStatusReason === undefined ? {} : { LastUpdateStatusReason: state.lastUpdateStatusReason }),
    PackageType: 'Zip',
    Architectures: state.architectures,
    EphemeralStorage: { Size: 512 },
  };
}

/** `AliasConfiguration` on the wire: without RoutingConfig when one version has all traffic. */
export function aliasOutput(fn: SimulatedFunction, alias: AliasState) {
  const weighted = Object.keys(alias.additionalVersionWeights).length > 0;
  return {
    AliasArn: `${fn.arn}:${alias.name}`,
    Name: alias.name,
    FunctionVersion: alias.functionVersion,
    Description: alias.description,
    ...(weighted ? { RoutingConfig: { AdditionalVersionWeights: alias.additionalVersionWeights } } : {}),
    RevisionId: alias.revisionID,
  };
}
