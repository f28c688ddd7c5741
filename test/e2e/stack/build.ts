import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { GO_ENV } from '../../support/go-env.ts';
import { CACHE, STACK_MODULE } from './paths.ts';
import { runCommand } from './run-command.ts';

const ARGO_ROLLOUTS = 'github.com/argoproj/argo-rollouts';
const KWOK = 'sigs.k8s.io/kwok@v0.8.0';

/** Main packages of the pinned module; `go build` names a binary after the last path element that is no version. */
const PACKAGES = [
  'go.etcd.io/etcd/server/v3',
  'k8s.io/kubernetes/cmd/kube-apiserver',
  'k8s.io/kubernetes/cmd/kube-controller-manager',
  'k8s.io/kubernetes/cmd/kube-scheduler',
  'k8s.io/kubernetes/cmd/kubectl',
  `${ARGO_ROLLOUTS}/cmd/rollouts-controller`,
  `${ARGO_ROLLOUTS}/cmd/kubectl-argo-rollouts`,
];
const BINARIES = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kubectl',
  'rollouts-controller',
  'kubectl-argo-rollouts',
  'kwok',
];

/** What the build made. */
export interface BuiltStack {
  /** Folder of the eight programs. */
  bin: string;
  /** Folder of the manifests that belong to their versions: `argo-rollouts-crds.yaml`, `argo-rollouts-role.yaml`, `kwok-stages.yaml`. */
  manifests: string;
}

/**
 * Builds the stock programs from the Go module cache or proxy, once per content of go.mod and go.sum. Needs any `go` of 1.21 or
 * newer on the PATH: it brings the pinned toolchain itself.
 */
export async function buildStack(): Promise<BuiltStack> {
  const root = `${CACHE}/bin-${await fingerprint()}`;
  const built = { bin: root, manifests: `${root}/manifests` };
  await mkdir(built.manifests, { recursive: true });
  const started = Date.now();
  if (!(await missing(built.bin, BINARIES.slice(0, -1)))) console.log('build: programs are in the cache');
  else await buildModule(built.bin);
  if (await missing(built.bin, ['kwok'])) await buildKwok(built.bin);
  if (await missing(built.manifests, ['kwok-stages.yaml'])) await copyManifests(built.manifests);
  console.log(`build: ready after ${seconds(started)}`);
  return built;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['go.mod', 'go.sum']) hash.update(await readFile(`${STACK_MODULE}/${file}`));
  return hash
    .update(JSON.stringify([GO_ENV.GOTOOLCHAIN, KWOK, PACKAGES]))
    .digest('hex')
    .slice(0, 12);
}

async function missing(folder: string, names: readonly string[]): Promise<boolean> {
  const found = await Promise.allSettled(names.map((name) => access(`${folder}/${name}`)));
  return found.some((result) => result.status === 'rejected');
}

/** One invocation for all: they share most packages, and links run side by side with compiles. */
async function buildModule(bin: string): Promise<void> {
  const partial = `${bin}/partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  await go(
    'seven programs (minutes when cold)',
    ['build', '-v', '-ldflags=-s -w', '-o', `${partial}/`, ...PACKAGES],
    {},
  );
  await rename(`${partial}/server`, `${partial}/etcd`);
  for (const name of await readdir(partial)) await rename(`${partial}/${name}`, `${bin}/${name}`);
  await rm(partial, { recursive: true });
}

async function buildKwok(bin: string): Promise<void> {
  const [module, version] = KWOK.split('@');
  await go('kwok', ['install', '-v', '-ldflags=-s -w', `${module}/cmd/kwok@${version}`], { GOBIN: bin });
}

/** `go` with a line of progress at most every 15 s. */
async function go(what: string, args: string[], env: Record<string, string>): Promise<void> {
  const started = Date.now();
  let shown = started;
  let packages = 0;
  let downloads = 0;
  console.log(`build: ${what}`);
  await runCommand('go', args, {
    cwd: STACK_MODULE,
    env: { ...GO_ENV, ...env },
    timeoutMs: 3_600_000,
    onStderr(text) {
      for (const line of text.trim().split('\n')) {
        if (line.startsWith('go: downloading')) downloads++;
        else packages++;
      }
      if (Date.now() - shown < 15_000) return;
      shown = Date.now();
      console.log(`build: ${what}: ${downloads} modules fetched, ${packages} packages compiled, ${seconds(started)}`);
    },
  });
  console.log(`build: ${what}: done in ${seconds(started)}`);
}

/** The CRDs and the stock role of Argo Rollouts and kwok's stages, from the same module versions as the programs. */
async function copyManifests(folder: string): Promise<void> {
  const [rollouts, kwok] = [await moduleFolder(ARGO_ROLLOUTS), await moduleFolder(KWOK)];
  const crds = `${rollouts}/manifests/crds`;
  await concatenate(await yamlFiles(crds, /-crd\.yaml$/), `${folder}/argo-rollouts-crds.yaml`);
  await concatenate([`${rollouts}/manifests/role/argo-rollouts-clusterrole.yaml`], `${folder}/argo-rollouts-role.yaml`);
  const stage = `${kwok}/kustomize/stage`;
  const stages = [
    ...(await yamlFiles(`${stage}/pod/fast`, /^pod-.*\.yaml$/)),
    ...(await yamlFiles(`${stage}/node/fast`, /^node-.*\.yaml$/)),
    ...(await yamlFiles(`${stage}/node/heartbeat-with-lease`, /^node-.*\.yaml$/)),
  ];
  await concatenate(stages, `${folder}/kwok-stages.yaml`);
}

async function moduleFolder(module: string): Promise<string> {
  const version = module.includes('@') ? module : `${module}@${await pinnedVersion(module)}`;
  const found: unknown = JSON.parse(
    await runCommand('go', ['mod', 'download', '-json', version], { cwd: STACK_MODULE, env: GO_ENV }),
  );
  if (typeof found === 'object' && found !== null && 'Dir' in found && typeof found.Dir === 'string') return found.Dir;
  throw new Error(`go mod download ${version} names no folder`);
}

async function pinnedVersion(module: string): Promise<string> {
  return (
    await runCommand('go', ['list', '-m', '-f', '{{.Version}}', module], { cwd: STACK_MODULE, env: GO_ENV })
  ).trim();
}

async function yamlFiles(folder: string, pattern: RegExp): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  return names.map((name) => `${folder}/${name}`);
}

async function concatenate(files: readonly string[], target: string): Promise<void> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  await writeFile(target, texts.join('\n---\n'));
}

function seconds(sinceMs: number): string {
  return `${Math.round((Date.now() - sinceMs) / 1000)} s`;
}
