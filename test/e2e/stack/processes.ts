import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';

export interface ProcessSpec {
  name: string;
  command: string;
  args: readonly string[];
  /** Added to this process's environment. */
  env?: Record<string, string>;
  cwd?: string;
}

/** A program of the stack; it can be ended and started again with the same command line. */
export interface ManagedProcess {
  readonly name: string;
  /** Of the running program; undefined while it is down. */
  pid(): number | undefined;
  start(): void;
  /** Sends the signal (default SIGTERM), waits for the end, and kills what is still there after 10 s. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** SIGKILL, and waits for the end. What it has started lives on, as it does after a real crash. */
  kill(): Promise<void>;
  /** The end of its output. */
  tail(lines: number): string;
}

export interface ProcessGroup {
  start(spec: ProcessSpec): ManagedProcess;
  /** Rejects a name that was never started. */
  get(name: string): ManagedProcess;
  names(): string[];
  /** Stops all, the last started first. Never rejects. */
  stopAll(): Promise<void>;
}

/** Starts programs that log into `<folder>/<name>.log`. Each leads a process group, so that its children end with it. */
export function createProcessGroup({ folder }: { folder: string }): ProcessGroup {
  const processes = new Map<string, ManagedProcess>();
  return {
    start(spec) {
      const managed = createProcess(spec, `${folder}/${spec.name}.log`);
      processes.set(spec.name, managed);
      managed.start();
      return managed;
    },
    get(name) {
      const managed = processes.get(name);
      if (!managed) throw new Error(`no process ${name}; there are ${[...processes.keys()].join(', ')}`);
      return managed;
    },
    names: () => [...processes.keys()],
    async stopAll() {
      for (const managed of [...processes.values()].reverse()) await managed.stop().catch(() => {});
    },
  };
}

function createProcess(spec: ProcessSpec, logFile: string): ManagedProcess {
  let child: ChildProcess | undefined;
  let ended: Promise<void> = Promise.resolve();
  let groups: number[] = [];

  const signal = (pid: number, name: NodeJS.Signals) => {
    try {
      process.kill(pid, name);
    } catch {
      // it has just ended
    }
  };

  const end = async (name: NodeJS.Signals) => {
    if (child?.pid === undefined) return;
    signal(child.pid, name);
    const { pid } = child;
    const late = setTimeout(() => signal(pid, 'SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
  };

  return {
    name: spec.name,
    pid: () => child?.pid,
    start() {
      if (child) throw new Error(`${spec.name} is running already`);
      const log = openSync(logFile, 'a');
      const started = spawn(spec.command, spec.args, {
        cwd: spec.cwd,
        env: { ...process.env, ...spec.env },
        stdio: ['ignore', log, log],
        detached: true,
      });
      closeSync(log);
      child = started;
      if (started.pid !== undefined) groups.push(started.pid);
      ended = new Promise((resolve) => {
        const done = () => {
          child = undefined;
          resolve();
        };
        started.once('exit', done);
        started.once('error', done);
      });
    },
    async stop(name = 'SIGTERM') {
      await end(name);
      for (const group of groups) signal(-group, 'SIGKILL'); // orphans
      groups = [];
    },
    kill: () => end('SIGKILL'),
    tail(lines) {
      try {
        return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
      } catch {
        return '(no output)';
      }
    },
  };
}

/** The processes that a process has started, from /proc. */
export async function childrenOf(pid: number): Promise<number[]> {
  const children: number[] = [];
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      // "pid (comm) state ppid …": comm may hold spaces and brackets, so read on from the last one
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid) children.push(Number(entry));
    } catch {
      // it has just ended
    }
  }
  return children;
}
