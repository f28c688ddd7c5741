import type { Rollout } from '../api/rollout.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { AliasClaimedError } from './claim.ts';
import { describeRoutedBy } from './intent.ts';
import type { Notices } from './notices.ts';
import type { Planner } from './plan.ts';
import { isTransient, retryTransient } from './retry-transient.ts';
import type { IntentWriter } from './write-intent.ts';

export interface WeightSetterOptions {
  plan: Planner;
  writer: IntentWriter;
  notices: Notices;
  clock: Clock;
  log: Log;
}

export type WeightSetter = (rollout: Rollout, weight: number) => Promise<void>;

/**
 * Builds SetWeight: writes what the weight means into the Alias and returns; VerifyWeight tells whether Lambda does it.
 * An error here blocks promotion and abort alike, so it rejects only for what people must mend (the plugin's configuration, an
 * Alias that does not exist or that another Rollout routes, missing permissions). What passes by itself is tried a few times and
 * then left to the next call: until a write succeeds the weight is not verified.
 */
export function createWeightSetter(options: WeightSetterOptions): WeightSetter {
  const { plan, writer, notices, clock, log } = options;

  async function attempt(rollout: Rollout, weight: number, live: boolean): Promise<void> {
    const { alias, aliasName, intent } = await plan(rollout, weight, { live });
    const leave = intent.kind === 'leave';
    // At weight 0 without a stable version there is nothing to write: a LambdaDeployment may still be making the Alias.
    if (!alias && !(leave && weight === 0)) throw new Error(missingAlias(rollout, aliasName));
    if (leave) log.debug('alias left alone', { ...fieldsOf(rollout), ...intent.obstacle });
    if (!alias || leave) return;
    await writer.write(rollout, alias, intent.routedBy);
    if (intent.obstacle) {
      const instead = describeRoutedBy(intent.routedBy);
      log.info('the canary gets nothing', { ...fieldsOf(rollout), instead, ...intent.obstacle });
    }
  }

  return async (rollout, weight) => {
    try {
      await retryTransient(clock, (again) => attempt(rollout, weight, again));
    } catch (error) {
      if (isTransient(error)) {
        log.warn('weight not recorded, waiting for the next call', { ...fieldsOf(rollout), error: String(error) });
        return;
      }
      if (error instanceof AliasClaimedError) {
        const obstacle = { reason: 'AliasClaimed', message: error.message };
        notices.warnOnce(rollout, obstacle);
        notices.warnOnce(error.holder, obstacle);
      }
      throw error;
    }
  };
}

function missingAlias({ metadata: { namespace = '', name } }: Rollout, aliasName: string): string {
  return `Alias ${namespace}/${aliasName}, which Rollout ${namespace}/${name} names for the plugin, does not exist; create it, or correct the name`;
}

function fieldsOf({ metadata }: Rollout): { namespace: string | undefined; rollout: string } {
  return { namespace: metadata.namespace, rollout: metadata.name };
}
