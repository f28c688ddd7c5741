import { PLUGIN_NAME } from '../../../src/api/names.ts';
import { canaryAt50 } from '../canary-at-50.ts';
import { scenario } from '../scenario.ts';
import { ROLLOUT } from '../world.ts';

describe('the plugin configuration in the Rollout', () => {
  scenario('broken-at-50', 'broken at 50 %: the alias stays; mended, abort gives all traffic back', async (world) => {
    await canaryAt50(world);

    const configure = (wieght: number | null) =>
      world.patchRollout({
        spec: { strategy: { canary: { trafficRouting: { plugins: { [PLUGIN_NAME]: { wieght } } } } } },
      });
    await configure(1);
    await world.event('Rollout', ROLLOUT, /^TrafficRoutingError$/, /wieght/);
    await world.nothingMoves(2000);
    await configure(null);
    await world.abort();
    await world.expectHistory('v1:100', 'v1:90+v2:10', 'v1:50+v2:50', 'v1:100');
    await world.degraded();
  });

  scenario('wrong-field', 'a field that is no option: an Event names it', async (world) => {
    await world.applyRollout({ plugin: { allias: 'orders-live' } });
    await world.event('Rollout', ROLLOUT, /^TrafficRoutingError$/, /allias/);
  });

  scenario('missing-alias', 'an Alias that is not there: an Event names it', async (world) => {
    await world.applyRollout({ plugin: { alias: 'nowhere' }, version: 'none' });
    await world.healthy();
    await world.applyRollout({ plugin: { alias: 'nowhere' }, version: 'none-either' });
    await world.event('Rollout', ROLLOUT, /./, /nowhere/);
  });
});
