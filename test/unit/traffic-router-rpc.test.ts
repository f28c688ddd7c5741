import assert from 'node:assert/strict';
import { GobInterface, type GobStruct, type GobValue } from '../../plugin/go-plugin/gob/index.ts';
import { createTrafficRouterMethods } from '../../plugin/traffic-router-rpc/index.ts';
import { restoreZeros } from '../../plugin/traffic-router-rpc/restore-zeros.ts';
import { toJson } from '../../plugin/traffic-router-rpc/to-json.ts';
import type { Rollout } from '../../src/api/rollout.ts';
import { createRecordingRouter } from '../support/recording-router.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rollout = (spec: Rollout['spec']): Rollout => ({
  apiVersion: 'a',
  kind: 'Rollout',
  metadata: { name: 'x' },
  spec,
});

/** A Go time (MarshalBinary, version 1) by its seconds since year 1; the zone is in minutes, -1 for UTC. */
function goTime(seconds: bigint, { nanoseconds = 0, zone = -1 } = {}): Uint8Array {
  const view = new DataView(new ArrayBuffer(15));
  view.setUint8(0, 1);
  view.setBigInt64(1, seconds);
  view.setUint32(9, nanoseconds);
  view.setInt16(13, zone);
  return new Uint8Array(view.buffer);
}

const YEAR_1_TO_1970 = 62_135_596_800n;
/** 2026-03-01T09:30:00Z. */
const MORNING = BigInt(Date.UTC(2026, 2, 1, 9, 30) / 1000) + YEAR_1_TO_1970;
/** 10000-01-01T11:59:59Z: the last second of 9999, twelve hours west. */
const YEAR_10000 = BigInt(Date.UTC(10_000, 0, 1, 11, 59, 59) / 1000) + YEAR_1_TO_1970;

describe('traffic-router RPC: Go values as Kubernetes JSON', () => {
  const cases: [what: string, value: GobValue | undefined, type: string, json: unknown][] = [
    ['a time', goTime(MORNING), 'time', '2026-03-01T09:30:00Z'],
    ['no time', undefined, 'time', null],
    ['the number of an IntOrString', { Type: 0, IntVal: 25 }, 'intOrString', 25],
    ['the zero of an IntOrString', {}, 'intOrString', 0],
    ['the text of an IntOrString', { Type: 1, StrVal: '25%' }, 'intOrString', '25%'],
    [
      'a plugin configuration',
      new Map([['a/b', bytes('{"alias":"live","n":[1]}')]]),
      '{}rawJson',
      { 'a/b': { alias: 'live', n: [1] } },
    ],
    ['managed fields', { Raw: bytes('{"f:spec":{}}') }, '*fieldsV1', { 'f:spec': {} }],
    ['a map with a dangerous key', new Map([['__proto__', 'x']]), '{}string', JSON.parse('{"__proto__":"x"}')],
    ['a nil slice', undefined, '[]string', null],
  ];
  for (const [what, value, type, json] of cases) {
    it(`writes ${what}`, () => assert.deepEqual(toJson(value, type, 'here'), json));
  }

  it('keeps the last digits of an integer beyond 2^53', () => {
    const value = { Generation: 2n ** 63n - 1n, DeletionGracePeriodSeconds: -(2n ** 53n) - 1n };
    const json = JSON.stringify(toJson(value, 'meta/v1.ObjectMeta', 'here'));
    assert.equal(json, '{"generation":9223372036854775807,"deletionGracePeriodSeconds":-9007199254740993}');
  });

  it('keeps the last digits of an integer in a plugin configuration', () => {
    const text = '{"n":9007199254740993,"list":[18446744073709551615,1.5,"9007199254740993"]}';
    assert.equal(JSON.stringify(toJson(bytes(text), 'rawJson', 'here')), text);
  });

  it('does not calculate with an integer that it could only round', () => {
    const json = toJson(2n ** 60n, 'number', 'here');
    assert.throws(() => Number(json) + 1, TypeError);
  });

  it('takes an empty plugin configuration for none, as gob sends nil inside a map', () => {
    const json = toJson(new Map([['a/b', new Uint8Array()]]), '{}rawJson', 'here');
    assert.deepEqual(json, { 'a/b': null });
  });

  it('names the plugin configuration that is no JSON', () => {
    assert.throws(() => toJson(new Map([['a/b', bytes('{')]]), '{}rawJson', 'plugins'), {
      name: 'TypeError',
      message: 'plugins.a/b: expected rawJson, the host sent other bytes',
    });
  });

  it('writes null for the zero time of another zone, and leaves it out where Go does', () => {
    const zero = goTime(0n, { zone: 345 });
    assert.equal(toJson(zero, 'time', 'here'), null);
    const json = toJson({ CreationTimestamp: zero, DeletionTimestamp: zero }, 'meta/v1.ObjectMeta', 'here');
    assert.deepEqual(json, { deletionTimestamp: null });
  });

  it('does not take a nanosecond after the zero time for it', () => {
    assert.equal(toJson(goTime(0n, { nanoseconds: 1 }), 'time', 'here'), '0001-01-01T00:00:00Z');
  });

  it('writes years of more or less than four digits as Go does', () => {
    assert.equal(toJson(goTime(YEAR_10000), 'time', 'here'), '10000-01-01T11:59:59Z');
    assert.equal(toJson(goTime(-366n * 86_400n - 1n), 'time', 'here'), '-0001-12-31T23:59:59Z');
  });

  it('names the time that is out of all range', () => {
    assert.throws(() => toJson(goTime(2n ** 62n), 'time', 'here'), {
      name: 'TypeError',
      message: 'here: expected time, the host sent other bytes',
    });
  });

  it('keeps the last digits in a field that only a newer Argo Rollouts knows', () => {
    const json = toJson({ FutureCount: 2n ** 60n }, 'rollouts/v1alpha1.WeightDestination', 'here');
    assert.equal(JSON.stringify(json), '{"weight":0,"futureCount":1152921504606846976}');
  });

  it('keeps a field that only a newer Argo Rollouts knows', () => {
    const json = toJson({ Weight: 5, FutureThing: { DeepField: [1] } }, 'rollouts/v1alpha1.WeightDestination', 'here');
    assert.deepEqual(json, { weight: 5, futureThing: { deepField: [1] } });
  });

  it('names the field that is of another kind', () => {
    const value = { Rollout: { Spec: { Paused: 'yes' } } };
    assert.throws(() => toJson(value, 'rpc.RemoveManagedRoutesArgs', 'args'), {
      name: 'TypeError',
      message: 'args.Rollout.spec.paused: expected bool, the host sent a string',
    });
  });
});

