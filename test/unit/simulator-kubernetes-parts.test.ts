import assert from 'node:assert/strict';
import { humanDuration } from '../../src/simulator/kubernetes/age.ts';
import { evaluateCel } from '../../src/simulator/kubernetes/cel-evaluate.ts';
import { parseCel } from '../../src/simulator/kubernetes/cel-parse.ts';
import { decodeFieldSet, encodeFieldSet, pathsOf } from '../../src/simulator/kubernetes/field-set.ts';
import type { Json } from '../../src/simulator/kubernetes/json.ts';
import { compileJsonPath } from '../../src/simulator/kubernetes/json-path.ts';
import { parseLabelSelector } from '../../src/simulator/kubernetes/label-selector.ts';
import { jsonPatch } from '../../src/simulator/kubernetes/patch-json.ts';
import { mergePatch } from '../../src/simulator/kubernetes/patch-merge.ts';
import { strategicPatch } from '../../src/simulator/kubernetes/patch-strategic.ts';

describe('simulator/kubernetes: CEL', () => {
  const evaluate = (rule: string, self: Json, oldSelf: Json = null) => evaluateCel(parseCel(rule), { self, oldSelf });

  for (const [rule, self, expected] of [
    ['has(self.a) != has(self.b)', { a: 1 }, true],
    ['has(self.a) != has(self.b)', { a: 1, b: 2 }, false],
    ['!(has(self.a) && has(self.b)) || self.a == self.b', { a: 1, b: 1 }, true],
    ["!self.matches('^[0-9]+$')", '123', false],
    [String.raw`self.matches('^a\\.b$')`, 'a.b', true],
    ["self.a.startsWith('x') ? size(self.a) > 1 : false", { a: 'xy' }, true],
    ['self.size() <= 2', [1, 2, 3], false],
    ["self in ['a', 'b']", 'b', true],
    ['self.all(x, x > 1 && x < 4)', [2, 3], true],
    ['self.exists(k, k == "b")', { a: 1, b: 2 }, true],
    ['1 + 2 - 3 == 0 && true', null, true],
    ['self.missing || true', {}, true],
  ] as [string, Json, boolean][]) {
    it(`${rule} on ${JSON.stringify(self)} is ${expected}`, () => assert.equal(evaluate(rule, self), expected));
  }

  it('fails on an absent field as CEL does', () => {
    assert.throws(() => evaluate('self.a == 1', {}), /no such key: a/);
  });

  for (const rule of ['self.foo()', 'self.a = 1', 'other == 1', 'self.a ==', "self.split(',').size() > 1", 'self; 1']) {
    it(`refuses ${rule}`, () => assert.throws(() => parseCel(rule), SyntaxError));
  }
});

describe('simulator/kubernetes: label selectors', () => {
  const labels = { app: 'web', tier: 'front', n: '5' };
  for (const [selector, expected] of [
    ['', true],
    ['app=web', true],
    ['app==web,tier!=back', true],
    ['app!=web', false],
    ['missing!=x', true],
    ['app in (api, web),tier notin (back)', true],
    ['missing notin (a)', true],
    ['missing in (a)', false],
    ['app,!missing', true],
    ['!app', false],
    ['n>4,n<6', true],
  ] as [string, boolean][]) {
    it(`"${selector}" is ${expected}`, () => assert.equal(parseLabelSelector(selector)(labels), expected));
  }

  it('refuses what it cannot read', () => {
    assert.throws(() => parseLabelSelector('a=b=c'), { code: 400 });
  });
});

