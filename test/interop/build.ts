import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { REPOSITORY } from '../e2e/stack/paths.ts';
import { runCommand } from '../e2e/stack/run-command.ts';
import { GO_ENV } from '../support/go-env.ts';

const CACHE = `${REPOSITORY}/.cache/interop`;
const MODULE = `${REPOSITORY}/test/interop/go`;

/** The versions of Argo Rollouts that hosts are built with, and their module files. The last one is what our types are made from. */
const MODULE_FILES = { 'v1.8.5': 'v1.8.5.mod', 'v1.9.3': 'v1.9.3.mod', 'v1.10.2': 'go.mod' } as const;
export type ArgoVersion = keyof typeof MODULE_FILES;
export const ARGO_VERSIONS = Object.keys(MODULE_FILES) as ArgoVersion[];

/** Paths of the programs. */
export interface Programs {
  argo: Record<ArgoVersion, string>;
  grpc: string;
}

/** Builds the Go programs once per content of their sources and module files, and removes those of other contents. */
export async function buildPrograms(): Promise<Programs> {
  const bin = `${CACHE}/${await fingerprint()}`;
  await removeOthers(bin);
  await mkdir(bin, { recursive: true });
  const argo = {} as Record<ArgoVersion, string>;
  for (const version of ARGO_VERSIONS)
    argo[version] = await build(bin, `argo-${version}`, 'argo', MODULE_FILES[version]);
  return { argo, grpc: await build(bin, 'grpc', 'grpc', 'go.mod') };
}

async function build(bin: string, name: string, folder: string, moduleFile: string): Promise<string> {
  const program = `${bin}/${name}`;
  if (await exists(program)) return program;
  const started = Date.now();
  console.log(`build: ${name} (a minute when cold)`);
  const flags = ['-trimpath', '-ldflags=-s -w', `-modfile=${moduleFile}`];
  await runCommand('go', ['build', ...flags, '-o', `${program}.partial`, `./${folder}`], {
    cwd: MODULE,
    env: GO_ENV,
    timeoutMs: 1_800_000,
  });
  await rename(`${program}.partial`, program);
  console.log(`build: ${name}: done in ${Math.round((Date.now() - started) / 1000)} s`);
  return program;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(GO_ENV));
  for (const entry of (await readdir(MODULE, { recursive: true, withFileTypes: true })).sort(byPath)) {
    if (entry.isFile()) hash.update(entry.name).update(await readFile(`${entry.parentPath}/${entry.name}`));
  }
  return hash.digest('hex').slice(0, 12);
}

function byPath(a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number {
  return `${a.parentPath}/${a.name}` < `${b.parentPath}/${b.name}` ? -1 : 1;
}

/** They are 50 MB each. */
async function removeOthers(bin: string): Promise<void> {
  for (const name of await readdir(CACHE).catch(() => [])) {
    if (`${CACHE}/${name}` !== bin) await rm(`${CACHE}/${name}`, { recursive: true });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
