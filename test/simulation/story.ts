import { RESOURCES } from '../../src/api/meta.ts';
import { API_VERSION, PLUGIN_NAME, POD_TEMPLATE_HASH_LABEL } from '../../src/api/names.ts';
import type { ReplicaSet, Rollout } from '../../src/api/rollout.ts';
import { isNotFound } from '../../src/kube/error.ts';
import { encodeBehaviour } from '../../src/simulator/lambda/behaviour.ts';
import type { Dice } from './dice.ts';
import { BUCKET, NAMESPACE, type System } from './system.ts';
import { CALM } from './wire.ts';

export const NAME = 'checkout';
export const ARN = `arn:aws:lambda:us-east-1:123456789012:function:${NAME}`;

const STEPS = [
  [{ setWeight: 10 }, { pause: {} }, { setWeight: 50 }, { pause: { duration: '20s' } }],
  [{ setWeight: 20 }, { pause: { duration: '30s' } }, { setWeight: 60 }, { pause: { duration: '30s' } }],
  [{ setWeight: 50 }],
  [{ setWeight: 100 }, { pause: {} }],
];

/** What people and misfortune do to the system, one thing at a time. */
export interface Story {
  /** What happened, one line each, with the second of virtual time. */
  lines: string[];
  /** True when nothing on the way was ever lost, late or refused. */
  calm: boolean;
  /** The function, its alias as it was found, the Rollout and the LambdaDeployment with the first commit. */
  begin(): Promise<void>;
  /** One more thing. */
  next(): Promise<void>;
  commit(name: string): Promise<void>;
  createRollout(): Promise<void>;
  patchRollout(what: string, patch: unknown, subresource?: 'status'): Promise<void>;
  tell(line: string): void;
}

