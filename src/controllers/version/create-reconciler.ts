import { getCondition } from '../../api/conditions.ts';
import { RESOURCES } from '../../api/meta.ts';
import type { Version, VersionStatus } from '../../api/version.ts';
import type { Reconcile } from '../../kube/controller.ts';
import { isLambdaError } from '../../lambda/error.ts';
import type { CallOptions, FunctionConfiguration } from '../../lambda/port.ts';
import { Stalling, Waiting } from '../outcome.ts';
import { type Done, type Pass, reconcileObject } from '../reconcile-object.ts';
import { requireUsable } from './judge-state.ts';
import type { VersionReconcilerOptions } from './options.ts';
import { provision } from './provisioned-concurrency.ts';
import { publishVersion } from './publish-version.ts';

/** A published version is known to Lambda's reads within seconds. */
const NOT_VISIBLE_POLL_MS = 2_000;
const PROVISION_RETRY_MS = 30_000;
const DEFAULT_DRIFT_INTERVAL_MS = 600_000;

/**
 * Reconciles Versions: publishes or adopts one version of a function, records its number, and says when it can take traffic.
 * Every pass may end between any two calls: a version is looked up by its marker before it is published.
 */
export function createVersionReconciler(options: VersionReconcilerOptions): Reconcile {
  const { client, aws, events, clock, log } = options;
  const { versions, lambdaDeployments } = options.caches;
  const driftIntervalMs = options.driftIntervalMs ?? DEFAULT_DRIFT_INTERVAL_MS;
  /** When each ready Version was last looked at, by uid. Losing it costs only a later look. */
  const checkedAtMs = new Map<string, number>();

  return reconcileObject<VersionStatus, Version>({
    resource: RESOURCES.versions,
    cache: versions,
    client,
    events,
    clock,
    log,
    work,
  });

  async function work(pass: Pass<Version, VersionStatus>): Promise<Done> {
    const { object, status } = pass;
    const functionARN = functionOf(object);
    status.functionARN = functionARN;
    const wait = msUntilCheck(object);
    if (wait > 0) return ready(status, Math.min(wait, await keepProvisioned(pass, functionARN, false)));

    const wasReady = hasBeenReady(object);
    const configuration = await read(pass, functionARN, wasReady);
    if (configuration) {
      status.version = configuration.version;
      status.codeSHA256 = configuration.codeSHA256;
      status.state = configuration.state;
      requireUsable(configuration, wasReady);
    }
    const nextMs = await keepProvisioned(pass, functionARN, true);
    remember(object);
    return ready(status, Math.min(driftIntervalMs, nextMs));
  }

  /** Once a Version is Ready, trouble with its provisioned concurrency is told in the status and takes nothing back. */
  async function keepProvisioned(
    { object, status, log }: Pass<Version, VersionStatus>,
    functionARN: string,
    verify: boolean,
  ): Promise<number> {
    const wasReady = hasBeenReady(object);
    const { namespace = '' } = object.metadata;
    const lambda = aws.lambda(functionARN);
    try {
      return await provision(options, { version: object, status, lambda, functionARN, namespace, wasReady, verify });
    } catch (error) {
      if (!wasReady || !isLambdaError(error)) throw error;
      log.warn('provisioned concurrency could not be set', { code: error.code, message: error.message });
      return PROVISION_RETRY_MS;
    }
  }

  /** What Lambda says of this version; undefined when it cannot be asked and the Version is Ready already. */
  async function read(
    { object, status, log }: Pass<Version, VersionStatus>,
    functionARN: string,
    wasReady: boolean,
  ): Promise<FunctionConfiguration | undefined> {
    const lambda = aws.lambda(functionARN);
    const call: CallOptions = {
      priority: isReady(object) ? 'drift' : 'publish',
      namespace: object.metadata.namespace ?? '',
    };
    const number = status.version ?? object.spec.functionVersion;
    if (number === undefined) return publishVersion({ lambda, functionARN, version: object, call });
    try {
      const configuration = await lambda.getFunctionConfiguration(functionARN, number, call);
      requireGuard(object, configuration);
      return configuration;
    } catch (error) {
      if (isLambdaError(error, 'NotFound')) throw notFound(object, functionARN, number, wasReady);
      if (!isReady(object) || !isLambdaError(error)) throw error;
      log.warn('cannot look at the version', { code: error.code, message: error.message });
      return undefined;
    }
  }

  function functionOf(version: Version): string {
    const { functionARN, functionRef } = version.spec;
    if (functionARN) return functionARN;
    const name = functionRef?.name ?? '';
    const deployment = lambdaDeployments.get(version.metadata.namespace ?? '', name);
    if (version.status?.functionARN) return version.status.functionARN;
    if (deployment) return deployment.spec.functionARN;
    throw new Waiting(
      'FunctionUnknown',
      `spec.functionRef.name: there is no LambdaDeployment "${name}" in this namespace`,
    );
  }

  /** A Version that is Ready and unchanged is left alone until its time: its own status writes start passes too. */
  function msUntilCheck(version: Version): number {
    const uid = version.metadata.uid ?? '';
    if (!isReady(version)) return 0;
    const checked = checkedAtMs.get(uid);
    if (checked === undefined) remember(version);
    return (checked ?? clock.now()) + driftIntervalMs - clock.now();
  }

  function remember(version: Version): void {
    checkedAtMs.set(version.metadata.uid ?? '', clock.now());
    const known = versions.list();
    if (checkedAtMs.size <= 2 * known.length + 100) return;
    const uids = new Set(known.map(({ metadata }) => metadata.uid));
    for (const uid of checkedAtMs.keys()) if (!uids.has(uid)) checkedAtMs.delete(uid);
  }
}

function ready(status: VersionStatus, requeueAfterMs: number): Done {
  return { reason: 'Published', message: `version ${status.version} can take traffic`, requeueAfterMs };
}

function isReady(version: Version): boolean {
  const condition = getCondition(version.status?.conditions, 'Ready');
  return condition?.status === 'True' && version.status?.observedGeneration === version.metadata.generation;
}

/** Ready now, or taken back only for what takes it back. */
function hasBeenReady(version: Version): boolean {
  return isReady(version) || getCondition(version.status?.conditions, 'Stalled')?.reason === 'VersionGone';
}

function requireGuard({ spec }: Version, { version, codeSHA256 }: FunctionConfiguration): void {
  if (spec.codeSHA256 === undefined || spec.codeSHA256 === codeSHA256) return;
  throw new Stalling(
    'CodeMismatch',
    `version ${version} has code ${codeSHA256}, but spec.codeSHA256 demands ${spec.codeSHA256}; create another Version`,
  );
}

function notFound(version: Version, functionARN: string, number: string, wasReady: boolean): Error {
  if (wasReady)
    return new Stalling(
      'VersionGone',
      `version ${number} of ${functionARN} was deleted in Lambda; delete this Version and let its commit be published anew`,
    );
  if (version.spec.functionVersion)
    return new Stalling(
      'VersionNotFound',
      `spec.functionVersion: ${functionARN} has no version ${number}, or the function does not exist`,
    );
  return new Waiting('VersionNotVisible', `version ${number} cannot be read yet`, NOT_VISIBLE_POLL_MS);
}
