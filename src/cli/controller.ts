import { hostname } from 'node:os';
import { runControllers } from '../controllers/start-controllers.ts';
import { createKubeClient } from '../kube/create-client.ts';
import { createEventRecorder } from '../kube/create-event-recorder.ts';
import { loadKubeConfig } from '../kube/kubeconfig.ts';
import { runWithLease } from '../kube/leader-election.ts';
import { createAwsClients } from '../lambda/create-aws-clients.ts';
import { type Clock, systemClock, systemRandom } from '../runtime/clock.ts';
import { createLog } from './log.ts';
import { shutdownSignal } from './shutdown-signal.ts';

const LEASE_NAME = 'lambda-rollouts-controller';

/** The options of `lambda-rollouts controller`; their help texts are in `main.ts`. */
export interface ControllerCommandOptions {
  kubeconfig?: string;
  namespace?: string;
  s3Bucket?: string;
  s3Key: string;
  requestsPerSecond: number;
  /** Seconds. */
  driftInterval: number;
  concurrency: number;
  leaderElect: boolean;
  leaderElectionNamespace: string;
  logLevel: string;
}

/** Runs the controller until SIGTERM or SIGINT; the passes under way are finished first. */
export async function runControllerCommand(options: ControllerCommandOptions): Promise<void> {
  const clock = systemClock;
  const random = systemRandom;
  const log = createLog({ level: options.logLevel, name: 'lambda-rollouts-controller' });
  const signal = shutdownSignal(log);
  const access = await loadKubeConfig({ kubeconfigPath: options.kubeconfig, env: process.env });
  const client = createKubeClient({ access, clock, log });
  const events = createEventRecorder({ client, component: 'lambda-rollouts-controller', clock, log });
  const aws = createAwsClients({ clock, log, requestsPerSecond: options.requestsPerSecond });

  const run = (leading: AbortSignal) =>
    runControllers(
      {
        client,
        aws,
        events,
        clock,
        random,
        log,
        namespace: options.namespace,
        defaults: { s3Bucket: options.s3Bucket, s3Key: options.s3Key },
        driftIntervalMs: options.driftInterval * 1000,
        concurrency: options.concurrency,
      },
      leading,
    );

  const stopped = new AbortController();
  void keepAlive(clock, stopped.signal);
  log.info('controller starts', { server: access.server, namespace: options.namespace ?? '(all)' });
  if (options.leaderElect) {
    const identity = `${hostname()}_${random().toString(36).slice(2, 10)}`;
    await runWithLease({
      client,
      namespace: options.leaderElectionNamespace,
      name: LEASE_NAME,
      identity,
      clock,
      log,
      random,
      signal,
      onLead: run,
    });
  } else {
    await run(signal);
  }
  await events.flush();
  aws.close();
  client.close();
  log.info('controller stopped');
  stopped.abort();
}

/** A pass that waits for its turn at the limiter holds no handle: without this the process would end in the middle of it. */
async function keepAlive(clock: Clock, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await clock.sleep(3_600_000, signal).catch(() => {});
}
