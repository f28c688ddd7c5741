import { spawn } from 'node:child_process';
import { REPOSITORY } from './stack/paths.ts';

export interface MochaTotals {
  passed: number;
  failed: number;
}

export interface MochaOptions {
  /** Test files, relative to the repository. */
  files: readonly string[];
  /** Files that run side by side. 1: one after the other in one process. */
  jobs: number;
  env: Record<string, string>;
  /** Only tests whose title contains this. */
  grep?: string | undefined;
  signal?: AbortSignal;
}

/** Runs mocha, shows its output as it comes, and reads the totals from its last line. A run that dies counts as one failure. */
export function runMocha({ files, jobs, env, grep, signal }: MochaOptions): Promise<MochaTotals> {
  const parallel = jobs > 1 ? ['--parallel', '--jobs', String(jobs)] : [];
  const args = ['node_modules/mocha/bin/mocha.js', '--config', 'test/e2e/.mocharc.json', ...parallel];
  if (grep !== undefined) args.push('--fgrep', grep);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args, ...files], {
      cwd: REPOSITORY,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(signal && { signal }),
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const totals = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
      const [passed, failed] = totals ? [Number(totals[1]), Number(totals[2])] : [0, 1];
      resolve({ passed, failed: code !== 0 && failed === 0 ? 1 : failed });
    });
  });
}
