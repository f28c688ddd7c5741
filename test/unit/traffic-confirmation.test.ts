import assert from 'node:assert/strict';
import type { Alias, AliasStatus, RoutedBy } from '../../src/api/alias.ts';
import { confirmationOf } from '../../src/traffic/confirmation.ts';

const routedBy: RoutedBy = { name: 'orders', uid: 'u', stable: '1', canary: '2', weight: 0.2 };
const condition = (type: string, status: 'True' | 'False', reason: string) => ({
  type,
  status,
  reason,
  message: `about ${reason}`,
  lastTransitionTime: '2026-01-01T00:00:00Z',
});

function alias(status: Partial<AliasStatus> = {}, spec: Partial<RoutedBy> = {}): Alias {
  return {
    apiVersion: 'lambda-rollouts.dev/v1alpha1',
    kind: 'Alias',
    metadata: { namespace: 'ns', name: 'orders-live', generation: 7, resourceVersion: '70' },
    spec: {
      functionARN: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
      name: 'live',
      routedBy: { ...routedBy, ...spec },
    },
    status: {
      observedGeneration: 7,
      functionVersion: '1',
      additionalVersionWeights: [{ functionVersion: '2', weight: 0.2 }],
      conditions: [condition('Ready', 'True', 'Routed')],
      ...status,
    },
  };
}
const confirmed = (object: Alias, asked = routedBy) => confirmationOf(object, asked, undefined).confirmed;

describe('confirmation of an intent', () => {
  it('is there when the status is of the generation and equals the intent', () => {
    assert.equal(confirmed(alias()), true);
  });

  it('waits for the generation of the spec and of our last write', () => {
    assert.equal(confirmed(alias({ observedGeneration: 6 })), false);
    const last = (resourceVersion: string, generation: number) => ({ resourceVersion, generation });
    assert.equal(confirmationOf(alias(), routedBy, last('70', 7)).confirmed, true);
    assert.equal(confirmationOf(alias(), routedBy, last('71', 7)).confirmed, false);
    assert.equal(confirmationOf(alias(), routedBy, last('70', 8)).confirmed, false);
  });

  it('compares resourceVersions as numbers', () => {
    assert.equal(confirmationOf(alias(), routedBy, { resourceVersion: '9', generation: 1 }).confirmed, true);
    assert.equal(confirmationOf(alias(), routedBy, { resourceVersion: '100', generation: 1 }).confirmed, false);
  });

  it('is not there while the spec shows another intent', () => {
    assert.equal(confirmed(alias({}, { weight: 0.5 })), false);
  });

  it('takes a rounded weight, but none rounded away', () => {
    const weighing = (weight: number) => ({ additionalVersionWeights: [{ functionVersion: '2', weight }] });
    assert.equal(confirmed(alias(weighing(0.204))), true);
    assert.equal(confirmed(alias(weighing(0.21))), false);
    const tiny = { ...routedBy, weight: 0.004 };
    assert.equal(confirmed(alias({ additionalVersionWeights: [] }, tiny), tiny), false);
    assert.equal(confirmed(alias(weighing(0), tiny), tiny), false);
  });

  it('at 0 and at 1 wants one version alone', () => {
    const { canary: _, ...stableOnly } = { ...routedBy, weight: 0 };
    const at = (functionVersion: string, intent: RoutedBy) =>
      confirmationOf(
        { ...alias({ functionVersion, additionalVersionWeights: [] }), spec: { ...alias().spec, routedBy: intent } },
        intent,
        undefined,
      ).confirmed;
    assert.equal(at('1', stableOnly), true);
    assert.equal(at('2', stableOnly), false);
    assert.equal(at('2', { ...routedBy, weight: 1 }), true);
    assert.equal(at('1', { ...routedBy, weight: 1 }), false);
  });

  it('passes on why not, and whether waiting is worth it', () => {
    const throttled = alias({ observedGeneration: 6, conditions: [condition('Ready', 'False', 'Throttled')] });
    assert.deepEqual(confirmationOf(throttled, routedBy, undefined), {
      confirmed: false,
      healthy: false,
      obstacle: { reason: 'Throttled', message: 'Alias ns/orders-live: about Throttled' },
    });
    const silent = confirmationOf(alias({ observedGeneration: 6 }), routedBy, undefined);
    assert.ok(!silent.confirmed && silent.healthy && silent.obstacle.reason === 'ControllerNotRunning');
  });
});
