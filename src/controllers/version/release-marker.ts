import type { Version } from '../../api/version.ts';
import type { FunctionConfiguration } from '../../lambda/port.ts';

/** Lambda's limit for a version's Description. */
const DESCRIPTION_MAX_CHARACTERS = 256;

/** The word `release=<id>` of a description, or undefined. */
function releaseMarkerOf(description: string | undefined): string | undefined {
  return description?.split(/\s+/).find((word) => word.startsWith('release=') && word.length > 'release='.length);
}

/**
 * The word that a published version is looked up by, and the whole Description that carries it: `release=<id>` where the
 * Version's description names one, else `uid=<metadata.uid>`, which no other object can have.
 */
export function markDescription(version: Version): { marker: string; description: string } {
  const given = version.spec.description?.trim() ?? '';
  const release = releaseMarkerOf(given);
  if (release) return { marker: release, description: given };
  const marker = `uid=${version.metadata.uid ?? ''}`;
  const room = DESCRIPTION_MAX_CHARACTERS - marker.length - 1;
  return { marker, description: `${given.slice(0, room)} ${marker}`.trim() };
}

/**
 * The version that was published under a marker, with the code it must have (any, when `codeSHA256` is undefined). The oldest,
 * should there be more, so that every pass finds the same.
 */
export function findPublished(
  published: readonly FunctionConfiguration[],
  marker: string,
  codeSHA256: string | undefined,
): FunctionConfiguration | undefined {
  return published
    .filter(({ description }) => description.split(/\s+/).includes(marker))
    .filter((candidate) => codeSHA256 === undefined || candidate.codeSHA256 === codeSHA256)
    .sort((a, b) => Number(a.version) - Number(b.version))[0];
}
