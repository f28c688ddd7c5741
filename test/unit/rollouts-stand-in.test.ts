import assert from 'node:assert/strict';
import { podTemplateHash } from '../../src/simulator/rollouts/hash.ts';
import { formatSelector } from '../../src/simulator/rollouts/label-selector.ts';
import { pauseDurationMs } from '../../src/simulator/rollouts/pause-duration.ts';

describe('stand-in for Argo Rollouts: pause duration', () => {
  for (const [duration, ms] of [
    [5, 5_000],
    ['5', 5_000],
    ['5s', 5_000],
    ['1m30s', 90_000],
    ['1h', 3_600_000],
    ['1.5m', 90_000],
    ['2500ms', 2_000], // whole seconds, as the real one cuts it
    ['', undefined],
    ['5 minutes', undefined],
    ['-5s', undefined],
  ] as const) {
    it(`${JSON.stringify(duration)} is ${ms} ms`, () => assert.equal(pauseDurationMs(duration), ms));
  }
});

describe('stand-in for Argo Rollouts: pod-template hash', () => {
  const template = { metadata: { annotations: { a: '1' } }, spec: { containers: [{ name: 'c', image: 'i' }] } };

  it('is made of the characters of a name, and differs with the template', () => {
    assert.match(podTemplateHash(template), /^[bcdfghjklmnpqrstvwxz2456789]{1,10}$/);
    assert.notEqual(podTemplateHash(template), podTemplateHash({ ...template, metadata: { annotations: { a: '2' } } }));
  });

  it('is blind to the order of keys and to what a typed client adds', () => {
    const typed = {
      spec: { containers: [{ resources: {}, image: 'i', name: 'c' }] },
      metadata: { creationTimestamp: null, annotations: { a: '1' } },
    };
    assert.equal(podTemplateHash(typed), podTemplateHash(template));
  });

  it('tells an empty volume from none', () => {
    const volume = (source: object) => ({ spec: { volumes: [{ name: 'v', ...source }] } });
    assert.notEqual(podTemplateHash(volume({ emptyDir: {} })), podTemplateHash(volume({})));
  });
});

describe('stand-in for Argo Rollouts: status.selector', () => {
  it('is one line, as FormatLabelSelector writes it', () => {
    const selector = {
      matchLabels: { b: '2', a: '1' },
      matchExpressions: [
        { key: 'tier', operator: 'In', values: ['y', 'x'] },
        { key: 'old', operator: 'DoesNotExist' },
      ],
    };
    assert.equal(formatSelector(selector), 'a=1,b=2,tier in (x,y),!old');
  });
});
