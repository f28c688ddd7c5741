import assert from 'node:assert/strict';
import { createGobDecoder, type GobStruct } from '../../plugin/go-plugin/gob/index.ts';
import type { Rollout } from '../../src/api/rollout.ts';
import { type NetRpcCase, netRpcCaseNames, readNetRpcCase, readStockControllerCalls } from '../support/netrpc-case.ts';
import { createNetRpcHost, type NetRpcHost } from '../support/netrpc-host.ts';
import { type PluginProcess, type ScriptedCall, startPluginProcess } from '../support/plugin-process.ts';

/** What made the Go plugin answer as it did (test/fixtures/record/record). */
const SCRIPTS: Record<string, NodeJS.ProcessEnv> = {
  'init-error': { SCRIPT_ERROR: 'InitPlugin=no credentials' },
  'update-hash-error': { SCRIPT_ERROR: 'UpdateHash=no such alias: live' },
  'set-weight-error': { SCRIPT_ERROR: 'SetWeight=TooManyRequests: Rate exceeded — é ✓' },
  'verify-not': { SCRIPT_VERDICT: '0' },
  'verify-notimpl': { SCRIPT_VERDICT: '2' },
  'verify-error': { SCRIPT_VERDICT: '0', SCRIPT_ERROR: 'VerifyWeight=AccessDenied' },
  'verify-error-ok': { SCRIPT_VERDICT: '1', SCRIPT_ERROR: 'VerifyWeight=AccessDenied' },
  concurrent: { SCRIPT_SLOW: '1' },
  'stock-controller': { SCRIPT_TYPE: 'Rec' },
};

/** Go's router can give a verdict together with an error. Ours gives one or the other: it answers as in the case with the error alone. */
const ANSWERED_LIKE: Record<string, string> = { 'verify-error-ok': 'verify-error' };

describe('the recorded conversations of Go hosts, with our plugin process', function () {
  this.timeout(60_000);
  const running: PluginProcess[] = [];
  after(() => Promise.all(running.map((plugin) => plugin.stop())));

  async function replay(recording: NetRpcCase): Promise<{ plugin: PluginProcess; host: NetRpcHost }> {
    const plugin = await startPluginProcess(SCRIPTS[recording.name]);
    running.push(plugin);
    const host = createNetRpcHost(await plugin.connect());
    await host.play(recording);
    return { plugin, host };
  }

  for (const name of netRpcCaseNames()) {
    it(`${name}: same answers, same calls, and an orderly end`, async () => {
      const recording = answeredLike(readNetRpcCase(name), ANSWERED_LIKE[name]);
      const { plugin, host } = await replay(recording);
      assert.equal(await plugin.exited, 0, plugin.stderr());
      assertAnswers(recording, host);
      if (name === 'stock-controller') assertStockControllerCalls(plugin.calls());
      else assertCalls(recording, plugin.calls());
      assert.deepEqual(unexpectedLines(plugin.stderr()), []);
    });
  }
});

/** The host's side of a case with the answers of another, whose frames come in the same order. */
function answeredLike(recording: NetRpcCase, name: string | undefined): NetRpcCase {
  if (name === undefined) return recording;
  const { frames, answers } = readNetRpcCase(name);
  const fromHost = recording.frames.filter((frame) => frame.dir === 'client-to-plugin');
  const merged = frames.map((frame) => (frame.dir === 'client-to-plugin' ? fromHost.shift() : frame) ?? frame);
  return { ...recording, frames: merged, answers };
}

/** Byte for byte, except that the Go plugin's answer to Quit may be missing from a recording, and that concurrent answers have no order. */
function assertAnswers(recording: NetRpcCase, host: NetRpcHost): void {
  const opened = new Set(recording.frames.filter((frame) => frame.stream > 0).map((frame) => frame.stream));
  assert.deepEqual(host.acknowledged, [...opened], 'every stream is acknowledged, in order');
  for (const [stream, answer] of recording.answers) {
    const ours = host.received.get(stream) ?? Buffer.alloc(0);
    if (recording.name === 'concurrent' && stream === 7) {
      assert.deepEqual(repliesBySequence(ours), repliesBySequence(answer));
    } else {
      assert.equal(ours.subarray(0, answer.length).toString('hex'), answer.toString('hex'), `stream ${stream}`);
      if (stream > 1) assert.equal(ours.length, answer.length, `nothing more on stream ${stream}`);
    }
  }
}

