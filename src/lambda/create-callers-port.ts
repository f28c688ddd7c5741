import { callInTurn } from './call-aws.ts';
import type { CallersPort, EventSourceMapping } from './callers-port.ts';
import type { LambdaPortOptions } from './create-lambda-port.ts';
import { isLambdaError } from './error.ts';
import type { CallSubject } from './map-error.ts';
import { readPolicy } from './read-policy.ts';
import { malformed } from './read-response.ts';

/** `CallersPort` for one account and Region, through the SDK. */
export function createCallersPort(options: LambdaPortOptions): CallersPort {
  const { clients, region } = options;

  return {
    async listEventSourceMappings(functionARN, qualifier, callOptions) {
      const call = subject('ListEventSourceMappings', functionARN, qualifier);
      const mappings: EventSourceMapping[] = [];
      let marker: string | undefined;
      do {
        const page = await callInTurn(options, call, callOptions, async (abortSignal) => {
          const { sdk, client } = await clients.lambda(region);
          const input = { FunctionName: call.subject, ...(marker ? { Marker: marker } : {}) };
          return client.send(new sdk.ListEventSourceMappingsCommand(input), { abortSignal });
        });
        for (const { UUID, EventSourceArn, FunctionArn } of page.EventSourceMappings ?? [])
          if (isOf(FunctionArn, call.subject, qualifier))
            mappings.push({ uuid: UUID ?? 'without UUID', eventSourceARN: EventSourceArn });
        marker = page.NextMarker;
      } while (marker);
      return mappings;
    },

    async getPolicy(functionARN, qualifier, callOptions) {
      const call = subject('GetPolicy', functionARN, qualifier);
      const output = await unlessNone(() =>
        callInTurn(options, call, callOptions, async (abortSignal) => {
          const { sdk, client } = await clients.lambda(region);
          return client.send(new sdk.GetPolicyCommand(inputOf(functionARN, qualifier)), { abortSignal });
        }),
      );
      return output ? readPolicy(output.Policy, call) : [];
    },

    async getFunctionUrlConfig(functionARN, qualifier, callOptions) {
      const call = subject('GetFunctionUrlConfig', functionARN, qualifier);
      const output = await unlessNone(() =>
        callInTurn(options, call, callOptions, async (abortSignal) => {
          const { sdk, client } = await clients.lambda(region);
          return client.send(new sdk.GetFunctionUrlConfigCommand(inputOf(functionARN, qualifier)), { abortSignal });
        }),
      );
      if (output && !output.FunctionUrl) throw malformed('no FunctionUrl', call);
      return output?.FunctionUrl;
    },

    async getFunctionEventInvokeConfig(functionARN, qualifier, callOptions) {
      const call = subject('GetFunctionEventInvokeConfig', functionARN, qualifier);
      const output = await unlessNone(() =>
        callInTurn(options, call, callOptions, async (abortSignal) => {
          const { sdk, client } = await clients.lambda(region);
          const command = new sdk.GetFunctionEventInvokeConfigCommand(inputOf(functionARN, qualifier));
          return client.send(command, { abortSignal });
        }),
      );
      return output !== undefined;
    },
  };
}

/** A 404 is Lambda's word for "none", also where the function is not there: what asks first finds that out by its own call. */
async function unlessNone<T>(send: () => Promise<T>): Promise<T | undefined> {
  try {
    return await send();
  } catch (error) {
    if (isLambdaError(error, 'NotFound')) return undefined;
    throw error;
  }
}

/** Some answers tell of the whole function. The function itself is also written as `$LATEST`. */
function isOf(arn: string | undefined, asked: string, qualifier: string | undefined): boolean {
  return arn === undefined || arn === asked || (qualifier === undefined && arn === `${asked}:$LATEST`);
}

function inputOf(functionARN: string, qualifier: string | undefined) {
  return { FunctionName: functionARN, ...(qualifier === undefined ? {} : { Qualifier: qualifier }) };
}

function subject(operation: string, functionARN: string, qualifier: string | undefined): CallSubject {
  return { operation, subject: qualifier === undefined ? functionARN : `${functionARN}:${qualifier}` };
}
