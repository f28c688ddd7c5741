import { createHash } from 'node:crypto';
import { conflict, invalidParameter, preconditionFailed, updateInProgress, wrongState } from './aws-error.ts';
import { functionOutput } from './function-output.ts';
import {
  type FunctionHandler,
  type FunctionState,
  newRevisionID,
  type SimulatedFunction,
  type World,
} from './model.ts';
import { booleanIn, numberIn, type RequestBody, recordIn, stringIn, stringsIn } from './read-body.ts';

/** Base64 SHA-256, Lambda's CodeSha256. */
function codeSHA256Of(code: Uint8Array): string {
  return createHash('sha256').update(code).digest('base64');
}

/** Makes a function that is Pending and becomes Active. Throws AWS's 409 when it exists. */
export function addFunction(
  world: World,
  arn: string,
  code: Uint8Array,
  options: {
    handler: FunctionHandler;
    architectures?: string[] | undefined;
    description?: string | undefined;
    role?: string | undefined;
  },
): SimulatedFunction {
  const name = arn.split(':')[6] ?? '';
  if (world.functions.has(arn)) throw conflict(`Function already exist: ${name}`);
  const fn: SimulatedFunction = {
    arn,
    name,
    handler: options.handler,
    latest: {
      version: '$LATEST',
      code,
      codeSHA256: codeSHA256Of(code),
      description: options.description ?? '',
      architectures: options.architectures ?? ['x86_64'],
      environment: {},
      memorySize: 128,
      timeout: 3,
      role: options.role ?? `arn:aws:iam::${arn.split(':')[4]}:role/${name}`,
      deadLetterARN: undefined,
      revisionID: newRevisionID(world),
      state: 'Pending',
      stateReason: 'The function is being created.',
      lastUpdateStatus: 'Successful',
      lastUpdateStatusReason: undefined,
      lastModified: world.clock.now(),
    },
    versions: new Map(),
    nextVersion: 1,
    lastPublished: undefined,
    aliases: new Map(),
    policies: new Map(),
    eventInvokeConfigs: new Map(),
    urlConfigs: new Map(),
    tags: new Map(),
    provisioned: new Map(),
  };
  world.functions.set(arn, fn);
  activateLater(world, fn.latest);
  return fn;
}

/** CreateFunction. */
export function createFunction(world: World, body: RequestBody, region: string, handler: FunctionHandler) {
  const name = stringIn(body, 'FunctionName') ?? '';
  const account = /:(\d{12}):/.exec(stringIn(body, 'Role') ?? '')?.[1] ?? '000000000000';
  const arn = name.startsWith('arn:') ? name : `arn:aws:lambda:${region}:${account}:function:${name}`;
  const code = readCode(world, recordIn(body, 'Code') ?? {});
  const fn = addFunction(world, arn, code, {
    handler,
    architectures: stringsIn(body, 'Architectures'),
    description: stringIn(body, 'Description'),
    role: stringIn(body, 'Role'),
  });
  return functionOutput(fn, booleanIn(body, 'Publish') ? publish(world, fn, undefined) : fn.latest);
}

/** UpdateFunctionCode. Architectures that are not sent back become x86_64. */
export function updateFunctionCode(world: World, fn: SimulatedFunction, body: RequestBody) {
  checkWritable(fn);
  checkRevision(fn, body);
  const code = readCode(world, body);
  const changed: FunctionState = {
    ...fn.latest,
    code,
    codeSHA256: codeSHA256Of(code),
    architectures: stringsIn(body, 'Architectures') ?? ['x86_64'],
  };
  if (booleanIn(body, 'DryRun')) return functionOutput(fn, changed);
  startUpdate(world, fn, changed);
  return functionOutput(fn, booleanIn(body, 'Publish') ? publish(world, fn, undefined) : fn.latest);
}