function repliesBySequence(stream: Buffer): Map<unknown, unknown> {
  const decoder = createGobDecoder();
  decoder.push(stream.subarray(4));
  const replies = new Map<unknown, unknown>();
  for (let header = decoder.next(); header !== undefined; header = decoder.next()) {
    const sequence = (header.value as GobStruct).Seq ?? 0;
    replies.set(sequence, decoder.next()?.value);
  }
  return new Map([...replies].sort(([a], [b]) => Number(a) - Number(b)));
}

function assertCalls(recording: NetRpcCase, calls: ScriptedCall[]): void {
  const expected = recording.calls.filter((call) => !['Dispense', 'Ping', 'Type'].includes(call.method));
  const byWeight = (a: ScriptedCall, b: ScriptedCall) => b.args.DesiredWeight - a.args.DesiredWeight;
  if (recording.name === 'concurrent')
    for (const list of [expected, calls]) list.splice(1, 8, ...list.slice(1).sort(byWeight));
  assert.deepEqual(calls.map(withoutRollout), expected.map(withoutRollout));
  for (const call of calls.slice(1)) {
    if (recording.decoded !== undefined) assertRollout(call.args.Rollout, recording);
  }
}

/** The arguments besides the Rollout: what the host put in, with gob's nil slice read as an empty one. */
function withoutRollout({ method, args }: ScriptedCall): unknown {
  const { Rollout: _rollout, ...others } = args ?? {};
  if ('AdditionalDestinations' in others) others.AdditionalDestinations ??= [];
  return { method, ...others };
}

/** What Go decoded from the same bytes, plus the zeros that gob had lost: those are compared with what the host put in. */
function assertRollout(rollout: Rollout, recording: NetRpcCase): void {
  const sent = recording.calls.findLast((call) => call.args?.Rollout !== undefined)?.args.Rollout as Rollout;
  const expected = structuredClone(recording.decoded.Rollout) as Rollout;
  expected.spec.replicas = sent.spec.replicas ?? 0;
  for (const [index, step] of (sent.spec.strategy?.canary?.steps ?? []).entries()) {
    const target = expected.spec.strategy?.canary?.steps?.[index];
    if (target !== undefined && step.setWeight !== undefined) target.setWeight = step.setWeight;
  }
  if (expected.status && sent.status?.currentStepIndex !== undefined) {
    expected.status.currentStepIndex = sent.status.currentStepIndex;
  }
  assert.deepEqual(rollout, expected);
}

function assertStockControllerCalls(calls: ScriptedCall[]): void {
  const expected = readStockControllerCalls().filter((call) => call.m !== 'Type');
  assert.equal(calls.length, expected.length);
  for (const [index, { method, args }] of calls.entries()) {
    const { m, c, s, w, ...seen } = expected[index] ?? {};
    assert.deepEqual([method, args?.CanaryHash, args?.StableHash, args?.DesiredWeight], [m, c, s, w]);
    if (args === undefined) continue;
    const { metadata, status, spec } = args.Rollout as Rollout;
    assert.deepEqual(
      [metadata.name, metadata.resourceVersion, status?.currentPodHash, status?.stableRS ?? '', status?.phase],
      [seen.ro, seen.rv, seen.curHash, seen.stableRS, seen.phase],
    );
    // The Go plugin saw nil where the host had 0.
    assert.equal(status?.currentStepIndex, seen.idx ?? 0);
    assert.deepEqual(spec.template?.metadata?.annotations, seen.ann);
    assert.equal(metadata.managedFields?.length, seen.nManaged);
  }
}

function unexpectedLines(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !line.includes('"@level":"debug"'));
}
