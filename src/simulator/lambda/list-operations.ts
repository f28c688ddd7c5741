import { conflict, functionNotFound, invalidParameter, validationError } from './aws-error.ts';
import { aliasOutput, functionOutput } from './function-output.ts';
import type { SimulatedFunction, World } from './model.ts';

/** Lambda answers at most this many items per page, whatever is asked. */
const MAX_PAGE = 50;

/** ListFunctions. */
export function listFunctions(world: World, query: URLSearchParams) {
  const functions = [...world.functions.values()].map((fn) => functionOutput(fn, fn.latest));
  const { page, next } = pageOf(functions, query);
  return { Functions: page, ...next };
}

/** ListVersionsByFunction: `$LATEST` first. */
export function listVersions(fn: SimulatedFunction, query: URLSearchParams) {
  const versions = [fn.latest, ...fn.versions.values()].map((state) => functionOutput(fn, state, true));
  const { page, next } = pageOf(versions, query);
  return { Versions: page, ...next };
}

/** ListAliases, of one version with `FunctionVersion`. */
export function listAliases(fn: SimulatedFunction, query: URLSearchParams) {
  const version = query.get('FunctionVersion');
  const aliases = [...fn.aliases.values()].filter(
    (alias) => version === null || alias.functionVersion === version || version in alias.additionalVersionWeights,
  );
  const { page, next } = pageOf(
    aliases.map((alias) => aliasOutput(fn, alias)),
    query,
  );
  return { Aliases: page, ...next };
}

/** DeleteFunction: one version with a qualifier; without one the function, all its versions and aliases. */
export function deleteFunction(world: World, fn: SimulatedFunction, qualifier: string | undefined): void {
  if (qualifier === undefined) {
    world.functions.delete(fn.arn);
    return;
  }
  if (qualifier === '$LATEST') {
    throw invalidParameter('$LATEST version cannot be deleted without deleting the function.');
  }
  if (!/^[0-9]+$/.test(qualifier)) throw invalidParameter('Deletion of aliases is not currently supported.');
  if (!fn.versions.has(qualifier)) throw functionNotFound(`${fn.arn}:${qualifier}`);
  const users = [...fn.aliases.values()].filter(
    (alias) => alias.functionVersion === qualifier || qualifier in alias.additionalVersionWeights,
  );
  if (users.length > 0) {
    const names = users.map((alias) => alias.name).join(', ');
    throw conflict(`Unable to delete version because the following aliases reference it: [${names}]`);
  }
  fn.versions.delete(qualifier);
  fn.policies.delete(qualifier);
  fn.eventInvokeConfigs.delete(qualifier);
  fn.provisioned.delete(qualifier);
}

/** One page of a list, as `MaxItems` and `Marker` ask. */
export function pageOf<T>(items: T[], query: URLSearchParams): { page: T[]; next: { NextMarker?: string } } {
  const asked = Number(query.get('MaxItems') ?? MAX_PAGE);
  if (!Number.isInteger(asked) || asked < 1 || asked > 10_000) {
    throw validationError(
      `Value '${query.get('MaxItems')}' at 'maxItems' failed to satisfy constraint: Member must have value between 1 and 10000`,
    );
  }
  const from = readMarker(query.get('Marker'));
  const until = from + Math.min(asked, MAX_PAGE);
  return { page: items.slice(from, until), next: until < items.length ? { NextMarker: markerOf(until) } : {} };
}

// Opaque, as AWS's are, so that nobody comes to rely on what is in it.
function markerOf(index: number): string {
  return Buffer.from(`from:${index}`).toString('base64url');
}

function readMarker(marker: string | null): number {
  if (marker === null || marker === '') return 0;
  const match = /^from:([0-9]+)$/.exec(Buffer.from(marker, 'base64url').toString('utf8'));
  if (!match) throw invalidParameter('The provided Marker is invalid.');
  return Number(match[1]);
}
