import { isLambdaError } from '../../lambda/error.ts';
import { Stalling, Waiting } from '../outcome.ts';
import { cachedAlias, ensureAlias, moveBaseline, settledVersion } from './ensure-alias.ts';
import { cachedVersion, ensureVersion, numberOf, requireUsableVersion, type UsableVersion } from './ensure-version.ts';
import { releaseID, releaseIDIn, versionNameOf } from './release-id.ts';
import type { ReleasePass } from './release-pass.ts';

/** How the alias was found: not there, at one version, or at `$LATEST`. */
export type Baseline = { kind: 'None' } | { kind: 'Version'; number: string } | { kind: 'Latest' };

/** A baseline that is a Version object and can be handed over. */
export interface AdoptedRelease {
  id: string;
  version: UsableVersion;
}

const POLL_MS = 1_000;
const SPLIT_BY_US_POLL_MS = 5_000;

/**
 * Before the first release touches the function: makes what the alias points at a Version, so that even the first release is a
 * canary against it. Returns undefined when there is no alias yet. Throws `Waiting` until the Version, and for `$LATEST` the moved
 * alias, are there; throws `Stalling` AliasSplit, with nothing written, when the alias has weights.
 */
export async function adoptAlias(pass: ReleasePass, aliasName: string): Promise<AdoptedRelease | undefined> {
  const baseline = await readBaseline(pass, aliasName);
  pass.status.rollout ??= {};
  pass.status.rollout.baseline ??= baseline.kind;
  switch (baseline.kind) {
    case 'None':
      return undefined;
    case 'Version': {
      const adopted = await adoptNumber(pass, baseline.number);
      pass.status.rollout.adopted = adopted.version.name;
      await ensureAlias(pass, aliasName, adopted.version.name);
      return adopted;
    }
    case 'Latest':
      return pinLatest(pass, aliasName);
  }
}

/** What Lambda has confirmed for our Alias object, else a live look. */
async function readBaseline(pass: ReleasePass, aliasName: string): Promise<Baseline> {
  const object = cachedAlias(pass, aliasName);
  const settled = settledVersion(object);
  if (settled !== undefined) return toBaseline(settled);
  try {
    const alias = await pass.lambda.getAlias(pass.functionARN, aliasName, pass.call);
    if (Object.keys(alias.additionalVersionWeights).length === 0) return toBaseline(alias.functionVersion);
  } catch (error) {
    if (isLambdaError(error, 'NotFound')) return { kind: 'None' };
    throw error;
  }
  if (object?.spec.routedBy)
    throw new Waiting(
      'AliasReleasing',
      `alias "${aliasName}" is still split for Rollout "${object.spec.routedBy.name}"; waiting until it is at one version`,
      SPLIT_BY_US_POLL_MS,
    );
  throw new Stalling(
    'AliasSplit',
    `alias "${aliasName}" of ${pass.functionARN} is split between two versions, so there is no one version to start from; point it at one, then set the annotation lambda-rollouts.dev/retry to any new value. Nothing was written`,
  );
}

function toBaseline(version: string): Baseline {
  return version === '$LATEST' ? { kind: 'Latest' } : { kind: 'Version', number: version };
}

async function adoptNumber(pass: ReleasePass, number: string): Promise<AdoptedRelease> {
  const known = findOwnVersion(pass, number);
  if (known) return { id: known.id, version: requireUsableVersion(known.version) };
  const { functionARN } = pass;
  const { codeSHA256 } = await pass.lambda.getFunctionConfiguration(functionARN, number, pass.call);
  const plain = releaseID({ codeSHA256 });
  const taken = cachedVersion(pass, versionNameOf(pass.name, plain));
  const id = taken && numberOf(taken) !== number ? releaseID({ codeSHA256, version: number }) : plain;
  const version = await ensureVersion(pass, versionNameOf(pass.name, id), {
    functionARN,
    functionVersion: number,
    codeSHA256,
  });
  return { id, version: requireUsableVersion(version) };
}

/** One of this LambdaDeployment's Versions that has this number already, made by an earlier pass. */
function findOwnVersion({ options, namespace, name, functionARN }: ReleasePass, number: string) {
  for (const version of options.caches.versions.list(namespace)) {
    const id = releaseIDIn(name, version.metadata.name);
    if (id && version.spec.functionARN === functionARN && numberOf(version) === number) return { id, version };
  }
  return undefined;
}

/** Publishes `$LATEST` as it is and moves the alias to that number: UpdateFunctionCode would change an alias at `$LATEST` at once. */
async function pinLatest(pass: ReleasePass, aliasName: string): Promise<never> {
  const { functionARN } = pass;
  const latest = await pass.lambda.getFunctionConfiguration(functionARN, undefined, pass.call);
  if (latest.lastUpdateStatus === 'InProgress')
    throw new Waiting('UpdateInProgress', `$LATEST of ${functionARN} is being updated by someone else`, POLL_MS);
  const { codeSHA256 } = latest;
  const id = releaseID({ codeSHA256 });
  const version = await ensureVersion(pass, versionNameOf(pass.name, id), {
    functionARN,
    codeSHA256,
    description: `release=${id}`,
  });
  const { name, number } = requireUsableVersion(version);
  await moveBaseline(pass, aliasName, name);
  throw new Waiting('PinningAlias', `alias "${aliasName}" is moved from $LATEST to version ${number}, the same code`);
}
