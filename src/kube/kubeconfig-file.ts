import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExecConfig } from './exec-credential.ts';

/** The parts of a kubeconfig (`clientcmd/api/v1`) that we read, in its own spelling. */
export interface KubeConfigCluster {
  server?: string;
  'certificate-authority'?: string;
  'certificate-authority-data'?: string;
  'insecure-skip-tls-verify'?: boolean;
  'tls-server-name'?: string;
  'proxy-url'?: string;
}

export interface KubeConfigUser {
  token?: string;
  tokenFile?: string;
  username?: string;
  password?: string;
  'client-certificate'?: string;
  'client-certificate-data'?: string;
  'client-key'?: string;
  'client-key-data'?: string;
  as?: string;
  exec?: ExecConfig;
  'auth-provider'?: unknown;
}

export interface KubeConfigContext {
  cluster?: string;
  user?: string;
  namespace?: string;
}

/** What the current context of one or more files comes to. File names in it are absolute. */
export interface CurrentContext {
  /** Where it was read from, for messages. */
  source: string;
  cluster: KubeConfigCluster & { server: string };
  user: KubeConfigUser;
  namespace: string | undefined;
}

interface KubeConfigFile {
  'current-context'?: string;
  clusters?: { name: string; cluster: KubeConfigCluster }[];
  users?: { name: string; user: KubeConfigUser }[];
  contexts?: { name: string; context: KubeConfigContext }[];
}

/**
 * Reads kubeconfig files and resolves their current context, by kubectl's rules: of each name the first counts, and file names are
 * relative to the file that they stand in. Rejects with the file and what is missing in it.
 */
export async function readCurrentContext(files: readonly string[]): Promise<CurrentContext> {
  const configs = await Promise.all(files.map(readConfig));
  const source = `kubeconfig ${files.join(path.delimiter)}`;
  const name = configs.map((config) => config['current-context']).find(Boolean);
  if (!name) throw new Error(`${source}: current-context is not set`);
  const context = configs.flatMap((config) => config.contexts ?? []).find((entry) => entry.name === name)?.context;
  if (!context) throw new Error(`${source}: there is no context ${name}, which is the current one`);
  const cluster = configs.flatMap((config) => config.clusters ?? []).find((c) => c.name === context.cluster)?.cluster;
  if (!cluster?.server)
    throw new Error(`${source}: there is no cluster ${context.cluster} with a server, which context ${name} names`);
  const user = configs.flatMap((config) => config.users ?? []).find((entry) => entry.name === context.user)?.user;
  if (!user && context.user)
    throw new Error(`${source}: there is no user ${context.user}, which context ${name} names`);
  return { source, cluster: { ...cluster, server: cluster.server }, user: user ?? {}, namespace: context.namespace };
}

async function readConfig(file: string): Promise<KubeConfigFile> {
  const { parse } = await import('./yaml.ts');
  try {
    const config = (parse(await readFile(file, 'utf8')) ?? {}) as KubeConfigFile;
    const directory = path.dirname(path.resolve(file));
    for (const { cluster } of config.clusters ?? []) makeAbsolute(directory, cluster, ['certificate-authority']);
    for (const { user } of config.users ?? [])
      makeAbsolute(directory, user ?? {}, ['client-certificate', 'client-key', 'tokenFile']);
    return config;
  } catch (error) {
    throw new Error(`kubeconfig ${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

function makeAbsolute<K extends string>(directory: string, entry: { [key in K]?: string }, keys: K[]): void {
  for (const key of keys) {
    const file = entry[key];
    if (file) entry[key] = path.resolve(directory, file);
  }
}
