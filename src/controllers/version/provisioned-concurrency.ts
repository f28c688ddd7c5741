import { parseDuration } from '../../api/duration.ts';
import { PROVISIONED_CONCURRENCY_ANNOTATION, RETRY_ANNOTATION } from '../../api/names.ts';
import type { Version, VersionStatus } from '../../api/version.ts';
import { isLambdaError } from '../../lambda/error.ts';
import type { CallOptions, LambdaPort } from '../../lambda/port.ts';
import type { ProvisionedConcurrency } from '../../lambda/references-port.ts';
import { toKubernetesTime } from '../../runtime/clock.ts';
import { Stalling, Waiting } from '../outcome.ts';
import type { VersionReconcilerOptions } from './options.ts';
import { type Usage, usageOf } from './usage.ts';

/** Lambda takes minutes to allocate. */
const ALLOCATING_POLL_MS = 5_000;
const DEFAULT_SCALE_DOWN_MS = 10 * 60_000;
const NEVER_MS = Number.POSITIVE_INFINITY;

/** One pass over the provisioned concurrency of a Version that is published. */
export interface ProvisionInput {
  version: Version;
  status: VersionStatus;
  lambda: LambdaPort;
  functionARN: string;
  namespace: string;
  /** The Version was Ready before: then nothing here takes that back. */
  wasReady: boolean;
  /** Compare with Lambda also what is believed to be as it should. */
  verify: boolean;
}

/**
 * Gives a version its provisioned concurrency while it is stable or the current canary, and takes it away `scaleDownDelay` after that, or
 * at once when its release was aborted. Before the Version is Ready for the first time throws `Waiting` until it is allocated. Returns
 * when to look again, in ms. What others scale (annotation `external`, or another number than ours in Lambda) is left alone.
 */
export async function provision(options: VersionReconcilerOptions, input: ProvisionInput): Promise<number> {
  const { version, status, wasReady } = input;
  const executions = version.spec.provisionedConcurrentExecutions;
  if (executions === undefined) return NEVER_MS;
  if (version.metadata.annotations?.[PROVISIONED_CONCURRENCY_ANNOTATION] === 'external') {
    status.provisionedConcurrency = { status: 'External' };
    return NEVER_MS;
  }
  if (status.provisionedConcurrency?.status === 'External' && !input.verify) return NEVER_MS;
  const usage = wasReady ? usageNow(options, input) : 'used';
  if (usage === 'used') return allocate(options, input, executions);
  return release(options, input, executions, usage);
}

function usageNow({ caches }: VersionReconcilerOptions, { version, status }: ProvisionInput): Usage {
  return usageOf({ ...version, status }, caches.aliases.list(), caches.rollouts.list(version.metadata.namespace ?? ''));
}

async function allocate(options: VersionReconcilerOptions, input: ProvisionInput, executions: number): Promise<number> {
  const { version, status, lambda, functionARN, wasReady } = input;
  const number = status.version ?? '';
  if (status.provisionedConcurrency) delete status.provisionedConcurrency.unusedSince;
  if (status.provisionedConcurrency?.status === 'READY' && !input.verify) return NEVER_MS;

  const retry = version.metadata.annotations?.[RETRY_ANNOTATION];
  const found = await lambda.getProvisionedConcurrency(functionARN, number, call(input, 'publish'));
  if (found && found.requested !== executions) return leaveToOthers(options, input, found);
  const again = found?.status === 'FAILED' && retry !== status.handledRetry;
  status.handledRetry = retry;
  const config = found && !again ? found : await ask(input, number, executions);
  record(options, input, config);
  const because = config.statusReason ? `: ${config.statusReason}` : '';
  if (config.status === 'READY') return NEVER_MS;
  if (config.status === 'FAILED') {
    const message = `provisioned concurrency of version ${number} failed in Lambda${because}; mend the cause and set the annotation ${RETRY_ANNOTATION} to any new value`;
    if (!wasReady) throw new Stalling('ProvisionedConcurrencyFailed', message);
    return NEVER_MS;
  }
  if (wasReady) return ALLOCATING_POLL_MS;
  throw new Waiting(
    'ProvisioningConcurrency',
    `version ${number}: ${executions} provisioned executions are ${config.status}${because}`,
    ALLOCATING_POLL_MS,
  );
}

