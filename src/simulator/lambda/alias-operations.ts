import { AwsError, conflict, invalidParameter, preconditionFailed, validationError, wrongState } from './aws-error.ts';
import { aliasOutput } from './function-output.ts';
import { stateOf } from './function-reference.ts';
import { type AliasState, type FunctionState, newRevisionID, type SimulatedFunction, type World } from './model.ts';
import { type RequestBody, recordIn, stringIn } from './read-body.ts';

const ALIAS_NAME = /^[a-zA-Z0-9_-]{1,128}$/;

/** GetAlias. */
export function getAlias(fn: SimulatedFunction, name: string) {
  const alias = fn.aliases.get(name);
  if (!alias) throw new AwsError(404, 'ResourceNotFoundException', `Cannot find alias arn: ${fn.arn}:${name}`);
  return aliasOutput(fn, alias);
}

/** CreateAlias. */
export function createAlias(world: World, fn: SimulatedFunction, body: RequestBody) {
  const name = stringIn(body, 'Name') ?? '';
  if (!ALIAS_NAME.test(name) || /^[0-9]+$/.test(name)) {
    throw validationError(
      `Value '${name}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)`,
    );
  }
  const functionVersion = stringIn(body, 'FunctionVersion');
  if (functionVersion === undefined) {
    throw validationError("Value null at 'functionVersion' failed to satisfy constraint: Member must not be null");
  }
  const additionalVersionWeights = weightsIn(body) ?? {};
  if (fn.aliases.has(name)) throw conflict(`Alias already exists: ${fn.arn}:${name}`);
  checkRouting(fn, functionVersion, additionalVersionWeights);
  const description = stringIn(body, 'Description') ?? '';
  const alias = { name, functionVersion, additionalVersionWeights, description, revisionID: newRevisionID(world) };
  fn.aliases.set(name, alias);
  remember(world, fn, alias);
  return aliasOutput(fn, alias);
}

/** UpdateAlias: what is not sent keeps its value, also the weights. */
export function updateAlias(world: World, fn: SimulatedFunction, name: string, body: RequestBody) {
  const alias = fn.aliases.get(name);
  if (!alias) throw new AwsError(404, 'ResourceNotFoundException', `Alias not found: ${fn.arn}:${name}`);
  const functionVersion = stringIn(body, 'FunctionVersion') ?? alias.functionVersion;
  const additionalVersionWeights = weightsIn(body) ?? alias.additionalVersionWeights;
  const revision = stringIn(body, 'RevisionId');
  if (revision !== undefined && revision !== alias.revisionID) throw preconditionFailed();
  checkRouting(fn, functionVersion, additionalVersionWeights);
  if (fn.provisioned.has(name) && Object.keys(additionalVersionWeights).length > 0) {
    throw invalidParameter('Alias with weights can not be used with Provisioned Concurrency');
  }
  const before = alias.functionVersion;
  alias.functionVersion = functionVersion;
  alias.additionalVersionWeights = additionalVersionWeights;
  if (fn.provisioned.has(name) && before !== functionVersion) moveProvisioned(world, fn, alias, before);
  alias.description = stringIn(body, 'Description') ?? alias.description;
  alias.revisionID = newRevisionID(world);
  remember(world, fn, alias);
  return aliasOutput(fn, alias);
}

/** DeleteAlias: also succeeds for one that is not there. */
export function deleteAlias(fn: SimulatedFunction, name: string): void {
  fn.aliases.delete(name);
}

/** Lambda moves provisioned concurrency gradually, and shows the share that is left behind as weights of its own. */
function moveProvisioned(world: World, fn: SimulatedFunction, alias: AliasState, before: string): void {
  const weights = { [before]: 0.5 };
  alias.additionalVersionWeights = weights;
  world.later(world.provisionMs, () => {
    if (alias.additionalVersionWeights !== weights) return;
    alias.additionalVersionWeights = {};
    alias.revisionID = newRevisionID(world);
    remember(world, fn, alias);
  });
}

/** Both versions of a weighted alias need the same execution role and dead-letter queue. */
function checkPair(primary: FunctionState, additional: FunctionState): void {
  if (primary.role !== additional.role) {
    throw invalidParameter('Function versions in the routing configuration must have the same execution role.');
  }
  if (primary.deadLetterARN !== additional.deadLetterARN) {
    throw invalidParameter(
      'Function versions in the routing configuration must have the same dead-letter configuration.',
    );
  }
}

function remember(world: World, fn: SimulatedFunction, alias: AliasState): void {
  const arn = `${fn.arn}:${alias.name}`;
  const history = world.aliasHistory.get(arn) ?? [];
  world.aliasHistory.set(arn, history);
  history.push({
    functionVersion: alias.functionVersion,
    additionalVersionWeights: { ...alias.additionalVersionWeights },
    at: world.clock.now(),
  });
}

/** Undefined when the request has no RoutingConfig: then the old weights stay. */
function weightsIn(body: RequestBody): Record<string, number> | undefined {
  const routing = recordIn(body, 'RoutingConfig');
  if (routing === undefined) return undefined;
  const weights = recordIn(routing, 'AdditionalVersionWeights') ?? {};
  for (const [version, weight] of Object.entries(weights)) {
    const value = `Value '{${version}=${weight}}' at 'routingConfig.additionalVersionWeights'`;
    if (typeof weight !== 'number' || !(weight >= 0 && weight <= 1)) {
      throw validationError(
        `${value} failed to satisfy constraint: Map value must satisfy constraint: [Member must have value less than or equal to 1.0, Member must have value greater than or equal to 0.0, Member must not be null]`,
      );
    }
    if (!/^[0-9]+$/.test(version)) {
      throw validationError(
        `${value} failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [0-9]+, Member must not be null]`,
      );
    }
  }
  return weights as Record<string, number>;
}

function checkRouting(fn: SimulatedFunction, primary: string, weights: Record<string, number>): void {
  if (!/^(\$LATEST|[0-9]+)$/.test(primary)) {
    throw validationError(
      `Value '${primary}' at 'functionVersion' failed to satisfy constraint: Member must satisfy regular expression pattern: (\\$LATEST|[0-9]+)`,
    );
  }
  const additional = Object.keys(weights);
  if (additional.length > 1) {
    throw invalidParameter('Number of items in AdditionalVersionWeights cannot be greater than 1');
  }
  for (const version of additional) {
    if (version === primary) {
      throw invalidParameter(
        `Invalid function version ${version}. Function version ${version} is already included in routing configuration.`,
      );
    }
    if (primary === '$LATEST') {
      throw invalidParameter('$LATEST is not supported for an alias pointing to more than 1 version');
    }
  }
  for (const version of additional) checkPair(stateOf(fn, primary), stateOf(fn, version));
  for (const version of [primary, ...additional]) {
    // A Failed version never gets traffic: this refusal does not go away.
    if (stateOf(fn, version).state === 'Failed') throw wrongState('Failed');
  }
}
