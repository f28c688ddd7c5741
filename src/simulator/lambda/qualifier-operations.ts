import { AwsError, functionNotFound, invalidParameter, validationError } from './aws-error.ts';
import { pageOf } from './list-operations.ts';
import { type EventSourceMapping, newRevisionID, type SimulatedFunction, type World } from './model.ts';
import { numberIn, type RequestBody, stringIn } from './read-body.ts';

/** AddPermission, to the function itself or to one version or alias. */
export function addPermission(world: World, fn: SimulatedFunction, qualifier: string | undefined, body: RequestBody) {
  requireQualifier(fn, qualifier);
  const statement = {
    Sid: required(body, 'StatementId'),
    Effect: 'Allow',
    Principal: required(body, 'Principal'),
    Action: required(body, 'Action'),
    Resource: arnOf(fn, qualifier),
  };
  const key = qualifier ?? '$LATEST';
  const policy = fn.policies.get(key) ?? { statements: [], revisionID: '' };
  if (policy.statements.some(({ Sid }) => Sid === statement.Sid)) {
    throw new AwsError(
      409,
      'ResourceConflictException',
      `The statement id (${statement.Sid}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
    );
  }
  policy.statements.push(statement);
  policy.revisionID = newRevisionID(world);
  fn.policies.set(key, policy);
  return { Statement: JSON.stringify(statement) };
}

/** GetPolicy: 404 where nothing was ever permitted. */
export function getPolicy(fn: SimulatedFunction, qualifier: string | undefined) {
  requireQualifier(fn, qualifier);
  const policy = fn.policies.get(qualifier ?? '$LATEST');
  if (!policy) throw new AwsError(404, 'ResourceNotFoundException', 'The resource you requested does not exist.');
  return {
    Policy: JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: policy.statements }),
    RevisionId: policy.revisionID,
  };
}

/** CreateEventSourceMapping. The event source itself is not looked at. */
export function createEventSourceMapping(
  world: World,
  fn: SimulatedFunction,
  qualifier: string | undefined,
  body: RequestBody,
): EventSourceMapping {
  requireQualifier(fn, qualifier);
  const mapping = {
    UUID: newRevisionID(world),
    EventSourceArn: required(body, 'EventSourceArn'),
    FunctionArn: arnOf(fn, qualifier),
    State: 'Enabled',
  };
  world.eventSourceMappings.set(mapping.UUID, mapping);
  return mapping;
}

/** ListEventSourceMappings: those of exactly this function, version or alias; all without one. */
export function listEventSourceMappings(
  world: World,
  target: { fn: SimulatedFunction; qualifier: string | undefined } | undefined,
  query: URLSearchParams,
) {
  const arn = target && arnOf(target.fn, target.qualifier);
  const mappings = [...world.eventSourceMappings.values()].filter(
    ({ FunctionArn }) => arn === undefined || FunctionArn === arn,
  );
  const { page, next } = pageOf(mappings, query);
  return { EventSourceMappings: page, ...next };
}

/** PutFunctionEventInvokeConfig. */
export function putEventInvokeConfig(
  world: World,
  fn: SimulatedFunction,
  qualifier: string | undefined,
  body: RequestBody,
) {
  requireQualifier(fn, qualifier);
  const config = {
    FunctionArn: arnOf(fn, qualifier ?? '$LATEST'),
    LastModified: world.clock.now() / 1000,
    MaximumRetryAttempts: numberIn(body, 'MaximumRetryAttempts') ?? 2,
  };
  fn.eventInvokeConfigs.set(qualifier ?? '$LATEST', config);
  return config;
}

/** ListFunctionEventInvokeConfigs: of the function and all its qualifiers. */
export function listEventInvokeConfigs(fn: SimulatedFunction, query: URLSearchParams) {
  const { page, next } = pageOf([...fn.eventInvokeConfigs.values()], query);
  return { FunctionEventInvokeConfigs: page, ...next };
}

/** GetFunctionEventInvokeConfig: 404 where there is none. */
export function getEventInvokeConfig(fn: SimulatedFunction, qualifier: string | undefined) {
  requireQualifier(fn, qualifier);
  const config = fn.eventInvokeConfigs.get(qualifier ?? '$LATEST');
  if (config) return config;
  const arn = arnOf(fn, qualifier ?? '$LATEST');
  throw new AwsError(404, 'ResourceNotFoundException', `The function ${arn} doesn't have an EventInvokeConfig`);
}

/** CreateFunctionUrlConfig, of the function itself or of an alias. */
export function createUrlConfig(world: World, fn: SimulatedFunction, qualifier: string | undefined, body: RequestBody) {
  if (qualifier !== undefined && !fn.aliases.has(qualifier)) throw functionNotFound(arnOf(fn, qualifier));
  const key = qualifier ?? '$LATEST';
  const exists = `FunctionUrlConfig exists for this Lambda function: ${arnOf(fn, qualifier)}`;
  if (fn.urlConfigs.has(key)) throw new AwsError(409, 'ResourceConflictException', exists);
  const time = new Date(world.clock.now()).toISOString();
  const host = newRevisionID(world).replaceAll('-', '');
  const config = {
    FunctionUrl: `https://${host}.lambda-url.${fn.arn.split(':')[3]}.on.aws/`,
    FunctionArn: arnOf(fn, qualifier),
    AuthType: required(body, 'AuthType'),
    CreationTime: time,
    LastModifiedTime: time,
  };
  fn.urlConfigs.set(key, config);
  return config;
}

/** GetFunctionUrlConfig: 404 where there is none. */
export function getUrlConfig(fn: SimulatedFunction, qualifier: string | undefined) {
  const config = fn.urlConfigs.get(qualifier ?? '$LATEST');
  if (config) return config;
  throw new AwsError(404, 'ResourceNotFoundException', 'The resource you requested does not exist.');
}

/** Throws AWS's 404 for a version or alias that is not there. */
export function requireQualifier(fn: SimulatedFunction, qualifier: string | undefined): void {
  if (qualifier === undefined || qualifier === '$LATEST') return;
  if (fn.versions.has(qualifier)) return;
  if (fn.aliases.has(qualifier)) return;
  throw functionNotFound(`${fn.arn}:${qualifier}`);
}

/** The ARN of the function, or of a version or alias. */
export function arnOf(fn: SimulatedFunction, qualifier: string | undefined): string {
  return qualifier === undefined ? fn.arn : `${fn.arn}:${qualifier}`;
}

function required(body: RequestBody, field: string): string {
  const value = stringIn(body, field);
  if (value !== undefined) return value;
  const name = `${field.charAt(0).toLowerCase()}${field.slice(1)}`;
  if (field === 'EventSourceArn') throw invalidParameter('Unrecognized event source.');
  throw validationError(`Value null at '${name}' failed to satisfy constraint: Member must not be null`);
}
