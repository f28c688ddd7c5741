// What Argo Rollouts starts. Nothing heavy is imported before the handshake is out.
import { systemClock } from '../src/runtime/clock.ts';
import { runPlugin } from './run-plugin.ts';

void runPlugin({
  process,
  // `lambda-rollouts plugin …` comes here too.
  args: process.argv.slice(process.argv[2] === 'plugin' ? 3 : 2),
  clock: systemClock,
  async createRouter(options) {
    const { createTrafficRouter } = await import('../src/traffic/index.ts');
    return createTrafficRouter(options);
  },
});
