import { parseFunctionARN } from '../api/function-arn.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { type CallContext, type CallRecord, callAws } from './call-aws.ts';
import { createLambdaPort } from './create-lambda-port.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import type { ArtifactStore, AwsClients, LambdaPort } from './port.ts';
import { readArtifactHead } from './read-response.ts';
import { createSdkClients, type SdkClientsOptions } from './sdk-clients.ts';

/** Options of `createAwsClients`. */
export interface AwsClientsOptions extends SdkClientsOptions {
  clock: Clock;
  log: Log;
  /** Rate to start with, per account and Region. Default 10. */
  requestsPerSecond?: number | undefined;
  /** Time limit of one request, without its wait for a turn. Default 10,000. */
  requestTimeoutMs?: number | undefined;
  /** Told of every request, for metrics. */
  onCall?: ((record: CallRecord) => void) | undefined;
}

/**
 * AWS through the SDK: one limiter and one port per account and Region, connections kept alive, every request sent once.
 * `lambda()` throws a `RangeError` for what is no unqualified function ARN.
 */
export function createAwsClients(options: AwsClientsOptions): AwsClients {
  const { clock, log, requestTimeoutMs = 10_000, onCall } = options;
  const clients = createSdkClients(options);
  const ports = new Map<string, { port: LambdaPort; limiter: Limiter }>();
  const contextOf = (region: string): CallContext => ({ clock, log, region, requestTimeoutMs, onCall });

  const artifacts: ArtifactStore = {
    async head({ region, bucket, key, objectVersion }) {
      const version = objectVersion === undefined ? '' : `?versionId=${objectVersion}`;
      const call = { operation: 'HeadObject', subject: `s3://${bucket}/${key}${version}` };
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
      const key = `${account}/${region}`;
      const existing = ports.get(key);
      if (existing) return existing.port;
      const limiter = createLimiter({ clock, requestsPerSecond: options.requestsPerSecond });
      const port = createLambdaPort({ ...contextOf(region), limiter, clients });
      ports.set(key, { port, limiter });
      return port;
    },
    artifacts,
    close() {
      for (const { limiter } of ports.values()) limiter.close();
      clients.close();
    },
  };
}
