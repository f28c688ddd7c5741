import { callInTurn } from './call-aws.ts';
import type { LambdaPortOptions } from './create-lambda-port.ts';
import type { TagsPort } from './tags-port.ts';

/** `TagsPort` for one account and Region, through the SDK. */
export function createTagsPort(options: LambdaPortOptions): TagsPort {
  const { clients, region } = options;
  return {
    async listTags(functionARN, callOptions) {
      const call = { operation: 'ListTags', subject: functionARN };
      const output = await callInTurn(options, call, callOptions, async (abortSignal) => {
        const { sdk, client } = await clients.lambda(region);
        return client.send(new sdk.ListTagsCommand({ Resource: functionARN }), { abortSignal });
      });
      return output.Tags ?? {};
    },

    async tagResource(functionARN, tags, callOptions) {
      const call = { operation: 'TagResource', subject: functionARN };
      await callInTurn(options, call, callOptions, async (abortSignal) => {
        const { sdk, client } = await clients.lambda(region);
        return client.send(new sdk.TagResourceCommand({ Resource: functionARN, Tags: tags }), { abortSignal });
      });
    },
  };
}
