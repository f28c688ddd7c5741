import type { Alias } from '../../api/alias.ts';
import { getCondition } from '../../api/conditions.ts';
import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import { RESOURCES } from '../../api/meta.ts';
import type { Rollout } from '../../api/rollout.ts';
import type { KubeClient } from '../../kube/client.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Traffic } from './traffic.ts';
import { describeShares, type View } from './view.ts';

/** A canary version is aborted when more than this share of its invocations failed … */
export const ERROR_THRESHOLD = 0.05;
/** … of at least this many. */
const ENOUGH_INVOCATIONS = 20;
const POLL_MS = 50;
/** How long the end of a story is measured. */
const MEASURE_END_MS = 500;

export interface StoryOptions {
  client: KubeClient;
  namespace: string;
  name: string;
  aliasObject: string;
  traffic: Traffic;
  view: View;
  clock: Clock;
  signal: AbortSignal;
}

/** How the release of one commit ended. */
export interface Ending {
  outcome: 'released' | 'aborted';
  seconds: number;
  /** Abort only: milliseconds from the abort to Lambda's confirmation of 100 % stable. */
  abortMs?: number;
}

/**
 * Writes a commit into the LambdaDeployment, as a Git sync would, and tells what happens until it is released or aborted.
 * When the canary fails too often it aborts the Rollout in the way `kubectl argo rollouts abort` does.
 */
export async function releaseCommit(commit: string, options: StoryOptions): Promise<Ending> {
  const { client, namespace, name, clock, view, traffic } = options;
  const startedAt = clock.now();
  await client.mergePatch(RESOURCES.lambdaDeployments, namespace, name, { spec: { commit } }, { fieldManager: 'demo' });

  let said = '';
  let routing: string | undefined;
  let routingSince = startedAt;
  let lookedAt = startedAt;
  let abortedAt: number | undefined;
  const measureTheEnd = async () => {
    await clock.sleep(MEASURE_END_MS, options.signal);
    sayShares(view, traffic, routingSince);
  };
  for (;;) {
    await clock.sleep(POLL_MS, options.signal);
    const untilMs = lookedAt;
    lookedAt = clock.now();
    const world = await look(options);
    const step = describeStep(world);
    const confirmed = world.alias?.status?.routing;
    if (confirmed !== routing) {
      // Lambda had the next routing some time before we saw it.
      if (routing) sayShares(view, traffic, routingSince, untilMs);
      routing = confirmed;
      routingSince = clock.now();
    }
    if (step !== said) view.line(`${seconds(clock.now() - startedAt)}  ${step}`);
    said = step;
    view.live(`measured now: ${describeShares(traffic.shares(clock.now() - 1_000))}`);

    if (abortedAt === undefined && (await abortIfFailing(world, routingSince, options))) abortedAt = clock.now();
    if (abortedAt !== undefined && isBack(world)) {
      const abortMs = clock.now() - abortedAt;
      await measureTheEnd();
      return { outcome: 'aborted', seconds: (abortedAt - startedAt + abortMs) / 1000, abortMs };
    }
    if (isReleased(world, commit)) {
      const tookMs = clock.now() - startedAt;
      await measureTheEnd();
      return { outcome: 'released', seconds: tookMs / 1000 };
    }
  }
}

interface World {
  deployment: LambdaDeployment;
  rollout: Rollout;
  alias: Alias | undefined;
}

async function look({ client, namespace, name, aliasObject }: StoryOptions): Promise<World> {
  const [deployment, rollout, aliases] = await Promise.all([
    client.get<LambdaDeployment>(RESOURCES.lambdaDeployments, namespace, name),
    client.get<Rollout>(RESOURCES.rollouts, namespace, name),
    client.list<Alias>(RESOURCES.aliases, { namespace }),
  ]);
  return { deployment, rollout, alias: aliases.items.find((alias) => alias.metadata.name === aliasObject) };
}

/** One line of the story: where the Rollout is, what it asks for, and what Lambda confirmed. */
function describeStep({ deployment, rollout, alias }: World): string {
  const total = rollout.spec.strategy?.canary?.steps?.length ?? 0;
  const asked = Math.round((alias?.spec.routedBy?.weight ?? 0) * 100);
  const phase = rollout.status?.abort ? 'Aborted' : (deployment.status?.phase ?? 'new').padEnd(11);
  return `${phase}  step ${rollout.status?.currentStepIndex ?? 0}/${total}  asked ${asked} %  confirmed ${alias?.status?.routing ?? 'nothing yet'}`;
}

function sayShares(view: View, traffic: Traffic, sinceMs: number, untilMs?: number): void {
  const shares = traffic.shares(sinceMs, untilMs);
  const count = shares.reduce((sum, { invocations }) => sum + invocations, 0);
  if (count > 0) view.line(`        measured  ${describeShares(shares)}  (${count} invocations)`);
}

async function abortIfFailing({ alias, rollout }: World, sinceMs: number, options: StoryOptions): Promise<boolean> {
  const canary = alias?.spec.routedBy?.canary;
  if (!canary || rollout.status?.abort) return false;
  const share = options.traffic.shares(sinceMs).find(({ version }) => version === canary);
  if (!share || share.invocations < ENOUGH_INVOCATIONS || share.failures / share.invocations <= ERROR_THRESHOLD)
    return false;
  const rate = ((share.failures / share.invocations) * 100).toFixed(0);
  options.view.line(
    `        v${canary}: ${rate} % of ${share.invocations} invocations failed, more than ${ERROR_THRESHOLD * 100} %: aborting the Rollout`,
  );
  // What `kubectl argo rollouts abort` sends.
  await options.client.mergePatch(
    RESOURCES.rollouts,
    options.namespace,
    options.name,
    { status: { abort: true } },
    { fieldManager: 'kubectl-argo-rollouts', subresource: 'status' },
  );
  return true;
}

/** Lambda confirmed that one version has all traffic, for the newest intent. */
function isBack({ alias }: World): boolean {
  return (
    alias?.status?.observedGeneration === alias?.metadata.generation &&
    (alias?.spec.routedBy?.weight ?? 0) === 0 &&
    (alias?.status?.additionalVersionWeights ?? []).length === 0
  );
}

function isReleased({ deployment }: World, commit: string): boolean {
  const ready = getCondition(deployment.status?.conditions, 'Ready');
  return (
    deployment.status?.commit === commit &&
    ready?.status === 'True' &&
    deployment.status.observedGeneration === deployment.metadata.generation
  );
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`.padStart(6);
}
