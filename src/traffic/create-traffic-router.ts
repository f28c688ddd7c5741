import { parseArgs } from 'node:util';
import type { Alias } from '../api/alias.ts';
import { RESOURCES } from '../api/meta.ts';
import { PLUGIN_FIELD_MANAGER } from '../api/names.ts';
import type { Version } from '../api/version.ts';
import { createKubeClient } from '../kube/create-client.ts';
import { createEventRecorder } from '../kube/create-event-recorder.ts';
import { createReflector } from '../kube/create-reflector.ts';
import { loadKubeConfig } from '../kube/kubeconfig.ts';
import { type Clock, type Random, systemRandom } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { createAliasTrafficRouter } from './create-alias-traffic-router.ts';
import { createUnusableRouter } from './create-unusable-router.ts';
import type { ClosableTrafficRouter } from './traffic-router.ts';

export interface TrafficRouterOptions {
  /** `--kubeconfig=<file>`: default as kubectl in a Pod. `--namespace=<name>`: Rollouts of one namespace only; default all. */
  args: string[];
  env: NodeJS.ProcessEnv;
  clock: Clock;
  log: Log;
  /** For the jitter of watches. Default: the system's. */
  random?: Random;
}

/**
 * Makes the traffic router of the plugin process: finds the cluster, starts to watch Aliases and Versions, and returns without
 * waiting for the first lists. Where the cluster cannot be found, the router says so in each SetWeight, where people see it.
 */
export async function createTrafficRouter(options: TrafficRouterOptions): Promise<ClosableTrafficRouter> {
  try {
    return await connect(options);
  } catch (error) {
    options.log.error('the plugin cannot reach Kubernetes', { error: String(error) });
    return createUnusableRouter(error);
  }
}

async function connect(options: TrafficRouterOptions): Promise<ClosableTrafficRouter> {
  const { env, clock, log, random = systemRandom } = options;
  const { kubeconfigPath, namespace } = readArguments(options.args);
  const access = await loadKubeConfig({ kubeconfigPath, env });
  const client = createKubeClient({ access, clock, log });
  const events = createEventRecorder({ client, component: PLUGIN_FIELD_MANAGER, clock, log });
  const watch = { client, namespace, clock, log, random };
  const aliases = createReflector<Alias>({ ...watch, resource: RESOURCES.aliases });
  const versions = createReflector<Version>({ ...watch, resource: RESOURCES.versions });
  const router = createAliasTrafficRouter({ client, aliases, versions, events, clock, log });
  const stop = new AbortController();
  const running = [aliases.run(stop.signal), versions.run(stop.signal)];
  return {
    ...router,
    async close() {
      router.close();
      await events.flush();
      stop.abort();
      await Promise.all(running);
      client.close();
    },
  };
}

function readArguments(args: string[]): { kubeconfigPath: string | undefined; namespace: string | undefined } {
  const { values } = parseArgs({ args, options: { kubeconfig: { type: 'string' }, namespace: { type: 'string' } } });
  return { kubeconfigPath: values.kubeconfig, namespace: values.namespace };
}
