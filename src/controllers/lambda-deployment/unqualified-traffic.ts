import { Waiting } from '../outcome.ts';
import type { Done } from '../reconcile-object.ts';
import { mark, type ReleasePass, unmark } from './release-pass.ts';

/** The message names so many; a policy can have hundreds of statements. */
const NAMED_MAX = 10;

/**
 * Runs a release and tells by condition `UnqualifiedTraffic` who calls the function past its alias. Whatever that look finds, or
 * fails at, changes nothing about the release; only the next pass comes in time for the next look.
 */
export async function withUnqualifiedTraffic(pass: ReleasePass, release: () => Promise<Done>): Promise<Done> {
  try {
    const done = await release();
    const dueInMs = tell(pass);
    return { ...done, ...sooner(done.requeueAfterMs, dueInMs) };
  } catch (error) {
    const dueInMs = tell(pass);
    if (!(error instanceof Waiting)) throw error;
    throw new Waiting(error.reason, error.message, sooner(error.requeueAfterMs, dueInMs).requeueAfterMs);
  }
}

/** Takes the last answer into the status; returns when to ask again. */
function tell(pass: ReleasePass): number | undefined {
  const { deployment, options, status, functionARN } = pass;
  const { alias, rollout } = deployment.spec.release ?? {};
  const name = rollout?.alias ?? alias?.name;
  if (name === undefined) {
    unmark(pass, 'UnqualifiedTraffic');
    return undefined;
  }
  if (status.releaseID === undefined) return undefined;
  const { callers, dueInMs } = options.callers.latest(deployment, status.releaseID);
  if (callers === undefined) return dueInMs;
  const { found, denied } = callers;
  const unseen =
    denied.length > 0 ? `; not everything could be seen: the controller's role lacks ${denied.join(', ')}` : '';
  if (found.length > 0)
    mark(
      pass,
      'UnqualifiedTraffic',
      'True',
      'CallersFound',
      `the bare function runs $LATEST, past every canary, and is called by ${inWords(found)}; point them at ${functionARN}:${name}${unseen}`,
    );
  else if (denied.length > 0)
    mark(
      pass,
      'UnqualifiedTraffic',
      'Unknown',
      'AccessDenied',
      `whether anything calls the bare function, past every canary, cannot be seen: the controller's role lacks ${denied.join(', ')}`,
    );
  else
    mark(pass, 'UnqualifiedTraffic', 'False', 'NoCallersFound', 'nothing that is configured calls the bare function');
  return dueInMs;
}

function inWords(found: readonly string[]): string {
  const rest = found.length - NAMED_MAX;
  return found.slice(0, NAMED_MAX).join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}

function sooner(a: number | undefined, b: number | undefined): { requeueAfterMs?: number } {
  const times = [a, b].filter((ms) => ms !== undefined);
  return times.length === 0 ? {} : { requeueAfterMs: Math.min(...times) };
}
