import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createLambdaFixture } from '../lambda-fixture.ts';
import { startRecorder } from '../recorder/recorder.ts';
import { buildStack } from './build.ts';
import { startCluster } from './cluster.ts';
import { serveControl } from './control.ts';
import { startController } from './controller.ts';
import { installMinistack, startMinistack } from './ministack.ts';
import { CACHE, REPOSITORY } from './paths.ts';
import { createProcessGroup } from './processes.ts';
import { startRollouts } from './rollouts.ts';
import type { StackAddresses } from './stack-addresses.ts';

const REGION = 'us-east-1';
const BUCKET = 'lambda-zips';

export interface RunningStack {
  /** Also in the file `<folder>/stack.json`. */
  addresses: StackAddresses;
  file: string;
  /** Stops everything. `keepLogs` (default false) leaves the folder of the run. Never rejects; a second call waits for the first. */
  stop(options?: { keepLogs?: boolean }): Promise<void>;
}

/** Builds what is missing and starts the whole stack. What had been started is stopped again when a part does not start. */
export async function startStack(): Promise<RunningStack> {
  const [built, python] = [await buildStack(), await installMinistack()];
  const started = Date.now();
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(`${CACHE}/run-`);
  const processes = createProcessGroup({ folder });
  const closers: (() => Promise<void> | void)[] = [];
  let stopping: Promise<void> | undefined;

  const stop = async (keepLogs: boolean) => {
    process.off('exit', killAll);
    await processes.stopAll();
    for (const close of closers.reverse()) await close();
    if (keepLogs) console.log(`stack: logs are in ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  };
  // The last resort when this process ends without stop(): no waiting is possible any more.
  const killAll = () => {
    for (const name of processes.names()) {
      const pid = processes.get(name).pid();
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    }
  };
  process.once('exit', killAll);

  const step = async <T>(what: string, work: Promise<T>): Promise<T> => {
    const done = await work;
    console.log(`stack: ${what} after ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return done;
  };

  try {
    const [cluster, ministackURL] = await Promise.all([
      step('Kubernetes', startCluster({ built, processes, folder })),
      step('ministack', startMinistack({ python, processes, folder, region: REGION })),
    ]);
    closers.push(() => cluster.api.close());
    const fixture = createLambdaFixture({ url: ministackURL, region: REGION, bucket: BUCKET });
    await fixture.createBucket();
    fixture.close();
    const recorder = await startRecorder({ upstreamURL: ministackURL });
    closers.push(() => recorder.close());
    const control = await serveControl({ processes, recorder, api: cluster.api });
    closers.push(() => control.close());
    await cluster.kubectl('apply', '--server-side', '-f', `${REPOSITORY}/deploy/crds`);
    await Promise.all([
      step('rollouts-controller', startRollouts({ built, cluster, processes, folder })),
      step(
        'controller',
        startController({
          ...{ cluster, processes, folder, region: REGION, bucket: BUCKET },
          ...{ lambdaURL: recorder.url, s3URL: ministackURL },
        }),
      ),
    ]);
    const addresses: StackAddresses = {
      ...{ folder, bin: built.bin, kubeconfig: cluster.kubeconfig, server: cluster.server, token: cluster.adminToken },
      ...{ control: control.url, recorder: recorder.url, ministack: ministackURL, region: REGION, bucket: BUCKET },
    };
    const file = `${folder}/stack.json`;
    await writeFile(file, `${JSON.stringify(addresses, null, 2)}\n`);
    return {
      addresses,
      file,
      stop({ keepLogs = false } = {}) {
        stopping ??= stop(keepLogs);
        return stopping;
      },
    };
  } catch (error) {
    for (const name of processes.names()) console.error(`--- ${name}.log\n${processes.get(name).tail(8)}`);
    await stop(true);
    throw error;
  }
}
