import type { LambdaClient, LambdaClientConfig } from '@aws-sdk/client-lambda';
import type { S3Client } from '@aws-sdk/client-s3';

type LambdaSdk = typeof import('@aws-sdk/client-lambda');
type S3Sdk = typeof import('@aws-sdk/client-s3');

/** Static credentials; without them the SDK's default chain finds some (environment, IRSA, Pod Identity, instance role). */
export interface AwsCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/**
 * Other endpoints than AWS's. Where absent, the SDK's own `AWS_ENDPOINT_URL_LAMBDA`, `AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL_STS`
 * or `AWS_ENDPOINT_URL` count.
 */
export interface AwsEndpoints {
  lambda?: string | undefined;
  s3?: string | undefined;
  sts?: string | undefined;
}

/** Options of `createSdkClients`. */
export interface SdkClientsOptions {
  /** Default: the SDK's chain. */
  credentials?: AwsCredentials | undefined;
  /** Default: the SDK's own environment variables, else AWS. */
  endpoints?: AwsEndpoints | undefined;
  /** What carries the SDK's requests. Default: HTTP over connections that are kept alive. */
  requestHandler?: LambdaClientConfig['requestHandler'] | undefined;
  /** Default: the credentials themselves are used. */
  assume?: AssumedRole | undefined;
}

/** A role that these clients work as. */
export interface AssumedRole {
  roleARN: string;
  externalID: string | undefined;
  /** What CloudTrail shows beside the role. */
  sessionName: string;
}

/** The SDK's clients, one of each per Region, made at first use. */
export interface SdkClients {
  lambda(region: string): Promise<{ sdk: LambdaSdk; client: LambdaClient }>;
  s3(region: string): Promise<{ sdk: S3Sdk; client: S3Client }>;
  close(): void;
}

/** Retries are ours: each one costs a token of the limiter. */
const MAX_ATTEMPTS = 1;
/** Below the limiter's rate times the request time limit nothing ever waits for a socket. */
const AGENT = { keepAlive: true, maxSockets: 100 };

/** Imports the SDK when it is first needed: it takes longer to load than the rest of the process. */
export function createSdkClients(options: SdkClientsOptions): SdkClients {
  const lambdaClients = new Map<string, LambdaClient>();
  const s3Clients = new Map<string, S3Client>();
  let closed = false;

  function commonConfig(region: string, endpoint: string | undefined) {
    if (closed) throw new Error('the AWS clients are closed: the process is stopping');
    return {
      region,
      maxAttempts: MAX_ATTEMPTS,
      requestHandler: options.requestHandler ?? { httpAgent: AGENT, httpsAgent: AGENT },
      ...(endpoint === undefined ? {} : { endpoint }),
    };
  }

  /** Of a role: those of a session, which the SDK keeps until five minutes before their end. */
  async function credentials(region: string) {
    const { assume, credentials: own, endpoints } = options;
    if (assume === undefined) return own === undefined ? {} : { credentials: own };
    const { fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
    const params = {
      RoleArn: assume.roleARN,
      RoleSessionName: assume.sessionName,
      ...(assume.externalID === undefined ? {} : { ExternalId: assume.externalID }),
    };
    const clientConfig = commonConfig(region, endpoints?.sts);
    return {
      credentials: fromTemporaryCredentials({
        params,
        clientConfig,
        ...(own === undefined ? {} : { masterCredentials: own }),
      }),
    };
  }

  return {
    async lambda(region) {
      const sdk = await import('@aws-sdk/client-lambda');
      const identity = await credentials(region);
      const existing = lambdaClients.get(region);
      const client =
        existing ?? new sdk.LambdaClient({ ...commonConfig(region, options.endpoints?.lambda), ...identity });
      lambdaClients.set(region, client);
      return { sdk, client };
    },
    async s3(region) {
      const sdk = await import('@aws-sdk/client-s3');
      const endpoint = options.endpoints?.s3;
      // Emulators have no DNS name per bucket.
      const overridden = endpoint ?? process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
      const forcePathStyle = overridden !== undefined && overridden !== '';
      const identity = await credentials(region);
      const existing = s3Clients.get(region);
      const client = existing ?? new sdk.S3Client({ ...commonConfig(region, endpoint), ...identity, forcePathStyle });
      s3Clients.set(region, client);
      return { sdk, client };
    },
    close() {
      closed = true;
      for (const client of [...lambdaClients.values(), ...s3Clients.values()]) client.destroy();
    },
  };
}
