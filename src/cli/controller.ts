import { hostname } from 'node:os';
import { runControllers } from '../controllers/start-controllers.ts';
import { createKubeClient } from '../kube/create-client.ts';
import { createEventRecorder } from '../kube/create-event-recorder.ts';
import { loadKubeConfig } from '../kube/kubeconfig.ts';
import { runWithLease } from '../kube/leader-election.ts';
import { createAwsClients } from '../lambda/create-aws-clients.ts';
import { type Clock, systemClock, systemRandom } from '../runtime/clock.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import { plain, servePages } from './serve-pages.ts';
import { shutdownSignal } from './shutdown-signal.ts';
import { readTenancy } from './tenants-file.ts';

const LEASE_NAME = 'lambda-rollouts-controller';

/** The options of `lambda-rollouts controller`; their help texts are in `main.ts`. */
export interface ControllerCommandOptions {
  kubeconfig?: string;
  namespace?: string;
  tenantsFile?: string;
  allowAll: boolean;
  s3Bucket?: string;
  s3Key: string;
  requestsPerSecond: number;
  /** Seconds. */
  driftInterval: number;
  concurrency: number;
  leaderElect: boolean;
  leaderElectionNamespace: string;
  logLevel: string;
  /** `host:port`, `:port`, or `0` for none. */
  healthProbeBindAddress: string;
  metricsBindAddress: string;
}

/** Runs the controller until SIGTERM or SIGINT; the passes under way are finished first. */
export async function runControllerCommand(options: ControllerCommandOptions): Promise<void> {
  const clock = systemClock;
  const random = systemRandom;
  const log = createLog({ level: options.logLevel, name: 'lambda-rollouts-controller' });
  const signal = shutdownSignal(log);
  const tenancy = await readTenancy(options, log);
  const access = await loadKubeConfig({ kubeconfigPath: options.kubeconfig, env: process.env });
  const client = createKubeClient({ access, clock, log });
  const events = createEventRecorder({ client, component: 'lambda-rollouts-controller', clock, log });
  const metrics = createMetrics();
  const aws = createAwsClients({
    clock,
    log,
    tenancy,
    requestsPerSecond: options.requestsPerSecond,
    onCall: metrics.onCall,
  });
  // A replica that waits for the lease is ready: it can take over at once.
  let ready = options.leaderElect;
  const pages = [
    await servePages(options.healthProbeBindAddress, {
      '/healthz': async () => plain(200, 'ok'),
      '/readyz': async () => (ready ? plain(200, 'ok') : plain(503, 'the caches are not filled yet')),
    }),
    await servePages(options.metricsBindAddress, {
      '/metrics': async () => ({ status: 200, ...(await metrics.render()) }),
    }),
  ];

  const run = (leading: AbortSignal) => {
    metrics.leading(true);
    return runControllers(
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
        onPass: metrics.onPass,
        onReady: (running) => {
          ready = true;
          metrics.observe(running);
        },
      },
      leading,
    ).finally(() => metrics.leading(false));
  };

  const stopped = new AbortController();
  void keepAlive(clock, stopped.signal);
  const [health, scrapes] = pages.map((server) => server?.address ?? '(off)');
  log.info('controller starts', {
    health,
    metrics: scrapes,
    server: access.server,
    namespace: options.namespace ?? '(all)',
  });
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
  await Promise.all(pages.map((server) => server?.close()));
  log.info('controller stopped');
  stopped.abort();
}

/** A pass that waits for its turn at the limiter holds no handle: without this the process would end in the middle of it. */
async function keepAlive(clock: Clock, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await clock.sleep(3_600_000, signal).catch(() => {});
}
