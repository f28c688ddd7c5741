import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aliasTargetOf } from '../../src/lambda/routing.ts';
import { type Ask, intentOf } from '../../src/traffic/intent.ts';
import type { Resolution } from '../../src/traffic/resolve-version.ts';

const rollout = { name: 'orders', uid: 'uid-1' };
const version = (number: string): Resolution => ({ kind: 'version', number });
const none: Resolution = { kind: 'none', reason: 'VersionNotReady', message: 'Version ns/x is not ready' };

function targetOf(ask: Partial<Ask>) {
  const intent = intentOf({ rollout, weight: 0, maxWeight: 100, stable: version('1'), canary: version('2'), ...ask });
  return intent.kind === 'route' ? aliasTargetOf(intent.routedBy) : undefined;
}

describe('intent of a weight', () => {
  it('gives the canary w/m between the ends', () => {
    assert.deepEqual(targetOf({ weight: 20 }), { functionVersion: '1', additionalVersionWeights: { 2: 0.2 } });
    assert.deepEqual(targetOf({ weight: 1, maxWeight: 1000 }), {
      functionVersion: '1',
      additionalVersionWeights: { 2: 0.001 },
    });
  });

  it('makes the canary the only version at the maximum', () => {
    assert.deepEqual(targetOf({ weight: 100 }), { functionVersion: '2', additionalVersionWeights: {} });
    assert.deepEqual(targetOf({ weight: 1000, maxWeight: 1000 }), {
      functionVersion: '2',
      additionalVersionWeights: {},
    });
  });

  it('gives all to stable at 0, whatever is wrong with the canary', () => {
    assert.deepEqual(targetOf({ weight: 0, canary: none }), { functionVersion: '1', additionalVersionWeights: {} });
  });

  it('gives all to stable while the canary has no version, and says why', () => {
    for (const weight of [20, 100]) {
      const intent = intentOf({ rollout, weight, maxWeight: 100, stable: version('1'), canary: none });
      assert.deepEqual(intent, {
        kind: 'route',
        routedBy: { name: 'orders', uid: 'uid-1', stable: '1', weight: 0 },
        obstacle: { reason: 'CanaryVersionNotReady', message: 'Version ns/x is not ready' },
      });
    }
  });

  it('leaves the alias alone while stable has no version', () => {
    for (const weight of [0, 20, 100]) assert.equal(targetOf({ weight, stable: none }), undefined);
  });

  it('makes the same number twice that version alone', () => {
    assert.deepEqual(targetOf({ weight: 50, canary: version('1') }), {
      functionVersion: '1',
      additionalVersionWeights: {},
    });
  });

  it('never asks for more than two versions, a share outside 0..1, or anything but stable at 0', () => {
    const resolution = fc.oneof(
      fc.constant(none),
      fc.integer({ min: 1, max: 5 }).map((n) => version(String(n))),
    );
    const anyWeight = fc.oneof(fc.integer({ min: -10, max: 2000 }), fc.double());
    fc.assert(
      fc.property(
        anyWeight,
        fc.oneof(fc.constantFrom(100, 1000, 0, -1), fc.nat()),
        resolution,
        resolution,
        (weight, maxWeight, stable, canary) => {
          const intent = intentOf({ rollout, weight, maxWeight, stable, canary });
          if (intent.kind === 'leave') return assert.equal(stable.kind, 'none');
          const target = aliasTargetOf(intent.routedBy);
          const shares = Object.values(target.additionalVersionWeights);
          assert.ok(shares.length <= 1);
          assert.ok(shares.every((share) => share > 0 && share < 1));
          assert.ok(stable.kind === 'version');
          if (!(weight > 0) || canary.kind === 'none') {
            assert.deepEqual(target, { functionVersion: stable.number, additionalVersionWeights: {} });
          }
        },
      ),
    );
  });
});
