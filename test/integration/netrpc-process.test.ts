import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createByteReader } from '../../plugin/go-plugin/gob/byte-reader.ts';
import { createByteWriter } from '../../plugin/go-plugin/gob/byte-writer.ts';
import { createMessageQueue } from '../../plugin/go-plugin/gob/message-queue.ts';
import { eventually } from '../support/eventually.ts';
import { readNetRpcCase } from '../support/netrpc-case.ts';
import { createNetRpcHost } from '../support/netrpc-host.ts';
import { type PluginProcess, startPluginProcess } from '../support/plugin-process.ts';

const SCRIPTED_PLUGIN = fileURLToPath(new URL('../support/scripted-plugin.ts', import.meta.url));

describe('the plugin process on the net/rpc wire', function () {
  this.timeout(60_000);
  const running: PluginProcess[] = [];
  after(() => Promise.all(running.map((plugin) => plugin.stop())));

  async function start(env: NodeJS.ProcessEnv = {}, args: string[] = []) {
    const plugin = await startPluginProcess(env, args);
    running.push(plugin);
    return plugin;
  }

  async function startWithHost(env: NodeJS.ProcessEnv = {}) {
    const plugin = await start(env);
    const socket = await plugin.connect();
    return { plugin, socket, host: createNetRpcHost(socket) };
  }

  /** Everything of a case but the host's goodbye: Quit and the FINs after it. */
  const setWeight = readNetRpcCase('set-weight-33');
  const framesBeforeQuit = setWeight.frames.findIndex((frame) => frame.stream === 1 && frame.off > 20_000);
  const answerOf = (host: { received: Map<number, Buffer> }) => String(host.received.get(7) ?? '');

  it('explains itself in one line when started by hand', () => {
    const run = spawnSync(process.execPath, [SCRIPTED_PLUGIN], { encoding: 'utf8', env: { PATH: process.env.PATH } });
    assert.equal(run.status, 1);
    assert.equal(run.stdout, '');
    assert.match(run.stderr, /^This is a plugin: .*ARGO_ROLLOUTS_RPC_PLUGIN=trafficrouter.*\n$/);
  });

  it('refuses an unknown protocol in one line', () => {
    const env = { PATH: process.env.PATH, ARGO_ROLLOUTS_RPC_PLUGIN: 'trafficrouter' };
    const run = spawnSync(process.execPath, [SCRIPTED_PLUGIN, '--protocol=rest'], { encoding: 'utf8', env });
    assert.equal(run.status, 1);
    assert.match(run.stderr, /^unknown protocol in "--protocol=rest": it is netrpc .* or grpc\n$/);
  });

  it('says in one line when there is no place for its socket', () => {
    const env = {
      PATH: process.env.PATH,
      ARGO_ROLLOUTS_RPC_PLUGIN: 'trafficrouter',
      PLUGIN_UNIX_SOCKET_DIR: '/nowhere',
    };
    const run = spawnSync(process.execPath, [SCRIPTED_PLUGIN], { encoding: 'utf8', env });
    assert.equal(run.status, 1);
    const line = JSON.parse(run.stderr);
    assert.match(line['@message'], /no place for the socket: .*\/nowhere.*set PLUGIN_UNIX_SOCKET_DIR/);
  });

  it('shares its socket with the group that the host names, and ports are not for unix sockets', async () => {
    const group = String(process.getgid?.());
    const env = { PLUGIN_UNIX_SOCKET_GROUP: group, PLUGIN_MIN_PORT: '10000', PLUGIN_MAX_PORT: '25000' };
    const plugin = await start(env);
    assert.ok(plugin.handshake.startsWith('1|1|unix|'));
    assert.equal(statSync(plugin.socketPath).mode & 0o777, 0o660);
    assert.equal(statSync(dirname(plugin.socketPath)).mode & 0o777, 0o750);
    assert.equal(String(statSync(plugin.socketPath).gid), group);
  });

  it('keeps its socket to its user otherwise', async () => {
    const plugin = await start();
    assert.equal(statSync(dirname(plugin.socketPath)).mode & 0o777, 0o700);
  });

  it('says in one line that the group of its socket does not exist, and leaves nothing', async () => {
    const env = { PLUGIN_UNIX_SOCKET_GROUP: 'no such group' };
    await assert.rejects(
      start(env),
      /cannot start: handshake: .*: no group .*no such group.* in .*must be a group of this user/,
    );
  });

  it('refuses connections beyond its limit, and serves those that it has', async () => {
    const { plugin, host } = await startWithHost();
    const sockets = await Promise.all(Array.from({ length: 12 }, () => plugin.connect()));
    await eventually(() => assert.equal(sockets.filter((socket) => socket.destroyed || socket.closed).length, 5));
    await host.play(setWeight, { frames: framesBeforeQuit });
    assert.match(answerOf(host), /Plugin\.SetWeight/);
    assert.match(plugin.stderr(), /refused a connection.*8 are open/);
  });

  it('prints the handshake line first, with a socket where the host wants it', async () => {
    const plugin = await start();
    assert.equal(plugin.handshake, `1|1|unix|${plugin.socketPath}|netrpc|`);
    assert.ok(plugin.socketPath.startsWith(plugin.directory));
    assert.ok(existsSync(plugin.socketPath));
  });

  it('answers Quit, exits and removes its socket', async () => {
    const { plugin, host } = await startWithHost();
    await host.play(readNetRpcCase('connect-quit'));
    assert.equal(await plugin.exited, 0);
    assert.match(String(host.received.get(1)), /Control\.Quit/);
    assert.deepEqual(readdirSync(plugin.directory), []);
  });

  it('takes frames that are split at every byte', async () => {
    const recording = readNetRpcCase('type');
    const { plugin, host } = await startWithHost();
    await host.play(recording, { pieceBytes: 1 });
    assert.equal(await plugin.exited, 0);
    assert.deepEqual(host.received.get(7), recording.answers.get(7));
  });

  it('exits and removes its socket when the host is gone without a word', async () => {
    const { plugin, socket, host } = await startWithHost();
    await host.play(setWeight, { frames: framesBeforeQuit });
    socket.destroy();
    assert.equal(await plugin.exited, 0);
    assert.deepEqual(
      readdirSync(plugin.directory).filter((name) => name !== 'calls.jsonl'),
      [],
    );
  });

  it('finishes the call under way on SIGTERM, then exits', async () => {
    const { plugin, host } = await startWithHost({ SCRIPT_HOLD: 'go-on' });
    await host.play(setWeight, { frames: framesBeforeQuit - 1 });
    await eventually(() => assert.equal(plugin.calls().at(-1)?.method, 'SetWeight'));
    plugin.child.kill('SIGTERM');
    await eventually(() => assert.match(plugin.stderr(), /"the plugin ends".*SIGTERM/));
    assert.equal(host.ended, false);
    writeFileSync(join(plugin.directory, 'go-on'), '');
    assert.equal(await plugin.exited, 0);
    assert.match(answerOf(host), /Plugin\.SetWeight/);
  });

  it('exits on SIGTERM before any host came', async () => {
    const plugin = await start();
    plugin.child.kill('SIGTERM');
    assert.equal(await plugin.exited, 0);
  });

  it('ignores SIGINT, which a terminal sends to its host too', async () => {
    const { plugin, host } = await startWithHost();
    plugin.child.kill('SIGINT');
    await host.play(setWeight, { frames: framesBeforeQuit });
    assert.match(answerOf(host), /Plugin\.SetWeight/);
  });

  it('answers every call with the reason when the router cannot be made', async () => {
    const { plugin, host } = await startWithHost({ SCRIPT_NO_ROUTER: 'no kubeconfig in sight' });
    await host.play(setWeight, { frames: 14 });
    await eventually(() => assert.match(answerOf(host), /Plugin\.InitPlugin.*no kubeconfig in sight/s));
    assert.match(plugin.stderr(), /"@level":"error".*no kubeconfig in sight/);
  });

  it('survives an exception outside of any call, and says so', async () => {
    const { plugin, host } = await startWithHost({ SCRIPT_CRASH: '1' });
    await host.play(setWeight, { frames: framesBeforeQuit });
    assert.match(answerOf(host), /Plugin\.SetWeight/);
    assert.match(plugin.stderr(), /"@level":"error","@message":"uncaught exception: going on".*thrown outside/);
  });

  it('sends what it prints to the host, not to stdout, and stderr also where the host reads it', async () => {
    const { plugin, host } = await startWithHost({ SCRIPT_PRINT: '1' });
    await host.play(setWeight, { frames: framesBeforeQuit });
    await eventually(() => assert.equal(String(host.received.get(3)), 'weight is 33\n'));
    await eventually(() => assert.equal(String(host.received.get(5)), 'careful: 33\n'));
    await eventually(() => assert.match(plugin.stderr(), /^careful: 33$/m));
    assert.equal(plugin.stdout(), `${plugin.handshake}\n`);
  });

  it('takes a Rollout of 2 MiB, far larger than the window', async () => {
    const { plugin, host } = await startWithHost();
    const toInit = setWeight.frames.findIndex(
      (frame) => frame.stream === 7 && frame.type === 'data' && frame.length === 4096,
    );
    await host.play(setWeight, { frames: toInit });
    const text = '0123456789abcdef'.repeat(131_072);
    await host.send(7, enlarge(setWeightBytes(), text));
    await eventually(() => assert.match(answerOf(host), /Plugin\.SetWeight/));
    const { annotations } = plugin.calls().at(-1)?.args.Rollout.metadata ?? {};
    assert.equal(annotations['kubectl.kubernetes.io/last-applied-configuration'], text);
  });

  const broken: [what: string, bytes: Buffer, frames: number][] = [
    ['bytes that are no yamux', Buffer.from('GET / HTTP/1.1\r\n\r\n'), 0],
    ['a call that is no gob', Buffer.concat([Buffer.of(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2), Buffer.of(1, 0xff)]), 8],
  ];
  for (const [what, bytes, frames] of broken) {
    it(`ends the connection with one line on ${what}, and serves another one on`, async () => {
      const { plugin, host } = await startWithHost();
      const other = createNetRpcHost(await plugin.connect());
      await other.play(setWeight, { frames: 8 });
      await host.play(setWeight, { frames });
      host.write(bytes);
      await eventually(() => assert.equal(host.ended, true));
      assert.equal(plugin.stderr().trim().split('\n').length, 1, plugin.stderr());
      assert.match(plugin.stderr(), /"@level":"warn"/);
      assert.equal(plugin.child.exitCode, null);
    });
  }

  /** The host's bytes of the SetWeight call: type definitions and values. */
  function setWeightBytes(): Buffer {
    const frames = setWeight.frames.filter((each) => each.dir === 'client-to-plugin' && each.stream === 7);
    const data = frames.filter((each) => each.type === 'data').map((each) => bodyOf(each.off, each.length));
    // Before it: the broker's id, and InitPlugin.
    return Buffer.concat(data.slice(2));
  }

  function bodyOf(offset: number, length: number): Buffer {
    return setWeight.fromHost.subarray(offset + 12, offset + 12 + length);
  }
});

