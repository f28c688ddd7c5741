import assert from 'node:assert/strict';
import { RESOURCES } from '../../src/api/meta.ts';
import { POD_TEMPLATE_HASH_LABEL } from '../../src/api/names.ts';
import type { CanaryStep, ReplicaSet, Rollout } from '../../src/api/rollout.ts';
import type { KubeClient } from '../../src/kube/client.ts';
import { type Clock, systemRandom } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { createRolloutsController } from '../../src/simulator/rollouts/create-rollouts-controller.ts';
import { eventually } from './eventually.ts';
import { createRecordingRouter, type RecordingRouter } from './recording-router.ts';

const PLUGIN = 'rec/alias';
const write = { fieldManager: 'test' };
const TIMEOUT = { timeoutMs: 60_000, intervalMs: 50 };

/** The steps behind most recorded sequences. */
const STEPS: CanaryStep[] = [{ setWeight: 10 }, { pause: {} }, { setWeight: 50 }, { pause: { duration: '5s' } }];

/** One Rollout under a stand-in controller of its own, driven as a user drives it. */
export interface RolloutScenario {
  router: RecordingRouter;
  create(options?: { steps?: CanaryStep[]; canary?: object; spec?: object }): Promise<void>;
  /** Changes the pod template to that of a letter. */
  template(letter: string): Promise<void>;
  patch(patch: object): Promise<void>;
  /** As `kubectl argo rollouts promote`. */
  promote(): Promise<void>;
  promoteFull(): Promise<void>;
  abort(): Promise<void>;
  retry(): Promise<void>;
  /** As `kubectl argo rollouts undo`: the template of the ReplicaSet with the second highest revision. */
  undo(): Promise<void>;
  /** Patches the status of a ReplicaSet by the letter of its template. */
  pods(letter: string, available: number): Promise<void>;
  delete(): Promise<void>;
  get(): Promise<Rollout>;
  replicaSet(letter: string): Promise<ReplicaSet>;
  /** Waits for a phase and, if given, a step. */
  until(phase: string, step?: number): Promise<Rollout>;
  /** Calls since `forget`: one token per reconcile, `C(c,s,n)` for a whole cycle, repeats collapsed, hashes as letters. */
  calls(): Promise<string>;
  /** Waits until `calls` gives this; one more repeat of what was called before `forget` may stand in front. */
  untilCalls(expected: string): Promise<void>;
  /** Begins a new `calls`, once the controller has come to rest. */
  forget(): Promise<void>;
  /** `reason: message` of each Event, in the order they were written. */
  events(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts a controller for one namespace. */
export function createRolloutScenario(options: {
  client: KubeClient;
  clock: Clock;
  namespace: string;
}): RolloutScenario {
  const { client, clock, namespace } = options;
  const name = 'checkout';
  const router = createRecordingRouter();
  const abort = new AbortController();
  const controller = createRolloutsController({
    client,
    plugins: { [PLUGIN]: router },
    clock,
    random: systemRandom,
    log: silentLog,
    namespaces: [namespace],
  });
  const running = controller.run(abort.signal);
  const letters = new Map<string, string>();
  /** The last cycle before `forget`. */
  let repeat = '';

  const get = () => client.get<Rollout>(RESOURCES.rollouts, namespace, name);
  const patch = async (change: object) =>
    void (await client.mergePatch(RESOURCES.rollouts, namespace, name, change, write));
  const patchStatus = async (status: object) =>
    void (await client.mergePatch(
      RESOURCES.rollouts,
      namespace,
      name,
      { status },
      { ...write, subresource: 'status' },
    ));
  const listReplicaSets = async () => (await client.list<ReplicaSet>(RESOURCES.replicaSets, { namespace })).items;
  const letterOf = (replicaSet: ReplicaSet) => replicaSet.spec.template?.metadata?.annotations?.letter ?? '?';

  /** Letters by hash; asks for ReplicaSets only when a new hash was called with. */
  async function learnLetters(): Promise<void> {
    const hashes = router.calls.flatMap((call) => /^UH\((\w+),(\w+)\)/.exec(call)?.slice(1) ?? []);
    if (hashes.every((hash) => letters.has(hash))) return;
    for (const one of await listReplicaSets()) {
      letters.set(one.metadata.labels?.[POD_TEMPLATE_HASH_LABEL] ?? '', letterOf(one));
    }
  }

  async function calls(): Promise<string> {
    await learnLetters();
    let text = router.calls.join(' ');
    for (const [hash, letter] of letters) text = text.replaceAll(hash, letter);
    const cycles = text
      .split('ping')
      .map((cycle) => cycle.trim().replace(/UH\((\w+),(\w+)\) SW\((\d+)\) VW\(\3\)(?!-)/, 'C($1,$2,$3)'))
      .filter((cycle) => cycle !== '');
    return cycles.filter((cycle, index) => cycle !== cycles[index - 1]).join('; ');
  }

  /** Waits until the last cycle was about the hashes in the status, and nothing was called for a moment. */
  async function rest(): Promise<void> {
    let seen = -1;
    await eventually(
      async () => {
        const before = seen;
        seen = router.calls.length;
        assert.equal(seen, before, 'the controller does not come to rest');
        const last = (await calls()).split('; ').at(-1);
        if (!last) return;
        const { status } = await get();
        const hashes = [status?.currentPodHash, status?.stableRS].map((hash) => letters.get(hash ?? ''));
        assert.ok(last.includes(`(${hashes},`) || last.includes(`(${hashes})`), `the last cycle is ${last}`);
      },
      { ...TIMEOUT, intervalMs: 100 },
    );
  }

  async function replicaSet(letter: string): Promise<ReplicaSet> {
    const found = (await listReplicaSets()).find((one) => letterOf(one) === letter);
    assert.ok(found, `no ReplicaSet of template ${letter}`);
    return found;
  }

  return {
    router,
    get,
    replicaSet,
    calls,
    patch,
    async create({ steps = STEPS, canary = {}, spec = {} } = {}) {
      const rollout: Rollout = {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Rollout',
        metadata: { name, namespace },
        spec: {
          replicas: 1,
          selector: { matchLabels: { app: name } },
          template: podTemplate('A'),
          strategy: { canary: { steps, trafficRouting: { plugins: { [PLUGIN]: {} } }, ...canary } },
          ...spec,
        },
      };
      await client.create(RESOURCES.rollouts, rollout, write);
    },
    template: (letter) => patch({ spec: { template: podTemplate(letter) } }),
    async promote() {
      const { status } = await get();
      const step = (status?.currentStepIndex ?? 0) + 1;
      await patchStatus({ pauseConditions: null, ...(status?.pauseConditions ? {} : { currentStepIndex: step }) });
    },
    promoteFull: () => patchStatus({ promoteFull: true }),
    abort: () => patchStatus({ abort: true }),
    retry: () => patchStatus({ abort: false }),
    async undo() {
      const revision = (one: ReplicaSet) => Number(one.metadata.annotations?.['rollout.argoproj.io/revision']);
      const [, previous] = (await listReplicaSets()).sort((a, b) => revision(b) - revision(a));
      assert.ok(previous);
      const { [POD_TEMPLATE_HASH_LABEL]: _, ...labels } = previous.spec.template?.metadata?.labels ?? {};
      // The CLI sends Go's encoding of the typed template.
      const template = {
        ...previous.spec.template,
        metadata: { ...previous.spec.template?.metadata, creationTimestamp: null, labels },
      };
      const live = await get();
      await client.update(RESOURCES.rollouts, { ...live, spec: { ...live.spec, template } }, write);
    },
    async pods(letter, available) {
      const { metadata } = await replicaSet(letter);
      const status = { availableReplicas: available, readyReplicas: available };
      await client.mergePatch(
        RESOURCES.replicaSets,
        namespace,
        metadata.name,
        { status },
        { ...write, subresource: 'status' },
      );
    },
    delete: () => client.delete(RESOURCES.rollouts, namespace, name),
    until: (phase, step) =>
      eventually(async () => {
        const rollout = await get();
        const { generation } = rollout.metadata;
        assert.equal(rollout.status?.observedGeneration, String(generation));
        assert.equal(rollout.status?.phase, phase);
        if (step !== undefined) assert.equal(rollout.status?.currentStepIndex, step);
        return rollout;
      }, TIMEOUT),
    untilCalls: (expected) =>
      eventually(async () => {
        const actual = await calls();
        const repeated = [repeat, expected].filter(Boolean).join('; ');
        assert.equal(actual, actual === repeated ? repeated : expected);
      }, TIMEOUT),
    async forget() {
      await rest();
      repeat = (await calls()).split('; ').at(-1) || repeat;
      router.calls.length = 0;
    },
    async events() {
      const { items } = await client.list(RESOURCES.events, { namespace });
      return items.map((event) => {
        const { reason, message } = event as unknown as { reason: string; message: string };
        return `${reason}: ${message}`;
      });
    },
    async stop() {
      abort.abort();
      await running;
    },
  };
}

/** A pod template that says its letter. */
export function podTemplate(letter: string): NonNullable<Rollout['spec']['template']> {
  return {
    metadata: { labels: { app: 'checkout' }, annotations: { letter } },
    spec: { containers: [{ name: 'placeholder', image: 'none' }] },
  };
}
