import { NAMESPACES } from './built-in.ts';
import type { ResourceDefinition } from './resource-definition.ts';
import { noSuchResource, notImplemented } from './status-error.ts';

/** What the path of a resource request names. */
export interface ResourcePath {
  resource: ResourceDefinition;
  /** undefined: all namespaces, or a cluster-scoped resource. */
  namespace: string | undefined;
  /** undefined: the collection. */
  name: string | undefined;
  subresource: 'status' | undefined;
}

/**
 * Reads `/api/v1/…` and `/apis/<group>/<version>/…`. Undefined when the path is none of these or names only a group version;
 * throws 404 for what is not served and 501 for subresources that only a real server has.
 */
export function parseResourcePath(path: string, resources: readonly ResourceDefinition[]): ResourcePath | undefined {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decodePart);
  const place = groupVersionOf(parts);
  if (!place || place.rest.length === 0) return undefined;
  const { group, version, rest } = place;
  const inNamespace = rest[0] === 'namespaces' && rest.length > 2 && rest[2] !== 'status' && rest[2] !== 'finalize';
  const [plural = '', name, subresource, ...more] = inNamespace ? rest.slice(2) : rest;
  const resource = resources.find(
    (candidate) => candidate.group === group && candidate.version === version && candidate.plural === plural,
  );
  if (!resource || more.length > 0 || (inNamespace && !resource.namespaced)) throw noSuchResource();
  if (!inNamespace && resource.namespaced && name !== undefined) throw noSuchResource();
  return {
    resource,
    namespace: inNamespace ? rest[1] : undefined,
    name,
    subresource: readSubresource(resource, subresource),
  };
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw noSuchResource();
  }
}

function groupVersionOf(parts: string[]): { group: string; version: string; rest: string[] } | undefined {
  const [root, first, second] = parts;
  if (root === 'api' && first !== undefined) return { group: '', version: first, rest: parts.slice(2) };
  if (root !== 'apis' || first === undefined || second === undefined) return undefined;
  return { group: first, version: second, rest: parts.slice(3) };
}

function readSubresource(resource: ResourceDefinition, subresource: string | undefined): 'status' | undefined {
  if (subresource === undefined) return undefined;
  if (subresource === 'status' && resource.statusSubresource) return 'status';
  const elsewhere = [
    'scale',
    'log',
    'exec',
    'attach',
    'portforward',
    'eviction',
    'binding',
    'proxy',
    'token',
    'finalize',
  ];
  if (elsewhere.includes(subresource) && (!resource.custom || subresource === 'scale') && resource !== NAMESPACES) {
    throw notImplemented(`the subresource ${resource.plural}/${subresource}`);
  }
  throw noSuchResource();
}
