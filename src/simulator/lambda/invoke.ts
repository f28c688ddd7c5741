import { AwsError, wrongState } from './aws-error.ts';
import { activateLater } from './function-operations.ts';
import { stateOf } from './function-reference.ts';
import type { FunctionState, SimulatedFunction, World } from './model.ts';

/** An answer of Invoke. */
export interface InvokeAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** What the caller sent. */
export interface InvokeInput {
  qualifier: string | undefined;
  payload: Uint8Array;
  /** `RequestResponse`, `Event` or `DryRun`. */
  invocationType: string;
}

/** Invoke: an alias with weights chooses a version at random for each invocation, as Lambda does. */
export async function invoke(world: World, fn: SimulatedFunction, input: InvokeInput): Promise<InvokeAnswer> {
  const state = chooseVersion(world, fn, input.qualifier);
  checkInvocable(world, state);
  if (input.invocationType === 'DryRun') return { status: 204, headers: {}, body: new Uint8Array() };
  const headers = { 'x-amz-executed-version': state.version };
  const result = await run(fn, state, readEvent(input.payload));
  if (input.invocationType === 'Event') return { status: 202, headers: {}, body: new Uint8Array() };
  if (!('thrown' in result)) return { status: 200, headers, body: encode(result.value) };
  const { name, message } = result.thrown instanceof Error ? result.thrown : new Error(String(result.thrown));
  return {
    status: 200,
    headers: { ...headers, 'x-amz-function-error': 'Unhandled' },
    body: encode({ errorMessage: message, errorType: name, trace: [] }),
  };
}

function chooseVersion(world: World, fn: SimulatedFunction, qualifier: string | undefined): FunctionState {
  const alias = qualifier === undefined ? undefined : fn.aliases.get(qualifier);
  if (!alias) return stateOf(fn, qualifier ?? '$LATEST');
  let draw = world.random();
  for (const [version, weight] of Object.entries(alias.additionalVersionWeights)) {
    if (draw < weight) return stateOf(fn, version);
    draw -= weight;
  }
  return stateOf(fn, alias.functionVersion);
}

/** An idle (Inactive) version refuses the first invocation, which revives it. */
function checkInvocable(world: World, state: FunctionState): void {
  if (state.state === 'Active') return;
  const before = state.state;
  if (before === 'Inactive') {
    state.state = 'Pending';
    state.stateReason = 'The function is being restored.';
    activateLater(world, state);
  }
  throw wrongState(before);
}

async function run(
  fn: SimulatedFunction,
  { version, code }: FunctionState,
  event: unknown,
): Promise<{ value: unknown } | { thrown: unknown }> {
  try {
    return { value: await fn.handler(event, { version, code }) };
  } catch (thrown) {
    return { thrown };
  }
}

function readEvent(payload: Uint8Array): unknown {
  if (payload.length === 0) return {};
  try {
    return JSON.parse(Buffer.from(payload).toString('utf8'));
  } catch {
    throw new AwsError(400, 'InvalidRequestContentException', 'Could not parse request body into json');
  }
}

function encode(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value ?? null));
}
