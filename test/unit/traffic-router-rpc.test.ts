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

/** Seconds since year 1 of 2026-03-01T09:30:00Z, nanoseconds, no zone. */
function goTime(): Uint8Array {
  const view = new DataView(new ArrayBuffer(15));
  view.setUint8(0, 1);
  view.setBigInt64(1, BigInt(Date.UTC(2026, 2, 1, 9, 30) / 1000) + 62_135_596_800n);
  view.setInt16(13, -1);
  return new Uint8Array(view.buffer);
}

describe('traffic-router RPC: Go values as Kubernetes JSON', () => {
  const cases: [what: string, value: GobValue | undefined, type: string, json: unknown][] = [
    ['a time', goTime(), 'time', '2026-03-01T09:30:00Z'],
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
    ['an int64 beyond 2^53', 2n ** 60n, 'number', 2 ** 60],
    ['a map with a dangerous key', new Map([['__proto__', 'x']]), '{}string', JSON.parse('{"__proto__":"x"}')],
    ['a nil slice', undefined, '[]string', null],
  ];
  for (const [what, value, type, json] of cases) {
    it(`writes ${what}`, () => assert.deepEqual(toJson(value, type, 'here'), json));
  }

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
