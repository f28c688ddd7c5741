import type { Alias } from '../api/alias.ts';
import { PluginConfigError } from '../api/plugin-config.ts';
import type { Rollout } from '../api/rollout.ts';
import type { Cache } from '../kube/reflector.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { confirmationOf } from './confirmation.ts';
import type { Obstacle } from './intent.ts';
import { missingCanaryPod } from './missing-canary-pod.ts';
import type { Notices } from './notices.ts';
import { maxWeightOf, type Plan, type Planner } from './plan.ts';
import { createSlots } from './slots.ts';
import type { Verdict } from './traffic-router.ts';
import { waitForChange } from './wait-for-change.ts';
import type { IntentWriter } from './write-intent.ts';

export interface WeightVerifierOptions {
  plan: Planner;
  writer: Pick<IntentWriter, 'lastWrite'>;
  cache: Cache<Alias>;
  notices: Notices;
  clock: Clock;
  log: Log;
  /** How long a call may wait for Lambda's answer while all looks well. Default 3000. */
  waitMs?: number;
  /** How many calls may wait at the same time. Default 3: Argo Rollouts has 10 workers for everything in the cluster. */
  maxWaiting?: number;
  /** How long a call waits at the maximum when the Rollout has no steps. Default 30,000. */
  steplessWaitMs?: number;
}

export type WeightVerifier = (rollout: Rollout, weight: number) => Promise<Verdict>;

/** Where a weight stands at one moment. `subject` is the Alias to wait for. */
type Standing =
  | { verified: true }
  | { verified: false; obstacle: Obstacle; healthy: boolean; subject: Alias | undefined };

/** An unconfirmed weight that looked well for longer than this looks well no more. */
const HEALTHY_FOR_MS = 10_000;
/** While waiting the Versions may change too: look again at least this often. */
const LOOK_AGAIN_MS = 1000;

/**
 * Builds VerifyWeight. It never rejects: with an error Argo Rollouts stalls in mid-canary, and at the end of the steps it
 * completes unverified. Without steps NotVerified at the maximum makes Argo Rollouts panic (and try again), so there the call
 * waits much longer; but not for ever, because an abort of the same Rollout waits behind it.
 */
export function createWeightVerifier(options: WeightVerifierOptions): WeightVerifier {
  const { plan, writer, cache, notices, clock, log } = options;
  const { waitMs = 3000, maxWaiting = 3, steplessWaitMs = 30_000 } = options;
  const slots = createSlots(maxWaiting);

  async function look(rollout: Rollout, weight: number): Promise<Standing> {
    try {
      return standingOf(await plan(rollout, weight), weight);
    } catch (error) {
      const reason = error instanceof PluginConfigError ? 'PluginConfiguration' : 'KubernetesUnavailable';
      const message = error instanceof Error ? error.message : String(error);
      return { verified: false, healthy: false, obstacle: { reason, message }, subject: undefined };
    }
  }

  function standingOf({ alias, aliasName, intent }: Plan, weight: number): Standing {
    const no = (obstacle: Obstacle, healthy = false): Standing => ({
      verified: false,
      obstacle,
      healthy,
      subject: alias,
    });
    // Nothing was asked of the Alias, so at weight 0 there is nothing to wait for.
    if (intent.kind === 'leave' && weight === 0) return { verified: true };
    if (!alias) return no({ reason: 'AliasNotFound', message: `Alias ${aliasName} does not exist` });
    if (intent.kind === 'leave') return no(intent.obstacle);
    if (intent.obstacle) return no(intent.obstacle);
    const confirmation = confirmationOf(alias, intent.routedBy, writer.lastWrite(alias));
    return confirmation.confirmed ? { verified: true } : no(confirmation.obstacle, confirmation.healthy);
  }

  async function lookUntil(rollout: Rollout, weight: number, first: Standing, patience: Patience): Promise<Standing> {
    let standing = first;
    for (;;) {
      const leftMs = patience.untilMs - clock.now();
      if (standing.verified || leftMs <= 0 || (patience.onlyHealthy && !standing.healthy)) return standing;
      const pauseMs = Math.min(leftMs, LOOK_AGAIN_MS);
      if (standing.subject) await waitForChange(cache, standing.subject, clock, pauseMs);
      else await clock.sleep(pauseMs);
      standing = await look(rollout, weight);
    }
  }

  async function verify(rollout: Rollout, weight: number): Promise<Verdict> {
    const asked = askedOf(rollout, weight);
    const missing = missingCanaryPod(rollout, weight);
    if (missing) {
      notices.unconfirmed(rollout, asked, missing);
      return 'NotVerified';
    }
    let standing = await look(rollout, weight);
    if (!standing.verified) {
      notices.unconfirmed(rollout, asked, standing.obstacle);
      if (isEndWithoutSteps(rollout, weight)) {
        standing = await lookUntil(rollout, weight, standing, { untilMs: clock.now() + steplessWaitMs });
      } else if (weight > 0 && standing.healthy && notices.unconfirmedForMs(rollout, asked) < HEALTHY_FOR_MS) {
        standing = await waitInSlot(rollout, weight, standing);
      }
    }
    if (standing.verified) {
      notices.confirmed(rollout, asked);
      return 'Verified';
    }
    notices.unconfirmed(rollout, asked, standing.obstacle);
    return 'NotVerified';
  }

  async function waitInSlot(rollout: Rollout, weight: number, standing: Standing): Promise<Standing> {
    const giveBack = slots.take();
    if (!giveBack) return standing;
    try {
      return await lookUntil(rollout, weight, standing, { untilMs: clock.now() + waitMs, onlyHealthy: true });
    } finally {
      giveBack();
    }
  }

  return async (rollout, weight) => {
    try {
      return await verify(rollout, weight);
    } catch (error) {
      log.error('verifying a weight failed', { rollout: rollout.metadata.name, error: String(error) });
      return 'NotVerified';
    }
  };
}

interface Patience {
  untilMs: number;
  onlyHealthy?: boolean;
}

function isEndWithoutSteps(rollout: Rollout, weight: number): boolean {
  return !rollout.spec.strategy?.canary?.steps?.length && weight >= maxWeightOf(rollout);
}

/** For people, and the identity of what is waited for: another weight or another revision is another wait. */
function askedOf(rollout: Rollout, weight: number): string {
  return `weight ${weight} of ${maxWeightOf(rollout)} for revision ${rollout.status?.currentPodHash ?? 'unknown'}`;
}
