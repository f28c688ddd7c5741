import { chmod, chown, copyFile, cp, link, mkdir } from 'node:fs/promises';
import { packagePlugin } from '../../../scripts/package-plugin.ts';

/** The uid and gid of the stock image. */
const USER = 999;
/** Where the stock image starts the controller, and where it copies plugins to. */
const HOME = '/home/argo-rollouts';
const CA_BUNDLE = '/etc/ssl/certs/ca-certificates.crt';

/** How to start the rollouts-controller, and where its files are for it. */
export interface Host {
  command: string;
  /** Before the program's own arguments. */
  args: string[];
  cwd: string;
  kubeconfig: string;
  /** Folder of the packaged plugin. */
  plugin: string;
}

export interface HostOptions {
  /** The rollouts-controller. */
  program: string;
  kubeconfig: string;
  /** Where to put things. */
  folder: string;
}

/**
 * Makes what the stock image is to a plugin: a root that holds the static controller, our package, a CA bundle and /tmp, where
 * an unprivileged user may write nothing but /tmp and its home. Only root can enter it; for others the same files are used as they lie.
 */
export async function createHost(options: HostOptions): Promise<Host> {
  if (process.getuid?.() === 0) return createEmptyRoot(options);
  console.log('stack: not root, so the plugin runs from its package but not in an empty root');
  const { program, kubeconfig, folder } = options;
  const [plugin, cwd] = [`${folder}/package`, `${folder}/rollouts-controller`];
  await packagePlugin(plugin);
  await mkdir(cwd, { recursive: true });
  return { command: program, args: [], cwd, kubeconfig, plugin };
}

async function createEmptyRoot({ program, kubeconfig, folder }: HostOptions): Promise<Host> {
  const root = `${folder}/root`;
  await packagePlugin(`${root}/plugin`);
  await link(program, `${root}/rollouts-controller`);
  for (const [path, mode] of [
    ['/tmp', 0o1777],
    [HOME, 0o755],
    ['/etc/ssl/certs', 0o755],
  ] as const) {
    await mkdir(root + path, { recursive: true });
    await chmod(root + path, mode);
  }
  await copyFile(kubeconfig, `${root}/kubeconfig`);
  await chown(`${root}/kubeconfig`, USER, USER);
  await chown(root + HOME, USER, USER);
  await cp(CA_BUNDLE, root + CA_BUNDLE).catch(() => console.log(`stack: no ${CA_BUNDLE} here, none in the empty root`));
  await chmod(root, 0o755);
  return {
    command: 'unshare',
    args: ['--root', root, '--wd', HOME, '--setgid', String(USER), '--setuid', String(USER), '/rollouts-controller'],
    cwd: folder,
    kubeconfig: '/kubeconfig',
    plugin: '/plugin',
  };
}