/** UpdateFunctionConfiguration. */
export function updateFunctionConfiguration(world: World, fn: SimulatedFunction, body: RequestBody) {
  checkWritable(fn);
  checkRevision(fn, body);
  const environment = recordIn(body, 'Environment');
  const deadLetter = recordIn(body, 'DeadLetterConfig');
  startUpdate(world, fn, {
    ...fn.latest,
    description: stringIn(body, 'Description') ?? fn.latest.description,
    memorySize: numberIn(body, 'MemorySize') ?? fn.latest.memorySize,
    timeout: numberIn(body, 'Timeout') ?? fn.latest.timeout,
    role: stringIn(body, 'Role') ?? fn.latest.role,
    deadLetterARN: deadLetter ? stringIn(deadLetter, 'TargetArn') || undefined : fn.latest.deadLetterARN,
    // The map is replaced as a whole.
    environment: environment
      ? ((recordIn(environment, 'Variables') as Record<string, string> | undefined) ?? {})
      : fn.latest.environment,
  });
  return functionOutput(fn, fn.latest);
}

/** PublishVersion: the existing number while no update call, not even an identical one, came since the last publish. */
export function publishVersion(world: World, fn: SimulatedFunction, body: RequestBody) {
  checkWritable(fn);
  checkRevision(fn, body);
  const expected = stringIn(body, 'CodeSha256');
  const current = fn.latest.codeSHA256;
  if (expected !== undefined && expected !== '' && expected !== current) {
    throw invalidParameter(
      `CodeSHA256 (${expected}) is different from current CodeSHA256 in $LATEST (${current}). Please try again with the CodeSHA256 in $LATEST.`,
    );
  }
  return functionOutput(fn, publish(world, fn, stringIn(body, 'Description')));
}

function publish(world: World, fn: SimulatedFunction, description: string | undefined): FunctionState {
  const existing = fn.lastPublished === undefined ? undefined : fn.versions.get(fn.lastPublished);
  if (existing) return existing;
  const version: FunctionState = {
    ...fn.latest,
    version: String(fn.nextVersion),
    description: description ?? fn.latest.description,
    revisionID: newRevisionID(world),
    state: 'Pending',
    stateReason: 'The function is being created.',
    lastUpdateStatus: 'Successful',
    lastModified: world.clock.now(),
  };
  fn.nextVersion += 1;
  fn.lastPublished = version.version;
  fn.versions.set(version.version, version);
  activateLater(world, version);
  return version;
}

function startUpdate(world: World, fn: SimulatedFunction, changed: FunctionState): void {
  const updated: FunctionState = {
    ...changed,
    revisionID: newRevisionID(world),
    lastUpdateStatus: 'InProgress',
    lastUpdateStatusReason: 'The function is being created.',
    lastModified: world.clock.now(),
  };
  fn.latest = updated;
  fn.lastPublished = undefined;
  world.later(world.updateInProgressMs, () => {
    if (updated.lastUpdateStatus !== 'InProgress') return;
    updated.lastUpdateStatus = 'Successful';
    updated.lastUpdateStatusReason = undefined;
    updated.revisionID = newRevisionID(world);
  });
}

/** Pending → Active after a while; the RevisionId changes with it. */
export function activateLater(world: World, state: FunctionState): void {
  world.later(world.publishPendingMs, () => {
    if (state.state !== 'Pending') return;
    state.state = 'Active';
    state.stateReason = undefined;
    state.revisionID = newRevisionID(world);
  });
}

function checkWritable(fn: SimulatedFunction): void {
  if (fn.latest.lastUpdateStatus === 'InProgress') throw updateInProgress(fn.arn);
  if (fn.latest.state === 'Pending') throw wrongState('Pending');
}

function checkRevision(fn: SimulatedFunction, body: RequestBody): void {
  const revision = stringIn(body, 'RevisionId');
  if (revision !== undefined && revision !== fn.latest.revisionID) throw preconditionFailed();
}

/** The bytes of ZipFile, or of the object in S3 with Lambda's wording of what S3 refused. */
function readCode(world: World, body: RequestBody): Uint8Array {
  const zip = stringIn(body, 'ZipFile');
  if (zip !== undefined) return Buffer.from(zip, 'base64');
  const bucket = stringIn(body, 'S3Bucket');
  const key = stringIn(body, 'S3Key');
  if (bucket === undefined || key === undefined) {
    throw invalidParameter('Please provide a source for function code.');
  }
  const found = world.s3.find(bucket, key, stringIn(body, 'S3ObjectVersion'));
  if ('refusal' in found) {
    const { name, message } = found.refusal;
    throw invalidParameter(`Error occurred while GetObject. S3 Error Code: ${name}. S3 Error Message: ${message}`);
  }
  return found.object.bytes;
}
