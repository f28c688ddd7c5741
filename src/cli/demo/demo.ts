import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import { RESOURCES } from '../../api/meta.ts';
import type { Rollout } from '../../api/rollout.ts';
import { systemClock } from '../../runtime/clock.ts';
import { encodeBehaviour } from '../../simulator/lambda/behaviour.ts';
import { createLog } from '../log.ts';
import { shutdownSignal } from '../shutdown-signal.ts';
import { describeState, invocationsOutsidePlan } from './check-plan.ts';
import { BUCKET, type EmbeddedStack, startEmbeddedStack } from './stack.ts';
import { type Ending, ERROR_THRESHOLD, releaseCommit } from './story.ts';
import { startTraffic, type Traffic } from './traffic.ts';
import { createView, type View } from './view.ts';

const NAMESPACE = 'default';
const ALIAS = 'live';

/** The story: the first release of a function without an alias, a good commit, and a broken one. */
const COMMITS = [
  { commit: '3f1c2ab', title: 'first release', errorRate: 0 },
  { commit: '8d04e71', title: 'a good commit', errorRate: 0 },
  { commit: 'bad5eed', title: 'a broken commit', errorRate: 0.4 },
] as const;

/** The demo's steps, short enough to watch; those of `examples/canary` wait for a person. */
const STEPS = [{ setWeight: 20 }, { pause: { duration: '2s' } }, { setWeight: 50 }, { pause: { duration: '2s' } }];

/** Runs the demo. Resolves with the exit code: 0 when everything ended as told. */
export async function runDemo({ keep }: { keep: boolean }): Promise<number> {
  const startedAt = systemClock.now();
  const signal = shutdownSignal(createLog({ level: 'error', name: 'demo' }));
  const view = createView(process.stdout);
  view.line(
    'Starting a Kubernetes API, Argo Rollouts and AWS Lambda (embedded stand-ins), our controller and our plugin …',
  );
  const stack = await startEmbeddedStack();
  let traffic: Traffic | undefined;
  try {
    const functionARN = await applyExample(stack);
    view.line(
      `Ready after ${((systemClock.now() - startedAt) / 1000).toFixed(1)} s. Callers invoke ${functionARN}:${ALIAS} all the time.`,
    );
    traffic = startTraffic({
      url: stack.lambda.url,
      functionName: functionARN,
      alias: ALIAS,
      callers: 4,
      pauseMs: 10,
      clock: systemClock,
    });
    const endings = await tellStory(stack, traffic, view, signal);
    const passed = summarize({
      stack,
      traffic,
      view,
      functionARN,
      endings,
      seconds: (systemClock.now() - startedAt) / 1000,
    });
    if (keep) await keepRunning(stack, view, signal);
    return passed ? 0 : 1;
  } catch (error) {
    if (signal.aborted) return 130;
    throw error;
  } finally {
    await traffic?.stop();
    await stack.stop();
  }
}

/** Creates the function, ships the artifacts as CI would, and applies `examples/canary` with the demo's steps. */
async function applyExample({ client, lambda }: EmbeddedStack): Promise<string> {
  const deployment = await readExample<LambdaDeployment>('lambdadeployment.yaml');
  const rollout = await readExample<Rollout>('rollout.yaml');
  const { functionARN } = deployment.spec;
  const { name } = deployment.metadata;
  lambda.createFunction({
    arn: functionARN,
    zip: encodeBehaviour({ behaviour: 'ok', body: 'before the first release' }),
  });
  for (const { commit, errorRate } of COMMITS) {
    lambda.s3.put(BUCKET, `${name}/${commit}.zip`, encodeBehaviour({ behaviour: 'ok', errorRate, body: commit }));
  }
  const canary = rollout.spec.strategy?.canary;
  if (canary) canary.steps = STEPS;
  deployment.spec.commit = COMMITS[0].commit;
  for (const [resource, object] of [
    [RESOURCES.rollouts, rollout],
    [RESOURCES.lambdaDeployments, deployment],
  ] as const) {
    await client.create(
      resource,
      { ...object, metadata: { ...object.metadata, namespace: NAMESPACE } },
      { fieldManager: 'demo' },
    );
  }
  return functionARN;
}

async function readExample<T>(file: string): Promise<T> {
  return parse(await readFile(new URL(`../../../examples/canary/${file}`, import.meta.url), 'utf8')) as T;
}

async function tellStory(
  { client }: EmbeddedStack,
  traffic: Traffic,
  view: View,
  signal: AbortSignal,
): Promise<Ending[]> {
  const endings: Ending[] = [];
  for (const { commit, title } of COMMITS) {
    view.heading(`commit ${commit}: ${title}`);
    const options = {
      client,
      namespace: NAMESPACE,
      name: 'orders',
      aliasObject: `orders-${ALIAS}`,
      traffic,
      view,
      clock: systemClock,
      signal,
    };
    const ending = await releaseCommit(commit, options);
    view.line(`        ${ending.outcome} after ${ending.seconds.toFixed(1)} s`);
    endings.push(ending);
  }
  return endings;
}

interface Summary {
  stack: EmbeddedStack;
  traffic: Traffic;
  view: View;
  functionARN: string;
  endings: readonly Ending[];
  seconds: number;
}

/** Says how it went; false when it did not go as it should. */
function summarize({ stack, traffic, view, functionARN, endings, seconds }: Summary): boolean {
  const history = stack.lambda.aliasHistory(functionARN, ALIAS);
  const outside = invocationsOutsidePlan(traffic.invocations, history);
  const failed = traffic.invocations.filter((invocation) => invocation.failed).length;
  const last = history.at(-1);
  const abort = endings.find(({ outcome }) => outcome === 'aborted');
  view.heading('Summary');
  view.line(`alias ${ALIAS}: ${history.map(describeState).join(' → ')}`);
  view.line(
    `${traffic.invocations.length} invocations, ${failed} failed (all on the broken canary), ${outside.length} on a version outside the plan`,
  );
  view.line(
    abort
      ? `abort at more than ${ERROR_THRESHOLD * 100} % errors: 100 % stable again in Lambda ${abort.abortMs} ms later; ${last ? describeState(last) : ''}`
      : 'the broken commit was not aborted',
  );
  view.line(`all of it took ${seconds.toFixed(1)} s`);
  const expected = ['released', 'released', 'aborted'];
  return (
    outside.length === 0 &&
    endings.every(({ outcome }, index) => outcome === expected[index]) &&
    last?.functionVersion === '2'
  );
}

async function keepRunning(stack: EmbeddedStack, view: View, signal: AbortSignal): Promise<void> {
  view.heading('Everything keeps running. In another terminal:');
  for (const line of [
    `export KUBECONFIG=${stack.kubeconfigPath}`,
    'kubectl get ld,lv,la,rollout',
    'kubectl argo rollouts get rollout orders --watch',
    `kubectl patch ld orders --type merge -p '{"spec":{"commit":"${COMMITS[0].commit}"}}'    # a canary back to the first commit`,
    'kubectl argo rollouts promote orders       # or abort, retry, undo',
    `export AWS_ENDPOINT_URL_LAMBDA=${stack.lambda.url} AWS_ENDPOINT_URL_S3=${stack.lambda.url} AWS_ACCESS_KEY_ID=x AWS_SECRET_ACCESS_KEY=x AWS_REGION=eu-central-1`,
    'aws lambda get-alias --function-name orders --name live',
    `tail -f ${stack.logPath}`,
  ]) {
    view.line(line);
  }
  view.line('Ctrl-C ends it.');
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
