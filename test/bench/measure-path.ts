import { CreateAliasCommand, UpdateAliasCommand } from '@aws-sdk/client-lambda';
import { systemClock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { createAliasTrafficRouter } from '../../src/traffic/index.ts';
import { createRawAws } from '../support/lambda-fixture.ts';
import { atHashes, naming, startRoutingWorld } from '../support/routing-world.ts';
import { median, type Row } from './table.ts';

const SAMPLES = 60;

/**
 * From a call of SetWeight to Lambda's new routing, through the Alias and its reconciler, beside one bare UpdateAlias of the SDK to the same
 * simulator, in turns.
 */
export async function measurePath(): Promise<Row[]> {
  const world = await startRoutingWorld();
  const namespace = await world.namespace();
  const [arn, bare] = [await world.functionWithVersions('path', 2), await world.functionWithVersions('bare', 2)];
  const { client, aliases, versions, events } = world;
  const router = createAliasTrafficRouter({ client, aliases, versions, events, clock: systemClock, log: silentLog });
  const created = await world.createRollout(namespace, 'orders', 'orders-live');
  await world.createAlias(namespace, 'orders-live', { functionARN: arn });
  await world.createVersion(namespace, 'v-a', arn, '1');
  await world.createVersion(namespace, 'v-b', arn, '2');
  await world.createReplicaSet(created, 'aaa', naming('v-a'));
  await world.createReplicaSet(created, 'bbb', naming('v-b'));
  const rollout = atHashes(created, 'aaa', 'bbb');
  const stop = world.runAliasController();
  const raw = createRawAws(world.lambda.url);

  const throughUs = async (weight: number): Promise<number> => {
    const before = world.history(arn).length;
    const startMs = performance.now();
    await router.setWeight(rollout, weight, []);
    while (world.history(arn).length === before) await new Promise(setImmediate);
    return performance.now() - startMs;
  };
  const throughSDK = async (weight: number): Promise<number> => {
    const startMs = performance.now();
    const RoutingConfig = { AdditionalVersionWeights: { 2: weight / 100 } };
    await raw.lambda.send(
      new UpdateAliasCommand({ FunctionName: bare, Name: 'live', FunctionVersion: '1', RoutingConfig }),
    );
    return performance.now() - startMs;
  };

  try {
    await throughUs(0);
    await raw.lambda.send(new CreateAliasCommand({ FunctionName: bare, Name: 'live', FunctionVersion: '1' }));
    const [steps, aborts, updates]: [number[], number[], number[]] = [[], [], []];
    for (let sample = 0; sample < SAMPLES; sample++) {
      steps.push(await throughUs(10 + (sample % 40)));
      updates.push(await throughSDK(10 + (sample % 40)));
      aborts.push(await throughUs(0));
    }
    const peer = { unit: 'ms', peer: median(updates), peerName: 'one bare UpdateAlias' } as const;
    return [
      { name: 'SetWeight to Lambda', ours: median(steps), ...peer },
      { name: 'abort (SetWeight 0) to Lambda', ours: median(aborts), ...peer },
    ];
  } finally {
    router.close();
    await stop();
    raw.close();
    await world.stop();
  }
}
