import type { TrafficRouter } from '../../traffic/traffic-router.ts';
import { connectPlugin, type PluginClient } from './plugin-client.ts';
import { type PluginCommand, type PluginProcess, spawnPlugin } from './plugin-process.ts';

/** A running plugin process behind the interface of its router. */
export interface PluginHost extends TrafficRouter {
  /** Pid of the current process. */
  readonly pid: number;
  /**
   * What Argo Rollouts does at the start of each reconcile: pings the process, or starts a new one when it has ended. A failed
   * ping kills the process and throws; the next ping starts the new one.
   */
  ping(): Promise<void>;
  /** Ends the process: Shutdown, and SIGKILL after 2 s. */
  close(): Promise<void>;
}

interface Connection {
  process: PluginProcess;
  client: PluginClient;
  type: string;
  /** InitPlugin was called. Like Argo Rollouts, once per process whatever it answered. */
  initialized: boolean;
}

/**
 * Starts a plugin process on its gRPC wire and hosts it as Argo Rollouts does: InitPlugin before the first other call of each
 * process, errors thrown with their text, a call under way fails with "unexpected EOF" when the process dies, and a process
 * that has died is replaced at the next call.
 */
export async function startPluginProcess(options: PluginCommand): Promise<PluginHost> {
  let current: Connection | undefined = await start();
  let starting: Promise<Connection> | undefined;
  let closed = false;

  async function start(): Promise<Connection> {
    const process = await spawnPlugin(options);
    const client = connectPlugin(process.target);
    try {
      return { process, client, type: await client.type(), initialized: false };
    } catch (error) {
      client.close();
      process.kill();
      throw error;
    }
  }

  async function connection(): Promise<Connection> {
    if (closed) throw new Error('connection is shut down');
    if (current && !current.process.exited) return current;
    starting ??= start().finally(() => {
      starting = undefined;
    });
    current?.client.close();
    current = await starting;
    return current;
  }

  async function ready(): Promise<PluginClient> {
    const connected = await connection();
    if (!connected.initialized) {
      connected.initialized = true;
      try {
        await connected.client.initPlugin();
      } catch (error) {
        throw new Error(`unable to initialize plugin via rpc: ${error instanceof Error ? error.message : error}`);
      }
    }
    return connected.client;
  }

  return {
    get pid() {
      return current?.process.pid ?? 0;
    },
    async ping() {
      const client = await ready();
      try {
        await client.ping();
      } catch {
        current?.process.kill();
        throw new Error(
          'could not ping plugin will cleanup process so we can restart it next reconcile (connection is shut down)',
        );
      }
    },
    type: () => current?.type ?? '',
    async initPlugin() {
      const connected = await connection();
      connected.initialized = true;
      await connected.client.initPlugin();
    },
    updateHash: async (...args) => (await ready()).updateHash(...args),
    setWeight: async (...args) => (await ready()).setWeight(...args),
    setHeaderRoute: async (...args) => (await ready()).setHeaderRoute(...args),
    setMirrorRoute: async (...args) => (await ready()).setMirrorRoute(...args),
    verifyWeight: async (...args) => (await ready()).verifyWeight(...args),
    removeManagedRoutes: async (...args) => (await ready()).removeManagedRoutes(...args),
    async close() {
      closed = true;
      if (!current) return;
      const { client, process } = current;
      await client.shutdown().catch(() => {}); // it may be gone already
      await process.stop();
      client.close();
    },
  };
}
