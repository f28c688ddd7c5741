import { type ApiRule, casesOf } from './case.ts';
import {
  codeSHA256Rules,
  commonStatusRules,
  durationRules,
  FUNCTION_ARN,
  functionARNRules,
  objectNameRules,
  objectOf,
  versionNumberRules,
} from './common.ts';

/** Of a LambdaDeployment that is not there: where a controller watches, it waits for it. */
const SPEC = { functionRef: { name: 'missing' }, description: 'of the table' };
export const VERSION_OBJECT = objectOf('Version', SPEC);

const of = casesOf('Version', 'create', objectOf('Version', { functionARN: FUNCTION_ARN }));
const byReference = casesOf('Version', 'create', VERSION_OBJECT);
const change = casesOf('Version', 'update', VERSION_OBJECT);
const status = casesOf('Version', 'status', VERSION_OBJECT);

const provisioned = casesOf('Version', 'status', {
  ...VERSION_OBJECT,
  status: { provisionedConcurrency: { status: 'READY' } },
});

const ONE_FUNCTION = 'write exactly one of functionARN and functionRef.name (a LambdaDeployment)';

export const VERSION_RULES: ApiRule[] = [
  of.required('spec'),
  of.rule('spec', ONE_FUNCTION, { accepted: { functionARN: FUNCTION_ARN }, refused: { description: 'of nothing' } }),
  of.rule('spec', ONE_FUNCTION, {
    accepted: { functionRef: { name: 'orders' } },
    refused: { functionARN: FUNCTION_ARN, functionRef: { name: 'orders' } },
  }),
  change.rule('spec', 'a Version cannot change; create another one under another name', {
    at: 'spec.description',
    accepted: SPEC.description,
    refused: 'another',
  }),
  ...functionARNRules(of, 'spec.functionARN'),
  byReference.required('spec.functionRef.name'),
  ...objectNameRules(byReference, 'spec.functionRef.name'),
  ...versionNumberRules(of, 'spec.functionVersion'),
  ...codeSHA256Rules(of, 'spec.codeSHA256'),
  of.longest('spec.description', 200),
  of.atLeast('spec.provisionedConcurrentExecutions', 1),
  of.atMost('spec.provisionedConcurrentExecutions', 100_000),
  ...durationRules(of, 'spec.scaleDownDelay'),

  ...commonStatusRules('Version', SPEC),
  status.longest('status.functionARN', 170),
  status.longest('status.version', 20),
  status.longest('status.codeSHA256', 64),
  status.longest('status.state', 64),
  provisioned.required('status.provisionedConcurrency.status'),
  provisioned.longest('status.provisionedConcurrency.status', 64),
  provisioned.atLeast('status.provisionedConcurrency.requested', 0),
  provisioned.atMost('status.provisionedConcurrency.requested', Number.MAX_SAFE_INTEGER),
  provisioned.longest('status.provisionedConcurrency.statusReason', 1024),
  provisioned.longest('status.provisionedConcurrency.unusedSince', 64),
  status.longest('status.handledRetry', 256),
];
