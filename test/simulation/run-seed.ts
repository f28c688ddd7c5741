import { getCondition } from '../../src/api/conditions.ts';
import { RESOURCES } from '../../src/api/meta.ts';
import { createDice } from './dice.ts';
import { type Observer, startObserver } from './observer.ts';
import { checkHistory, checkPublished, describeState, expectedState } from './promises.ts';
import { ARN, createStory, NAME, type Story } from './story.ts';
import { NAMESPACE, type System, startSystem } from './system.ts';
import { CALM } from './wire.ts';

/** How one seed went. */
export interface SeedReport {
  seed: number;
  story: string[];
  /** Every state of the alias, with the second of virtual time. */
  history: string[];
  /** Promises that were broken; empty is well. */
  broken: string[];
  /** Virtual time, in seconds. */
  seconds: number;
  /** Every request, with its second, its sender and what went wrong with it. */
  requests: string[];
}

const CALL = { priority: 'publish', namespace: 'simulation' } as const;
/** No write for this long is settled: the slowest thing that is still to come is a lost watch or a backoff of a minute. */
const QUIET_MS = 180_000;
const SETTLE_LIMIT_MS = 3_600_000;
/** How old the intent behind a write may be: latency and queue alone, or lost watches and hanging requests too. */
const GRACE_MS = { calm: 5_000, trouble: 120_000 };

/** Plays the story of one seed, lets it settle, checks the promises, and then releases one more commit to its end. */
export async function runSeed(seed: number): Promise<SeedReport> {
  const dice = createDice(seed);
  const system = await startSystem(dice.fork());
  const stop = new AbortController();
  const startMs = system.clock.now();
  const seconds = (at: number) => `${((at - startMs) / 1000).toFixed(3)} s`;
  const observer = startObserver(system.client, system.clock, stop.signal);
  const story = createStory(system, dice.fork());
  const updates = watchUpdates(system);
  try {
    await story.begin();
    await warmUp(system);
    const found = system.lambda.aliasHistory(ARN, 'live').length;
    const longestMs = dice.pick([3_000, 30_000, 180_000]);
    for (let left = Math.floor(dice.between(4, 20)); left > 0; left--) {
      await system.clock.advance(dice.spread(100, longestMs));
      await story.next();
    }
    system.calm();
    const broken = await settle(system);
    broken.push(...checkSettled(system, observer));
    broken.push(...(await finish(system, observer, story)));
    const versions = await listVersions(system);
    const published = new Set(versions.map(({ version }) => version));
    const history = system.lambda.aliasHistory(ARN, 'live');
    const graceMs = story.calm ? GRACE_MS.calm : GRACE_MS.trouble;
    broken.push(...checkHistory(history, found, published, observer.pairs, graceMs), ...checkPublished(versions));
    broken.push(...updates.repeated, ...system.failures);
    return {
      seed,
      story: story.lines,
      history: history.map((entry) => `${seconds(entry.at)}: ${describeState(entry)}`),
      broken,
      seconds: Math.round((system.clock.now() - startMs) / 1000),
      requests: system.calls.map(({ at, by, name, trouble = '' }) => `${seconds(at)}: ${by} ${name} ${trouble}`),
    };
  } finally {
    stop.abort();
    await system.stop();
  }
}

/** The SDK reads its configuration files once per process: real time, which must be over before the virtual one begins. */
async function warmUp({ aws }: System): Promise<void> {
  await aws.lambda(ARN).getFunctionConfiguration(ARN, undefined, CALL);
  await aws.artifacts
    .head({ region: 'us-east-1', bucket: 'none', key: 'none', objectVersion: undefined }, { ...CALL, functionARN: ARN })
    .catch(() => {});
}

/** Notes each UpdateFunctionCode that brought what `$LATEST` had already. */
function watchUpdates({ lambda }: System): { repeated: string[] } {
  const repeated: string[] = [];
  const { answer } = lambda;
  const digest = async () => {
    const url = new URL(`http://simulator/2015-03-31/functions/${encodeURIComponent(ARN)}/configuration`);
    const configuration = await answer({ method: 'GET', url, headers: {}, body: new Uint8Array() });
    return configuration === 'reset' ? '' : JSON.parse(Buffer.from(configuration.body).toString()).CodeSha256;
  };
  lambda.answer = async (request) => {
    if (request.method !== 'PUT' || !request.url.pathname.endsWith('/code')) return answer(request);
    const before = await digest();
    const answered = await answer(request);
    const accepted = answered !== 'reset' && answered.status === 200;
    if (accepted && (await digest()) === before) repeated.push(`UpdateFunctionCode repeated for ${before}`);
    return answered;
  };
  return { repeated };
}

