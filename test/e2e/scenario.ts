import { randomBytes } from 'node:crypto';
import { failureReport } from './failure-report.ts';
import { readStackAddresses } from './stack/stack-addresses.ts';
import { createWorld, type World } from './world.ts';

/**
 * Defines a mocha test that tells one story in a namespace and with a function of its own. `name` (a DNS label) begins the
 * namespace's name; a suffix lets a scenario run again on the same stack. A failure prints what there is to see.
 */
export function scenario(name: string, title: string, story: (world: World) => Promise<void>): void {
  it(title, async () => {
    const stack = readStackAddresses();
    const world = createWorld(`${name}-${randomBytes(2).toString('hex')}`, stack);
    try {
      await world.kubectl('create', 'namespace', world.namespace);
      await story(world);
      await world.finish();
    } catch (error) {
      console.error(await failureReport(title, world));
      await world.control.restore();
      throw error;
    } finally {
      world.close();
    }
  });
}