async function ask(input: ProvisionInput, number: string, executions: number): Promise<ProvisionedConcurrency> {
  try {
    return await input.lambda.putProvisionedConcurrency(input.functionARN, number, executions, call(input, 'publish'));
  } catch (error) {
    if (!isLambdaError(error, 'InvalidParameter') || input.wasReady) throw error;
    throw new Stalling(
      'ProvisionedConcurrencyRefused',
      `spec.provisionedConcurrentExecutions: Lambda refuses ${executions} for version ${number}: ${error.message}; raise the account's concurrency, or create a Version that asks for less`,
    );
  }
}

/** Old stable versions keep it for a while: an undo would want it. After an abort nothing will. */
async function release(
  options: VersionReconcilerOptions,
  input: ProvisionInput,
  executions: number,
  usage: Usage,
): Promise<number> {
  const { version, status, lambda, functionARN } = input;
  const before = status.provisionedConcurrency;
  if (!before || before.status === 'Released') return NEVER_MS;
  const nowMs = options.clock.now();
  before.unusedSince ??= toKubernetesTime(nowMs);
  const { scaleDownDelay } = version.spec;
  const delayMs = scaleDownDelay === undefined ? DEFAULT_SCALE_DOWN_MS : parseDuration(scaleDownDelay);
  const leftMs = usage === 'aborted' ? 0 : Date.parse(before.unusedSince) + delayMs - nowMs;
  if (leftMs > 0) return leftMs;

  const number = status.version ?? '';
  const found = await lambda.getProvisionedConcurrency(functionARN, number, call(input, 'collect'));
  if (found && found.requested !== executions) return leaveToOthers(options, input, found);
  if (found) await lambda.deleteProvisionedConcurrency(functionARN, number, call(input, 'collect'));
  status.provisionedConcurrency = { status: 'Released' };
  const because =
    usage === 'aborted' ? 'its release was aborted' : 'it is neither stable nor the current canary any more';
  options.events.event(
    version,
    'Normal',
    'ProvisionedConcurrencyReleased',
    `version ${number} has no provisioned concurrency any more: ${because}`,
  );
  return NEVER_MS;
}

/** Application Auto Scaling, or a person, sets it to another number: it is theirs from then on. */
function leaveToOthers(
  { events }: VersionReconcilerOptions,
  { version, status }: ProvisionInput,
  found: ProvisionedConcurrency,
): number {
  status.provisionedConcurrency = { status: 'External', requested: found.requested };
  events.event(
    version,
    'Normal',
    'ProvisionedConcurrencyExternal',
    `version ${status.version} has ${found.requested} provisioned executions, not ${version.spec.provisionedConcurrentExecutions}: somebody else scales it, and it is left alone`,
  );
  return NEVER_MS;
}

function record(
  { events }: VersionReconcilerOptions,
  { version, status }: ProvisionInput,
  config: ProvisionedConcurrency,
): void {
  const before = status.provisionedConcurrency?.status;
  const { requested, status: now, statusReason } = config;
  status.provisionedConcurrency = { status: now, requested, ...(statusReason === undefined ? {} : { statusReason }) };
  if (before === now) return;
  const text = `version ${status.version}: ${requested} provisioned executions are ${now}${statusReason ? `: ${statusReason}` : ''}`;
  events.event(version, now === 'FAILED' ? 'Warning' : 'Normal', 'ProvisionedConcurrency', text);
}

function call({ namespace }: ProvisionInput, priority: CallOptions['priority']): CallOptions {
  return { priority, namespace };
}
