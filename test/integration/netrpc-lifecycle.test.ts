import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eventually } from '../support/eventually.ts';
import { createNetRpcCaller } from '../support/netrpc-caller.ts';
import { type PluginProcess, startPluginProcess } from '../support/plugin-process.ts';
import { isRunning, residentBytes } from '../support/processes.ts';

const HOST_PROCESS = fileURLToPath(new URL('../support/netrpc-host-process.ts', import.meta.url));
const MIB = 1024 * 1024;
const patient = { timeoutMs: 30_000, intervalMs: 20 };

describe('the life of plugin processes', function () {
  this.timeout(180_000);
  const running: PluginProcess[] = [];
  afterEach(() => Promise.all(running.splice(0).map((plugin) => plugin.stop())));

  async function start(env: NodeJS.ProcessEnv = {}) {
    const plugin = await startPluginProcess(env);
    running.push(plugin);
    const caller = createNetRpcCaller(await plugin.connect());
    return { plugin, caller };
  }

  const sockets = ({ directory }: PluginProcess) => readdirSync(directory).filter((name) => name.startsWith('plugin-'));

  it('leaves no process and no socket behind in 24 starts, whatever ends them', async () => {
    const ends: ((plugin: PluginProcess, caller: ReturnType<typeof createNetRpcCaller>) => unknown)[] = [
      (_plugin, caller) => caller.control('Control.Quit', true).catch(() => {}),
      (_plugin, caller) => caller.close(),
      (plugin) => plugin.child.kill('SIGTERM'),
      (plugin) => plugin.child.kill('SIGKILL'),
    ];
    for (let i = 0; i < 24; i++) {
      const { plugin, caller } = await start();
      await caller.control('Control.Ping', true);
      const end = i % ends.length;
      await ends[end]?.(plugin, caller);
      assert.equal(await plugin.exited, end === 3 ? 'SIGKILL' : 0);
      assert.equal(isRunning(plugin.child.pid ?? 0), false);
      if (end < 3) assert.deepEqual(sockets(plugin), []);
      await plugin.stop();
    }
  });

  it('answers 10,000 calls at a concurrency of 16, and keeps nothing of them', async () => {
    const { plugin, caller } = await start({ SCRIPT_CALLS: '' });
    const { call } = await caller.dispense();
    let left = 10_000;
    let early = 0;
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        while (left-- > 0) {
          const answer = await call('Plugin.SetWeight');
          assert.equal(JSON.stringify(answer), '{}');
          if (left === 7_000) early = residentBytes(plugin.child.pid ?? 0);
        }
      }),
    );
    await caller.control('Control.Ping', true);
    const late = residentBytes(plugin.child.pid ?? 0);
    assert.ok(late < early * 1.3, `${early} bytes after 3,000 calls, ${late} after 10,000`);
  });

  it('serves several connections, and streams that come and go on one', async () => {
    const { plugin, caller } = await start({ SCRIPT_CALLS: '' });
    const other = createNetRpcCaller(await plugin.connect());
    for (let i = 0; i < 200; i++) {
      const dispensed = await (i % 2 ? caller : other).dispense();
      await dispensed.call('Plugin.SetWeight');
      dispensed.close();
    }
    other.close();
    await caller.control('Control.Ping', true);
    assert.equal(plugin.stderr(), '');
  });

  it('bounds what unfinished messages on many streams take, ends that connection and serves another', async () => {
    const { plugin, caller } = await start();
    const other = createNetRpcCaller(await plugin.connect());
    const before = residentBytes(plugin.child.pid ?? 0);
    const announced = Buffer.concat([Buffer.of(0xfc, 0x00, 0xf0, 0x00, 0x00), Buffer.alloc(14 * MIB)]);
    for (let i = 0; i < 12; i++) (await caller.dispense()).send(announced);
    await eventually(() => assert.match(plugin.stderr(), /unfinished values and calls of \d+ bytes/), patient);
    assert.ok(residentBytes(plugin.child.pid ?? 0) - before < 320 * MIB);
    assert.equal(plugin.stderr().trim().split('\n').length, 1, plugin.stderr());
    const { call } = await other.dispense();
    assert.equal(JSON.stringify(await call('Plugin.SetWeight')), '{}');
  });

  it('ends the call under way of one host when another is gone in mid-call', async () => {
    const { plugin, caller } = await start({ SCRIPT_HOLD: 'go-on' });
    const { call } = await caller.dispense();
    const failed = assert.rejects(call('Plugin.SetWeight'), /unexpected EOF/);
    await eventually(() => assert.equal(plugin.calls().length, 1), patient);
    caller.close();
    await failed;
    assert.equal(await plugin.exited, 0);
    assert.deepEqual(sockets(plugin), []);
  });

  for (const when of ['before-it-connects', 'in-mid-call']) {
    it(`ends when its host is killed ${when}`, async () => {
      const host = spawn(process.execPath, [HOST_PROCESS, when], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [line] = await once(host.stdout, 'data');
      const { pid, directory } = JSON.parse(String(line));
      assert.equal(isRunning(pid), true);
      host.kill('SIGKILL');
      await eventually(() => assert.equal(isRunning(pid), false), patient);
      assert.deepEqual(
        readdirSync(directory).filter((name) => name.startsWith('plugin-')),
        [],
      );
      rmSync(directory, { recursive: true });
      assert.equal(existsSync(directory), false);
    });
  }
});
