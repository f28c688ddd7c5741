import type { Alias } from '../../api/alias.ts';
import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import { describeObject, type KubeObject, objectKey, RESOURCES, type Resource } from '../../api/meta.ts';
import { FUNCTION_VERSION_ANNOTATION, POD_TEMPLATE_HASH_LABEL, VERSION_ANNOTATION } from '../../api/names.ts';
import type { PodTemplate, ReplicaSet, Rollout } from '../../api/rollout.ts';
import type { Version } from '../../api/version.ts';
import type { Checked, Reference } from './decide.ts';
import type { CollectorOptions } from './options.ts';
import type { OwnVersion } from './own-versions.ts';

type Sources = Pick<CollectorOptions, 'client' | 'caches'>;

/**
 * What our own and Argo Rollouts' objects refer to: releases of this function, Aliases, other Version objects, and what Rollouts
 * and their ReplicaSets name (which is what an undo goes back to), in each namespace that has an Alias of the function.
 */
export async function kubernetesReferences(
  sources: Sources,
  deployment: LambdaDeployment,
  own: readonly OwnVersion[],
): Promise<Checked<Reference[]>[]> {
  const { functionARN } = deployment.spec;
  const home = deployment.metadata.namespace ?? '';
  const aliases = sources.caches.aliases.list().filter(({ spec }) => spec.functionARN === functionARN);
  const namespaces = new Set([home, ...aliases.map(({ metadata }) => metadata.namespace ?? '')]);
  const templates = await Promise.all(
    [...namespaces].map((namespace) => templateReferences(sources, functionARN, namespace, home)),
  );
  return [
    await checked('the LambdaDeployment', () => releaseReferences(sources, deployment)),
    { found: aliases.flatMap((alias) => aliasReferences(alias, home)) },
    { found: versionReferences(sources, functionARN, own) },
    ...templates,
  ];
}

/** Runs a check; its failure is the answer that nothing could be found out. */
export async function checked<T>(what: string, check: () => Promise<T>): Promise<Checked<T>> {
  try {
    return { found: await check() };
  } catch (error) {
    return { unchecked: `${what} could not be checked: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Live, because a release that starts says so in its status first. */
async function releaseReferences({ client }: Sources, deployment: LambdaDeployment): Promise<Reference[]> {
  const { namespace = '', name } = deployment.metadata;
  const { status } = await client.get<LambdaDeployment>(RESOURCES.lambdaDeployments, namespace, name);
  const by = describeObject(deployment);
  return [
    { by, number: status?.version, versionName: status?.versionName },
    { by, versionName: status?.rollout?.adopted },
  ];
}

function aliasReferences(alias: Alias, home: string): Reference[] {
  const { spec, status, metadata } = alias;
  const by = `Alias ${objectKey(alias)}`;
  const baseline = [spec, ...(spec.routingConfig?.additionalVersionWeights ?? [])];
  const confirmed = (status?.additionalVersionWeights ?? []).map(({ functionVersion }) => functionVersion);
  const numbers = [spec.routedBy?.stable, spec.routedBy?.canary, status?.functionVersion, ...confirmed];
  return [
    ...numbers.map((number) => ({ by, number })),
    ...baseline.map(({ functionVersion, functionVersionRef }) => ({
      by,
      number: functionVersion,
      versionName: metadata.namespace === home ? functionVersionRef?.from.name : undefined,
    })),
  ];
}

/** Version objects of the same function that are none of the LambdaDeployment's, such as one that adopts a number. */
function versionReferences({ caches }: Sources, functionARN: string, own: readonly OwnVersion[]): Reference[] {
  const ours = new Set(own.map(({ object }) => object.metadata.uid));
  return caches.versions
    .list()
    .filter((version) => !ours.has(version.metadata.uid) && functionOf(version) === functionARN)
    .flatMap((version) => {
      const by = `Version ${objectKey(version)}`;
      return [version.status?.version, version.spec.functionVersion].map((number) => ({ by, number }));
    });
}

async function templateReferences(
  sources: Sources,
  functionARN: string,
  namespace: string,
  home: string,
): Promise<Checked<Reference[]>> {
  return checked(`what Rollouts of namespace ${namespace} name`, async () => {
    const rollouts = await listAll<Rollout>(sources, RESOURCES.rollouts, namespace);
    const replicaSets = await listAll<ReplicaSet>(sources, RESOURCES.replicaSets, namespace, POD_TEMPLATE_HASH_LABEL);
    return [...rollouts.map(describing('Rollout')), ...replicaSets.map(describing('ReplicaSet'))].flatMap(
      ({ by, named }) => {
        const version = named.versionName && sources.caches.versions.get(namespace, named.versionName);
        const ofOther = version && functionOf(version) !== undefined && functionOf(version) !== functionARN;
        if (ofOther) return [];
        return [{ by, number: named.number, versionName: namespace === home ? named.versionName : undefined }];
      },
    );
  });
}

/** Items of a list do not say their kind. */
function describing(kind: string) {
  return (object: Rollout | ReplicaSet) => ({
    by: `${kind} ${objectKey(object)}`,
    named: namedIn(object.spec.template),
  });
}

function namedIn(template: PodTemplate | undefined) {
  const annotations = template?.metadata?.annotations;
  return { versionName: annotations?.[VERSION_ANNOTATION], number: annotations?.[FUNCTION_VERSION_ANNOTATION] };
}

function functionOf({ spec, status }: Version): string | undefined {
  return status?.functionARN ?? spec.functionARN;
}

const PAGE = 500;

async function listAll<T extends KubeObject>(
  { client }: Sources,
  resource: Resource,
  namespace: string,
  labelSelector?: string,
): Promise<T[]> {
  const all: T[] = [];
  let next: string | undefined;
  do {
    const page = await client.list<T>(resource, { namespace, labelSelector, limit: PAGE, continue: next });
    all.push(...page.items);
    next = page.metadata.continue || undefined;
  } while (next);
  return all;
}
