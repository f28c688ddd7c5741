// A host in a process of its own, for tests that kill it: starts the scripted plugin, says its pid and directory in a line of JSON,
// then never connects, or makes a call that is held (`SCRIPT_HOLD`), as its argument says.
import { createNetRpcCaller } from './netrpc-caller.ts';
import { startPluginProcess } from './plugin-process.ts';

const plugin = await startPluginProcess({ SCRIPT_HOLD: 'go-on' });
if (process.argv[2] === 'in-mid-call') {
  const { call } = await createNetRpcCaller(await plugin.connect()).dispense();
  void call('Plugin.SetWeight');
  while (plugin.calls().length === 0) await new Promise(setImmediate);
}
console.log(JSON.stringify({ pid: plugin.child.pid, directory: plugin.directory }));
await plugin.exited;
