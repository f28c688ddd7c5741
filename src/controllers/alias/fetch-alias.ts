import type { Alias } from '../../api/alias.ts';
import { isLambdaError } from '../../lambda/error.ts';
import type { AliasConfiguration, CallOptions, LambdaPort } from '../../lambda/port.ts';

/** GetAlias; undefined when the alias does not exist (which a missing function looks like too). */
export async function fetchAlias(
  lambda: LambdaPort,
  { spec }: Alias,
  call: CallOptions,
): Promise<AliasConfiguration | undefined> {
  try {
    return await lambda.getAlias(spec.functionARN, spec.name, call);
  } catch (error) {
    if (isLambdaError(error, 'NotFound')) return undefined;
    throw error;
  }
}
