// A plugin process on the gRPC wire for tests of the host: remembers the calls it got, and never answers SetWeight(99).
import { serveGrpc } from '../../plugin/grpc/serve.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import type { TrafficRouter } from '../../src/traffic/traffic-router.ts';

const seen: string[] = [];
const note = (call: string) => async () => void seen.push(call);

const router: TrafficRouter = {
  initPlugin: note('initPlugin'),
  type: () => 'TestProcess',
  updateHash: note('updateHash'),
  async setWeight(_rollout, weight) {
    if (weight === 99) await new Promise(() => {});
    seen.push('setWeight');
  },
  setHeaderRoute: note('setHeaderRoute'),
  setMirrorRoute: note('setMirrorRoute'),
  async verifyWeight() {
    return 'Verified';
  },
  async removeManagedRoutes() {
    throw new Error(seen.join(' '));
  },
};

await serveGrpc({
  router: Promise.resolve(router),
  env: process.env,
  appProtocolVersion: 1,
  writeHandshake: (line) => process.stdout.write(line),
  log: silentLog,
  clock: systemClock,
  onShutdown: () => process.exit(0),
});
