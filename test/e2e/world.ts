import assert from 'node:assert/strict';
import { type AliasHistory, createAliasHistory } from './alias-history.ts';
import { createKubeApi, type KubeApi, pathOf } from './kube-api.ts';
import { createKubectl, type Kubectl } from './kubectl.ts';
import { createLambdaFixture, type LambdaFixture } from './lambda-fixture.ts';
import { lambdaDeploymentManifest, type RolloutOptions, rolloutManifest } from './manifests.ts';
import { createObjectWaits, type ObjectWaits } from './object-waits.ts';
import { poll, SLOW } from './poll.ts';
import { type RolloutView, viewRollout } from './rollout-view.ts';
import { type Control, connectControl } from './stack/control.ts';
import type { StackAddresses } from './stack/stack-addresses.ts';

/** The objects of a scenario have the same names in each namespace. */
export const DEPLOYMENT = 'orders';
export const ROLLOUT = 'orders';
export const ALIAS = 'live';
/** The Alias object that a LambdaDeployment makes. */
export const ALIAS_OBJECT = `${DEPLOYMENT}-${ALIAS}`;

/** One scenario's namespace and function, and the verbs that its story is told with. Waits have a deadline and say what they waited for. */
export interface World extends AliasHistory, Pick<ObjectWaits, 'condition' | 'event'> {
  namespace: string;
  functionName: string;
  functionARN: string;
  api: KubeApi;
  control: Control;
  kubectl: Kubectl;
  lambda: LambdaFixture;

  /** A new function of code that no commit names. */
  createFunction(): Promise<void>;
  /** What a merged pull request does: the artifact is in S3 and the LambdaDeployment names the commit. */
  commit(commit: string): Promise<void>;
  applyRollout(options?: Partial<RolloutOptions>): Promise<void>;
  /** A function, a LambdaDeployment and a Rollout at their first release: history `v1:100`. */
  install(options?: Partial<RolloutOptions>): Promise<void>;
  promote(): Promise<void>;
  promoteFull(): Promise<void>;
  abort(): Promise<void>;
  retry(): Promise<void>;
  /** To the revision before, or to a numbered one. */
  undo(toRevision?: number): Promise<void>;
  /** Merge patch of the Rollout, as an edit in Git brings it. */
  patchRollout(patch: unknown): Promise<void>;

  rollout(): Promise<RolloutView>;
  /** Waits until the Rollout waits for `promote` at this step. */
  paused(step: number): Promise<void>;
  /** Waits until the Rollout is Healthy and fully promoted. */
  healthy(): Promise<void>;
  /** Waits until an abort is complete. */
  degraded(): Promise<void>;
  /** Waits until the LambdaDeployment is Ready at this commit. */
  released(commit: string): Promise<void>;
  /** The published versions are exactly these numbers. */
  expectVersions(...numbers: string[]): Promise<void>;
  close(): void;
}

export function createWorld(namespace: string, stack: StackAddresses): World {
  const { kubeconfig, bin, server, token, region, bucket } = stack;
  const functionName = namespace;
  const functionARN = `arn:aws:lambda:${region}:000000000000:function:${functionName}`;
  const api = createKubeApi({ server, token });
  const kubectl = createKubectl({ bin, kubeconfig });
  const control = connectControl(stack.control);
  const lambda = createLambdaFixture({ url: stack.ministack, region, bucket });

  const waits = createObjectWaits(api, namespace);

  const action = async (...args: string[]) => {
    await kubectl.rollouts(...args, ROLLOUT, '-n', namespace);
  };

  const rollout = async () => {
    const found = await api.get(pathOf('Rollout', namespace, ROLLOUT));
    if (!found) throw new Error(`Rollout ${namespace}/${ROLLOUT} is not there`);
    return viewRollout(found);
  };

  const rolloutIs = async (what: string, test: (view: RolloutView) => boolean) => {
    await poll(
      `Rollout ${namespace}/${ROLLOUT} is ${what}`,
      async () => {
        const view = await rollout();
        if (!test(view)) throw new Error(JSON.stringify(view));
        return true;
      },
      SLOW,
    );
  };

  const world: World = {
    ...{ namespace, functionName, functionARN, api, control, kubectl, lambda },
    ...createAliasHistory(control, functionName, ALIAS),
    ...{ condition: waits.condition, event: waits.event },

    async createFunction() {
      await lambda.createFunction(functionName, 'before-git');
    },
    async commit(commit) {
      await lambda.putArtifact(functionName, commit);
      const options = {
        namespace,
        name: DEPLOYMENT,
        functionARN,
        functionName,
        commit,
        rollout: ROLLOUT,
        alias: ALIAS,
      };
      await kubectl.apply(lambdaDeploymentManifest(options));
    },
    async applyRollout(options = {}) {
      await kubectl.apply(rolloutManifest({ namespace, name: ROLLOUT, plugin: { alias: ALIAS_OBJECT }, ...options }));
    },
    async install(options) {
      await world.createFunction();
      await world.applyRollout(options);
      await world.commit('c1');
      await world.expectHistory('v1:100');
      await world.released('c1');
      await world.healthy();
    },
    promote: () => action('promote'),
    promoteFull: () => action('promote', '--full'),
    abort: () => action('abort'),
    retry: () => action('retry', 'rollout'),
    undo: (toRevision = 0) => action('undo', `--to-revision=${toRevision}`),
    patchRollout: (patch) => api.mergePatch(pathOf('Rollout', namespace, ROLLOUT), patch),

    rollout,
    paused: (step) =>
      rolloutIs(`paused at step ${step}`, (view) => view.phase === 'Paused' && view.pausedAtStep && view.step === step),
    healthy: () => rolloutIs('Healthy', (view) => view.phase === 'Healthy' && view.stableHash === view.currentHash),
    degraded: () => rolloutIs('aborted', (view) => view.phase === 'Degraded' && view.aborted),
    released: (commit) => waits.releasedCommit(DEPLOYMENT, commit),
    async expectVersions(...numbers) {
      assert.deepEqual(await lambda.versions(functionName), numbers, 'published versions');
    },
    close() {
      api.close();
      lambda.close();
    },
  };
  return world;
}
