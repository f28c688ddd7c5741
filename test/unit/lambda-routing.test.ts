import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aliasTargetOf, checkAliasTarget, describeRouting, equalRouting } from '../../src/lambda/routing.ts';

const version = fc.integer({ min: 1, max: 99_999 }).map(String);
const weight = fc.double({ min: 0, max: 1, noNaN: true });

/** The share of each version, which is what matters to callers. */
function sharesOf(target: ReturnType<typeof aliasTargetOf>): Record<string, number> {
  const additional = Object.entries(target.additionalVersionWeights);
  const rest = 1 - additional.reduce((sum, [, share]) => sum + share, 0);
  return Object.fromEntries([[target.functionVersion, rest], ...additional].filter(([, share]) => share !== 0));
}

describe('aliasTargetOf', () => {
  it('keeps the stable version as primary in mid-canary', () => {
    assert.deepEqual(aliasTargetOf({ stable: '41', canary: '42', weight: 0.2 }), {
      functionVersion: '41',
      additionalVersionWeights: { '42': 0.2 },
    });
  });

  it('names one version alone at 0, at 1 and when both are the same', () => {
    const alone = (functionVersion: string) => ({ functionVersion, additionalVersionWeights: {} });
    assert.deepEqual(aliasTargetOf({ stable: '41', canary: '42', weight: 0 }), alone('41'));
    assert.deepEqual(aliasTargetOf({ stable: '41', weight: 0 }), alone('41'));
    assert.deepEqual(aliasTargetOf({ stable: '41', canary: '42', weight: 1 }), alone('42'));
    assert.deepEqual(aliasTargetOf({ stable: '41', canary: '41', weight: 0.3 }), alone('41'));
  });

  it('always gives a target that Lambda takes, with exactly the asked shares', () => {
    fc.assert(
      fc.property(version, version, weight, (stable, canary, share) => {
        const target = aliasTargetOf({ stable, canary, weight: share });
        checkAliasTarget(target);
        const shares = sharesOf(target);
        assert.ok(Object.values(target.additionalVersionWeights).every((value) => value > 0 && value < 1));
        if (stable === canary) assert.deepEqual(shares, { [stable]: 1 });
        else assert.equal(shares[canary] ?? 0, share);
      }),
    );
  });

  it('refuses what is no published version or no share, with words', () => {
    assert.throws(() => aliasTargetOf({ stable: '$LATEST', weight: 0 }), /RangeError: "\$LATEST" is not the number/);
    assert.throws(() => aliasTargetOf({ stable: '41', canary: 'live', weight: 0 }), /"live" is not the number/);
    assert.throws(() => aliasTargetOf({ stable: '041', weight: 0 }), /"041" is not the number/);
    assert.throws(() => aliasTargetOf({ stable: '41', weight: 0.1 }), /needs the number of a canary/);
    for (const wrong of [-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(() => aliasTargetOf({ stable: '41', canary: '42', weight: wrong }), /from 0 to 1, got/);
    }
  });
});

describe('checkAliasTarget', () => {
  const check = (functionVersion: string, additionalVersionWeights: Record<string, number>) => () =>
    checkAliasTarget({ functionVersion, additionalVersionWeights });

  it('refuses what Lambda refuses', () => {
    assert.throws(check('1', { '2': 0.1, '3': 0.1 }), /at most one additional version \(Lambda's limit\), got 2, 3/);
    assert.throws(check('1', { '1': 0.1 }), /version 1 is the primary one already/);
    assert.throws(check('1', { $LATEST: 0.1 }), /"\$LATEST" is not/);
    assert.throws(check('1', { '2': Number.NaN }), /the weight of 2 must be/);
    assert.doesNotThrow(check('1', { '2': 1 }));
  });
});

describe('equalRouting', () => {
  it('is reflexive, symmetric, and blind to rounding', () => {
    fc.assert(
      fc.property(version, version, weight, weight, (stable, canary, a, b) => {
        const left = aliasTargetOf({ stable, canary, weight: a });
        const right = aliasTargetOf({ stable, canary, weight: b });
        assert.ok(equalRouting(left, left));
        assert.equal(equalRouting(left, right), equalRouting(right, left));
        if (stable !== canary && Math.abs(a - b) > 1e-5) assert.ok(!equalRouting(left, right));
      }),
    );
    const weights = (share: number) => ({ functionVersion: '1', additionalVersionWeights: { '2': share } });
    assert.ok(equalRouting(weights(0.1 + 0.2), weights(0.3)));
    assert.ok(!equalRouting(weights(0.3), weights(0.301)));
    assert.ok(equalRouting(weights(0.3), weights(0.301), 0.005));
  });

  it('tells versions apart', () => {
    const one = { functionVersion: '1', additionalVersionWeights: { '2': 0.5 } };
    assert.ok(!equalRouting(one, { functionVersion: '2', additionalVersionWeights: { '1': 0.5 } }));
    assert.ok(!equalRouting(one, { functionVersion: '1', additionalVersionWeights: { '3': 0.5 } }));
    assert.ok(!equalRouting(one, { functionVersion: '1', additionalVersionWeights: {} }));
  });
});

describe('describeRouting', () => {
  it('says the shares in percent, primary first', () => {
    assert.equal(describeRouting(aliasTargetOf({ stable: '41', canary: '42', weight: 0.2 })), 'v41:80 v42:20');
    assert.equal(describeRouting(aliasTargetOf({ stable: '41', canary: '42', weight: 1 / 3 })), 'v41:66.67 v42:33.33');
    assert.equal(describeRouting(aliasTargetOf({ stable: '7', weight: 0 })), 'v7:100');
    assert.equal(describeRouting({ functionVersion: '$LATEST', additionalVersionWeights: {} }), '$LATEST:100');
  });
});
