import type { JsonObject } from './json.ts';
import { apiVersionOf, type ResourceDefinition } from './resource-definition.ts';

const VERBS = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];

/**
 * Answers the discovery paths that kubectl reads: `/version`, `/api`, `/apis`, `/api/v1`, `/apis/<group>` and
 * `/apis/<group>/<version>`, unaggregated. Undefined for other paths.
 */
export function discover(path: string, resources: readonly ResourceDefinition[]): JsonObject | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  const [root, group, version, ...more] = parts;
  if (more.length > 0) return undefined;
  switch (root) {
    case 'version':
      return group === undefined ? serverVersion() : undefined;
    case 'api':
      if (group === undefined) return { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] };
      return version === undefined ? resourceList(resources, '', group) : undefined;
    case 'apis':
      if (group === undefined) return groupList(resources);
      return version === undefined ? groupOf(resources, group) : resourceList(resources, group, version);
    default:
      return undefined;
  }
}

function serverVersion(): JsonObject {
  return {
    major: '1',
    minor: '34',
    gitVersion: 'v1.34.0+lambda-rollouts-simulator',
    gitCommit: '',
    gitTreeState: 'clean',
    buildDate: '1970-01-01T00:00:00Z',
    goVersion: '',
    compiler: '',
    platform: 'node',
  };
}

function groupList(resources: readonly ResourceDefinition[]): JsonObject {
  const names = new Set(resources.map(({ group }) => group).filter((group) => group !== ''));
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [...names].map((name) => groupOf(resources, name) ?? null),
  };
}

function groupOf(resources: readonly ResourceDefinition[], group: string): JsonObject | undefined {
  const versions = [...new Set(resources.filter((resource) => resource.group === group).map(({ version }) => version))];
  const described = versions.map((version) => ({ groupVersion: apiVersionOf({ group, version }), version }));
  const [preferredVersion] = described;
  if (!preferredVersion || group === '') return undefined;
  return { kind: 'APIGroup', apiVersion: 'v1', name: group, versions: described, preferredVersion };
}

function resourceList(
  resources: readonly ResourceDefinition[],
  group: string,
  version: string,
): JsonObject | undefined {
  const served = resources.filter((resource) => resource.group === group && resource.version === version);
  if (served.length === 0) return undefined;
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: apiVersionOf({ group, version }),
    resources: served.flatMap(describe),
  };
}

function describe(resource: ResourceDefinition): JsonObject[] {
  const { plural, singular, namespaced, kind, shortNames, categories } = resource;
  const verbs = resource.readOnly ? ['get', 'list', 'watch'] : VERBS;
  const main: JsonObject = {
    name: plural,
    singularName: singular,
    namespaced,
    kind,
    verbs,
    ...(shortNames.length > 0 ? { shortNames: [...shortNames] } : {}),
    ...(categories.length > 0 ? { categories: [...categories] } : {}),
  };
  if (!resource.statusSubresource || resource.readOnly) return [main];
  return [main, { name: `${plural}/status`, singularName: '', namespaced, kind, verbs: ['get', 'patch', 'update'] }];
}