export function createStory(system: System, dice: Dice): Story {
  const { client, clock, lambda } = system;
  const startMs = clock.now();
  const calm = dice.chance(0.3);
  const steps = dice.pick(STEPS);
  const commits: string[] = [];
  let current = '';
  const lines: string[] = [];
  const tell = (line: string) => void lines.push(`${((clock.now() - startMs) / 1000).toFixed(1)} s: ${line}`);

  async function begin(): Promise<void> {
    lambda.createFunction({ arn: ARN, zip: codeOf('code-0') });
    const found = dice.pick(['no alias', 'an alias at 1', 'an alias at $LATEST'] as const);
    tell(`found: ${found}; steps ${JSON.stringify(steps)}; ${calm ? 'calm' : 'with trouble'}`);
    if (found === 'an alias at 1') await post('versions', { Description: 'by hand' });
    const FunctionVersion = found === 'an alias at 1' ? '1' : '$LATEST';
    if (found !== 'no alias') await post('aliases', { Name: 'live', FunctionVersion });
    current = newCommit();
    await createRollout();
    await client.create(
      RESOURCES.lambdaDeployments,
      {
        apiVersion: API_VERSION,
        kind: 'LambdaDeployment',
        metadata: { name: NAME, namespace: NAMESPACE },
        spec: { functionARN: ARN, commit: current, release: { rollout: { name: NAME, alias: 'live' } } },
      } as never,
      { fieldManager: 'git' },
    );
  }

  async function post(what: string, body: unknown): Promise<void> {
    const url = new URL(`http://simulator/2015-03-31/functions/${encodeURIComponent(ARN)}/${what}`);
    await lambda.answer({ method: 'POST', url, headers: {}, body: Buffer.from(JSON.stringify(body)) });
  }

  function newCommit(name = `c${commits.length + 1}`): string {
    const upload = () => lambda.s3.put(BUCKET, `${NAME}/${name}.zip`, codeOf(name));
    if (dice.chance(0.1)) clock.after(dice.spread(1_000, 30_000), upload);
    else upload();
    commits.push(name);
    return name;
  }

  async function commit(name: string): Promise<void> {
    tell(`commit ${name}`);
    if (!commits.includes(name)) newCommit(name);
    current = name;
    const patch = { spec: { commit: name } };
    await client.mergePatch(RESOURCES.lambdaDeployments, NAMESPACE, NAME, patch, { fieldManager: 'git' });
  }

  async function createRollout(): Promise<void> {
    tell('Rollout created');
    await client.create(RESOURCES.rollouts, manifestOf(steps), { fieldManager: 'git' });
  }

  async function patchRollout(what: string, patch: unknown, subresource?: 'status'): Promise<void> {
    tell(what);
    await client.mergePatch(RESOURCES.rollouts, NAMESPACE, NAME, patch, { fieldManager: 'kubectl', subresource });
  }

  const getRollout = () =>
    client.get<Rollout>(RESOURCES.rollouts, NAMESPACE, NAME).catch((error: unknown) => {
      if (isNotFound(error)) return undefined;
      throw error;
    });

  /** As `kubectl argo rollouts promote`: ends the pause, or skips the step. */
  async function promote({ status }: Rollout): Promise<void> {
    const paused = (status?.pauseConditions?.length ?? 0) > 0;
    const index = Math.min((status?.currentStepIndex ?? 0) + 1, steps.length);
    const patch = paused ? { pauseConditions: null } : { currentStepIndex: index };
    if (status?.stableRS !== status?.currentPodHash) await patchRollout('promote', { status: patch }, 'status');
  }

  /** As `kubectl argo rollouts undo`: the pod template of a former ReplicaSet. */
  async function undo(rollout: Rollout): Promise<void> {
    const { items } = await client.list<ReplicaSet>(RESOURCES.replicaSets, { namespace: NAMESPACE });
    const former = items.filter(
      ({ metadata }) =>
        metadata.ownerReferences?.[0]?.uid === rollout.metadata.uid &&
        metadata.labels?.[POD_TEMPLATE_HASH_LABEL] !== rollout.status?.currentPodHash,
    );
    if (former.length === 0) return;
    const template = structuredClone(dice.pick(former).spec.template);
    if (template?.metadata?.labels) delete template.metadata.labels[POD_TEMPLATE_HASH_LABEL];
    tell(`undo to ${JSON.stringify(template?.metadata?.annotations ?? {})}`);
    const changed = { ...rollout, spec: { ...rollout.spec, ...(template && { template }) } };
    await client.update(RESOURCES.rollouts, changed, { fieldManager: 'kubectl-argo-rollouts' });
  }

  async function deleteRollout(): Promise<void> {
    tell('Rollout deleted');
    await client.delete(RESOURCES.rollouts, NAMESPACE, NAME);
  }

  function storm(): void {
    const [service] = [dice.pick(['kubernetes', 'lambda'] as const)];
    const [rate, ms] = [dice.between(0.1, 0.9), dice.spread(2_000, 60_000)];
    tell(`${Math.round(rate * 100)} % trouble with ${service} for ${Math.round(ms / 1000)} s`);
    system.setWeather({ trouble: { ...CALM.trouble, [service]: rate }, watchLagMs: dice.pick([200, 5_000, 20_000]) });
    clock.after(ms, () => system.setWeather(CALM));
  }

  async function onRollout(): Promise<void> {
    const rollout = await getRollout();
    if (!rollout) return createRollout();
    const { status } = rollout;
    switch (dice.pick(['promote', 'promote', 'full', 'abort', 'abort', 'retry', 'undo', 'delete'] as const)) {
      case 'promote':
        return promote(rollout);
      case 'full':
        if (status?.stableRS === status?.currentPodHash) return;
        return patchRollout('promote --full', { status: { promoteFull: true } }, 'status');
      case 'abort':
        return patchRollout('abort', { status: { abort: true } }, 'status');
      case 'retry':
        return status?.abort ? patchRollout('retry', { status: { abort: false } }, 'status') : undefined;
      case 'undo':
        return undo(rollout);
      case 'delete':
        return deleteRollout();
    }
  }

  function misfortune(): void {
    switch (
      dice.pick(['storm', 'storm', 'controller', 'controller', 'restart', 'plugin', 'rollouts', 'watches'] as const)
    ) {
      case 'storm':
        storm();
        break;
      case 'controller':
        tell('the controller will crash');
        system.crashController();
        break;
      case 'restart':
        tell('the controller is restarted');
        system.restartController();
        break;
      case 'plugin':
        tell('the plugin crashes');
        system.crashPlugin();
        break;
      case 'rollouts':
        tell('Argo Rollouts crashes, with the plugin');
        system.restartRollouts();
        break;
      case 'watches':
        tell('the API server is restarted');
        if (dice.chance(0.5)) system.kubernetes.compact();
        system.kubernetes.closeWatches();
        break;
    }
  }

  return {
    lines,
    calm,
    begin,
    tell,
    commit,
    createRollout,
    patchRollout,
    async next() {
      const kind = dice.random();
      if (kind < 0.25) return commit(dice.chance(0.6) ? `c${commits.length + 1}` : dice.pick(commits));
      if (kind < 0.3) return commit(current);
      if (kind < 0.65 || calm) return onRollout();
      return misfortune();
    },
  };
}

function codeOf(commit: string): Uint8Array {
  return encodeBehaviour({ behaviour: 'ok', body: { commit } });
}

/** As it stands in Git. */
function manifestOf(steps: unknown[]): Rollout {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: NAME, namespace: NAMESPACE },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: NAME } },
      template: {
        metadata: { labels: { app: NAME } },
        spec: { containers: [{ name: 'placeholder', image: 'pause' }] },
      },
      strategy: {
        canary: {
          steps: steps as never,
          replicaProgressThreshold: { type: 'Pods', value: 0 },
          trafficRouting: { plugins: { [PLUGIN_NAME]: { alias: `${NAME}-live` } } },
        },
      },
    },
  };
}
