import assert from 'node:assert/strict';
import { PluginConfigError, readPluginConfig, routesAlias } from '../../src/api/plugin-config.ts';
import { rolloutWithEntry } from '../support/rollout-with-entry.ts';

describe('plugin configuration', () => {
  it('reads the name of the Alias', () => {
    assert.deepEqual(readPluginConfig(rolloutWithEntry({ alias: 'orders-live' })), { alias: 'orders-live' });
  });

  for (const [what, entry, named] of [
    [
      'an unknown field',
      { alias: 'orders-live', weight: 3 },
      /plugins\["lambda-rollouts\/alias"\]\.weight is not a known/,
    ],
    ['no alias', {}, /\.alias is missing/],
    ['an alias that is no string', { alias: 3 }, /\.alias: 3 is not the name/],
    ['an alias of another namespace', { alias: 'other/orders-live' }, /\.alias: "other\/orders-live" is not the name/],
    ['no object', 'orders-live', /must be an object/],
    ['nothing', undefined, /must be an object/],
  ] as const) {
    it(`refuses ${what} and names it`, () => {
      assert.throws(
        () => readPluginConfig(rolloutWithEntry(entry)),
        (error) => error instanceof PluginConfigError && named.test(error.message) && /ns\/orders/.test(error.message),
      );
    });
  }
});

describe('whether a Rollout routes an Alias', () => {
  it('is told by the entry', () => {
    assert.equal(routesAlias(rolloutWithEntry({ alias: 'orders-live' }), 'orders-live'), true);
    assert.equal(routesAlias(rolloutWithEntry({ alias: 'other-live' }), 'orders-live'), false);
    assert.equal(routesAlias(rolloutWithEntry(undefined), 'orders-live'), false);
  });

  it('is not denied by a typing error in the entry', () => {
    for (const entry of [{ alais: 'orders-live' }, { alias: '' }, 'orders-live']) {
      assert.equal(routesAlias(rolloutWithEntry(entry), 'orders-live'), true);
    }
  });

  it('is denied by another strategy', () => {
    const rollout = rolloutWithEntry({ alias: 'orders-live' });
    assert.equal(routesAlias({ ...rollout, spec: { strategy: { blueGreen: {} } } }, 'orders-live'), false);
  });
});
