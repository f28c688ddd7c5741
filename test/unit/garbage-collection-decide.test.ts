import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Checked,
  type CollectionFacts,
  decideCollection,
  type Reference,
  type VersionFacts,
} from '../../src/controllers/garbage-collection/decide.ts';

const HOUR_MS = 3_600_000;
const GRACE_MS = 24 * HOUR_MS;
const NOW_MS = 1_000 * HOUR_MS;

/** A version that everything speaks for deleting, but for what is given. */
function version(number: number, facts: Partial<VersionFacts> = {}): VersionFacts {
  return {
    name: `orders-${number}`,
    number: String(number),
    releaseID: `r${number}`,
    adopted: false,
    createdAtMs: 0,
    unusedSinceMs: 0,
    published: { description: `commit=c release=r${number}`, codeSHA256: 'code' },
    codeSHA256: 'code',
    ...facts,
  };
}

function facts(given: Partial<CollectionFacts> & { versions: VersionFacts[] }): CollectionFacts {
  const referencesOf = new Map(given.versions.map(({ number }) => [number, { found: [] as Reference[] }]));
  return { nowMs: NOW_MS, keep: 1, gracePeriodMs: GRACE_MS, references: [], referencesOf, ...given };
}

function actions(given: CollectionFacts): string[] {
  return decideCollection(given).map(({ action }) => action);
}

describe('the decision which versions to delete', () => {
  const newest = version(9);

  it('deletes what is old and unneeded, and keeps the newest', () => {
    assert.deepEqual(actions(facts({ versions: [version(1), version(2), version(3)], keep: 2 })), [
      'collect',
      'keep',
      'keep',
    ]);
  });

  it('counts numbers as numbers', () => {
    assert.deepEqual(actions(facts({ versions: [version(9), version(10), version(100)], keep: 2 })), [
      'collect',
      'keep',
      'keep',
    ]);
  });

  const foreign: Record<string, Partial<VersionFacts>> = {
    'that was adopted': { adopted: true },
    'whose Description names no release': { published: { description: 'by hand', codeSHA256: 'code' } },
    'whose Description names another release': { published: { description: 'release=r11', codeSHA256: 'code' } },
    'whose code is other code': { published: { description: 'release=r1', codeSHA256: 'other' } },
  };
  for (const [what, given] of Object.entries(foreign))
    it(`keeps a version ${what}`, () => {
      assert.deepEqual(actions(facts({ versions: [version(1, given), newest] })), ['keep', 'keep']);
    });

  it('keeps what is needed by its number or by its name, and says by what', () => {
    for (const reference of [
      { by: 'alias live', number: '1' },
      { by: 'alias live', versionName: 'orders-1' },
    ]) {
      const [decision] = decideCollection(
        facts({ versions: [version(1), newest], references: [{ found: [reference] }] }),
      );
      assert.equal(decision?.action, 'keep');
      assert.equal(decision?.reason, 'needed by alias live');
    }
  });

  it('waits while anything could not be checked', () => {
    const unchecked = { unchecked: 'the aliases could not be checked: throttled' };
    const versions = [version(1), newest];
    assert.deepEqual(actions(facts({ versions, references: [unchecked] })), ['wait', 'keep']);
    assert.deepEqual(actions(facts({ versions, referencesOf: new Map([['1', unchecked]]) })), ['wait', 'keep']);
    assert.deepEqual(actions(facts({ versions, referencesOf: new Map() })), ['ask', 'keep']);
  });

  it('waits out the grace period twice: since the publish, and since it was found unneeded', () => {
    const late = NOW_MS - GRACE_MS + 1;
    assert.deepEqual(actions(facts({ versions: [version(1, { createdAtMs: late }), newest] })), ['wait', 'keep']);
    assert.deepEqual(actions(facts({ versions: [version(1, { createdAtMs: Number.NaN }), newest] })), ['wait', 'keep']);
    assert.deepEqual(actions(facts({ versions: [version(1, { unusedSinceMs: undefined }), newest] })), [
      'mark',
      'keep',
    ]);
    assert.deepEqual(actions(facts({ versions: [version(1, { unusedSinceMs: late }), newest] })), ['wait', 'keep']);
  });

  it('deletes the object of a version that an earlier pass deleted in Lambda', () => {
    assert.deepEqual(actions(facts({ versions: [version(1, { published: undefined }), newest] })), ['collect', 'keep']);
  });

  it('keeps a number that two Version objects have while one of them is needed', () => {
    const references = [{ found: [{ by: 'ReplicaSet orders-1', versionName: 'orders-other' }] }];
    const versions = [version(1), version(1, { name: 'orders-other' }), newest];
    assert.deepEqual(actions(facts({ versions, references })), ['wait', 'keep', 'keep']);
  });

  it('in 2,500 random histories never deletes what is protected, and in the end deletes all that is not', () => {
    let deleted = 0;
    const history = fc.property(
      fc.array(event(), { minLength: 20, maxLength: 60, size: 'max' }),
      fc.integer({ min: 1, max: 4 }),
      (events, keep) => {
        deleted += runHistory(events, keep);
      },
    );
    fc.assert(history, { numRuns: 2_500 });
    assert.ok(deleted > 1_000, `only ${deleted} deletions were looked at`);
  });
});

