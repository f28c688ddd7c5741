import { createAlias, deleteAlias, getAlias, updateAlias } from './alias-operations.ts';
import { AwsError, validationError } from './aws-error.ts';
import {
  createFunction,
  publishVersion,
  updateFunctionCode,
  updateFunctionConfiguration,
} from './function-operations.ts';
import { functionOutput } from './function-output.ts';
import { findFunction, qualifiedState } from './function-reference.ts';
import { invoke } from './invoke.ts';
import { deleteFunction, listAliases, listFunctions, listVersions } from './list-operations.ts';
import type { FunctionHandler, SimulatedFunction, World } from './model.ts';
import {
  deleteProvisionedConcurrency,
  getProvisionedConcurrency,
  listProvisionedConcurrency,
  putProvisionedConcurrency,
} from './provisioned-concurrency.ts';
import {
  addPermission,
  createEventSourceMapping,
  createUrlConfig,
  getEventInvokeConfig,
  getPolicy,
  getUrlConfig,
  listEventInvokeConfigs,
  listEventSourceMappings,
  putEventInvokeConfig,
} from './qualifier-operations.ts';
import { parseBody, stringIn } from './read-body.ts';

import { listTags, tagResource } from './tag-operations.ts';

/** A request of Lambda's REST protocol, read. */
export interface LambdaRequest {
  method: string;
  url: URL;
  headers: Record<string, string | string[] | undefined>;
  body: Uint8Array;
}

