import type { Resource } from '../api/meta.ts';

/** What a path names: a collection, an object, or a part of one. */
export interface PathTarget {
  /** All namespaces when absent (collections only). */
  namespace?: string | undefined;
  name?: string | undefined;
  subresource?: string | undefined;
}

export type QueryValue = string | number | boolean | undefined;

/**
 * The path of a resource on the API server: `/api/v1/…` for the core group, else `/apis/<group>/<version>/…`. Query parameters that
 * are undefined are left out.
 */
export function resourcePath(resource: Resource, target: PathTarget, query: Record<string, QueryValue> = {}): string {
  const { group, version, plural, namespaced } = resource;
  const segments = group === '' ? ['api', version] : ['apis', group, version];
  if (namespaced && target.namespace) segments.push('namespaces', target.namespace);
  segments.push(plural);
  if (target.name !== undefined) segments.push(requireName(resource, target.name));
  if (target.subresource !== undefined) segments.push(target.subresource);

  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) parameters.set(key, String(value));
  const search = parameters.size > 0 ? `?${parameters}` : '';
  return `/${segments.map(encodeURIComponent).join('/')}${search}`;
}

/** An empty name would make the path that of the collection: a get would list, a delete would delete all of it. */
function requireName(resource: Resource, name: string): string {
  if (name === '') throw new TypeError(`${resource.kind}: the name is empty`);
  return name;
}
