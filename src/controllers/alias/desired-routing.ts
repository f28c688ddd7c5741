import type { Alias, AliasStatus } from '../../api/alias.ts';
import type { Version } from '../../api/version.ts';
import type { Cache } from '../../kube/reflector.ts';
import type { AliasTarget } from '../../lambda/port.ts';
import { aliasTargetOf } from '../../lambda/routing.ts';
import { Stalling, Waiting } from '../outcome.ts';
import type { Route } from './prove-route.ts';

/** Where an alias should point, and because of whom. */
export interface Desired {
  target: AliasTarget;
  /** For people: `Rollout orders`, `spec.functionVersion`. */
  askedBy: string;
  /** Everything goes to the stable version: an abort, the end of a canary, or a Rollout that is gone. */
  toStable: boolean;
  /** The Rollout was aborted, or is gone: what people paused goes back to stable all the same. */
  aborts: boolean;
}

/**
 * What the spec asks for; undefined when it asks for nothing. While a Rollout routes the alias the baseline is not looked at.
 * Keeps `status.releasedUID`. Throws `Waiting` or `Stalling` when the baseline names a Version that has no number (yet).
 */
export function desiredRouting(
  alias: Alias,
  status: AliasStatus,
  route: Route | undefined,
  versions: Cache<Version>,
  isAborted: boolean,
): Desired | undefined {
  const { routedBy } = alias.spec;
  if (!routedBy || !route) {
    delete status.releasedUID;
    return baseline(alias, versions);
  }
  const askedBy = `Rollout ${routedBy.name}`;
  if (isReleased(alias, status, route)) {
    status.releasedUID = routedBy.uid;
    const target = aliasTargetOf({ stable: routedBy.stable, weight: 0 });
    return { target, askedBy: `${askedBy} no longer routing it`, toStable: true, aborts: true };
  }
  delete status.releasedUID;
  const toStable = routedBy.weight === 0;
  return { target: aliasTargetOf(routedBy), askedBy, toStable, aborts: toStable && isAborted };
}

/**
 * Once released, an alias stays at stable until the Rollout routes it again *and* has written its intent anew: what stands in the
 * spec is from before, and its canary may have been aborted meanwhile.
 */
function isReleased({ metadata, spec }: Alias, before: AliasStatus, route: Route): boolean {
  if (route === 'released') return true;
  if (before.releasedUID !== spec.routedBy?.uid) return false;
  if (route === 'unproven') return true;
  const rewritten = (metadata.generation ?? 0) > (before.observedGeneration ?? 0);
  return !rewritten && spec.routedBy?.weight !== 0;
}

function baseline(alias: Alias, versions: Cache<Version>): Desired | undefined {
  const { spec } = alias;
  const stable = numberOf(alias, spec, 'spec', versions);
  if (stable === undefined) return undefined;
  const [additional] = spec.routingConfig?.additionalVersionWeights ?? [];
  const where = 'spec.routingConfig.additionalVersionWeights[0]';
  const canary = additional && numberOf(alias, additional, where, versions);
  const askedBy = spec.functionVersionRef ? `Version ${spec.functionVersionRef.from.name}` : 'spec.functionVersion';
  return {
    target: aliasTargetOf({ stable, canary, weight: additional?.weight ?? 0 }),
    askedBy,
    toStable: false,
    aborts: false,
  };
}

function numberOf(
  alias: Alias,
  named: { functionVersion?: string | undefined; functionVersionRef?: { from: { name: string } } | undefined },
  where: string,
  versions: Cache<Version>,
): string | undefined {
  if (!named.functionVersionRef) return named.functionVersion;
  const { name } = named.functionVersionRef.from;
  const version = versions.get(alias.metadata.namespace ?? '', name);
  const field = `${where}.functionVersionRef.from.name`;
  if (!version) throw new Waiting('VersionNotFound', `${field}: there is no Version "${name}" in this namespace`);
  const owner = version.status?.functionARN ?? version.spec.functionARN;
  if (owner !== undefined && owner !== alias.spec.functionARN) {
    throw new Stalling(
      'WrongFunction',
      `${field}: Version "${name}" is of ${owner}, this Alias of ${alias.spec.functionARN}`,
    );
  }
  if (version.status?.version) return version.status.version;
  throw new Waiting('VersionNotPublished', `${field}: Version "${name}" is not published yet`);
}
