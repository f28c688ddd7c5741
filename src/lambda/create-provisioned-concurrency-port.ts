import { callInTurn } from './call-aws.ts';
import type { LambdaPortOptions } from './create-lambda-port.ts';
import { isLambdaError } from './error.ts';
import type { ProvisionedConcurrencyPort } from './provisioned-concurrency-port.ts';
import type { ProvisionedConcurrency } from './references-port.ts';

/** The fields of the SDK's answers that we read. */
interface Output {
  RequestedProvisionedConcurrentExecutions?: number | undefined;
  Status?: string | undefined;
  StatusReason?: string | undefined;
}

/** `ProvisionedConcurrencyPort` for one account and Region, through the SDK. */
export function createProvisionedConcurrencyPort(options: LambdaPortOptions): ProvisionedConcurrencyPort {
  const { clients, region } = options;

  return {
    async getProvisionedConcurrency(functionARN, qualifier, callOptions) {
      const call = { operation: 'GetProvisionedConcurrencyConfig', subject: `${functionARN}:${qualifier}` };
      try {
        const output = await callInTurn(options, call, callOptions, async (abortSignal) => {
          const { sdk, client } = await clients.lambda(region);
          const input = { FunctionName: functionARN, Qualifier: qualifier };
          return client.send(new sdk.GetProvisionedConcurrencyConfigCommand(input), { abortSignal });
        });
        return readProvisioned(output, qualifier);
      } catch (error) {
        if (isLambdaError(error, 'NotFound')) return undefined;
        throw error;
      }
    },

    async putProvisionedConcurrency(functionARN, qualifier, executions, callOptions) {
      const call = { operation: 'PutProvisionedConcurrencyConfig', subject: `${functionARN}:${qualifier}` };
      const output = await callInTurn(options, call, callOptions, async (abortSignal) => {
        const { sdk, client } = await clients.lambda(region);
        const input = {
          FunctionName: functionARN,
          Qualifier: qualifier,
          ProvisionedConcurrentExecutions: executions,
        };
        return client.send(new sdk.PutProvisionedConcurrencyConfigCommand(input), { abortSignal });
      });
      return readProvisioned(output, qualifier);
    },

    async deleteProvisionedConcurrency(functionARN, qualifier, callOptions) {
      const call = { operation: 'DeleteProvisionedConcurrencyConfig', subject: `${functionARN}:${qualifier}` };
      try {
        await callInTurn(options, call, callOptions, async (abortSignal) => {
          const { sdk, client } = await clients.lambda(region);
          const input = { FunctionName: functionARN, Qualifier: qualifier };
          return client.send(new sdk.DeleteProvisionedConcurrencyConfigCommand(input), { abortSignal });
        });
      } catch (error) {
        if (!isLambdaError(error, 'NotFound')) throw error;
      }
    },
  };
}

function readProvisioned(output: Output, qualifier: string): ProvisionedConcurrency {
  return {
    qualifier,
    requested: output.RequestedProvisionedConcurrentExecutions ?? 0,
    status: output.Status ?? 'IN_PROGRESS',
    statusReason: output.StatusReason,
  };
}
