import type { PolicyStatement } from './callers-port.ts';
import type { CallSubject } from './map-error.ts';
import { malformed } from './read-response.ts';

/**
 * Reads the JSON text of a resource policy, without the statements that are about another qualifier than the call's subject: an
 * emulator tells of all. Throws a `LambdaError` for what is none.
 */
export function readPolicy(text: string | undefined, call: CallSubject): PolicyStatement[] {
  let policy: unknown;
  try {
    policy = JSON.parse(text ?? '');
  } catch {
    throw malformed('a Policy that is not JSON', call);
  }
  const statements = isRecord(policy) ? listOf(policy.Statement) : [];
  const isAbout = (resources: string[]) =>
    resources.length === 0 || resources.some((arn) => arn === call.subject || arn.includes('*'));
  const about = statements.filter(isRecord).filter(({ Resource }) => isAbout(stringsOf(Resource)));
  return about.map(({ Sid, Effect, Principal, Action }) => ({
    sid: typeof Sid === 'string' ? Sid : '(without Sid)',
    effect: String(Effect),
    principals: isRecord(Principal) ? Object.values(Principal).flatMap(stringsOf) : stringsOf(Principal),
    actions: stringsOf(Action),
  }));
}

function stringsOf(value: unknown): string[] {
  return listOf(value).filter((each) => typeof each === 'string');
}

/** IAM writes a single element without its list. */
function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
