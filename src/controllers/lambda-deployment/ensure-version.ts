import { getCondition } from '../../api/conditions.ts';
import { objectKey, RESOURCES } from '../../api/meta.ts';
import { API_VERSION, COLLECTING_ANNOTATION, CONTROLLER_FIELD_MANAGER } from '../../api/names.ts';
import type { Version, VersionSpec } from '../../api/version.ts';
import { isAlreadyExists } from '../../kube/error.ts';
import { Stalling, Waiting } from '../outcome.ts';
import type { ReleasePass } from './release-pass.ts';

/** A Version that can take traffic. */
export interface UsableVersion {
  /** Of the Version object. */
  name: string;
  /** In Lambda. */
  number: string;
}

/** The number of a Version, as soon as it is known. */
export function numberOf(version: Version | undefined): string | undefined {
  return version?.status?.version ?? version?.spec.functionVersion;
}

export function cachedVersion({ options, namespace }: ReleasePass, name: string): Version | undefined {
  return options.caches.versions.get(namespace, name);
}

/**
 * Creates the Version object of a release unless it is there. One that an earlier pass made is the same release when it is of the
 * same function and code; anything else under that name is the user's to remove.
 */
export async function ensureVersion(pass: ReleasePass, name: string, spec: VersionSpec): Promise<Version> {
  const { options, namespace } = pass;
  const { client, caches } = options;
  const wanted: Version = { apiVersion: API_VERSION, kind: 'Version', metadata: { name, namespace }, spec };
  const version =
    cachedVersion(pass, name) ??
    (await client
      .create(RESOURCES.versions, wanted, { fieldManager: CONTROLLER_FIELD_MANAGER })
      .catch((error: unknown) => {
        if (!isAlreadyExists(error)) throw error;
        return client.get<Version>(RESOURCES.versions, namespace, name);
      }));
  caches.versions.observe(version);
  if (version.spec.functionARN !== spec.functionARN || version.spec.codeSHA256 !== spec.codeSHA256)
    throw new Stalling(
      'VersionConflict',
      `Version ${objectKey(version)} is in the way: it is of another function or other code than this release (${spec.functionARN}, ${spec.codeSHA256 ?? 'any code'}); delete it`,
    );
  return version;
}

/** Throws until a Version can take traffic, in the words of its own conditions. */
export function requireUsableVersion(version: Version): UsableVersion {
  const { name, annotations } = version.metadata;
  // Waiting leaves its name in the status, where the collector sees that it is needed.
  if (annotations?.[COLLECTING_ANNOTATION] !== undefined)
    throw new Waiting('Collecting', `Version ${name} was about to be deleted as unneeded; it is kept for this release`);
  const conditions = version.status?.conditions;
  const stalled = getCondition(conditions, 'Stalled');
  if (stalled?.status === 'True') throw new Stalling(stalled.reason, `Version ${name}: ${stalled.message}`);
  const ready = getCondition(conditions, 'Ready');
  const number = numberOf(version);
  if (ready?.status === 'True' && number !== undefined) return { name, number };
  throw new Waiting(
    'Publishing',
    `Version ${name}: ${ready ? `${ready.reason}: ${ready.message}` : 'the controller has not looked at it yet'}`,
  );
}
