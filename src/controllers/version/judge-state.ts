import type { FunctionConfiguration } from '../../lambda/port.ts';
import { Stalling, Waiting } from '../outcome.ts';

const PENDING_POLL_MS = 1_000;
const UNKNOWN_STATE_POLL_MS = 10_000;

/**
 * Throws unless a published version can take traffic. `Inactive` can: it is only idle, and an invocation revives it. Once a
 * version has been ready only `Failed` takes that back: an idle one is Pending while it is revived.
 */
export function requireUsable(configuration: FunctionConfiguration, wasReady: boolean): void {
  const { version, state, stateReason } = configuration;
  const because = stateReason ? `: ${stateReason}` : '';
  if (state === 'Failed')
    throw new Stalling(
      'VersionFailed',
      `version ${version} is Failed in Lambda${because}; release another commit, or mend the cause and set the annotation lambda-rollouts.dev/retry to any new value`,
    );
  if (wasReady || state === 'Active' || state === 'Inactive') return;
  if (state === 'Pending')
    throw new Waiting('VersionPending', `version ${version} is Pending${because}`, PENDING_POLL_MS);
  throw new Waiting('VersionNotActive', `version ${version} is ${state} in Lambda${because}`, UNKNOWN_STATE_POLL_MS);
}
