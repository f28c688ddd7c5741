import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { poll } from '../poll.ts';
import { CACHE, STACK_MODULE } from './paths.ts';
import { freePorts } from './ports.ts';
import type { ProcessGroup } from './processes.ts';
import { runCommand } from './run-command.ts';

const REQUIREMENTS = `${STACK_MODULE}/ministack-requirements.txt`;

/** Installs ministack with its pinned dependencies into the cache, once per content of the requirements file. Needs `python3`. */
export async function installMinistack(): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(REQUIREMENTS))
    .digest('hex')
    .slice(0, 12);
  const folder = `${CACHE}/ministack-${hash}`;
  const python = `${folder}/bin/python3`;
  // The marker is the last thing made: an interrupted installation starts afresh.
  if (await exists(`${folder}/complete`)) return python;
  const started = Date.now();
  console.log('build: ministack');
  await rm(folder, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  await runCommand('python3', ['-m', 'venv', folder], { timeoutMs: 600_000 });
  await runCommand(python, ['-m', 'pip', 'install', '--quiet', '--no-input', '-r', REQUIREMENTS], {
    timeoutMs: 900_000,
  });
  await mkdir(`${folder}/installing`);
  await rename(`${folder}/installing`, `${folder}/complete`);
  console.log(`build: ministack: done in ${Math.round((Date.now() - started) / 1000)} s`);
  return python;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

export interface MinistackOptions {
  python: string;
  processes: ProcessGroup;
  folder: string;
  region: string;
}

/** Starts ministack (Lambda and S3 on one port) on loopback and returns its URL. */
export async function startMinistack({ python, processes, folder, region }: MinistackOptions): Promise<string> {
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  processes.start({
    name: 'ministack',
    command: python,
    args: ['-m', 'ministack'],
    cwd: folder,
    env: {
      BIND_HOST: '127.0.0.1', // every interface otherwise
      GATEWAY_PORT: String(port),
      SERVICES: 'lambda,s3,iam,sts',
      MINISTACK_REGION: region,
      LOG_LEVEL: 'WARNING',
    },
  });
  await poll('ministack answers', async () => (await fetch(`${url}/_ministack/health`)).ok, { timeoutMs: 300_000 });
  return url;
}
