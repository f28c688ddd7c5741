import assert from 'node:assert/strict';
import { duplexPair } from 'node:stream';
import { createAllowance } from '../../plugin/go-plugin/allowance.ts';
import { messageOf } from '../../plugin/go-plugin/error.ts';
import { groupId } from '../../plugin/go-plugin/handshake/group-id.ts';
import { formatHandshakeLine } from '../../plugin/go-plugin/handshake/index.ts';
import { createBroker } from '../../plugin/go-plugin/server/broker.ts';
import { createOutput, sendOutput } from '../../plugin/go-plugin/server/output.ts';
import { watchForHost } from '../../plugin/go-plugin/server/watch-for-host.ts';
import { eventually } from '../support/eventually.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

describe('go-plugin: handshake line', () => {
  const line = { appProtocolVersion: 1, network: 'unix', address: '/tmp/s', protocol: 'netrpc' } as const;

  it('ends with an empty certificate, as the reference prints it', () => {
    assert.equal(formatHandshakeLine({ ...line, env: {} }), '1|1|unix|/tmp/s|netrpc|\n');
  });

  it('has a certificate, and a seventh field only for a host that asks', () => {
    const env = { PLUGIN_MULTIPLEX_GRPC: 'true' };
    assert.equal(formatHandshakeLine({ ...line, serverCertificate: 'abc', env: {} }), '1|1|unix|/tmp/s|netrpc|abc\n');
    assert.equal(formatHandshakeLine({ ...line, serverCertificate: 'abc', env }), '1|1|unix|/tmp/s|netrpc|abc|false\n');
  });
});

describe('go-plugin: group of the socket', () => {
  it('is a number, or the name of a group', () => {
    assert.equal(groupId('1234'), 1234);
    assert.equal(typeof groupId(process.platform === 'darwin' ? 'wheel' : 'root'), 'number');
    assert.throws(() => groupId('no such group'), /no group "no such group"/);
  });
});

describe('go-plugin: waiting for a host', () => {
  function watch(parentPid?: () => number) {
    const clock = createVirtualClock();
    const gone: string[] = [];
    const hostCame = watchForHost({
      clock,
      connectTimeoutMs: 60_000,
      parentPid,
      onGone: (reason) => gone.push(reason),
    });
    return { clock, gone, hostCame };
  }

  it('ends after the time that the host itself waits', async () => {
    const { clock, gone } = watch(() => 7);
    await clock.advance(59_999);
    assert.deepEqual(gone, []);
    await clock.advance(1);
    assert.deepEqual(gone, ['no-host']);
  });

  it('ends within a second when the host has died', async () => {
    let parent = 7;
    const { clock, gone } = watch(() => parent);
    await clock.advance(10_000);
    parent = 1;
    await clock.advance(1_000);
    assert.deepEqual(gone, ['host-gone']);
  });

  it('leaves no timer when the host came', () => {
    const { clock, hostCame } = watch(() => 7);
    hostCame();
    assert.equal(clock.pending, 0);
  });
});

describe('go-plugin: what the plugin prints', () => {
  it('is kept for the first host, and goes to all that are there', async () => {
    const output = createOutput(10);
    const [first, second] = [duplexPair(), duplexPair()];
    output.write(Buffer.from('early'));
    output.write(Buffer.from('too much for what may be kept'));
    sendOutput(output, first[0], 1000);
    sendOutput(output, second[0], 1000);
    output.write(Buffer.from(' late'));
    first[1].end();
    second[1].end();
    assert.equal((await first[1].setEncoding('utf8').toArray()).join(''), 'early late');
    assert.equal((await second[1].setEncoding('utf8').toArray()).join(''), ' late');
  });

  it('is dropped while a host does not read, and not sent to one that is gone', async () => {
    const output = createOutput(10);
    const [plugin, host] = duplexPair();
    sendOutput(output, plugin, 100);
    for (let i = 0; i < 1000; i++) output.write(Buffer.alloc(60));
    assert.ok(plugin.writableLength <= 100);
    plugin.destroy();
    host.destroy();
    await eventually(() => assert.equal(plugin.closed, true));
    output.write(Buffer.from('nobody'));
  });
});

describe('go-plugin: broker', () => {
  const options = { clock: createVirtualClock(), onStray() {} };

  it('promises no more ids than may be open', async () => {
    const clock = createVirtualClock();
    const broker = createBroker({ ...options, clock, maxPromised: 2 });
    assert.deepEqual([broker.accept(() => {}), broker.accept(() => {})], [1, 2]);
    assert.throws(() => broker.accept(() => {}), /2 plugins were dispensed and not opened/);
    await clock.advance(5_000);
    assert.equal(
      broker.accept(() => {}),
      3,
    );
  });

  it('closes a stream with an unknown id, and one that says none within 5 s', async () => {
    const clock = createVirtualClock();
    const strays: string[] = [];
    const broker = createBroker({ clock, maxPromised: 2, onStray: (message) => strays.push(message) });
    const [known, unknown, silent] = [duplexPair(), duplexPair(), duplexPair()];
    const served = new Promise((resolve) => broker.accept(resolve));
    for (const [ours] of [known, unknown, silent]) broker.receive(ours);
    known[1].write(Buffer.of(1, 0));
    known[1].write(Buffer.of(0, 0));
    unknown[1].write(Buffer.of(9, 0, 0, 0));
    await served;
    await eventually(() => assert.equal(unknown[0].destroyed, true));
    await clock.advance(5_000);
    assert.equal(silent[0].destroyed, true);
    assert.deepEqual(strays, ['stream with the unknown broker id 9', 'stream without a broker id']);
  });
});

describe('go-plugin: allowance', () => {
  it('is shared, refuses growth beyond it, and takes what is given back', () => {
    const allowance = createAllowance(100);
    const [first, second] = [allowance.open(), allowance.open()];
    first.hold(60);
    assert.throws(() => second.hold(50), /110 bytes, the limit is 100/);
    second.hold(40);
    first.hold(0);
    second.hold(100);
  });
});

describe('go-plugin: what was thrown', () => {
  it('always has a text', () => {
    const nameless = Object.assign(new Error(''), { name: '' });
    const texts = [new Error('a'), new TypeError(''), 'b', '', undefined, Object.create(null), nameless].map(messageOf);
    assert.deepEqual(texts, ['a', 'TypeError', 'b', 'unknown error', 'undefined', 'unknown error', 'unknown error']);
  });
});
