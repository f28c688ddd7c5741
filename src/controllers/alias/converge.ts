import { isLambdaError, type LambdaError } from '../../lambda/error.ts';
import type { AliasConfiguration, AliasTarget } from '../../lambda/port.ts';
import { describeRouting, equalRouting } from '../../lambda/routing.ts';
import { Stalling, Waiting } from '../outcome.ts';
import { absorb, isAsAsked } from './absorb.ts';
import { type Convergence, callOptions } from './convergence.ts';
import { fetchAlias } from './fetch-alias.ts';
import { requireUncontested } from './foreign-changes.ts';
import { requireUnpaused } from './paused.ts';
import { explainProvisioned, requireMoved, stillMoving } from './provisioned-alias.ts';
import { describeAlias, equalButRounded, type Known, knownFrom, servedBy, shareOf, writeKnown } from './routing.ts';

/** Each further attempt needs another writer in between; then the next pass goes on. */
const MAX_ATTEMPTS = 5;
const MISSING_RETRY_MS = 30_000;
const ABORT_RETRY_MS = 1000;
const FAILED_RETRY_MS = 30_000;

/**
 * Makes the alias what is asked, in one UpdateAlias where what Lambda last confirmed still holds. Every write carries a RevisionId;
 * when that is out of date the alias is read and judged anew. Rejects with `Waiting`, `Stalling` or the `LambdaError`.
 */
export async function converge(pass: Convergence): Promise<void> {
  const what = describeAlias(pass.alias);
  const { pending, moving } = pass.memory;
  let known = (pending || moving ? undefined : knownFrom(pass.status)) ?? (await read(pass));
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    if (known && isAsAsked(pass, known)) return;
    if (known && isMoving(pass, known)) throw stillMoving(pass);
    requireUnpaused(pass.alias, pass.desired, known);
    if (!pass.urgent) requireUncontested(pass.memory, what, pass.clock.now());
    await requireUsableVersions(pass, known);
    if (!pass.urgent) await requirePair(pass);
    const refused = await write(pass, known);
    if (!refused) return;

    known = await read(pass);
    if (known && isAsAsked(pass, known)) return;
    if (refused.code === 'Unavailable') throw refused;
    if (refused.code === 'NotFound' && known) {
      const message = `${what} cannot be set to ${describeRouting(pass.desired.target)}: ${refused.message}`;
      throw new Waiting('VersionNotFound', message, pass.urgent ? ABORT_RETRY_MS : MISSING_RETRY_MS);
    }
  }
  throw new Waiting('Contested', `${what} changes faster than it can be written`, ABORT_RETRY_MS);
}

async function read(pass: Convergence): Promise<AliasConfiguration | undefined> {
  const live = await fetchAlias(pass.lambda, pass.alias, callOptions(pass));
  absorb(pass, live);
  return live;
}

/** Before a version first gets traffic it must be usable. What has traffic already needs no question. */
async function requireUsableVersions(pass: Convergence, known: AliasTarget | undefined): Promise<void> {
  const { alias, desired, lambda, readiness } = pass;
  for (const version of servedBy(desired.target)) {
    if (shareOf(known, version) > 0) continue;
    await readiness.require(lambda, alias.spec.functionARN, version, callOptions(pass));
  }
}

/** Undefined when Lambda took it; otherwise the refusal after which the alias must be read again. Rejects with any other. */
async function write(pass: Convergence, known: Known | undefined): Promise<LambdaError | undefined> {
  const { alias, desired, lambda, memory } = pass;
  const { functionARN, name } = alias.spec;
  try {
    const answer = known
      ? await lambda.updateAlias(functionARN, name, desired.target, known.revisionID, callOptions(pass))
      : await lambda.createAlias(functionARN, name, desired.target, callOptions(pass));
    await accept(pass, answer);
    return undefined;
  } catch (error) {
    const refused = explainProvisioned(pass, error);
    if (refused && !pass.urgent) throw refused;
    if (known && isLambdaError(error, 'Conflict')) await explainConflict(pass);
    if (isLambdaError(error, 'Unavailable') && error.awsName !== 'NotSent') {
      memory.tried = desired.target;
      memory.pending = { target: desired.target, answered: wasAnswered(error) };
      return error;
    }
    if (isLambdaError(error, ...(known ? (['PreconditionFailed', 'NotFound'] as const) : (['Conflict'] as const))))
      return error;
    throw error;
  }
}

/** Whether AWS answered at all (a 5xx), or the connection told nothing, so that the request may still be on its way. */
function wasAnswered({ cause }: LambdaError): boolean {
  const metadata = (cause as { $metadata?: { httpStatusCode?: unknown } } | undefined)?.$metadata;
  return typeof metadata?.httpStatusCode === 'number';
}

async function requirePair(pass: Convergence): Promise<void> {
  const { alias, desired, lambda, routablePair } = pass;
  await routablePair(lambda, alias.spec.functionARN, desired.target, callOptions(pass));
}

/** Lambda took what is asked, and what it shows since then is its own doing. */
function isMoving({ desired, memory }: Convergence, known: AliasTarget): boolean {
  const { moving } = memory;
  if (moving && equalRouting(moving, desired.target) && servedBy(known).includes(moving.functionVersion)) return true;
  memory.moving = undefined;
  return false;
}

/** Lambda refuses a version that is Failed for ever; asked again and again it would answer the same. */
async function explainConflict(pass: Convergence): Promise<void> {
  const { alias, desired, lambda, readiness, urgent } = pass;
  for (const version of servedBy(desired.target)) {
    try {
      await readiness.requireAgain(lambda, alias.spec.functionARN, version, callOptions(pass));
    } catch (error) {
      if (error instanceof Stalling && urgent) throw new Waiting(error.reason, error.message, FAILED_RETRY_MS);
      throw error;
    }
  }
}

/** Takes Lambda's answer as the truth, also where it rounds. */
async function accept(pass: Convergence, answer: AliasConfiguration): Promise<void> {
  const { alias, desired, events, memory, status } = pass;
  writeKnown(status, answer);
  Object.assign(memory, {
    checkedAtMs: pass.clock.now(),
    pending: undefined,
    tried: undefined,
    rounded: undefined,
    moving: undefined,
  });
  if (equalRouting(answer, desired.target)) return;

  const asked = JSON.stringify(desired.target.additionalVersionWeights);
  const answered = JSON.stringify(answer.additionalVersionWeights);
  if (!equalButRounded(answer, desired.target)) {
    await requireMoved(pass, answer);
    const message = `${describeAlias(alias)}: asked for ${describeRouting(desired.target)}, Lambda answered ${status.routing}`;
    throw new Waiting('NotApplied', message, 5000);
  }
  const { functionVersion, additionalVersionWeights } = answer;
  memory.rounded = { asked: desired.target, answered: { functionVersion, additionalVersionWeights } };
  events.event(
    alias,
    'Normal',
    'WeightRounded',
    `${describeAlias(alias)}: asked for ${asked}, Lambda holds ${answered}`,
  );
}
