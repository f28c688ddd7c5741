import { getCondition } from '../../api/conditions.ts';
import { objectKey, RESOURCES } from '../../api/meta.ts';
import {
  FUNCTION_VERSION_ANNOTATION,
  HANDED_OVER_ANNOTATION,
  ROLLOUTS_CLI_FIELD_MANAGER,
  VERSION_ANNOTATION,
} from '../../api/names.ts';
import type { Rollout } from '../../api/rollout.ts';
import { isNotFound } from '../../kube/error.ts';
import { Stalling, Waiting } from '../outcome.ts';
import { applyAnnotations, OwnedByOthers } from './apply-annotations.ts';
import type { UsableVersion } from './ensure-version.ts';
import { decideHandOver, type HandOverDecision, REMOVALS_MAX } from './hand-over-decision.ts';
import { namedVersion, readTemplate, workloadDeployment } from './pod-template.ts';
import type { ReleasePass } from './release-pass.ts';
import { warnOfTraps } from './rollout-traps.ts';

/** A release in the hands of the Rollout. */
export interface HandOver {
  id: string;
  version: UsableVersion;
}

/**
 * Names the Version in the Rollout's pod template, once per release id; the marker on the Rollout is the record, so that an
 * `undo` afterwards is respected. Returns the Rollout as it is now.
 */
export async function handOver(pass: ReleasePass, rollout: Rollout, handOver: HandOver): Promise<Rollout> {
  if ((await decide(pass, rollout, handOver)) === 'keep') return keep(pass, rollout, handOver);
  const live = await readLive(pass, rollout);
  const decision = await decide(pass, live, handOver);
  const removals = pass.status.rollout?.removals ?? 0;
  switch (decision) {
    case 'keep':
      return keep(pass, live, handOver);
    case 'removed':
      record(pass, live, REMOVALS_MAX);
      throw new Stalling(
        'AnnotationRemoved',
        `annotation ${VERSION_ANNOTATION} was removed from the pod template of Rollout ${objectKey(live)} ${REMOVALS_MAX} times since ${handOver.version.name} was handed over; find what replaces the Rollout (kubectl replace, Replace=true of Argo CD), then set the annotation lambda-rollouts.dev/retry to any new value`,
      );
    case 'apply':
    case 'again': {
      pass.status.phase = 'HandingOver';
      const written = await apply(pass, live, handOver);
      record(pass, written, decision === 'again' ? removals + 1 : 0);
      warnOfTraps(pass.options.events, written);
      return keep(pass, written, handOver);
    }
  }
}

/** What the marker says once a release was handed over. */
export function markerOf(deploymentName: string, id: string): string {
  return `${deploymentName}/${id}`;
}

async function decide(pass: ReleasePass, rollout: Rollout, { id }: HandOver): Promise<HandOverDecision> {
  const { status, name } = pass;
  const recorded =
    status.releaseID === id &&
    status.rollout?.uid === rollout.metadata.uid &&
    getCondition(status.conditions, 'HandedOver')?.status === 'True';
  return decideHandOver({
    marker: rollout.metadata.annotations?.[HANDED_OVER_ANNOTATION],
    expectedMarker: markerOf(name, id),
    named: namedVersion(await readTemplate(pass, rollout)),
    recorded,
    removals: status.rollout?.removals ?? 0,
  });
}

/** Decisions that lead to a write are made on the live object: a cache may not have seen an undo yet. */
async function readLive({ options }: ReleasePass, rollout: Rollout): Promise<Rollout> {
  const { namespace = '', name } = rollout.metadata;
  try {
    const live = await options.client.get<Rollout>(RESOURCES.rollouts, namespace, name);
    options.caches.rollouts.observe(live);
    return live;
  } catch (error) {
    if (!isNotFound(error)) throw error;
    throw new Waiting('RolloutNotFound', `Rollout ${namespace}/${name} was deleted`);
  }
}

/** A workload's template before the marker, so that the marker never claims what did not happen. */
async function apply(pass: ReleasePass, rollout: Rollout, { id, version }: HandOver): Promise<Rollout> {
  const { client, caches } = pass.options;
  const marker = { [HANDED_OVER_ANNOTATION]: markerOf(pass.name, id) };
  const template = {
    metadata: {
      annotations: { [VERSION_ANNOTATION]: version.name, [FUNCTION_VERSION_ANNOTATION]: version.number },
    },
  };
  const { apiVersion, metadata } = rollout;
  const { namespace = '', name, uid } = metadata;
  const workload = workloadDeployment(rollout);
  try {
    if (workload) {
      await applyAnnotations(client, RESOURCES.deployments, {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { namespace, name: workload },
        spec: { template },
      });
    }
    const written = await applyAnnotations<Rollout>(client, RESOURCES.rollouts, {
      apiVersion,
      kind: 'Rollout',
      // With the uid the API server refuses instead of creating a Rollout, should this one be gone.
      metadata: { namespace, name, ...(uid === undefined ? {} : { uid }), annotations: marker },
      ...(workload ? {} : { spec: { template } }),
    });
    caches.rollouts.observe(written);
    return written;
  } catch (error) {
    if (!(error instanceof OwnedByOthers)) throw error;
    throw new Stalling(
      'AnnotationOwned',
      `Version ${version.name} cannot be handed to Rollout ${objectKey(rollout)}: ${error.message}; leave ${VERSION_ANNOTATION} and ${FUNCTION_VERSION_ANNOTATION} out of that manifest. Only "${ROLLOUTS_CLI_FIELD_MANAGER}" (undo) is overwritten`,
    );
  }
}

function keep(pass: ReleasePass, rollout: Rollout, { id }: HandOver): Rollout {
  const { uid } = rollout.metadata;
  if (pass.status.releaseID === id && pass.status.rollout?.uid !== uid) record(pass, rollout, 0);
  return rollout;
}

function record({ status }: ReleasePass, { metadata }: Rollout, removals: number): void {
  status.rollout = { ...status.rollout, uid: metadata.uid, removals };
}
