// A plugin process with a router that does what the environment says, and writes each call it gets to $SCRIPT_CALLS as a line
// of JSON. The Go plugin behind the recorded bytes (test/fixtures/record/scripted) knows the same variables:
//   SCRIPT_ERROR=<Method>=<text>   that method fails
//   SCRIPT_VERDICT=0|1|2           VerifyWeight's verdict (default 1, Verified)
//   SCRIPT_SLOW=1                  SetWeight(n) takes 100-n ms and fails with "weight n"
// and only here:
//   SCRIPT_TYPE                    answer of Type (default Scripted)
//   SCRIPT_HOLD=<name>             SetWeight waits for a file of that name beside $SCRIPT_CALLS
//   SCRIPT_NO_ROUTER=<text>        the router cannot be made
//   SCRIPT_CRASH=1                 SetWeight throws outside of any promise before it answers
//   SCRIPT_PRINT=1                 SetWeight prints to stdout and stderr
import { appendFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runPlugin } from '../../plugin/run-plugin.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import type { TrafficRouter, Verdict } from '../../src/traffic/traffic-router.ts';

const { env } = process;
const VERDICTS: Verdict[] = ['NotVerified', 'Verified', 'NotImplemented'];

async function answer(method: string, args: unknown): Promise<void> {
  if (env.SCRIPT_CALLS) appendFileSync(env.SCRIPT_CALLS, `${JSON.stringify({ method, args })}\n`);
  const prefix = `${method}=`;
  if (env.SCRIPT_ERROR?.startsWith(prefix)) throw new Error(env.SCRIPT_ERROR.slice(prefix.length));
}

async function misbehave(weight: number): Promise<void> {
  const hold = env.SCRIPT_HOLD && join(dirname(env.SCRIPT_CALLS ?? ''), env.SCRIPT_HOLD);
  while (hold && !existsSync(hold)) await systemClock.sleep(5);
  if (env.SCRIPT_PRINT) {
    console.log(`weight is ${weight}`);
    console.error(`careful: ${weight}`);
  }
  if (env.SCRIPT_CRASH) {
    setImmediate(() => {
      throw new Error('thrown outside of any call');
    });
    await systemClock.sleep(20);
  }
  if (env.SCRIPT_SLOW) {
    await systemClock.sleep(100 - weight);
    throw new Error(`weight ${weight}`);
  }
}

const router: TrafficRouter & { close(): Promise<void> } = {
  initPlugin: () => answer('InitPlugin', undefined),
  type: () => env.SCRIPT_TYPE ?? 'Scripted',
  updateHash: (Rollout, CanaryHash, StableHash, AdditionalDestinations) =>
    answer('UpdateHash', { Rollout, CanaryHash, StableHash, AdditionalDestinations }),
  async setWeight(Rollout, DesiredWeight, AdditionalDestinations) {
    await answer('SetWeight', { Rollout, DesiredWeight, AdditionalDestinations });
    await misbehave(DesiredWeight);
  },
  setHeaderRoute: (Rollout, SetHeaderRoute) => answer('SetHeaderRoute', { Rollout, SetHeaderRoute }),
  setMirrorRoute: (Rollout, SetMirrorRoute) => answer('SetMirrorRoute', { Rollout, SetMirrorRoute }),
  async verifyWeight(Rollout, DesiredWeight, AdditionalDestinations) {
    await answer('VerifyWeight', { Rollout, DesiredWeight, AdditionalDestinations });
    return VERDICTS[Number(env.SCRIPT_VERDICT ?? 1)] ?? 'NotVerified';
  },
  removeManagedRoutes: (Rollout) => answer('RemoveManagedRoutes', { Rollout }),
  close: async () => {},
};

await runPlugin({
  process,
  args: process.argv.slice(2),
  clock: systemClock,
  async createRouter() {
    if (env.SCRIPT_NO_ROUTER) throw new Error(env.SCRIPT_NO_ROUTER);
    return router;
  },
});
