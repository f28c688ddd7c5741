import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import { COLLECTING_ANNOTATION, UNUSED_SINCE_ANNOTATION } from '../../api/names.ts';
import type { Version } from '../../api/version.ts';
import type { Cache } from '../../kube/reflector.ts';
import type { FunctionConfiguration } from '../../lambda/port.ts';
import { releaseIDIn } from '../lambda-deployment/index.ts';
import type { VersionFacts } from './decide.ts';

/** A Version object that a LambdaDeployment made, with its number. */
export interface OwnVersion {
  object: Version;
  number: string;
  releaseID: string;
}

/** The Versions of a LambdaDeployment that have a number, oldest first. */
export function ownVersions({ metadata, spec }: LambdaDeployment, versions: Cache<Version>): OwnVersion[] {
  return versions
    .list(metadata.namespace ?? '')
    .flatMap((object) => {
      const releaseID = releaseIDIn(metadata.name, object.metadata.name);
      const number = object.status?.version;
      const own = releaseID !== undefined && number !== undefined && object.spec.functionARN === spec.functionARN;
      return own && !object.metadata.deletionTimestamp ? [{ object, number, releaseID }] : [];
    })
    .sort((a, b) => Number(a.number) - Number(b.number));
}

/** `published` is Lambda's list; undefined before it was asked for: then each version is taken to be there as we published it. */
export function versionFacts(
  { object, number, releaseID }: OwnVersion,
  published: readonly FunctionConfiguration[] | undefined,
): VersionFacts {
  const { metadata, spec, status } = object;
  const listed = published?.find(({ version }) => version === number);
  const assumed = { description: `release=${releaseID}`, codeSHA256: status?.codeSHA256 ?? '' };
  return {
    name: metadata.name,
    number,
    releaseID,
    adopted: spec.functionVersion !== undefined,
    createdAtMs: Date.parse(metadata.creationTimestamp ?? ''),
    unusedSinceMs: timeIn(object, UNUSED_SINCE_ANNOTATION),
    published: published ? listed && { description: listed.description, codeSHA256: listed.codeSHA256 } : assumed,
    codeSHA256: status?.codeSHA256 ?? '',
  };
}

/** When a Version was marked to be deleted; undefined: it is not. */
export function collectingSince(version: Version): number | undefined {
  return timeIn(version, COLLECTING_ANNOTATION);
}

/** A time that cannot be read is none. */
function timeIn({ metadata }: Version, annotation: string): number | undefined {
  const atMs = Date.parse(metadata.annotations?.[annotation] ?? '');
  return Number.isFinite(atMs) ? atMs : undefined;
}
