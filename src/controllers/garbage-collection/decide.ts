/** What was found out, or why it could not be. */
export type Checked<T> = { found: T } | { unchecked: string };

/** Something that needs a version, by its number, by the name of its Version object, or both. */
export interface Reference {
  /** For people: `alias live`, `ReplicaSet orders-7d9f`. */
  by: string;
  number?: string | undefined;
  versionName?: string | undefined;
}

/** One Version object of a LambdaDeployment, and what Lambda says of its number. */
export interface VersionFacts {
  /** Of the Version object. */
  name: string;
  number: string;
  /** In its name. */
  releaseID: string;
  adopted: boolean;
  createdAtMs: number;
  /** When an earlier look found it unneeded; undefined: it did not. */
  unusedSinceMs: number | undefined;
  /** Lambda's Description and code of that number; undefined: Lambda lists no such version. */
  published: { description: string; codeSHA256: string } | undefined;
  /** The code that the Version object confirmed. */
  codeSHA256: string | undefined;
}

/** Everything that a decision looks at. */
export interface CollectionFacts {
  nowMs: number;
  /** `history.keep`. */
  keep: number;
  /** `history.gracePeriod`. */
  gracePeriodMs: number;
  versions: readonly VersionFacts[];
  /** Each source of references: aliases, ReplicaSets, … One that could not be checked keeps every version. */
  references: readonly Checked<readonly Reference[]>[];
  /** References that are asked for version by version (policies, event sources), by number. A number that is missing was not asked for. */
  referencesOf: ReadonlyMap<string, Checked<readonly Reference[]>>;
}

/**
 * What is to be done with a version. `keep`: something needs it, so a mark from earlier goes. `wait`: it cannot be told, or not yet.
 * `ask`: only what is asked for version by version is missing. `mark`: it is found unneeded for the first time. `collect`: it goes.
 */
export interface Decision {
  name: string;
  number: string;
  action: 'keep' | 'wait' | 'ask' | 'mark' | 'collect';
  /** For people: why it is kept, or why it goes. */
  reason: string;
}

/**
 * Decides for each version, from facts alone. A version goes only when it is one that we published, nothing refers to it, it is none
 * of the newest `keep`, everything could be checked, and all of that was found a grace period ago already.
 */
export function decideCollection(facts: CollectionFacts): Decision[] {
  const newest = newestOf(facts.versions, facts.keep);
  const decisions = facts.versions.map((version) => ({
    name: version.name,
    number: version.number,
    ...decide(version, facts, newest),
  }));
  return decisions.map((decision) => {
    const same = decisions.find(({ number, action }) => number === decision.number && action !== 'collect');
    if (decision.action !== 'collect' || !same) return decision;
    return { ...decision, action: 'wait', reason: `Version ${same.name} is the same number: ${same.reason}` };
  });
}

function decide(
  version: VersionFacts,
  facts: CollectionFacts,
  newest: ReadonlySet<string>,
): Pick<Decision, 'action' | 'reason'> {
  const foreign = whyForeign(version);
  if (foreign !== undefined) return { action: 'keep', reason: foreign };
  if (newest.has(version.number)) return { action: 'keep', reason: `one of the newest ${facts.keep}` };

  const asked = facts.referencesOf.get(version.number);
  const sources = asked ? [...facts.references, asked] : facts.references;
  for (const source of sources) {
    const reference = 'found' in source ? source.found.find((each) => refersTo(each, version)) : undefined;
    if (reference) return { action: 'keep', reason: `needed by ${reference.by}` };
  }
  for (const source of sources) if ('unchecked' in source) return { action: 'wait', reason: source.unchecked };

  const sinceCreatedMs = facts.nowMs - version.createdAtMs;
  if (!(sinceCreatedMs >= facts.gracePeriodMs)) return { action: 'wait', reason: 'published within the grace period' };
  if (!asked) return { action: 'ask', reason: 'policy and event sources not asked for yet' };
  if (version.unusedSinceMs === undefined) return { action: 'mark', reason: 'found unneeded now' };
  const sinceUnusedMs = facts.nowMs - version.unusedSinceMs;
  if (!(sinceUnusedMs >= facts.gracePeriodMs))
    return { action: 'wait', reason: 'found unneeded within the grace period' };
  return { action: 'collect', reason: `older than the newest ${facts.keep}, and nothing refers to it` };
}

/** Why a version is not one that we published; undefined when it is. */
function whyForeign({ adopted, published, releaseID, codeSHA256 }: VersionFacts): string | undefined {
  if (adopted) return 'adopted, not published by us';
  // Deleted already, by an earlier pass that did not come to its end: the object alone is left.
  if (published === undefined) return undefined;
  if (!published.description.split(/\s+/).includes(`release=${releaseID}`))
    return `its Description in Lambda does not name release=${releaseID}`;
  if (codeSHA256 !== published.codeSHA256) return 'its code in Lambda is not that of the Version object';
  return undefined;
}

function newestOf(versions: readonly VersionFacts[], keep: number): ReadonlySet<string> {
  const numbers = [...new Set(versions.filter(({ published }) => published).map(({ number }) => number))];
  return new Set(numbers.sort((a, b) => Number(b) - Number(a)).slice(0, keep));
}

function refersTo(reference: Reference, { number, name }: VersionFacts): boolean {
  return reference.number === number || reference.versionName === name;
}
