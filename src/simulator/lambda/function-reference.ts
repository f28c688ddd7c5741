import { functionNotFound, invalidParameter, validationError } from './aws-error.ts';
import type { FunctionState, SimulatedFunction, World } from './model.ts';

/** The function that a request names, and the qualifier in its name or query. */
export interface FunctionReference {
  fn: SimulatedFunction;
  qualifier: string | undefined;
}

const REFERENCE =
  /^(?:(?:arn:[a-z-]+:lambda:([a-z0-9-]+):)?(\d{12}):function:)?([a-zA-Z0-9_-]{1,64})(?::(\$LATEST|[a-zA-Z0-9_-]+))?$/;

/**
 * Finds a function by name, `account:function:name` or ARN, each with or without `:qualifier`.
 * `region` is the one that the request was signed for; a plain name is looked up there.
 */
export function findFunction(
  world: World,
  reference: string,
  options: { region: string | undefined; qualifier?: string | undefined },
): FunctionReference {
  const match = REFERENCE.exec(reference);
  const [, arnRegion, account, name, inName] = match ?? [];
  if (!match || !name) {
    throw validationError(
      `Value '${reference}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: (arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}(-gov)?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?`,
    );
  }
  if (inName !== undefined && options.qualifier !== undefined && inName !== options.qualifier) {
    throw invalidParameter('The derived qualifier from the function name does not match the specified qualifier.');
  }
  const region = arnRegion ?? options.region;
  const fn = [...world.functions.values()].find((candidate) => {
    const [, , , candidateRegion, candidateAccount] = candidate.arn.split(':');
    return (
      candidate.name === name &&
      (region === undefined || candidateRegion === region) &&
      (account === undefined || candidateAccount === account)
    );
  });
  const qualifier = options.qualifier ?? inName;
  if (fn) return { fn, qualifier };
  const unqualified = `arn:aws:lambda:${region ?? 'us-east-1'}:${account ?? '000000000000'}:function:${name}`;
  throw functionNotFound(qualifier === undefined ? unqualified : `${unqualified}:${qualifier}`);
}

/** `$LATEST` or a published version; throws AWS's 404 with the qualified ARN. */
export function stateOf(fn: SimulatedFunction, version: string): FunctionState {
  if (version === '$LATEST') return fn.latest;
  const state = fn.versions.get(version);
  if (!state) throw functionNotFound(`${fn.arn}:${version}`);
  return state;
}

/** Where a read with this qualifier lands: an alias stands for its primary version. */
export function qualifiedState(fn: SimulatedFunction, qualifier: string | undefined): FunctionState {
  const alias = qualifier === undefined ? undefined : fn.aliases.get(qualifier);
  return stateOf(fn, alias?.functionVersion ?? qualifier ?? '$LATEST');
}
