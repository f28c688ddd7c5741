import type { AliasTarget, CallOptions, LambdaPort } from '../../lambda/port.ts';
import { Stalling } from '../outcome.ts';

/** Throws `Stalling` for two versions that Lambda does not route between. */
export type RoutablePair = (
  lambda: LambdaPort,
  functionARN: string,
  target: AliasTarget,
  call: CallOptions,
) => Promise<void>;

/** Each is some 100 bytes; the price of forgetting one is two calls. */
const MAX_REMEMBERED = 10_000;

/**
 * Builds the check. Lambda refuses weights between versions with different execution roles or dead-letter queues, in words that do not
 * say how to go on. Versions do not change, so a pair that was good once is good.
 */
export function createRoutablePair(): RoutablePair {
  const good = new Set<string>();

  return async (lambda, functionARN, target, call) => {
    const [additional] = Object.keys(target.additionalVersionWeights);
    if (additional === undefined) return;
    const key = `${functionARN}:${target.functionVersion}:${additional}`;
    if (good.has(key)) return;
    const [a, b] = await Promise.all(
      [target.functionVersion, additional].map((version) =>
        lambda.getFunctionConfiguration(functionARN, version, call),
      ),
    );
    if (!a || !b) return;
    requireSame('execution roles', a.version, a.role, b.version, b.role);
    requireSame('dead-letter queues', a.version, a.deadLetterARN, b.version, b.deadLetterARN);
    if (good.size >= MAX_REMEMBERED) good.clear();
    good.add(key);
  };
}

function requireSame(what: string, a: string, ofA: string | undefined, b: string, ofB: string | undefined): void {
  if (ofA === ofB) return;
  throw new Stalling(
    'VersionsNotRoutable',
    `versions ${a} and ${b} have different ${what} (${ofA ?? 'none'}, ${ofB ?? 'none'}), and Lambda allows no weights between them: abort, or go over at once with kubectl argo rollouts promote --full`,
  );
}
