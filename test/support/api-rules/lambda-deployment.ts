import { type ApiRule, casesOf } from './case.ts';
import {
  aliasNameRules,
  codeSHA256Rules,
  commonStatusRules,
  durationRules,
  FUNCTION_ARN,
  functionARNRules,
  OTHER_FUNCTION_ARN,
  objectNameRules,
  objectOf,
} from './common.ts';

/** Suspended: where a controller watches, it leaves a stored one alone. */
const SPEC = { functionARN: FUNCTION_ARN, commit: '4f2a9c1', suspend: true };
export const LAMBDA_DEPLOYMENT = objectOf('LambdaDeployment', SPEC);

const of = casesOf('LambdaDeployment', 'create', LAMBDA_DEPLOYMENT);
const toAlias = casesOf(
  'LambdaDeployment',
  'create',
  objectOf('LambdaDeployment', { ...SPEC, release: { alias: { name: 'live' } } }),
);
const toRollout = casesOf(
  'LambdaDeployment',
  'create',
  objectOf('LambdaDeployment', { ...SPEC, release: { rollout: { name: 'orders', alias: 'live' } } }),
);
const change = casesOf('LambdaDeployment', 'update', LAMBDA_DEPLOYMENT);
const status = casesOf('LambdaDeployment', 'status', {
  ...LAMBDA_DEPLOYMENT,
  status: { artifact: { commit: '4f2a9c1', bucket: 'artifacts', key: 'orders/4f2a9c1.zip' } },
});

const ONE_RELEASE =
  'write exactly one of release.alias and release.rollout, or leave release out to update $LATEST only';

export const LAMBDA_DEPLOYMENT_RULES: ApiRule[] = [
  of.required('spec'),
  of.required('spec.functionARN'),
  ...functionARNRules(of, 'spec.functionARN'),
  change.rule('spec.functionARN', 'functionARN cannot change; create another LambdaDeployment', {
    accepted: FUNCTION_ARN,
    refused: OTHER_FUNCTION_ARN,
  }),
  of.shortest('spec.functionName', 1),
  of.longest('spec.functionName', 140),
  of.pattern('spec.functionName', '^[A-Za-z0-9._/-]+$', 'shop/orders.v2', 'orders:live'),
  of.rule(
    'spec.functionName',
    'write a function name of letters, digits, ".", "_", "/" and "-", as it stands in the keys of your artifacts',
    { accepted: 'shop/orders', refused: '{functionName}' },
  ),
  of.required('spec.commit'),
  of.shortest('spec.commit', 1),
  of.longest('spec.commit', 128),
  of.pattern('spec.commit', '^[A-Za-z0-9._-]+$', 'v1.2_3-rc', 'feature/x'),
  of.rule('spec.commit', 'write a commit or tag of letters, digits, ".", "_" and "-", such as "4f2a9c1"', {
    accepted: '12e4567',
    refused: 'refs/heads/main',
  }),
  ...codeSHA256Rules(of, 'spec.codeSHA256'),
  of.shortest('spec.code.s3.bucket', 3),
  of.longest('spec.code.s3.bucket', 255),
  of.shortest('spec.code.s3.key', 1),
  of.longest('spec.code.s3.key', 1024),
  of.shortest('spec.code.s3.objectVersion', 1),
  of.longest('spec.code.s3.objectVersion', 1024),
  of.rule('spec.release', ONE_RELEASE, { accepted: { alias: { name: 'live' } }, refused: {} }),
  toRollout.rule('spec.release', ONE_RELEASE, {
    at: 'spec.release.alias',
    accepted: undefined,
    refused: { name: 'live' },
  }),
  toAlias.required('spec.release.alias.name'),
  ...aliasNameRules(toAlias, 'spec.release.alias.name'),
  toRollout.required('spec.release.rollout.name'),
  ...objectNameRules(toRollout, 'spec.release.rollout.name'),
  toRollout.required('spec.release.rollout.alias'),
  ...aliasNameRules(toRollout, 'spec.release.rollout.alias'),

  of.atLeast('spec.history.keep', 1),
  of.atMost('spec.history.keep', 1000),
  ...durationRules(of, 'spec.history.gracePeriod'),

  ...commonStatusRules('LambdaDeployment', SPEC),
  status.longest('status.commit', 128),
  status.longest('status.shortCommit', 12),
  ...['commit', 'bucket', 'key'].map((field) => status.required(`status.artifact.${field}`)),
  status.longest('status.artifact.commit', 128),
  status.longest('status.artifact.bucket', 255),
  status.longest('status.artifact.key', 1024),
  status.longest('status.artifact.objectVersion', 1024),
  status.longest('status.artifact.etag', 255),
  status.longest('status.artifact.codeSHA256', 64),
  status.longest('status.releaseID', 64),
  status.longest('status.versionName', 253),
  status.longest('status.version', 20),
  status.longest('status.latest.commit', 128),
  status.longest('status.latest.codeSHA256', 64),
  status.longest('status.phase', 64),
  status.longest('status.step', 32),
  status.longest('status.weight', 16),
  status.longest('status.rollout.adopted', 253),
  status.longest('status.rollout.baseline', 20),
  status.atLeast('status.rollout.removals', 0),
  status.atMost('status.rollout.removals', 1000),
  status.longest('status.rollout.uid', 128),
  status.longest('status.handledRetry', 256),
  status.longest('status.handledTakeOver', 256),
];