describe('traffic-router RPC: zeros that gob lost', () => {
  it('restores replicas, and nothing of a canary that has no steps', () => {
    const restored = restoreZeros(rollout({}));
    assert.equal(restored.spec.replicas, 0);
    assert.equal(restored.status, undefined);
  });

  it('restores setWeight in an empty step and the step index, and leaves what is there', () => {
    const steps = [{}, { setWeight: 5 }, { pause: {} }];
    const restored = restoreZeros(rollout({ replicas: 3, strategy: { canary: { steps } } }));
    assert.equal(restored.spec.replicas, 3);
    assert.deepEqual(restored.spec.strategy?.canary?.steps, [{ setWeight: 0 }, { setWeight: 5 }, { pause: {} }]);
    assert.equal(restored.status?.currentStepIndex, 0);
  });
});

describe('traffic-router RPC: calls', () => {
  const weights = (fields: GobStruct) => new GobInterface('SetWeightAndVerifyWeightArgs', fields);

  async function call(router: Parameters<typeof createTrafficRouterMethods>[0], method: string, argument: GobValue) {
    const found = createTrafficRouterMethods(router).get(method) ?? assert.fail(method);
    return (await found(argument)).value;
  }

  it('waits for the router', async () => {
    const coming = Promise.withResolvers<ReturnType<typeof createRecordingRouter>>();
    const answer = call(coming.promise, 'Plugin.SetWeight', weights({ Rollout: {}, DesiredWeight: 10 }));
    const router = createRecordingRouter();
    coming.resolve(router);
    assert.deepEqual(await answer, { ErrorString: '' });
    assert.deepEqual(router.calls, ['SW(10)']);
  });

  it('answers arguments of another type with what is wrong', async () => {
    const router = Promise.resolve(createRecordingRouter());
    const nothing = await call(router, 'Plugin.SetWeight', null);
    assert.deepEqual(nothing, { ErrorString: 'expected SetWeightAndVerifyWeightArgs, the host sent no arguments' });
    const other = await call(router, 'Plugin.VerifyWeight', new GobInterface('SetMirrorArgs', {}));
    const ErrorString = 'expected SetWeightAndVerifyWeightArgs, the host sent SetMirrorArgs';
    assert.deepEqual(other, { Verified: 0, Err: { ErrorString } });
  });

  it('never answers a failure with an empty text, which would read as success', async () => {
    const router = { ...createRecordingRouter(), initPlugin: () => Promise.reject(new Error('')) };
    assert.deepEqual(await call(Promise.resolve(router), 'Plugin.InitPlugin', null), { ErrorString: 'Error' });
  });
});
