import { createServer } from 'node:http';
import type { KubeApi } from '../kube-api.ts';
import { poll } from '../poll.ts';
import type { Fault } from '../recorder/faults.ts';
import type { RecordedWrite, Recorder } from '../recorder/recorder.ts';
import { waitForApi } from './cluster.ts';
import { childrenOf, type ProcessGroup } from './processes.ts';

/** What a test may ask of the process that runs the stack. */
export interface Control {
  history(functionName: string, alias: string): Promise<string[]>;
  writes(functionName: string): Promise<RecordedWrite[]>;
  seed(functionName: string, alias: string): Promise<void>;
  addFault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  /** SIGTERM, and waits for the end. */
  stopProcess(name: string): Promise<void>;
  /** SIGKILL, and waits for the end. */
  killProcess(name: string): Promise<void>;
  startProcess(name: string): Promise<void>;
  /** SIGKILL to the process that the rollouts-controller started as its plugin; says how many there were. */
  killPlugin(): Promise<number>;
  /** Lines of a program's output that contain the text, the last ones. */
  logLines(process: string, text: string, count: number): Promise<string[]>;
  /** The programs that are down though they should be up. */
  downProcesses(): Promise<string[]>;
  /** After a scenario that failed half-way: starts what is down and clears the faults. */
  restore(): Promise<void>;
}

export interface ControlOptions {
  processes: ProcessGroup;
  recorder: Recorder;
  api: KubeApi;
}

function createControl({ processes, recorder, api }: ControlOptions): Control {
  const downProcesses = async () => processes.names().filter((name) => processes.get(name).pid() === undefined);
  return {
    history: async (functionName, alias) => recorder.history(functionName, alias),
    writes: async (functionName) => recorder.writes(functionName),
    seed: (functionName, alias) => recorder.seed(functionName, alias),
    addFault: async (fault) => recorder.faults.add(fault),
    clearFaults: async () => recorder.faults.clear(),
    stopProcess: (name) => processes.get(name).stop(),
    killProcess: (name) => processes.get(name).kill(),
    async startProcess(name) {
      processes.get(name).start();
      if (name === 'kube-apiserver') await waitForApi(api);
    },
    async killPlugin() {
      const host = processes.get('rollouts-controller').pid();
      const plugins = host === undefined ? [] : await childrenOf(host);
      for (const pid of plugins) process.kill(pid, 'SIGKILL');
      await poll('the plugin process has ended', async () => {
        const left = host === undefined ? [] : await childrenOf(host);
        return !left.some((pid) => plugins.includes(pid));
      });
      return plugins.length;
    },
    async logLines(name, text, count) {
      const lines = processes.get(name).tail(20_000).split('\n');
      return lines.filter((line) => line.includes(text)).slice(-count);
    },
    downProcesses,
    async restore() {
      recorder.faults.clear();
      for (const name of await downProcesses()) processes.get(name).start();
      await waitForApi(api);
    },
  };
}

/** Serves `Control` on loopback: POST `{method, params}` answers `{result}` or `{error}`. */
export async function serveControl(options: ControlOptions): Promise<{ url: string; close(): Promise<void> }> {
  const control = createControl(options);
  const server = createServer(async (incoming, outgoing) => {
    outgoing.setHeader('content-type', 'application/json');
    try {
      let body = '';
      for await (const part of incoming) body += part;
      const { method, params } = JSON.parse(body) as { method: keyof Control; params: unknown[] };
      const call = control[method] as (...params: unknown[]) => Promise<unknown>;
      outgoing.end(JSON.stringify({ result: (await call(...params)) ?? null }));
    } catch (error) {
      outgoing.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The other end of `serveControl`. A failed call rejects with the message of the failure. */
export function connectControl(url: string): Control {
  const call = async (method: string, params: unknown[]) => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ method, params }) });
    const answer = (await response.json()) as { result?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(`control ${method}: ${answer.error}`);
    return answer.result;
  };
  return new Proxy({} as Control, {
    get: (_, method) =>
      typeof method === 'string' && method !== 'then' ? (...params: unknown[]) => call(method, params) : undefined,
  });
}