/** Advances until nothing has been written for a while; a lease is no write. */
async function settle(system: System): Promise<string[]> {
  const { clock, calls } = system;
  const limit = clock.now() + SETTLE_LIMIT_MS;
  const writes = () =>
    calls.filter(({ name }) => !name.startsWith('GET') && !name.startsWith('HEAD') && !/leases|events/.test(name));
  while (clock.now() < limit) {
    await clock.advance(30_000);
    if ((writes().at(-1)?.at ?? 0) < clock.now() - QUIET_MS) return [];
  }
  const last = writes()
    .slice(-6)
    .map(({ by, name }) => `${by} ${name.slice(0, 120)}`);
  return [`does not settle; it still sends ${last.join(', ')}`];
}

/** Settled, the alias is what the Rollout's status says, and the objects say so. */
function checkSettled({ lambda }: System, observer: Observer): string[] {
  const { rollout, alias, deployment } = observer;
  const broken: string[] = [];
  const expected = expectedState(observer);
  const last = lambda.aliasHistory(ARN, 'live').at(-1);
  const actual = last && describeState(last);
  if (expected !== undefined && actual !== expected) {
    broken.push(`settled at ${actual}, but the Rollout says ${expected} (${JSON.stringify(rollout?.status?.phase)})`);
  }
  if (alias && alias.status?.observedGeneration !== alias.metadata.generation) {
    broken.push(`the Alias is not done: ${readyOf(alias)}`);
  }
  if (alias && getCondition(alias.status?.conditions, 'Ready')?.status !== 'True') {
    broken.push(`the Alias is not ready: ${readyOf(alias)}`);
  }
  if (deployment && !getCondition(deployment.status?.conditions, 'Ready'))
    broken.push('the LambdaDeployment says nothing');
  // A canary that names no Version waits for ever once the hand-over has stalled, which says why.
  const stalled = getCondition(deployment?.status?.conditions, 'Stalled')?.status === 'True';
  if (rollout && !stalled && !['Healthy', 'Paused', 'Degraded'].includes(rollout.status?.phase ?? '')) {
    broken.push(`the Rollout hangs: ${rollout.status?.phase}: ${rollout.status?.message}; ${readyOf(deployment)}`);
  }
  return broken;
}

function readyOf(object: { status?: { conditions?: unknown } } | undefined): string {
  const { reason, message } = getCondition(object?.status?.conditions as never, 'Ready') ?? {};
  return `${reason}: ${message}`;
}

/** Nothing that happened may keep a later commit from being released. */
async function finish(system: System, observer: Observer, story: Story): Promise<string[]> {
  const { client, clock, lambda } = system;
  system.setWeather(CALM);
  if (!observer.rollout) await story.createRollout();
  const annotations = { 'lambda-rollouts.dev/retry': 'last' };
  const retry = { metadata: { annotations } };
  await client.mergePatch(RESOURCES.lambdaDeployments, NAMESPACE, NAME, retry, { fieldManager: 'git' });
  await story.commit('last');
  for (let turn = 0; turn < 60; turn++) {
    await clock.advance(20_000);
    const { rollout, deployment } = observer;
    const released = getCondition(deployment?.status?.conditions, 'Ready');
    if (released?.status === 'True' && deployment?.status?.commit === 'last') break;
    // An aborted first promotion has no stable Version to go back to, and waits for this by design.
    if (rollout?.status?.abort && released?.reason === 'Aborted') {
      await story.patchRollout('retry', { status: { abort: false } }, 'status');
    }
    if (rollout?.status?.pauseConditions?.length) {
      await story.patchRollout('promote', { status: { pauseConditions: null } }, 'status');
    }
  }
  await clock.advance(60_000);
  const { deployment } = observer;
  const number = deployment?.status?.version;
  const last = lambda.aliasHistory(ARN, 'live').at(-1);
  if (deployment?.status?.commit === 'last' && last && describeState(last) === `v${number}:100`) return [];
  return [`the last commit is not released: alias at ${last && describeState(last)}; ${readyOf(deployment)}`];
}

async function listVersions({ lambda }: System): Promise<{ version: string; description: string }[]> {
  const url = new URL(`http://simulator/2015-03-31/functions/${encodeURIComponent(ARN)}/versions?MaxItems=10000`);
  const answer = await lambda.answer({ method: 'GET', url, headers: {}, body: new Uint8Array() });
  if (answer === 'reset' || answer.status !== 200) throw new Error('ListVersionsByFunction failed');
  const { Versions } = JSON.parse(Buffer.from(answer.body).toString()) as {
    Versions: { Version: string; Description: string }[];
  };
  return Versions.filter(({ Version }) => Version !== '$LATEST').map(({ Version, Description }) => ({
    version: Version,
    description: Description ?? '',
  }));
}