type Source = 'alias' | 'weight' | 'policy' | 'event source' | 'async' | 'concurrency' | 'ReplicaSet';
const SOURCES: readonly Source[] = ['alias', 'weight', 'policy', 'event source', 'async', 'concurrency', 'ReplicaSet'];
const BY_VERSION: readonly Source[] = ['policy', 'event source'];

type Event =
  | { kind: 'publish'; ours: boolean }
  | { kind: 'refer'; source: Source; pick: number }
  | { kind: 'release'; source: Source; pick: number }
  | { kind: 'wait'; hours: number }
  | { kind: 'look'; failing: Source[] };

function event(): fc.Arbitrary<Event> {
  const source = fc.constantFrom(...SOURCES);
  const pick = fc.nat(30);
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('publish' as const), ours: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('refer' as const), source, pick }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('release' as const), source, pick }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 40 }) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('look' as const),
        failing: mostly([], fc.subarray([...SOURCES])),
      }),
    },
  );
}

function mostly<T>(usual: T, rare: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rare });
}

/** One version as the history knows it: apart from what the decision is given. */
interface Known {
  number: number;
  ours: boolean;
  atMs: number;
  neededBy: Set<Source>;
  mark: number | undefined;
}

/** Returns how many versions were deleted before the end. */
function runHistory(events: Event[], keep: number): number {
  let nowMs = 0;
  let published = 0;
  let alive: Known[] = [];

  const isProtected = (known: Known): boolean => {
    const newest = alive
      .map(({ number }) => number)
      .sort((a, b) => b - a)
      .slice(0, keep);
    return !known.ours || known.neededBy.size > 0 || newest.includes(known.number) || nowMs - known.atMs < GRACE_MS;
  };

  function look(failing: readonly Source[]): void {
    const found = (source: Source): Checked<Reference[]> =>
      failing.includes(source)
        ? { unchecked: `${source} failed` }
        : {
            found: alive
              .filter(({ neededBy }) => neededBy.has(source))
              .map(({ number }) =>
                source === 'ReplicaSet'
                  ? { by: source, versionName: `orders-${number}` }
                  : { by: source, number: String(number) },
              ),
          };
    const referencesOf = new Map(
      alive.map(({ number, neededBy }): [string, Checked<Reference[]>] => {
        const broken = BY_VERSION.find((source) => failing.includes(source));
        const needing = BY_VERSION.filter((source) => neededBy.has(source)).map((by) => ({
          by,
          number: String(number),
        }));
        return [String(number), broken ? { unchecked: broken } : { found: needing }];
      }),
    );
    const decisions = decideCollection({
      nowMs,
      keep,
      gracePeriodMs: GRACE_MS,
      references: SOURCES.filter((source) => !BY_VERSION.includes(source)).map(found),
      referencesOf,
      versions: alive.map(({ number, ours, atMs, mark }) =>
        version(number, {
          createdAtMs: atMs,
          unusedSinceMs: mark,
          adopted: !ours && number % 2 === 0,
          published: { description: ours ? `release=r${number}` : 'by hand', codeSHA256: 'code' },
        }),
      ),
    });
    for (const { number, action } of decisions) {
      const known = alive.find((each) => String(each.number) === number);
      assert.ok(known);
      if (action === 'keep') known.mark = undefined;
      if (action === 'mark') known.mark = nowMs;
      if (action !== 'collect') continue;
      assert.deepEqual(failing, [], `version ${number} was deleted although ${failing.join()} could not be checked`);
      assert.ok(!isProtected(known), `version ${number} was protected`);
      assert.ok(known.mark !== undefined && nowMs - known.mark >= GRACE_MS);
      known.mark = Number.NEGATIVE_INFINITY;
    }
    alive = alive.filter(({ mark }) => mark !== Number.NEGATIVE_INFINITY);
  }

  for (const happened of events) {
    switch (happened.kind) {
      case 'publish':
        alive.push({ number: ++published, ours: happened.ours, atMs: nowMs, neededBy: new Set(), mark: undefined });
        break;
      case 'refer':
        alive[happened.pick % alive.length]?.neededBy.add(happened.source);
        break;
      case 'release':
        alive[happened.pick % alive.length]?.neededBy.delete(happened.source);
        break;
      case 'wait':
        nowMs += happened.hours * HOUR_MS;
        break;
      case 'look':
        look(happened.failing);
    }
  }
  const deleted = published - alive.length;
  nowMs += GRACE_MS;
  look([]);
  nowMs += GRACE_MS;
  look([]);
  assert.deepEqual(
    alive.filter((known) => !isProtected(known)).map(({ number }) => number),
    [],
    'everything unprotected is gone',
  );
  return deleted;
}
