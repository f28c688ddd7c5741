import type { CallOptions, LambdaPort } from '../../lambda/port.ts';
import type { Checked, Reference } from './decide.ts';
import { checked } from './kubernetes-references.ts';

/** The function, and how its calls stand in the limiter's line. */
export interface Asked {
  lambda: LambdaPort;
  functionARN: string;
  call: CallOptions;
}

/** What Lambda itself refers to, as far as one list tells it for all versions. */
export function lambdaReferences({ lambda, functionARN, call }: Asked): Promise<Checked<Reference[]>[]> {
  return Promise.all([
    checked('the aliases', async () => {
      const aliases = await lambda.listAliases(functionARN, call);
      return aliases.flatMap(({ name, functionVersion, additionalVersionWeights }) =>
        [functionVersion, ...Object.keys(additionalVersionWeights)].map((number) => ({ by: `alias ${name}`, number })),
      );
    }),
    checked('the configurations of asynchronous invocation', async () => {
      const qualifiers = await lambda.listEventInvokeConfigs(functionARN, call);
      return qualifiers.map((number) => ({ by: 'its configuration of asynchronous invocation', number }));
    }),
    checked('the provisioned concurrency', async () => {
      const configs = await lambda.listProvisionedConcurrency(functionARN, call);
      return configs.map(({ qualifier }) => ({ by: 'its provisioned concurrency', number: qualifier }));
    }),
  ]);
}

/** What has to be asked for version by version. */
export function versionReferences({ lambda, functionARN, call }: Asked, number: string): Promise<Checked<Reference[]>> {
  return checked(`the policy and event sources of version ${number}`, async () => {
    if (await lambda.hasPolicy(functionARN, number, call)) return [{ by: 'its resource policy', number }];
    const sources = await lambda.listEventSources(functionARN, number, call);
    return sources.map((uuid) => ({ by: `event source mapping ${uuid}`, number }));
  });
}
