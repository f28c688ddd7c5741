import { isLambdaError } from '../../lambda/error.ts';
import type { CallOptions, LambdaPort } from '../../lambda/port.ts';
import { Stalling, Waiting } from '../outcome.ts';

export interface VersionReadiness {
  /** Throws unless a version can take traffic: `Waiting` while it may become ready, `Stalling` when it never will. */
  require(lambda: LambdaPort, functionARN: string, version: string, call: CallOptions): Promise<void>;
  /** The same, without trust in what was seen before. */
  requireAgain(lambda: LambdaPort, functionARN: string, version: string, call: CallOptions): Promise<void>;
}

/** Inactive is an idle version: the first invocation wakes it. */
const USABLE = new Set(['Active', 'Inactive']);
/** A new version takes seconds; one call per two of them is cheap beside Lambda's fifteen per second. */
const POLL_MS = 2000;
const NOT_FOUND_POLL_MS = 30_000;
/** Each is some 100 bytes; the price of forgetting one is a call. */
const MAX_REMEMBERED = 10_000;

/** A version that was usable once is not asked about again: published versions do not change. */
export function createVersionReadiness(): VersionReadiness {
  const usable = new Set<string>();

  const readiness: VersionReadiness = {
    requireAgain(lambda, functionARN, version, call) {
      usable.delete(`${functionARN}:${version}`);
      return readiness.require(lambda, functionARN, version, call);
    },
    async require(lambda, functionARN, version, call) {
      const key = `${functionARN}:${version}`;
      if (usable.has(key)) return;
      const { state, stateReason } = await read(lambda, functionARN, version, call);
      if (USABLE.has(state)) {
        if (usable.size >= MAX_REMEMBERED) usable.clear();
        usable.add(key);
        return;
      }
      const message = `version ${version} gets no traffic while it is ${state}${stateReason ? `: ${stateReason}` : ''}`;
      if (state === 'Failed') throw new Stalling('VersionFailed', message);
      throw new Waiting('VersionNotActive', message, POLL_MS);
    },
  };
  return readiness;
}

async function read(lambda: LambdaPort, functionARN: string, version: string, call: CallOptions) {
  try {
    return await lambda.getFunctionConfiguration(functionARN, version, call);
  } catch (error) {
    if (!isLambdaError(error, 'NotFound')) throw error;
    throw new Waiting('VersionNotFound', `${functionARN} has no version ${version}`, NOT_FOUND_POLL_MS);
  }
}
