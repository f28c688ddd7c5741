import type { JsonObject } from '../../../src/simulator/kubernetes/json.ts';
import { type ApiRule, type Cases, casesOf, type Kind } from './case.ts';

export const FUNCTION_ARN = 'arn:aws:lambda:eu-central-1:123456789012:function:orders';
export const OTHER_FUNCTION_ARN = 'arn:aws:lambda:eu-central-1:123456789012:function:invoices';
/** Base64 of the SHA-256 of nothing. */
const SHA256 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

const ARN_MESSAGE =
  'write an unqualified function ARN, arn:aws:lambda:<region>:<account>:function:<name>, without a version or alias';

/** An object of ours with a name that fits every case: they are created in dry runs. */
export function objectOf(kind: Kind, spec: JsonObject): JsonObject {
  return { apiVersion: 'lambda-rollouts.dev/v1alpha1', kind, metadata: { name: 'api-rules' }, spec };
}

export function functionARNRules({ longest, pattern, rule }: Cases, path: string): ApiRule[] {
  const [start, end] = ['arn:aws:lambda:eu-', '-1:123456789012:function:orders'];
  return [
    longest(path, 170, `${start}${'x'.repeat(170 - start.length - end.length)}${end}`),
    pattern(
      path,
      '^arn:(aws|aws-cn|aws-us-gov):lambda:([a-z]{2}(-[a-z]+)+-[0-9]):([0-9]{12}):function:([a-zA-Z0-9_-]{1,64})$',
      'arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:or_de-rs',
      'orders',
    ),
    rule(path, ARN_MESSAGE, { accepted: FUNCTION_ARN, refused: `${FUNCTION_ARN}:live` }),
  ];
}

export function versionNumberRules({ longest, pattern, rule }: Cases, path: string): ApiRule[] {
  return [
    longest(path, 20, '1'.repeat(20)),
    pattern(path, '^[1-9][0-9]*$', '10', '07'),
    rule(path, 'write the number of a published version, such as "42"; $LATEST is not one', {
      accepted: '42',
      refused: '$LATEST',
    }),
  ];
}

export function codeSHA256Rules({ longest, shortest, pattern, rule }: Cases, path: string): ApiRule[] {
  return [
    longest(path, 44, SHA256),
    shortest(path, 44, SHA256),
    pattern(path, '^[A-Za-z0-9+/]{43}=$', SHA256, SHA256.replace('+', '-')),
    rule(path, 'write the SHA-256 in base64, not in hex: openssl dgst -sha256 -binary <file> | base64', {
      accepted: SHA256,
      refused: SHA256.replace('=', '0'),
    }),
  ];
}

export function aliasNameRules({ longest, shortest, pattern, rule }: Cases, path: string): ApiRule[] {
  return [
    shortest(path, 1),
    longest(path, 128),
    pattern(path, '^[a-zA-Z0-9_-]+$', 'Live_2-b', 'live.eu'),
    rule(path, 'write an alias name of letters, digits, "_" and "-", such as "live"', {
      accepted: 'live',
      refused: 'orders:live',
    }),
    rule(
      path,
      'an alias name must not be all digits: Lambda would take it for a version number; write for example "live"',
      { accepted: '42nd', refused: '42' },
    ),
  ];
}

export function objectNameRules({ shortest, longest }: Cases, path: string): ApiRule[] {
  return [shortest(path, 1), longest(path, 253)];
}

const CONDITION = {
  type: 'Ready',
  status: 'True',
  reason: 'Released',
  message: 'commit 4f2a9c1 is live',
  lastTransitionTime: '2026-01-02T03:04:05Z',
  observedGeneration: 1,
};

/** `status.observedGeneration` and `status.conditions`, which all kinds have. */
export function commonStatusRules(kind: Kind, spec: JsonObject): ApiRule[] {
  const status = { conditions: [CONDITION] };
  const cases = casesOf(kind, 'status', { ...objectOf(kind, spec), status });
  const { longest, atLeast, atMost, items, oneOf, format, required, duplicate } = cases;
  const list = 'status.conditions';
  const item = `${list}[0]`;
  return [
    atLeast('status.observedGeneration', 0),
    atMost('status.observedGeneration', Number.MAX_SAFE_INTEGER),
    items(list, 16, (index) => ({ ...CONDITION, type: `Type${index}` })),
    duplicate(list, CONDITION),
    longest(`${item}.type`, 316),
    oneOf(`${item}.status`, ['True', 'False', 'Unknown']),
    longest(`${item}.reason`, 1024),
    longest(`${item}.message`, 32768),
    longest(`${item}.lastTransitionTime`, 64, `2026-01-02T03:04:05.${'0'.repeat(43)}Z`),
    format(`${item}.lastTransitionTime`, 'date-time', '2026-01-02T03:04:05Z', 'yesterday'),
    atLeast(`${item}.observedGeneration`, 0),
    atMost(`${item}.observedGeneration`, Number.MAX_SAFE_INTEGER),
    ...['type', 'status', 'reason', 'message', 'lastTransitionTime'].map((field) => required(`${item}.${field}`)),
  ];
}

export function durationRules(cases: Cases, path: string): ApiRule[] {
  const message = 'write a duration in whole hours, minutes and seconds, such as 24h, 10m or 1h30m';
  return [
    cases.shortest(path, 2, '1h'),
    cases.longest(path, 18, '10000h10000m10000s'),
    cases.pattern(path, '^([0-9]{1,5}h)?([0-9]{1,5}m)?([0-9]{1,5}s)?$', '1h30m', '1d'),
    cases.rule(path, message, { accepted: '10m', refused: '1.5h' }),
  ];
}
