import { type KubeObject, RESOURCES } from '../api/meta.ts';
import { type Clock, type Random, toKubernetesMicroTime } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { KubeClient } from './client.ts';
import { isAlreadyExists, isConflict, isNotFound } from './error.ts';

/** `coordination.k8s.io/v1` Lease. */
interface Lease extends KubeObject {
  spec: {
    holderIdentity?: string;
    leaseDurationSeconds?: number;
    acquireTime?: string;
    renewTime?: string;
    leaseTransitions?: number;
  };
}

export interface RunWithLeaseOptions {
  client: KubeClient;
  namespace: string;
  /** The Lease's name. */
  name: string;
  /** Who we are: different for each process, such as the Pod's name and something random. */
  identity: string;
  clock: Clock;
  log: Log;
  random: Random;
  /** Shutdown: the lease is released once `onLead` has ended. */
  signal: AbortSignal;
  /** The leader's work. Its signal is aborted when the lease is lost, and at shutdown; it should end soon after. */
  onLead(signal: AbortSignal): Promise<void>;
}

/** The field manager of leases; they have no other. */
const FIELD_MANAGER = 'lambda-rollouts-leader-election';

// As kube-controller-manager: a leader that cannot renew stops 5 s before anyone else may begin.
const LEASE_DURATION_MS = 15_000;
const RENEW_DEADLINE_MS = 10_000;
const RETRY_PERIOD_MS = 2_000;

/**
 * Runs `onLead` while this process holds a Lease, as client-go's leader election: others' clocks are not trusted, a lease has expired
 * when it was not *seen* to change for as long as it says. After a loss it waits for `onLead` to end and tries again. Resolves at
 * shutdown or when `onLead` returns on its own; rejects when `onLead` does. The lease is released in each case, so that the next
 * leader need not wait.
 */
export async function runWithLease(options: RunWithLeaseOptions): Promise<void> {
  const { signal, clock, random } = options;
  const log = options.log.with({ lease: `${options.namespace}/${options.name}`, identity: options.identity });
  const holder = createLeaseHolder(options);

  while (!signal.aborted) {
    if (await attempt()) {
      log.info('became leader');
      const outcome = await lead();
      if (outcome !== 'lost') return;
      log.warn('lost the lease');
    } else {
      await pause(RETRY_PERIOD_MS * (1 + 1.2 * random()), signal);
    }
  }

  async function attempt(): Promise<boolean> {
    try {
      return await holder.acquireOrRenew();
    } catch (error) {
      // Someone else was faster: the ordinary end of a race.
      if (!isConflict(error) && !isAlreadyExists(error)) log.warn('lease request failed', { error: String(error) });
      return false;
    }
  }

  async function lead(): Promise<'lost' | 'ended'> {
    const leading = new AbortController();
    const onShutdown = () => leading.abort(signal.reason);
    signal.addEventListener('abort', onShutdown, { once: true });
    if (signal.aborted) onShutdown();
    const worked = new AbortController();
    const renewing = renewUntil(worked.signal, () => leading.abort(new Error('the lease was lost')));
    try {
      await options.onLead(leading.signal);
    } finally {
      signal.removeEventListener('abort', onShutdown);
      worked.abort();
      // Renewed to the end of the work, even after a shutdown has begun: nobody takes over in the middle of it.
      if (await renewing) await holder.release().catch((error) => log.warn('release failed', { error: String(error) }));
    }
    return leading.signal.aborted && !signal.aborted ? 'lost' : 'ended';
  }

  /** Renews until the work has ended; resolves to whether the lease is still ours. `onLost` comes on time even if a request hangs. */
  async function renewUntil(worked: AbortSignal, onLost: () => void): Promise<boolean> {
    let held = true;
    const lost = new AbortController();
    const expire = () => {
      held = false;
      lost.abort();
      onLost();
    };
    let cancelDeadline = clock.after(RENEW_DEADLINE_MS, expire);
    const ended = AbortSignal.any([worked, lost.signal]);
    while (!ended.aborted) {
      await pause(RETRY_PERIOD_MS, ended);
      const startMs = clock.now();
      if (ended.aborted || !(await attempt()) || !held) continue;
      cancelDeadline();
      cancelDeadline = clock.after(startMs + RENEW_DEADLINE_MS - clock.now(), expire);
    }
    cancelDeadline();
    return held;
  }

  async function pause(ms: number, until: AbortSignal): Promise<void> {
    await clock.sleep(ms, until).catch(() => {});
  }
}

/** Reads and writes the Lease, and remembers when it was last seen to change. */
function createLeaseHolder(options: RunWithLeaseOptions) {
  const { client, namespace, name, identity, clock } = options;
  let observed: { lease: Lease; atMs: number } | undefined;

  const observe = (lease: Lease) => {
    if (observed?.lease.metadata.resourceVersion === lease.metadata.resourceVersion) return;
    observed = { lease, atMs: clock.now() };
  };

  function heldByOther({ spec }: Lease, seenMs: number): boolean {
    if (!spec.holderIdentity || spec.holderIdentity === identity) return false;
    const durationMs = (spec.leaseDurationSeconds ?? LEASE_DURATION_MS / 1000) * 1000;
    return seenMs + durationMs > clock.now();
  }

  async function write(lease: Lease): Promise<void> {
    observe(await client.update(RESOURCES.leases, lease, { fieldManager: FIELD_MANAGER }));
  }

  function claim(): Lease['spec'] {
    const now = toKubernetesMicroTime(clock.now());
    return {
      holderIdentity: identity,
      leaseDurationSeconds: LEASE_DURATION_MS / 1000,
      acquireTime: now,
      renewTime: now,
      leaseTransitions: 0,
    };
  }

  return {
    async acquireOrRenew(): Promise<boolean> {
      const found = await client.get<Lease>(RESOURCES.leases, namespace, name).catch((error) => {
        if (isNotFound(error)) return undefined;
        throw error;
      });
      if (!found) {
        const lease = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name, namespace } };
        const created: Lease = { ...lease, spec: claim() };
        observe(await client.create(RESOURCES.leases, created, { fieldManager: FIELD_MANAGER }));
        return true;
      }
      observe(found);
      if (observed && heldByOther(found, observed.atMs)) return false;
      const { acquireTime, leaseTransitions = 0 } = found.spec;
      const spec = claim();
      const kept = { ...spec, leaseTransitions, ...(acquireTime !== undefined && { acquireTime }) };
      const ours = found.spec.holderIdentity === identity;
      await write({ ...found, spec: ours ? kept : { ...spec, leaseTransitions: leaseTransitions + 1 } });
      return true;
    },
    /** Leaves the lease to whoever comes first, if it is ours as far as we know. */
    async release(): Promise<void> {
      if (observed?.lease.spec.holderIdentity !== identity) return;
      const spec = { ...observed.lease.spec, ...claim(), holderIdentity: '', leaseDurationSeconds: 1 };
      await write({
        ...observed.lease,
        spec: { ...spec, leaseTransitions: observed.lease.spec.leaseTransitions ?? 0 },
      });
    },
  };
}
