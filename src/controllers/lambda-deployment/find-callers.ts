import type { PolicyStatement } from '../../lambda/callers-port.ts';
import { isLambdaError } from '../../lambda/error.ts';
import type { CallOptions, LambdaPort } from '../../lambda/port.ts';

/** Who calls a function without a qualifier, as far as could be seen. */
export interface Callers {
  /** Each in words, such as `event source mapping <arn>`. */
  found: string[];
  /** The permissions that were missing for a look, such as `lambda:GetPolicy`. */
  denied: string[];
}

/**
 * Looks at the event source mappings, the resource policy, the URL and the asynchronous configuration of the bare function.
 * Rejects with the `LambdaError` of anything but a missing permission.
 */
export async function findCallers(lambda: LambdaPort, functionARN: string, call: CallOptions): Promise<Callers> {
  const looks: Record<string, () => Promise<string[]>> = {
    'lambda:ListEventSourceMappings': async () => {
      const mappings = await lambda.listEventSourceMappings(functionARN, undefined, call);
      return mappings.map(({ uuid, eventSourceARN }) => `event source mapping ${eventSourceARN ?? uuid}`);
    },
    'lambda:GetPolicy': async () => {
      const statements = await lambda.getPolicy(functionARN, undefined, call);
      return statements
        .filter(letsInvoke)
        .map(({ sid, principals }) => `permission "${sid}" of ${principals.join(', ') || 'nobody named'}`);
    },
    'lambda:GetFunctionUrlConfig': async () => {
      const url = await lambda.getFunctionUrlConfig(functionARN, undefined, call);
      return url === undefined ? [] : [`function URL ${url}`];
    },
    'lambda:GetFunctionEventInvokeConfig': async () => {
      const configured = await lambda.getFunctionEventInvokeConfig(functionARN, undefined, call);
      return configured ? ['asynchronous configuration'] : [];
    },
  };
  const callers: Callers = { found: [], denied: [] };
  for (const [permission, look] of Object.entries(looks)) {
    try {
      callers.found.push(...(await look()));
    } catch (error) {
      if (!isLambdaError(error, 'AccessDenied')) throw error;
      callers.denied.push(permission);
    }
  }
  return callers;
}

/** Permissions to read or to manage call nothing. */
function letsInvoke({ effect, actions }: PolicyStatement): boolean {
  return effect === 'Allow' && actions.some((action) => /^(\*|lambda:(\*|invoke.*))$/i.test(action));
}
