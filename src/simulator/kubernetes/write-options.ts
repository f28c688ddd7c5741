import type { FieldValidation } from './admission.ts';
import { invalid } from './field-error.ts';
import type { WriteTarget } from './object-writer.ts';
import type { ResourcePath } from './request-path.ts';
import { badRequest } from './status-error.ts';

/** Reads what the query says about a write. `fieldManager` defaults to the User-Agent up to the first `/`. */
export function readWriteTarget(
  path: ResourcePath,
  query: URLSearchParams,
  userAgent: string | undefined,
): WriteTarget {
  const manager = query.get('fieldManager') ?? '';
  if (manager.length > 128) throw badRequest('fieldManager may not be more than 128 bytes');
  return {
    resource: path.resource,
    namespace: path.namespace ?? '',
    fieldManager: manager || (userAgent ?? '').split('/')[0]?.slice(0, 128) || 'unknown',
    subresource: path.subresource,
    dryRun: readDryRun(query),
    fieldValidation: readFieldValidation(query),
  };
}

function readDryRun(query: URLSearchParams): boolean {
  const values = query.getAll('dryRun').filter((value) => value !== '');
  const wrong = values.find((value) => value !== 'All');
  if (wrong !== undefined) throw badRequest(`dryRun: Unsupported value: "${wrong}": supported values: "All"`);
  return values.length > 0;
}

function readFieldValidation(query: URLSearchParams): FieldValidation {
  const value = query.get('fieldValidation') || 'Warn';
  if (value === 'Ignore' || value === 'Warn' || value === 'Strict') return value;
  throw badRequest(`fieldValidation: Unsupported value: "${value}": supported values: "Ignore", "Warn", "Strict"`);
}

const PATCH_OPTIONS = { group: 'meta.k8s.io', plural: 'patchoptions', kind: 'PatchOptions' };

/** Server-side apply must name its manager; `force` belongs to server-side apply alone. Throws 422. */
export function readForce(query: URLSearchParams, isApply: boolean): boolean {
  const force = query.get('force');
  if (!isApply && force !== null) {
    throw invalid(PATCH_OPTIONS, '', [
      { type: 'FieldValueForbidden', field: 'force', detail: 'may not be specified for non-apply patch' },
    ]);
  }
  if (isApply && !query.get('fieldManager')) {
    throw invalid(PATCH_OPTIONS, '', [
      { type: 'FieldValueRequired', field: 'fieldManager', detail: 'is required for apply patch' },
    ]);
  }
  return force === 'true';
}
