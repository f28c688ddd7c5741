import { parseFunctionARN } from '../api/function-arn.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { type CallContext, type CallRecord, callAws } from './call-aws.ts';
import { createLambdaPort } from './create-lambda-port.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import type { ArtifactStore, AwsClients, LambdaPort } from './port.ts';
import { readArtifactHead } from './read-response.ts';
import { createSdkClients, type SdkClients, type SdkClientsOptions } from './sdk-clients.ts';
import { createTenantPort } from './tenant-port.ts';
import { type AwsRole, createTenants, type Tenancy } from './tenants.ts';

/** Options of `createAwsClients`. */
export interface AwsClientsOptions extends Omit<SdkClientsOptions, 'assume'> {
  clock: Clock;
  log: Log;
  /** The administrator's allow-list, checked before every call. */
  tenancy: Tenancy;
  /** Rate to start with, per account and Region. Default 10. */
  requestsPerSecond?: number | undefined;
  /** Time limit of one request, without its wait for a turn. Default 10,000. */
  requestTimeoutMs?: number | undefined;
  /** Told of every request, for metrics. */
  onCall?: ((record: CallRecord) => void) | undefined;
}

/** STS takes 2 to 64 characters of `[\w+=,.@-]`, which names of namespaces are made of. */
const SESSION_NAME_MAX = 64;

/**
 * AWS through the SDK: one limiter per account and Region, connections kept alive, every request sent once. What a namespace may
 * use, and as which role, `tenancy` says. Throws zod's error on a tenancy that is none.
 */
export function createAwsClients(options: AwsClientsOptions): AwsClients {
  const { clock, log, requestTimeoutMs = 10_000, onCall } = options;
  const tenants = createTenants(options.tenancy);
  const clientsOf = createClientsByIdentity(options);
  const limiters = new Map<string, Limiter>();
  const gates = new Map<string, LambdaPort>();
  const ports = new Map<string, LambdaPort>();
  const contextOf = (region: string): CallContext => ({ clock, log, region, requestTimeoutMs, onCall });

  /** Lambda counts the calls of an account and Region together, whoever makes them. */
  function limiterOf(place: string): Limiter {
    const limiter = limiters.get(place) ?? createLimiter({ clock, requestsPerSecond: options.requestsPerSecond });
    limiters.set(place, limiter);
    return limiter;
  }

  function portFor(place: string, region: string, namespace: string, role: AwsRole | undefined): LambdaPort {
    const clients = clientsOf(namespace, role);
    const key = `${place} ${clients.identity}`;
    const port = ports.get(key) ?? createLambdaPort({ ...contextOf(region), limiter: limiterOf(place), clients });
    ports.set(key, port);
    return port;
  }

  const artifacts: ArtifactStore = {
    async head({ region, bucket, key, objectVersion }, caller) {
      const artifact = `s3://${bucket}/${key}`;
      const version = objectVersion === undefined ? '' : `?versionId=${objectVersion}`;
      const call = { operation: 'HeadObject', subject: `${artifact}${version}` };
      const clients = clientsOf(caller.namespace, tenants.require({ ...caller, artifact }));
      const output = await callAws(contextOf(region), call, async (abortSignal) => {
        const { sdk, client } = await clients.s3(region);
        const input = { Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' as const };
        const versioned = objectVersion === undefined ? input : { ...input, VersionId: objectVersion };
        return client.send(new sdk.HeadObjectCommand(versioned), { abortSignal });
      });
      return readArtifactHead(output, call);
    },
  };

  return {
    lambda(functionARN) {
      const { region, account } = parseFunctionARN(functionARN);
      const place = `${account}/${region}`;
      const gate =
        gates.get(place) ?? createTenantPort(tenants, ({ namespace }, role) => portFor(place, region, namespace, role));
      gates.set(place, gate);
      return gate;
    },
    artifacts,
    allows: (use) => tenants.allows(use),
    close() {
      for (const limiter of limiters.values()) limiter.close();
      clientsOf.close();
    },
  };
}

interface IdentifiedClients extends SdkClients {
  /** Same for the same role, external id and session. */
  identity: string;
}

/** The SDK's clients, once for the controller's own credentials and once for each namespace and role. */
function createClientsByIdentity({ credentials, endpoints, requestHandler }: AwsClientsOptions) {
  const known = new Map<string, IdentifiedClients>();
  const clientsOf = (namespace: string, role: AwsRole | undefined): IdentifiedClients => {
    const sessionName = `lambda-rollouts-${namespace}`.slice(0, SESSION_NAME_MAX);
    const assume = role && { ...role, sessionName };
    const identity = assume ? JSON.stringify([namespace, role.roleARN, role.externalID]) : 'own';
    const clients = known.get(identity) ?? {
      ...createSdkClients({ credentials, endpoints, requestHandler, assume }),
      identity,
    };
    known.set(identity, clients);
    return clients;
  };
  return Object.assign(clientsOf, {
    close: () => {
      for (const clients of known.values()) clients.close();
    },
  });
}
