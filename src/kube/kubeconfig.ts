import { access as checkAccess, readFile } from 'node:fs/promises';
import type { RequestOptions } from 'node:https';
import { isIPv6 } from 'node:net';
import path from 'node:path';
import { type Clock, systemClock } from '../runtime/clock.ts';
import type { ClusterAccess } from './cluster-access.ts';
import { createExecCredential, type ExecConfig } from './exec-credential.ts';
import { type CurrentContext, type KubeConfigUser, readCurrentContext } from './kubeconfig-file.ts';

export interface LoadKubeConfigOptions {
  /** This file and nothing else. */
  kubeconfigPath?: string | undefined;
  /** The process's environment: KUBECONFIG, HOME, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are read. */
  env: Readonly<Record<string, string | undefined>>;
  /** Tells when a program's credential has expired. Default: the system's. */
  clock?: Clock | undefined;
  /** Where a Pod finds its token. Default: where Kubernetes mounts it. */
  serviceAccountDirectory?: string | undefined;
}

type Headers = Record<string, string>;

const SERVICE_ACCOUNT_DIRECTORY = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * Finds the API server, in controller-runtime's order: the given file, the files of $KUBECONFIG, the Pod's service account,
 * ~/.kube/config. Rejects with what was looked for when there is none.
 */
export async function loadKubeConfig(options: LoadKubeConfigOptions): Promise<ClusterAccess> {
  const { KUBECONFIG = '', HOME = '/', KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = options.env;
  if (options.kubeconfigPath) return fromFiles([options.kubeconfigPath], options);
  const listed = KUBECONFIG.split(path.delimiter).filter((file) => file !== '');
  if (listed.length > 0) return fromFiles(listed, options);
  if (host) {
    const server = `https://${isIPv6(host) ? `[${host}]` : host}:${port ?? 443}`;
    return fromServiceAccount(server, options.serviceAccountDirectory ?? SERVICE_ACCOUNT_DIRECTORY);
  }
  const file = path.join(HOME, '.kube', 'config');
  if (await exists(file)) return fromFiles([file], options);
  throw new Error(`no Kubernetes cluster found: $KUBECONFIG is not set, this is not a Pod, and there is no ${file}`);
}

async function fromServiceAccount(server: string, directory: string): Promise<ClusterAccess> {
  const [namespace, ca] = await Promise.all([
    readTrimmed(path.join(directory, 'namespace')),
    readTrimmed(path.join(directory, 'ca.crt')),
  ]);
  return { server, namespace, ca, headers: () => tokenOf(path.join(directory, 'token')) };
}

async function fromFiles(files: string[], options: LoadKubeConfigOptions): Promise<ClusterAccess> {
  const current = await readCurrentContext(files);
  const { source, cluster, user, namespace } = current;
  if (cluster['proxy-url']) throw new Error(`${source}: proxy-url is not supported`);
  const credentials = user.exec
    ? await fromProgram(user.exec, current, options)
    : user['auth-provider']
      ? await fromProvider(current)
      : await fromUser(user);
  return {
    server: cluster.server,
    namespace: namespace || 'default',
    ca: await pemOf(cluster['certificate-authority-data'], cluster['certificate-authority']),
    insecureSkipTLSVerify: cluster['insecure-skip-tls-verify'] === true,
    serverName: cluster['tls-server-name'],
    ...credentials,
  };
}

type Credentials = Pick<ClusterAccess, 'cert' | 'key' | 'headers'>;

/** A user whose credentials stand in the kubeconfig. */
async function fromUser(user: KubeConfigUser): Promise<Credentials> {
  const { token, tokenFile, username, password = '', as } = user;
  const impersonation: Headers = as ? { 'impersonate-user': as } : {};
  const authorization: Headers = token
    ? { authorization: `Bearer ${token}` }
    : username
      ? { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` }
      : {};
  return {
    cert: await pemOf(user['client-certificate-data'], user['client-certificate']),
    key: await pemOf(user['client-key-data'], user['client-key']),
    headers: async () => ({ ...impersonation, ...(tokenFile && !token ? await tokenOf(tokenFile) : authorization) }),
  };
}

/** A user whose credentials a program issues. A token is renewed when it has expired; a certificate is taken once. */
async function fromProgram(
  exec: ExecConfig,
  { cluster }: CurrentContext,
  { env, clock = systemClock }: LoadKubeConfigOptions,
): Promise<Credentials> {
  const credential = createExecCredential({ exec, cluster, env, clock });
  const { clientCertificateData: cert, clientKeyData: key } = await credential();
  return {
    cert,
    key,
    async headers(): Promise<Headers> {
      const { token } = await credential();
      return token ? { authorization: `Bearer ${token}` } : {};
    },
  };
}

/**
 * A user whose token comes from one of the providers that were built into kubectl (OpenID Connect is the last of them). That, and
 * only that, is left to `@kubernetes/client-node`, which takes seconds to load.
 */
async function fromProvider({ cluster, user }: CurrentContext): Promise<Credentials> {
  const { KubeConfig } = await import('@kubernetes/client-node');
  const config = new KubeConfig();
  config.loadFromString(
    JSON.stringify({
      'current-context': 'main',
      contexts: [{ name: 'main', context: { cluster: 'main', user: 'main' } }],
      clusters: [{ name: 'main', cluster: { server: cluster.server } }],
      users: [{ name: 'main', user }],
    }),
  );
  const authenticate = async (): Promise<RequestOptions> => {
    const options: RequestOptions = {};
    await config.applyToHTTPSOptions(options);
    return options;
  };
  return {
    async headers() {
      const { headers = {} } = await authenticate();
      return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
    },
  };
}

/** Read for each request: the kubelet replaces the token every hour, and the file is in memory. */
async function tokenOf(file: string): Promise<Headers> {
  return { authorization: `Bearer ${await readTrimmed(file)}` };
}

/** Data in base64 goes before a file, as in kubectl. */
async function pemOf(data: string | undefined, file: string | undefined): Promise<string | undefined> {
  if (data) return Buffer.from(data, 'base64').toString();
  return file ? readFile(file, 'utf8') : undefined;
}

async function readTrimmed(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).trim();
}

async function exists(file: string): Promise<boolean> {
  return checkAccess(file).then(
    () => true,
    () => false,
  );
}
