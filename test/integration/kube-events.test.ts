import assert from 'node:assert/strict';
import type { KubeObject } from '../../src/api/meta.ts';
import type { KubeClient } from '../../src/kube/client.ts';
import { createKubeClient } from '../../src/kube/create-client.ts';
import { createEventRecorder } from '../../src/kube/create-event-recorder.ts';
import type { EventRecorder } from '../../src/kube/events.ts';
import { type Log, silentLog } from '../../src/runtime/log.ts';
import { json, refuse, type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts';
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock.ts';

interface WrittenEvent {
  metadata: { name: string; namespace: string };
  message: string;
  count: number;
  [field: string]: unknown;
}

describe('event recorder', () => {
  let server: ScriptedServer;
  let client: KubeClient;
  let clock: VirtualClock;
  let recorder: EventRecorder;
  let warnings: string[];
  /** What the server holds, by name. */
  let events: Map<string, WrittenEvent>;
  let refusing: boolean;

  const alias = (uid = 'u1', name = 'live'): KubeObject => ({
    apiVersion: 'lambda-rollouts.dev/v1alpha1',
    kind: 'Alias',
    metadata: { namespace: 'ns', name, uid, resourceVersion: '7' },
  });
  const written = () => [...events.values()];

  beforeEach(async () => {
    [warnings, events, refusing] = [[], new Map(), false];
    clock = createVirtualClock();
    server = await startScriptedServer((response, { method, path, body }) => {
      if (refusing) return refuse(response, 403, 'Forbidden', 'events are forbidden');
      const name = path.split('/').at(-1) ?? '';
      const known = events.get(name);
      if (method === 'PATCH' && !known) return refuse(response, 404, 'NotFound', `events "${name}" not found`);
      const event = { ...known, ...JSON.parse(body) };
      events.set(event.metadata.name, event);
      json(response, event);
    });
    client = createKubeClient({ access: server.access, clock, log: silentLog });
    const log: Log = { ...silentLog, warn: (message, fields) => warnings.push(`${message}: ${fields?.error}`) };
    recorder = createEventRecorder({ client, component: 'tester', instance: 'pod-1', clock, log });
  });
  afterEach(async () => {
    client.close();
    await server.close();
  });

  it('writes a core/v1 Event beside its object', async () => {
    recorder.event(alias(), 'Warning', 'WeightNotConfirmed', 'throttled');
    await recorder.flush();
    const [event] = written();
    assert.match(event?.metadata.name ?? '', /^live\.[0-9a-f]{16}$/);
    assert.equal(server.requests[0]?.path, '/api/v1/namespaces/ns/events');
    const { metadata: _, ...rest } = event ?? assert.fail('no event');
    assert.deepEqual(rest, {
      apiVersion: 'v1',
      kind: 'Event',
      involvedObject: {
        apiVersion: 'lambda-rollouts.dev/v1alpha1',
        kind: 'Alias',
        name: 'live',
        namespace: 'ns',
        uid: 'u1',
        resourceVersion: '7',
      },
      type: 'Warning',
      reason: 'WeightNotConfirmed',
      message: 'throttled',
      count: 1,
      firstTimestamp: '2026-01-01T00:00:00Z',
      lastTimestamp: '2026-01-01T00:00:00Z',
      source: { component: 'tester', host: 'pod-1' },
      reportingComponent: 'tester',
      reportingInstance: 'pod-1',
    });
  });

  it('counts the same again within an hour, and nothing else', async () => {
    for (let i = 0; i < 3; i++) {
      recorder.event(alias(), 'Normal', 'Moved', 'to 20 %');
      await recorder.flush();
      await clock.advance(30 * 60_000);
    }
    recorder.event(alias(), 'Normal', 'Moved', 'to 30 %');
    recorder.event(alias('u2'), 'Normal', 'Moved', 'to 20 %');
    await recorder.flush();
    assert.deepEqual(
      written().map((e) => [e.message, e.count, e.lastTimestamp]),
      [
        ['to 20 %', 3, '2026-01-01T01:00:00Z'],
        ['to 30 %', 1, '2026-01-01T01:30:00Z'],
        ['to 20 %', 1, '2026-01-01T01:30:00Z'],
      ],
    );
    await clock.advance(61 * 60_000);
    recorder.event(alias(), 'Normal', 'Moved', 'to 20 %');
    await recorder.flush();
    assert.equal(events.size, 4, 'after an hour a new one');
  });

  it('writes a new Event when the counted one has expired on the server', async () => {
    recorder.event(alias(), 'Normal', 'Moved', 'm');
    await recorder.flush();
    events.clear();
    recorder.event(alias(), 'Normal', 'Moved', 'm');
    await recorder.flush();
    assert.deepEqual(
      written().map((e) => e.count),
      [1],
    );
  });

  it('keeps the order per object', async () => {
    const messages = Array.from({ length: 10 }, (_, i) => `step ${i}`);
    for (const message of messages) recorder.event(alias(), 'Normal', 'Step', message);
    await recorder.flush();
    assert.deepEqual(
      written().map((e) => e.message),
      messages,
    );
  });

  it('cuts floods about one object, not about others, and recovers', async () => {
    for (let i = 0; i < 40; i++) recorder.event(alias(), 'Normal', 'Flood', `${i}`);
    recorder.event(alias('u2'), 'Normal', 'Calm', 'm');
    await recorder.flush();
    assert.equal(events.size, 26);
    await clock.advance(5 * 60_000);
    recorder.event(alias(), 'Normal', 'Later', 'm');
    await recorder.flush();
    assert.equal(events.size, 27);
  });

  it('stays within what the API server accepts', async () => {
    recorder.event(alias('u1', 'n'.repeat(253)), 'Normal', 'Long', 'ü'.repeat(1_000));
    await recorder.flush();
    const [event] = written();
    assert.equal(event?.metadata.name.length, 253);
    assert.ok(Buffer.byteLength(event?.message ?? '') <= 1024);
    assert.match(event?.message ?? '', /^ü+…$/);
  });

  it('logs what it cannot write, and writes the next', async () => {
    refusing = true;
    recorder.event(alias(), 'Normal', 'Lost', 'm');
    await recorder.flush();
    assert.deepEqual(warnings, ['event not written: KubeError: events are forbidden']);
    refusing = false;
    recorder.event(alias(), 'Normal', 'Written', 'm');
    await recorder.flush();
    assert.equal(events.size, 1);
  });
});
