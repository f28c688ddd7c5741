import { isLambdaError } from '../../lambda/error.ts';
import type { AliasConfiguration } from '../../lambda/port.ts';
import { Stalling, Waiting } from '../outcome.ts';
import { type Convergence, callOptions } from './convergence.ts';
import { describeAlias, servedBy } from './routing.ts';

const MOVING_POLL_MS = 5_000;

/**
 * While Lambda moves the provisioned concurrency of an alias to another version it shows weights of its own, which end by themselves.
 * Throws `Waiting` for that: writing over them would start the move again.
 */
export async function requireMoved(pass: Convergence, answer: AliasConfiguration): Promise<void> {
  const { alias, desired, lambda, memory } = pass;
  const { functionVersion, additionalVersionWeights } = desired.target;
  if (Object.keys(additionalVersionWeights).length > 0 || !servedBy(answer).includes(functionVersion)) return;
  const config = await lambda.getProvisionedConcurrency(alias.spec.functionARN, alias.spec.name, callOptions(pass));
  if (!config) return;
  memory.moving = desired.target;
  throw stillMoving(pass);
}

export function stillMoving({ alias, desired, status }: Convergence): Waiting {
  return new Waiting(
    'ProvisionedConcurrencyMoving',
    `${describeAlias(alias)} is not all at version ${desired.target.functionVersion} yet (${status.routing}): Lambda is moving the alias's provisioned concurrency`,
    MOVING_POLL_MS,
  );
}

/** What Lambda's refusal of weights on an alias with provisioned concurrency means; undefined for any other error. */
export function explainProvisioned({ alias }: Convergence, error: unknown): Stalling | undefined {
  if (!isLambdaError(error, 'InvalidParameter') || !/Provisioned Concurrency/i.test(error.message)) return undefined;
  return new Stalling(
    'AliasProvisionedConcurrency',
    `${describeAlias(alias)} has provisioned concurrency of its own, and Lambda takes no weights beside that: give it to the Versions (spec.provisionedConcurrentExecutions) and delete it from the alias, or abort, or go over at once with kubectl argo rollouts promote --full`,
  );
}
