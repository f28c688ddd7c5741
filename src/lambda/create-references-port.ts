import { parseFunctionARN } from '../api/function-arn.ts';
import { callInTurn, notSent } from './call-aws.ts';
import type { LambdaPortOptions } from './create-lambda-port.ts';
import { isLambdaError } from './error.ts';
import type { CallSubject } from './map-error.ts';
import type { AliasConfiguration, CallOptions } from './port.ts';
import { malformed, readAliasConfiguration } from './read-response.ts';
import type { ProvisionedConcurrency, ReferencesPort } from './references-port.ts';
import { checkVersion } from './routing.ts';

/** `ReferencesPort` for one account and Region, through the SDK. */
export function createReferencesPort(options: LambdaPortOptions): ReferencesPort {
  const { clients, region } = options;

  /** All pages of a list. `read` sends the request for one page. */
  async function pages<T>(
    call: CallSubject,
    callOptions: CallOptions,
    read: (
      client: Awaited<ReturnType<typeof clients.lambda>>,
      marker: string | undefined,
      abortSignal: AbortSignal,
    ) => Promise<{ items: T[] | undefined; next: string | undefined }>,
  ): Promise<T[]> {
    const all: T[] = [];
    let marker: string | undefined;
    do {
      const page = await callInTurn(options, call, callOptions, async (abortSignal) =>
        read(await clients.lambda(region), marker, abortSignal),
      );
      all.push(...(page.items ?? []));
      marker = page.next;
    } while (marker);
    return all;
  }

  return {
    async listAliases(functionARN, callOptions): Promise<AliasConfiguration[]> {
      const call = { operation: 'ListAliases', subject: functionARN };
      const aliases = await pages(call, callOptions, async ({ sdk, client }, Marker, abortSignal) => {
        const input = { FunctionName: functionARN, ...(Marker ? { Marker } : {}) };
        const page = await client.send(new sdk.ListAliasesCommand(input), { abortSignal });
        return { items: page.Aliases, next: page.NextMarker };
      });
      return aliases.map((alias) => readAliasConfiguration(alias, call));
    },

    async hasPolicy(functionARN, qualifier, callOptions) {
      const call = { operation: 'GetPolicy', subject: `${functionARN}:${qualifier}` };
      try {
        await callInTurn(options, call, callOptions, async (abortSignal) => {
          const { sdk, client } = await clients.lambda(region);
          const input = { FunctionName: functionARN, Qualifier: qualifier };
          return client.send(new sdk.GetPolicyCommand(input), { abortSignal });
        });
        return true;
      } catch (error) {
        if (isLambdaError(error, 'NotFound')) return false;
        throw error;
      }
    },

    async listEventSources(functionARN, qualifier, callOptions) {
      // Asked for by the qualified ARN: by the function's alone Lambda tells of the unqualified ones only.
      const call = { operation: 'ListEventSourceMappings', subject: `${functionARN}:${qualifier}` };
      const mappings = await pages(call, callOptions, async ({ sdk, client }, Marker, abortSignal) => {
        const input = { FunctionName: call.subject, ...(Marker ? { Marker } : {}) };
        const page = await client.send(new sdk.ListEventSourceMappingsCommand(input), { abortSignal });
        return { items: page.EventSourceMappings, next: page.NextMarker };
      });
      return mappings
        .filter(({ FunctionArn }) => FunctionArn === undefined || FunctionArn === call.subject)
        .map(({ UUID }) => UUID ?? 'without UUID');
    },

    async listEventInvokeConfigs(functionARN, callOptions) {
      const call = { operation: 'ListFunctionEventInvokeConfigs', subject: functionARN };
      const configs = await pages(call, callOptions, async ({ sdk, client }, Marker, abortSignal) => {
        const input = { FunctionName: functionARN, ...(Marker ? { Marker } : {}) };
        const page = await client.send(new sdk.ListFunctionEventInvokeConfigsCommand(input), { abortSignal });
        return { items: page.FunctionEventInvokeConfigs, next: page.NextMarker };
      });
      return configs.map(({ FunctionArn }) => qualifierOf(FunctionArn, call));
    },

    async listProvisionedConcurrency(functionARN, callOptions): Promise<ProvisionedConcurrency[]> {
      const call = { operation: 'ListProvisionedConcurrencyConfigs', subject: functionARN };
      const configs = await pages(call, callOptions, async ({ sdk, client }, Marker, abortSignal) => {
        const input = { FunctionName: functionARN, ...(Marker ? { Marker } : {}) };
        const page = await client.send(new sdk.ListProvisionedConcurrencyConfigsCommand(input), { abortSignal });
        return { items: page.ProvisionedConcurrencyConfigs, next: page.NextMarker };
      });
      return configs.map((config) => ({
        qualifier: qualifierOf(config.FunctionArn, call),
        requested: config.RequestedProvisionedConcurrentExecutions ?? 0,
        status: config.Status ?? 'IN_PROGRESS',
        statusReason: config.StatusReason,
      }));
    },

    async deleteVersion(functionARN, version, callOptions) {
      const call = { operation: 'DeleteFunction', subject: `${functionARN}:${version}` };
      checkDeletion(call, functionARN, version);
      await callInTurn(options, call, callOptions, async (abortSignal) => {
        const { sdk, client } = await clients.lambda(region);
        const input = { FunctionName: functionARN, Qualifier: version };
        return client.send(new sdk.DeleteFunctionCommand(input), { abortSignal });
      });
    },
  };
}

/** Types are no guard here: what is wrong must not reach the SDK, whatever a caller passes. */
function checkDeletion(call: CallSubject, functionARN: unknown, version: unknown): void {
  try {
    if (typeof functionARN !== 'string' || typeof version !== 'string') throw new RangeError('a version is a string');
    parseFunctionARN(functionARN);
    checkVersion(version);
  } catch (cause) {
    throw notSent(call, 'InvalidParameter', `not sent: ${(cause as RangeError).message}`, cause);
  }
}

function qualifierOf(arn: string | undefined, call: CallSubject): string {
  const qualifier = arn?.split(':')[7];
  if (!qualifier) throw malformed('no qualified FunctionArn', call);
  return qualifier;
}
