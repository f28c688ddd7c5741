import { RESOURCES } from '../../api/meta.ts';
import { COLLECTING_ANNOTATION, CONTROLLER_FIELD_MANAGER, UNUSED_SINCE_ANNOTATION } from '../../api/names.ts';
import type { Version } from '../../api/version.ts';
import { isNotFound } from '../../kube/error.ts';
import { toKubernetesTime } from '../../runtime/clock.ts';
import type { CollectorOptions } from './options.ts';

/** The marks of the collector on a Version: what an earlier pass found. They are annotations, so a restart keeps them. */
export interface Marks {
  /** Found unneeded now. */
  unused(version: Version): Promise<void>;
  /** About to be deleted: nothing begins to use it. */
  collecting(version: Version): Promise<void>;
  /** Not deleted after all, because it could not be checked. */
  notCollecting(version: Version): Promise<void>;
  /** Needed: both marks go. */
  needed(version: Version): Promise<void>;
}

export function createMarks({ client, caches, clock }: Pick<CollectorOptions, 'client' | 'caches' | 'clock'>): Marks {
  async function write({ metadata }: Version, annotations: Record<string, string | null>): Promise<void> {
    const changes = Object.entries(annotations).some(([key, value]) => (metadata.annotations?.[key] ?? null) !== value);
    if (!changes) return;
    const { uid, namespace = '', name } = metadata;
    try {
      const written = await client.mergePatch<Version>(
        RESOURCES.versions,
        namespace,
        name,
        { metadata: { uid, annotations } },
        { fieldManager: CONTROLLER_FIELD_MANAGER },
      );
      caches.versions.observe(written);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }

  const now = () => toKubernetesTime(clock.now());
  return {
    unused: (version) => write(version, { [UNUSED_SINCE_ANNOTATION]: now() }),
    collecting: (version) => write(version, { [COLLECTING_ANNOTATION]: now() }),
    notCollecting: (version) => write(version, { [COLLECTING_ANNOTATION]: null }),
    needed: (version) => write(version, { [UNUSED_SINCE_ANNOTATION]: null, [COLLECTING_ANNOTATION]: null }),
  };
}
