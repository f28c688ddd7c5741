import { CRDS } from '../../src/api/crd.ts';
import { RESOURCES } from '../../src/api/meta.ts';
import { PLUGIN_NAME } from '../../src/api/names.ts';
import { runControllers } from '../../src/controllers/start-controllers.ts';
import type { KubeClient } from '../../src/kube/client.ts';
import { createKubeClientOver } from '../../src/kube/create-client.ts';
import { createReflector } from '../../src/kube/create-reflector.ts';
import type { EventRecorder } from '../../src/kube/events.ts';
import { runWithLease } from '../../src/kube/leader-election.ts';
import { createAwsClients } from '../../src/lambda/create-aws-clients.ts';
import type { AwsClients } from '../../src/lambda/port.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { startKubernetesSimulator } from '../../src/simulator/kubernetes/start.ts';
import { startLambdaSimulator } from '../../src/simulator/lambda/start-lambda-simulator.ts';
import { ROLLOUT_CRDS } from '../../src/simulator/rollouts/crds.ts';
import { createRolloutsController } from '../../src/simulator/rollouts/create-rollouts-controller.ts';
import type { RouterPlugin } from '../../src/simulator/rollouts/pass.ts';
import { createAliasTrafficRouter } from '../../src/traffic/create-alias-traffic-router.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createAwsHandler } from './aws-handler.ts';
import type { Dice } from './dice.ts';
import { createKubeTransport } from './kube-transport.ts';
import { createLife, type Life } from './life.ts';
import { CALM, type Call, type Crash, createWire, directWire, type Weather, type Wire } from './wire.ts';

export const NAMESPACE = 'shop';
export const BUCKET = 'artifacts';
/** Nothing listens there: the wires lead to the simulators. */
const ENDPOINT = 'http://simulator.invalid';

/** A process that can be killed and is started anew by whoever killed it. */
interface Process {
  life: Life;
  wire: ReturnType<typeof createWire>;
}

export type System = Awaited<ReturnType<typeof startSystem>>;

/**
 * The whole system in this process under a virtual clock: the simulators, and as processes that can be killed the controller, the
 * traffic router and the stand-in for Argo Rollouts. Every request is late by a time that the dice throw, which makes the order of
 * things; nothing takes real time, so the same dice give the same history.
 */
