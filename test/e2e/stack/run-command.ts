import { spawn } from 'node:child_process';

export interface CommandOptions {
  cwd?: string;
  /** Added to this process's environment. */
  env?: Record<string, string>;
  /** Written to stdin. Default: stdin is empty. */
  input?: string;
  /** Default 120 s. */
  timeoutMs?: number;
  /** Called with each piece of stderr, for progress. */
  onStderr?(text: string): void;
}

/** Runs a program to its end and returns its stdout. Rejects with the command, its exit code and its output when it fails. */
export function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      timeout: options.timeoutMs ?? 120_000,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
      options.onStderr?.(String(data));
    });
    child.on('error', (error) => reject(new Error(`${command} cannot be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(stdout);
      const shown = `${command} ${args.join(' ')}`.slice(0, 300);
      reject(
        new Error(
          `${shown}\nended with ${signal ?? `exit code ${code}`}\n${stdout.slice(-2000)}${stderr.slice(-4000)}`,
        ),
      );
    });
    child.stdin.on('error', () => {}); // a program that ends before it reads its input tells why by its exit code
    child.stdin.end(options.input ?? '');
  });
}