const OLD_TEXT = Buffer.from('{"apiVersion":"argoproj.io/v1alpha1","kind":"Rollout","metadata":{"name":"orders"}}\n');

/** Puts `text` in place of an annotation's value, and mends the three lengths around it. */
function enlarge(call: Buffer, text: string): Buffer {
  const messages = cutMessages(call);
  const value = messages.at(-1) ?? assert.fail('no value');
  const reader = createByteReader(value);
  const id = reader.int();
  reader.uint();
  const struct = value.subarray(value.length - reader.remaining);
  const at = Buffer.from(struct).indexOf(OLD_TEXT);
  // The old length takes one byte, for the text is shorter than 128.
  const larger = Buffer.concat([
    struct.subarray(0, at - 1),
    sized(Buffer.from(text)),
    struct.subarray(at + OLD_TEXT.length),
  ]);
  const writer = createByteWriter();
  writer.int(id);
  writer.bytes(larger);
  return Buffer.concat([...messages.slice(0, -1).map((each) => sized(each)), sized(writer.finish())]);
}

function cutMessages(bytes: Buffer): Uint8Array[] {
  const queue = createMessageQueue(bytes.length);
  queue.push(bytes);
  const messages: Uint8Array[] = [];
  for (let message = queue.shift(); message !== undefined; message = queue.shift()) messages.push(message);
  return messages;
}

function sized(bytes: Uint8Array): Uint8Array {
  const writer = createByteWriter();
  writer.bytes(bytes);
  return writer.finish();
}