describe('simulator/kubernetes: patches', () => {
  it('merge patch removes with null and replaces lists', () => {
    const patched = mergePatch({ a: { b: 1, c: 2 }, l: [1, 2] }, { a: { b: null, d: 3 }, l: [3] });
    assert.deepEqual(patched, { a: { c: 2, d: 3 }, l: [3] });
  });

  it('merge patch and JSON patch do not reach the prototype', () => {
    const patched = mergePatch({}, JSON.parse('{"__proto__": {"polluted": true}}'));
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    assert.deepEqual(Object.keys(patched as object), ['__proto__']);
    assert.throws(() => jsonPatch({}, [{ op: 'add', path: '/__proto__/polluted', value: true }]), { code: 422 });
  });

  it('JSON patch knows all operations of RFC 6902', () => {
    const patched = jsonPatch({ a: [1, 2], b: { 'x/y': 1 }, c: 'z' }, [
      { op: 'add', path: '/a/-', value: 3 },
      { op: 'remove', path: '/a/0' },
      { op: 'replace', path: '/b/x~1y', value: 2 },
      { op: 'test', path: '/c', value: 'z' },
      { op: 'move', from: '/c', path: '/d' },
      { op: 'copy', from: '/d', path: '/e' },
    ]);
    assert.deepEqual(patched, { a: [2, 3], b: { 'x/y': 2 }, d: 'z', e: 'z' });
    assert.throws(() => jsonPatch({}, [{ op: 'replace', path: '/a', value: 1 }]), { code: 422 });
    assert.throws(() => jsonPatch({ a: 1 }, [{ op: 'test', path: '/a', value: 2 }]), { code: 422 });
  });

  it('strategic merge patch merges lists by key and understands its directives', () => {
    const schema = {
      properties: {
        containers: { 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'], items: {} },
        finalizers: { 'x-kubernetes-list-type': 'set' },
      },
    };
    const target = { containers: [{ name: 'a', image: '1' }, { name: 'b' }], finalizers: ['x', 'y'], free: [1] };
    const patched = strategicPatch(schema, target, {
      '$setElementOrder/containers': [{ name: 'c' }, { name: 'a' }],
      containers: [{ name: 'a', image: '2' }, { name: 'b', $patch: 'delete' }, { name: 'c' }],
      '$deleteFromPrimitiveList/finalizers': ['x'],
      free: [2],
    });
    assert.deepEqual(patched, { containers: [{ name: 'c' }, { name: 'a', image: '2' }], finalizers: ['y'], free: [2] });
    assert.throws(() => strategicPatch(schema, target, { $unknown: 1 }), { code: 400 });
  });
});

describe('simulator/kubernetes: small parts', () => {
  it('field sets keep their wire form and name paths as conflicts do', () => {
    const wire = {
      'f:spec': { 'f:parts': { 'k:{"name":"x"}': { '.': {}, 'f:weight': {} } }, 'f:size': {} },
      'f:metadata': { 'f:finalizers': { 'v:"a"': {} } },
    };
    assert.deepEqual(encodeFieldSet(decodeFieldSet(wire)), wire);
    assert.deepEqual(pathsOf(decodeFieldSet(wire)), [
      '.metadata.finalizers[="a"]',
      '.spec.parts[name="x"]',
      '.spec.parts[name="x"].weight',
      '.spec.size',
    ]);
  });

  it('JSONPath of printer columns', () => {
    const object = {
      a: {
        'b.c': 1,
        l: [
          { type: 'X', s: 'no' },
          { type: 'Ready', s: 'yes' },
        ],
      },
    };
    const find = (path: string) => compileJsonPath(path)(object);
    assert.deepEqual(find('.a.l[?(@.type=="Ready")].s'), ['yes']);
    assert.deepEqual(find(String.raw`.a.b\.c`), [1]);
    assert.deepEqual(find('.a.l[*].type'), ['X', 'Ready']);
    assert.deepEqual(find('.a.l[1].s'), ['yes']);
    assert.deepEqual(find('.a.nothing.here'), []);
    assert.throws(() => compileJsonPath('.a[?(@.x > 1)]'), SyntaxError);
  });

  it('ages as kubectl shows them', () => {
    const seconds = [0, 119, 200, 600, 11_000, 30_000, 200_000, 3_000_000];
    assert.deepEqual(
      seconds.map((value) => humanDuration(value * 1000)),
      ['0s', '119s', '3m20s', '10m', '3h3m', '8h', '2d7h', '34d'],
    );
  });
});
