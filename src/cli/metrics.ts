import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Alias } from '../api/alias.ts';
import type { RunningControllers } from '../controllers/start-controllers.ts';
import type { PassReport } from '../kube/create-controller.ts';
import type { CallRecord } from '../lambda/call-aws.ts';

/** What the controller process tells Prometheus. */
export interface Metrics {
  onPass(report: PassReport): void;
  onCall(record: CallRecord): void;
  /** The queues and caches to read at each scrape. */
  observe(running: RunningControllers): void;
  /** Whether this process holds the lease. */
  leading(value: boolean): void;
  /** The page, and its content type. */
  render(): Promise<{ contentType: string; text: string }>;
}

/** A pass is a few calls to AWS; one that waits in the limiter takes longer. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Creates the metrics: controller-runtime's names where it has one, so that dashboards for it work, and ours beside them. Series grow
 * with kinds, AWS APIs, Regions and Aliases, and with nothing that people can write freely.
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const passes = new Counter({
    name: 'controller_runtime_reconcile_total',
    help: 'Passes, by how they ended.',
    labelNames: ['controller', 'result'] as const,
    registers,
  });
  const errors = new Counter({
    name: 'controller_runtime_reconcile_errors_total',
    help: 'Passes that failed and are repeated with backoff.',
    labelNames: ['controller'] as const,
    registers,
  });
  const passSeconds = new Histogram({
    name: 'controller_runtime_reconcile_time_seconds',
    help: 'Length of a pass.',
    labelNames: ['controller'] as const,
    buckets: SECONDS,
    registers,
  });
  const calls = new Counter({
    name: 'lambda_rollouts_aws_requests_total',
    help: 'Requests to AWS, by API and result ("ok", "Throttled", …).',
    labelNames: ['operation', 'region', 'result'] as const,
    registers,
  });
  const callSeconds = new Histogram({
    name: 'lambda_rollouts_aws_request_seconds',
    help: 'How long AWS took to answer, without the wait for a turn.',
    labelNames: ['operation'] as const,
    buckets: SECONDS,
    registers,
  });
  const master = new Gauge({
    name: 'leader_election_master_status',
    help: '1 while this process holds the lease.',
    labelNames: ['name'] as const,
    registers,
  });

  return {
    onPass({ controller, result, durationMs }) {
      passes.inc({ controller, result });
      errors.inc({ controller }, result === 'error' ? 1 : 0);
      passSeconds.observe({ controller }, durationMs / 1000);
    },
    onCall({ operation, region, result, ms }) {
      calls.inc({ operation, region, result });
      callSeconds.observe({ operation }, ms / 1000);
    },
    observe({ queues, aliases }) {
      new Gauge({
        name: 'workqueue_depth',
        help: 'Objects that wait for a pass.',
        labelNames: ['name'] as const,
        registers,
        collect() {
          for (const [name, length] of Object.entries(queues)) this.set({ name }, length());
        },
      });
      new Gauge({
        name: 'lambda_rollouts_alias_weight',
        help: "The canary's share of an alias, 0..1, as asked by its Rollout and as confirmed by Lambda.",
        labelNames: ['namespace', 'name', 'kind'] as const,
        registers,
        collect() {
          this.reset();
          for (const alias of aliases.list()) {
            const { namespace = '', name } = alias.metadata;
            this.set({ namespace, name, kind: 'asked' }, alias.spec.routedBy?.weight ?? 0);
            this.set({ namespace, name, kind: 'confirmed' }, confirmedWeight(alias));
          }
        },
      });
    },
    leading: (value) => master.set({ name: 'lambda-rollouts-controller' }, value ? 1 : 0),
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

/** The canary's share in what Lambda confirmed last. */
function confirmedWeight({ spec: { routedBy }, status }: Alias): number {
  const canary = routedBy?.canary;
  if (canary === undefined) return status?.additionalVersionWeights?.[0]?.weight ?? 0;
  if (status?.functionVersion === canary) return 1;
  return status?.additionalVersionWeights?.find(({ functionVersion }) => functionVersion === canary)?.weight ?? 0;
}
