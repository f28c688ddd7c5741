import assert from 'node:assert/strict';
import type { Alias } from '../../src/api/alias.ts';
import { FUNCTION_VERSION_ANNOTATION, HANDED_OVER_ANNOTATION, VERSION_ANNOTATION } from '../../src/api/names.ts';
import type { Rollout } from '../../src/api/rollout.ts';
import type { Version } from '../../src/api/version.ts';
import { usageOf } from '../../src/controllers/version/usage.ts';

const functionARN = 'arn:aws:lambda:us-east-1:123456789012:function:orders';
const object = { apiVersion: 'v1', kind: 'X' };
const version: Version = {
  ...object,
  metadata: { namespace: 'shop', name: 'orders-abc' },
  spec: { functionARN },
  status: { functionARN, version: '2' },
};
const routedBy = { name: 'orders', uid: 'u', stable: '1', weight: 0 };

function alias(spec: Partial<Alias['spec']>, status: Alias['status'] = {}, namespace = 'shop'): Alias {
  return {
    ...object,
    metadata: { namespace, name: 'orders-live' },
    spec: { functionARN, name: 'live', ...spec },
    status,
  };
}

function rollout(annotations: Record<string, string>, status: Rollout['status'] = {}, own = {}): Rollout {
  const metadata = { namespace: 'shop', name: 'orders', annotations: own };
  return { ...object, metadata, spec: { template: { metadata: { annotations } } }, status };
}

describe('the usage of a version', () => {
  const used: Record<string, Alias> = {
    'as stable of a canary': alias({ routedBy: { ...routedBy, stable: '2' } }),
    'as a canary': alias({ routedBy: { ...routedBy, canary: '2', weight: 0.1 } }),
    'while Lambda still sends it traffic': alias({ routedBy }, { functionVersion: '2' }),
    'while Lambda still sends it a share': alias(
      { routedBy },
      { functionVersion: '1', additionalVersionWeights: [{ functionVersion: '2', weight: 0.1 }] },
    ),
    'as a baseline by number': alias({ functionVersion: '2' }),
    'as a baseline by name': alias({ functionVersionRef: { from: { name: 'orders-abc' } } }),
    'by an alias of another namespace': alias({ functionVersion: '2' }, {}, 'other'),
  };
  for (const [how, each] of Object.entries(used))
    it(`is seen ${how}`, () => assert.equal(usageOf(version, [each], []), 'used'));

  const unused: Record<string, Alias> = {
    'a baseline that a Rollout overrides': alias({ routedBy, functionVersion: '2' }),
    'an alias of another function': alias({ functionARN: `${functionARN}2`, functionVersion: '2' }),
    'a Version of that name in another namespace': alias(
      { functionVersionRef: { from: { name: 'orders-abc' } } },
      {},
      'other',
    ),
  };
  for (const [what, each] of Object.entries(unused))
    it(`is not ${what}`, () => assert.equal(usageOf(version, [each], []), 'unused'));

  const naming: Record<string, Rollout> = {
    'by name': rollout({ [VERSION_ANNOTATION]: 'orders-abc' }),
    'by number alone': rollout({ [FUNCTION_VERSION_ANNOTATION]: '2' }),
    'by the marker of a hand-over': rollout({}, {}, { [HANDED_OVER_ANNOTATION]: 'orders/abc' }),
  };
  for (const [how, each] of Object.entries(naming))
    it(`is that of the current canary when a Rollout releases it ${how}, and ends when it is aborted`, () => {
      assert.equal(usageOf(version, [], [each]), 'used');
      const aborted = { ...each, status: { abort: true } };
      assert.equal(usageOf(version, [], [aborted]), 'aborted');
      const served = alias({ routedBy: { ...routedBy, canary: '2', weight: 0.1 } });
      assert.equal(usageOf(version, [served], [aborted]), 'used', 'not before its traffic is gone');
    });

  it('is none when Rollouts release something else', () => {
    const other = rollout({ [VERSION_ANNOTATION]: 'orders-def', [FUNCTION_VERSION_ANNOTATION]: '2' });
    assert.equal(usageOf(version, [], [other]), 'unused');
  });
});
