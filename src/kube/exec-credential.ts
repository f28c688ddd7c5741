import { execFile } from 'node:child_process';
import type { Clock } from '../runtime/clock.ts';

/** `exec` of a user in a kubeconfig. */
export interface ExecConfig {
  apiVersion?: string;
  command?: string;
  args?: string[] | null;
  env?: { name: string; value: string }[] | null;
  /** What to tell the user when the command is missing. */
  installHint?: string;
  provideClusterInfo?: boolean;
}

export interface ExecCredentialOptions {
  exec: ExecConfig;
  /** Told to the program when it asks for it (`provideClusterInfo`). */
  cluster: object;
  env: Readonly<Record<string, string | undefined>>;
  clock: Clock;
}

/** What the program issued. */
export interface Credential {
  token?: string;
  clientCertificateData?: string;
  clientKeyData?: string;
  /** RFC 3339; the credential lasts as long as the process when absent. */
  expirationTimestamp?: string;
}

/** A program that asks someone to log in must not hang us for ever: there is no terminal to ask on. */
const PROGRAM_TIMEOUT_MS = 60_000;

/**
 * Creates a source of credentials that a program issues (`aws eks get-token`, `gke-gcloud-auth-plugin`, …), by the rules of
 * `client.authentication.k8s.io/v1`. It is run for the first credential and whenever the last has expired, once for all who wait.
 */
export function createExecCredential(options: ExecCredentialOptions): () => Promise<Credential> {
  const { clock } = options;
  let current: Credential | undefined;
  let running: Promise<Credential> | undefined;

  return async () => {
    if (current && !hasExpired(current, clock.now())) return current;
    running ??= runProgram(options).finally(() => {
      running = undefined;
    });
    current = await running;
    return current;
  };
}

function hasExpired({ expirationTimestamp }: Credential, nowMs: number): boolean {
  return expirationTimestamp !== undefined && Date.parse(expirationTimestamp) <= nowMs;
}

async function runProgram({ exec, cluster, env }: ExecCredentialOptions): Promise<Credential> {
  const { apiVersion, command, args, installHint } = exec;
  if (!command) throw new Error('kubeconfig: the user has exec without a command');
  const spec = { interactive: false, ...(exec.provideClusterInfo && { cluster }) };
  const own = Object.fromEntries((exec.env ?? []).map(({ name, value }) => [name, value]));
  const info = JSON.stringify({ apiVersion, kind: 'ExecCredential', spec });
  const childEnv = { ...env, ...own, KUBERNETES_EXEC_INFO: info };
  const output = await new Promise<string>((resolve, reject) => {
    const child = execFile(
      command,
      args ?? [],
      { env: childEnv, timeout: PROGRAM_TIMEOUT_MS },
      (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        const hint = 'code' in error && error.code === 'ENOENT' && installHint ? `: ${installHint}` : '';
        reject(new Error(`credential program ${command} failed: ${stderr.trim() || error.message}${hint}`));
      },
    );
    child.stdin?.end();
  });
  return parseCredential(output, command);
}

/** The output is never quoted in an error: it may hold a token. */
function parseCredential(output: string, command: string): Credential {
  let status: Credential | undefined;
  try {
    status = JSON.parse(output).status;
  } catch {
    throw new Error(`credential program ${command} did not print JSON`);
  }
  if (!status?.token && !status?.clientCertificateData)
    throw new Error(`credential program ${command} printed neither status.token nor status.clientCertificateData`);
  return status;
}
