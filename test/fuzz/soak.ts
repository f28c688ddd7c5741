import { createNetRpcCaller } from '../support/netrpc-caller.ts';
import { startPluginProcess } from '../support/plugin-process.ts';
import { residentBytes } from '../support/processes.ts';

const MIB = 1024 * 1024;
/** Calls until the process has grown to its size. */
const WARM_UP_CALLS = 10_000;
const CONCURRENCY = 16;

export interface SoakResult {
  /** Resident memory after the first 10,000 calls, and after all. */
  earlyMib: number;
  lateMib: number;
}

/** `calls` SetWeight calls with a recorded Rollout to a plugin process, 16 at a time. Rejects when one is answered otherwise. */
export async function soak(calls: number): Promise<SoakResult> {
  const plugin = await startPluginProcess({ SCRIPT_CALLS: '' });
  try {
    const { call } = await createNetRpcCaller(await plugin.connect()).dispense();
    const rss = () => Math.round(residentBytes(plugin.child.pid ?? 0) / MIB);
    await callMany(call, WARM_UP_CALLS);
    const earlyMib = rss();
    await callMany(call, calls - WARM_UP_CALLS);
    return { earlyMib, lateMib: rss() };
  } finally {
    await plugin.stop();
  }
}

async function callMany(call: (method: string) => Promise<unknown>, count: number): Promise<void> {
  let left = count;
  const callers = Array.from({ length: CONCURRENCY }, async () => {
    while (left-- > 0) {
      const answer = JSON.stringify(await call('Plugin.SetWeight'));
      if (answer !== '{}') throw new Error(`SetWeight answered ${answer}`);
    }
  });
  await Promise.all(callers);
}
