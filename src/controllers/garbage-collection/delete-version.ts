import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import { RESOURCES } from '../../api/meta.ts';
import { COLLECTING_ANNOTATION } from '../../api/names.ts';
import type { Version } from '../../api/version.ts';
import { isConflict, isNotFound } from '../../kube/error.ts';
import { isLambdaError } from '../../lambda/error.ts';
import type { Decision } from './decide.ts';
import type { Asked } from './lambda-references.ts';
import type { CollectorOptions } from './options.ts';
import type { OwnVersion } from './own-versions.ts';

/**
 * Deletes a version in Lambda and then its Version object; a pass that ends in between is finished by a later one. Resolves with
 * false, and nothing is deleted, when the object is not the marked one any more or an alias points at the version after all.
 */
export async function deleteVersion(
  options: Pick<CollectorOptions, 'client' | 'caches' | 'events'>,
  asked: Asked,
  deployment: LambdaDeployment,
  { object, number }: OwnVersion,
  { reason }: Decision,
): Promise<boolean> {
  const { namespace = '', name, uid = '' } = object.metadata;
  if (!(await isStillMarked(options, object))) return false;
  try {
    await asked.lambda.deleteVersion(asked.functionARN, number, asked.call);
  } catch (error) {
    if (isLambdaError(error, 'Conflict')) return false;
    if (!isLambdaError(error, 'NotFound')) throw error;
  }
  const description = object.spec.description ? `, ${object.spec.description}` : '';
  options.events.event(
    deployment,
    'Normal',
    'VersionDeleted',
    `version ${number} of ${asked.functionARN} was deleted (Version ${name}${description}): ${reason}`,
  );
  try {
    await options.client.delete(RESOURCES.versions, namespace, name, { uid });
  } catch (error) {
    if (!isNotFound(error) && !isConflict(error)) throw error;
  }
  return true;
}

async function isStillMarked({ client }: Pick<CollectorOptions, 'client'>, { metadata }: Version): Promise<boolean> {
  try {
    const live = await client.get<Version>(RESOURCES.versions, metadata.namespace ?? '', metadata.name);
    const mark = live.metadata.annotations?.[COLLECTING_ANNOTATION];
    return live.metadata.uid === metadata.uid && mark === metadata.annotations?.[COLLECTING_ANNOTATION];
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