export async function startSystem(dice: Dice) {
  const clock = createVirtualClock();
  const kubernetes = await startKubernetesSimulator({
    crds: [...CRDS, ...ROLLOUT_CRDS],
    clock,
    random: dice.fork().random,
    namespaces: [NAMESPACE],
  });
  const lambda = await startLambdaSimulator({
    clock,
    random: dice.fork().random,
    updateInProgressMs: 1_500,
    publishPendingMs: 2_500,
  });
  lambda.s3.createBucket(BUCKET);

  let weather: Weather = CALM;
  /** The last requests, for whoever reads a failure. */
  const calls: (Call & { at: number; by: string; trouble: string | undefined })[] = [];
  const failures: string[] = [];
  const events: EventRecorder = { event() {}, flush: async () => {} };
  const client = kubeClient(directWire);
  const aws = awsClients(directWire, clock);

  function kubeClient(wire: Wire, life?: Life): KubeClient {
    const own = life ? { clock: life.clock, signal: life.signal } : { clock };
    const transport = createKubeTransport({ simulator: kubernetes, wire, ...own });
    return createKubeClientOver(transport, { clock: own.clock, log: silentLog });
  }

  function awsClients(wire: Wire, ownClock: Life['clock']): AwsClients {
    return createAwsClients({
      clock: ownClock,
      log: silentLog,
      tenancy: { allowAll: true },
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      endpoints: { lambda: ENDPOINT, s3: ENDPOINT },
      requestHandler: createAwsHandler({ simulator: lambda, wire, dice: dice.fork() }),
    });
  }

  function startProcess(by: string): Process {
    const life = createLife(clock);
    const onCall = (call: Call, trouble: string | undefined) =>
      void calls.push({ ...call, at: clock.now(), by, trouble });
    return { life, wire: createWire({ clock, dice: dice.fork(), life, weather: () => weather, onCall }) };
  }

  function startController(): Process & { stop(): void } {
    const started = startProcess('controller');
    const { life, wire } = started;
    const shutdown = new AbortController();
    const own = { client: kubeClient(wire, life), clock: life.clock, random: dice.fork().random, log: silentLog };
    const controllers = {
      ...own,
      aws: awsClients(wire, life.clock),
      events,
      defaults: { s3Bucket: BUCKET, s3Key: '{functionName}/{commit}.zip' },
      driftIntervalMs: 300_000,
      concurrency: 4,
    };
    runWithLease({
      ...own,
      namespace: 'default',
      name: 'lambda-rollouts-controller',
      identity: `controller-${dice.random()}`,
      signal: shutdown.signal,
      onLead: (leading) => runControllers(controllers, leading),
    }).catch((error: unknown) => failures.push(`the controller ended: ${String(error)}`));
    return { ...started, stop: () => shutdown.abort() };
  }

  function startRouter() {
    const started = startProcess('plugin');
    const { life, wire } = started;
    const own = { client: kubeClient(wire, life), clock: life.clock, log: silentLog };
    const watch = { ...own, random: dice.fork().random };
    const aliases = createReflector<never>({ ...watch, resource: RESOURCES.aliases });
    const versions = createReflector<never>({ ...watch, resource: RESOURCES.versions });
    for (const reflector of [aliases, versions]) reflector.run(life.signal);
    return { ...started, router: createAliasTrafficRouter({ ...own, aliases, versions, events }) };
  }

  /** What Argo Rollouts does with a plugin process: a call under way ends with its death, and the next one starts it anew. */
  const plugin = new Proxy({} as RouterPlugin, {
    get: (_target, method: string) => {
      if (method === 'ping') return undefined;
      return async (...args: unknown[]) => {
        if (router.life.signal.aborted) router = startRouter();
        const { life, router: current } = router;
        const died = new Promise((_resolve, reject) =>
          life.signal.addEventListener('abort', () => reject(new Error('unexpected EOF')), { once: true }),
        );
        const run = current[method as 'setWeight'] as (...all: unknown[]) => Promise<unknown>;
        return Promise.race([run(...args), died]);
      };
    },
  });

  function startRollouts(): Process {
    const started = startProcess('rollouts');
    const { life, wire } = started;
    createRolloutsController({
      client: kubeClient(wire, life),
      plugins: { [PLUGIN_NAME]: plugin },
      clock: life.clock,
      random: dice.fork().random,
      log: silentLog,
    }).run(new AbortController().signal);
    return started;
  }

  let router = startRouter();
  let controller = startController();
  let rollouts = startRollouts();

  /** Kills a process now, or in a later request of it, and starts the next one some time after its death. */
  function crash({ life, wire }: Process, restart: () => void, later?: Crash): void {
    life.signal.addEventListener('abort', () => clock.after(dice.spread(100, 20_000), restart), { once: true });
    if (later) wire.armed = later;
    else life.kill();
  }

  return {
    clock,
    client,
    aws,
    lambda,
    kubernetes,
    calls,
    failures,
    setWeather(next: Weather) {
      weather = next;
    },
    crashController() {
      if (controller.wire.armed || controller.life.signal.aborted) return; // one at a time
      const start = () => {
        controller = startController();
      };
      crash(controller, start, {
        service: dice.pick(['kubernetes', 'lambda'] as const),
        countdown: Math.ceil(dice.spread(1, 15)),
        when: dice.pick(['before', 'after'] as const),
      });
    },
    /** SIGTERM: the old one finishes while the next one waits for its lease. */
    restartController() {
      if (controller.wire.armed || controller.life.signal.aborted) return;
      controller.stop();
      controller = startController();
    },
    crashPlugin: () => router.life.kill(),
    restartRollouts() {
      if (rollouts.life.signal.aborted) return;
      router.life.kill();
      crash(rollouts, () => {
        rollouts = startRollouts();
      });
    },
    /** No more trouble, and no crash that did not come yet. */
    calm() {
      weather = CALM;
      controller.wire.armed = undefined;
    },
    async stop(): Promise<void> {
      for (const { life } of [router, controller, rollouts]) life.kill();
      client.close();
      aws.close();
      await lambda.stop();
      await kubernetes.stop();
    },
  };
}
