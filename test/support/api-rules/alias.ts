import type { JsonObject } from '../../../src/simulator/kubernetes/json.ts';
import { type ApiRule, type Cases, casesOf } from './case.ts';
import {
  aliasNameRules,
  commonStatusRules,
  FUNCTION_ARN,
  functionARNRules,
  OTHER_FUNCTION_ARN,
  objectNameRules,
  objectOf,
  versionNumberRules,
} from './common.ts';

/** Without a baseline: where a controller watches, it has nothing to write. */
const SPEC = { functionARN: FUNCTION_ARN, name: 'live' };
export const ALIAS_OBJECT = objectOf('Alias', SPEC);
const BASELINE = { functionVersionRef: { from: { name: 'orders-1' } } };

const aliasWith = (fields: JsonObject) => casesOf('Alias', 'create', objectOf('Alias', { ...SPEC, ...fields }));
const additional = (version: JsonObject) => ({
  ...BASELINE,
  routingConfig: { additionalVersionWeights: [{ ...version, weight: 0.2 }] },
});

const of = casesOf('Alias', 'create', ALIAS_OBJECT);
const byReference = aliasWith(BASELINE);
const weighted = aliasWith(additional({ functionVersion: '2' }));
const weightedByReference = aliasWith(additional(BASELINE));
const routed = aliasWith({
  routedBy: { name: 'orders', uid: '6d1f', stable: '1', canary: '2', weight: 0.2 },
});
const change = casesOf('Alias', 'update', ALIAS_OBJECT);
const status = casesOf('Alias', 'status', {
  ...ALIAS_OBJECT,
  status: { additionalVersionWeights: [{ functionVersion: '2', weight: 0.2 }] },
});

const ENTRY = 'spec.routingConfig.additionalVersionWeights[0]';
const ONE_VERSION = 'write exactly one of functionVersion (a number) and functionVersionRef.from.name (a Version)';

export const ALIAS_RULES: ApiRule[] = [
  of.required('spec'),
  of.required('spec.functionARN'),
  ...functionARNRules(of, 'spec.functionARN'),
  change.rule('spec.functionARN', 'functionARN cannot change; create another Alias', {
    accepted: FUNCTION_ARN,
    refused: OTHER_FUNCTION_ARN,
  }),
  of.required('spec.name'),
  ...aliasNameRules(of, 'spec.name'),
  change.rule('spec.name', 'name cannot change; create another Alias', { accepted: 'live', refused: 'beta' }),
  ...versionNumberRules(of, 'spec.functionVersion'),
  ...referenceRules(byReference, 'spec.functionVersionRef'),
  byReference.rule(
    'spec',
    'write at most one of functionVersion (a number) and functionVersionRef.from.name (a Version)',
    { at: 'spec.functionVersion', accepted: undefined, refused: '1' },
  ),
  of.longest('spec.description', 256),
  byReference.items('spec.routingConfig.additionalVersionWeights', 1, (index) => ({
    functionVersion: String(index + 1),
    weight: 0.1,
  })),
  weighted.rule(
    'spec',
    'routingConfig adds a version to a baseline; write functionVersion or functionVersionRef.from.name too',
    { at: 'spec.functionVersionRef', accepted: BASELINE.functionVersionRef, refused: undefined },
  ),
  ...versionNumberRules(weighted, `${ENTRY}.functionVersion`),
  ...referenceRules(weightedByReference, `${ENTRY}.functionVersionRef`),
  weighted.rule(ENTRY, ONE_VERSION, {
    at: `${ENTRY}.functionVersionRef`,
    accepted: undefined,
    refused: BASELINE.functionVersionRef,
  }),
  weighted.rule(ENTRY, ONE_VERSION, { at: `${ENTRY}.functionVersion`, accepted: '2', refused: undefined }),
  ...weightRules(weighted, `${ENTRY}.weight`),
  weighted.required(`${ENTRY}.weight`),
  of.oneOf('spec.driftPolicy', ['Restore', 'Report']),
  ...['name', 'uid', 'stable', 'weight'].map((field) => routed.required(`spec.routedBy.${field}`)),
  ...objectNameRules(routed, 'spec.routedBy.name'),
  routed.shortest('spec.routedBy.uid', 1),
  routed.longest('spec.routedBy.uid', 128),
  ...versionNumberRules(routed, 'spec.routedBy.stable'),
  ...versionNumberRules(routed, 'spec.routedBy.canary'),
  ...weightRules(routed, 'spec.routedBy.weight'),

  ...commonStatusRules('Alias', SPEC),
  status.longest('status.aliasARN', 300),
  status.longest('status.functionVersion', 20),
  status.items('status.additionalVersionWeights', 2, (index) => ({ functionVersion: `${index + 1}`, weight: 0.1 })),
  status.longest('status.additionalVersionWeights[0].functionVersion', 20),
  ...weightRules(status, 'status.additionalVersionWeights[0].weight'),
  ...['functionVersion', 'weight'].map((field) => status.required(`status.additionalVersionWeights[0].${field}`)),
  status.longest('status.revisionID', 64),
  status.longest('status.routing', 128),
  status.longest('status.releasedUID', 128),
];

function referenceRules(cases: Cases, path: string): ApiRule[] {
  const name = `${path}.from.name`;
  return [cases.required(`${path}.from`), cases.required(name), ...objectNameRules(cases, name)];
}

function weightRules({ atLeast, atMost }: Cases, path: string): ApiRule[] {
  return [atLeast(path, 0), atMost(path, 1)];
}