/** What goes back. `body` is JSON unless it is bytes. */
export interface LambdaResponse {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A request that was recognised: its API's name, what it is about, and how to carry it out. */
export interface LambdaRoute {
  operation: string;
  /** The function as the request names it; empty for account-wide APIs. */
  functionName: string;
  run(): LambdaResponse | Promise<LambdaResponse>;
}

interface Call extends LambdaRequest {
  world: World;
  region: string | undefined;
  defaultHandler: FunctionHandler;
  functionName: string;
  /** The last part of the path: an alias's name. */
  name: string;
}

interface Api {
  method: string;
  path: RegExp;
  operation: string;
  run(call: Call): LambdaResponse | Promise<LambdaResponse>;
}

const FUNCTION = '/2015-03-31/functions/(?<functionName>[^/]+)';

const INVOKE_CONFIG = '/2019-09-25/functions/(?<functionName>[^/]+)/event-invoke-config';
const URL_CONFIG = '/2021-10-31/functions/(?<functionName>[^/]+)/url';
const TAGS = '/2017-03-31/tags/(?<functionName>[^/]+)';
const PROVISIONED = '/2019-09-30/functions/(?<functionName>[^/]+)/provisioned-concurrency';

/** Method, path and status of each API, as the service's model has them. */
const APIS: Api[] = [
  api('GET', '/2015-03-31/functions/?', 'ListFunctions', (call) =>
    ok(listFunctions(call.world, call.url.searchParams)),
  ),
  api('POST', '/2015-03-31/functions/?', 'CreateFunction', (call) =>
    created(createFunction(call.world, parseBody(call.body), call.region ?? 'us-east-1', call.defaultHandler)),
  ),
  api('GET', FUNCTION, 'GetFunction', (call) => {
    const { fn, qualifier } = reference(call);
    return ok({ Configuration: functionOutput(fn, qualifiedState(fn, qualifier)), Code: { RepositoryType: 'S3' } });
  }),
  api('DELETE', FUNCTION, 'DeleteFunction', (call) => {
    const { fn, qualifier } = reference(call);
    deleteFunction(call.world, fn, qualifier);
    return { status: 204 };
  }),
  api('GET', `${FUNCTION}/configuration`, 'GetFunctionConfiguration', (call) => {
    const { fn, qualifier } = reference(call);
    return ok(functionOutput(fn, qualifiedState(fn, qualifier)));
  }),
  api('PUT', `${FUNCTION}/configuration`, 'UpdateFunctionConfiguration', (call) =>
    ok(updateFunctionConfiguration(call.world, unqualified(call), parseBody(call.body))),
  ),
  api('PUT', `${FUNCTION}/code`, 'UpdateFunctionCode', (call) =>
    ok(updateFunctionCode(call.world, unqualified(call), parseBody(call.body))),
  ),
  api('GET', `${FUNCTION}/versions`, 'ListVersionsByFunction', (call) =>
    ok(listVersions(unqualified(call), call.url.searchParams)),
  ),
  api('POST', `${FUNCTION}/versions`, 'PublishVersion', (call) =>
    created(publishVersion(call.world, unqualified(call), parseBody(call.body))),
  ),
  api('GET', `${FUNCTION}/aliases`, 'ListAliases', (call) => ok(listAliases(unqualified(call), call.url.searchParams))),
  api('POST', `${FUNCTION}/aliases`, 'CreateAlias', (call) =>
    created(createAlias(call.world, unqualified(call), parseBody(call.body))),
  ),
  api('GET', `${FUNCTION}/aliases/(?<name>[^/]+)`, 'GetAlias', (call) => ok(getAlias(unqualified(call), call.name))),
  api('PUT', `${FUNCTION}/aliases/(?<name>[^/]+)`, 'UpdateAlias', (call) =>
    ok(updateAlias(call.world, unqualified(call), call.name, parseBody(call.body))),
  ),
  api('DELETE', `${FUNCTION}/aliases/(?<name>[^/]+)`, 'DeleteAlias', (call) => {
    deleteAlias(unqualified(call), call.name);
    return { status: 204 };
  }),
  api('POST', `${FUNCTION}/policy`, 'AddPermission', (call) => {
    const { fn, qualifier } = reference(call);
    return created(addPermission(call.world, fn, qualifier, parseBody(call.body)));
  }),
  api('GET', `${FUNCTION}/policy`, 'GetPolicy', (call) => {
    const { fn, qualifier } = reference(call);
    return ok(getPolicy(fn, qualifier));
  }),
  api('POST', '/2015-03-31/event-source-mappings/?', 'CreateEventSourceMapping', (call) => {
    const body = parseBody(call.body);
    const { fn, qualifier } = findFunction(call.world, stringIn(body, 'FunctionName') ?? '', { region: call.region });
    return accepted(createEventSourceMapping(call.world, fn, qualifier, body));
  }),
  api('GET', '/2015-03-31/event-source-mappings/?', 'ListEventSourceMappings', (call) => {
    const name = call.url.searchParams.get('FunctionName');
    const target = name === null ? undefined : findFunction(call.world, name, { region: call.region });
    return ok(listEventSourceMappings(call.world, target, call.url.searchParams));
  }),
  api('PUT', INVOKE_CONFIG, 'PutFunctionEventInvokeConfig', (call) => {
    const { fn, qualifier } = reference(call);
    return ok(putEventInvokeConfig(call.world, fn, qualifier, parseBody(call.body)));
  }),
  api('GET', INVOKE_CONFIG, 'GetFunctionEventInvokeConfig', (call) => {
    const { fn, qualifier } = reference(call);
    return ok(getEventInvokeConfig(fn, qualifier));
  }),
  api('POST', URL_CONFIG, 'CreateFunctionUrlConfig', (call) => {
    const { fn, qualifier } = reference(call);
    return created(createUrlConfig(call.world, fn, qualifier, parseBody(call.body)));
  }),
  api('GET', URL_CONFIG, 'GetFunctionUrlConfig', (call) => {
    const { fn, qualifier } = reference(call);
    return ok(getUrlConfig(fn, qualifier));
  }),
  api('GET', TAGS, 'ListTags', (call) => ok(listTags(unqualified(call)))),
  api('POST', TAGS, 'TagResource', (call) => {
    tagResource(unqualified(call), parseBody(call.body));
    return { status: 204 };
  }),
  api('GET', `${INVOKE_CONFIG}/list`, 'ListFunctionEventInvokeConfigs', (call) =>
    ok(listEventInvokeConfigs(unqualified(call), call.url.searchParams)),
  ),
  api('PUT', PROVISIONED, 'PutProvisionedConcurrencyConfig', (call) => {
    const { fn, qualifier } = reference(call);
    return accepted(putProvisionedConcurrency(call.world, fn, qualifier, parseBody(call.body)));
  }),
  api('GET', PROVISIONED, 'GetProvisionedConcurrencyConfig', (call) => {
    const { fn, qualifier } = reference(call);
    return ok(getProvisionedConcurrency(fn, qualifier));
  }),
  api('GET', PROVISIONED, 'ListProvisionedConcurrencyConfigs', (call) =>
    ok(listProvisionedConcurrency(unqualified(call), call.url.searchParams)),
  ),
  api('DELETE', PROVISIONED, 'DeleteProvisionedConcurrencyConfig', (call) => {
    const { fn, qualifier } = reference(call);
    deleteProvisionedConcurrency(fn, qualifier);
    return { status: 204 };
  }),
  api('POST', `${FUNCTION}/invocations`, 'Invoke', async (call) => {
    const { fn, qualifier } = reference(call);
    const invocationType = String(call.headers['x-amz-invocation-type'] ?? 'RequestResponse');
    return invoke(call.world, fn, { qualifier, payload: call.body, invocationType });
  }),
];

/** Whether a path belongs to Lambda: all of them begin with the date of an API version, which no bucket is named like here. */
export function isLambdaPath(path: string): boolean {
  return /^\/20\d\d-\d\d-\d\d\//.test(path);
}

/** Finds the API of a request; throws AWS's 404 for what this simulator does not have. */
export function routeLambda(world: World, request: LambdaRequest, defaultHandler: FunctionHandler): LambdaRoute {
  for (const { method, path, operation, run } of APIS) {
    const match = method === request.method ? path.exec(request.url.pathname) : null;
    // One path serves the list of all and the configuration of one.
    if (!match || (operation === 'GetProvisionedConcurrencyConfig' && request.url.searchParams.has('List'))) continue;
    const functionName = decode(match.groups?.functionName ?? '');
    const name = decode(match.groups?.name ?? '');
    const call: Call = { ...request, world, region: signedRegion(request), defaultHandler, functionName, name };
    return { operation, functionName, run: () => run(call) };
  }
  throw new AwsError(404, 'UnknownOperationException', `no such API here: ${request.method} ${request.url.pathname}`);
}

function api(method: string, path: string, operation: string, run: Api['run']): Api {
  return { method, path: new RegExp(`^${path}$`), operation, run };
}

function reference(call: Call) {
  const qualifier = call.url.searchParams.get('Qualifier') ?? undefined;
  return findFunction(call.world, call.functionName, { region: call.region, qualifier });
}

/** Writes and lists are on the function: a qualifier in its name is refused, as only reads and Invoke take one. */
function unqualified(call: Call): SimulatedFunction {
  const { fn, qualifier } = findFunction(call.world, call.functionName, { region: call.region });
  if (qualifier === undefined) return fn;
  throw validationError(
    `Value '${call.functionName}' at 'functionName' failed to satisfy constraint: the function name must not have a qualifier here`,
  );
}

/** The Region of the credential scope: a plain function name means the one there. */
function signedRegion(request: LambdaRequest): string | undefined {
  return /Credential=[^/]+\/\d{8}\/([^/]+)\//.exec(String(request.headers.authorization ?? ''))?.[1];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw validationError(`the path segment '${segment}' is not correctly percent-encoded`);
  }
}

function ok(body: unknown): LambdaResponse {
  return { status: 200, body };
}

function accepted(body: unknown): LambdaResponse {
  return { status: 202, body };
}

function created(body: unknown): LambdaResponse {
  return { status: 201, body };
}
