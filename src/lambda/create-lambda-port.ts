import { type CallContext, callInTurn, notSent } from './call-aws.ts';
import { createCallersPort } from './create-callers-port.ts';
import { createProvisionedConcurrencyPort } from './create-provisioned-concurrency-port.ts';
import { createReferencesPort } from './create-references-port.ts';
import { createTagsPort } from './create-tags-port.ts';
import type { Limiter } from './limiter.ts';
import type { CallSubject } from './map-error.ts';
import type { AliasTarget, FunctionConfiguration, LambdaPort } from './port.ts';
import { readAliasConfiguration, readFunctionConfiguration } from './read-response.ts';
import { checkAliasTarget } from './routing.ts';
import type { SdkClients } from './sdk-clients.ts';

/** Lambda answers at most this many versions per page, whatever is asked. */
const VERSIONS_PER_PAGE = 50;

/** Options of `createLambdaPort`. */
export interface LambdaPortOptions extends CallContext {
  limiter: Limiter;
  clients: SdkClients;
}

/** `LambdaPort` for one account and Region, through the SDK. */
export function createLambdaPort(options: LambdaPortOptions): LambdaPort {
  const { clients, region } = options;

  return {
    ...createReferencesPort(options),
    ...createProvisionedConcurrencyPort(options),
    ...createCallersPort(options),
    ...createTagsPort(options),

    async getFunctionConfiguration(functionARN, qualifier, callOptions) {
      const call = subject('GetFunctionConfiguration', functionARN, qualifier);
      const output = await callInTurn(options, call, callOptions, async (abortSignal) => {
        const { sdk, client } = await clients.lambda(region);
        const input = { FunctionName: functionARN, ...(qualifier === undefined ? {} : { Qualifier: qualifier }) };
        return client.send(new sdk.GetFunctionConfigurationCommand(input), { abortSignal });
      });
      return readFunctionConfiguration(output, call);
    },

    async listVersions(functionARN, callOptions) {
      const call = subject('ListVersionsByFunction', functionARN);
      const versions: FunctionConfiguration[] = [];
      let marker: string | undefined;
      do {
        const page = await callInTurn(options, call, callOptions, async (abortSignal) => {
          const { sdk, client } = await clients.lambda(region);
          const input = {
            FunctionName: functionARN,
            MaxItems: VERSIONS_PER_PAGE,
            ...(marker ? { Marker: marker } : {}),
          };
          return client.send(new sdk.ListVersionsByFunctionCommand(input), { abortSignal });
        });
        versions.push(...(page.Versions ?? []).map((version) => readFunctionConfiguration(version, call)));
        marker = page.NextMarker;
      } while (marker);
      return versions.filter((version) => version.version !== '$LATEST');
    },

    async updateFunctionCode(functionARN, code, callOptions) {
      const call = subject('UpdateFunctionCode', functionARN);
      checkRevision(call, code.revisionID);
      const output = await callInTurn(options, call, callOptions, async (abortSignal) => {
        const { sdk, client } = await clients.lambda(region);
        const command = new sdk.UpdateFunctionCodeCommand({
          FunctionName: functionARN,
          S3Bucket: code.s3Bucket,
          S3Key: code.s3Key,
          ...(code.s3ObjectVersion === undefined ? {} : { S3ObjectVersion: code.s3ObjectVersion }),
          // Sent back as they are: without them Lambda goes back to x86_64.
          ...(code.architectures.length === 0 ? {} : { Architectures: code.architectures as ('arm64' | 'x86_64')[] }),
          RevisionId: code.revisionID,
        });
        return client.send(command, { abortSignal });
      });
      return readFunctionConfiguration(output, call);
    },

    async publishVersion(functionARN, input, callOptions) {
      const call = subject('PublishVersion', functionARN);
      checkRevision(call, input.revisionID);
      const output = await callInTurn(options, call, callOptions, async (abortSignal) => {
        const { sdk, client } = await clients.lambda(region);
        const command = new sdk.PublishVersionCommand({
          FunctionName: functionARN,
          CodeSha256: input.codeSHA256,
          Description: input.description,
          RevisionId: input.revisionID,
        });
        return client.send(command, { abortSignal });
      });
      return readFunctionConfiguration(output, call);
    },

    async getAlias(functionARN, name, callOptions) {
      const call = subject('GetAlias', functionARN, name);
      const output = await callInTurn(options, call, callOptions, async (abortSignal) => {
        const { sdk, client } = await clients.lambda(region);
        return client.send(new sdk.GetAliasCommand({ FunctionName: functionARN, Name: name }), { abortSignal });
      });
      return readAliasConfiguration(output, call);
    },

    async createAlias(functionARN, name, target, callOptions) {
      const call = subject('CreateAlias', functionARN, name);
      checkTarget(call, target);
      const output = await callInTurn(options, call, callOptions, async (abortSignal) => {
        const { sdk, client } = await clients.lambda(region);
        const command = new sdk.CreateAliasCommand({ FunctionName: functionARN, Name: name, ...routingOf(target) });
        return client.send(command, { abortSignal });
      });
      return readAliasConfiguration(output, call);
    },

    async updateAlias(functionARN, name, target, revisionID, callOptions) {
      const call = subject('UpdateAlias', functionARN, name);
      checkTarget(call, target);
      checkRevision(call, revisionID);
      const output = await callInTurn(options, call, callOptions, async (abortSignal) => {
        const { sdk, client } = await clients.lambda(region);
        const input = { FunctionName: functionARN, Name: name, ...routingOf(target), RevisionId: revisionID };
        return client.send(new sdk.UpdateAliasCommand(input), { abortSignal });
      });
      return readAliasConfiguration(output, call);
    },
  };
}

/** The weights always go with the version, also when there are none: omitting them would keep the old ones. */
function routingOf(target: AliasTarget) {
  return {
    FunctionVersion: target.functionVersion,
    RoutingConfig: { AdditionalVersionWeights: target.additionalVersionWeights },
  };
}

function subject(operation: string, functionARN: string, qualifier?: string): CallSubject {
  return { operation, subject: qualifier === undefined ? functionARN : `${functionARN}:${qualifier}` };
}

function checkTarget(call: CallSubject, target: AliasTarget): void {
  try {
    checkAliasTarget(target);
  } catch (cause) {
    throw notSent(call, 'InvalidParameter', `not sent: ${(cause as RangeError).message}`, cause);
  }
}

/** An empty RevisionId would be a write that overwrites whatever is there. */
function checkRevision(call: CallSubject, revisionID: string): void {
  if (revisionID === '')
    throw notSent(call, 'InvalidParameter', 'not sent: a write needs the RevisionId that was read before');
}
