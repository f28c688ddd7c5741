import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { ALLOW_ALL, type Tenancy, tenancySchema } from '../lambda/tenants.ts';
import type { Log } from '../runtime/log.ts';

/** Where the controller learns who may use what. */
export interface TenancyOptions {
  /** A YAML file with `tenants` or `allowAll: true`. */
  tenantsFile?: string | undefined;
  /** Instead of a file. */
  allowAll: boolean;
}

/**
 * Who may use what in AWS. With neither option nobody may use anything, which is logged. Throws an error that names the file and
 * the field, for what is not a tenancy and for both options at once.
 */
export async function readTenancy({ tenantsFile, allowAll }: TenancyOptions, log: Log): Promise<Tenancy> {
  if (tenantsFile !== undefined && allowAll) throw new Error('use --tenants-file or --allow-all, not both');
  if (allowAll) return ALLOW_ALL;
  if (tenantsFile === undefined) {
    log.warn('every call to AWS will be refused: start the controller with --tenants-file, or with --allow-all');
    return {};
  }
  const read = tenancySchema.safeParse(parse(await readFile(tenantsFile, 'utf8')) ?? {});
  if (read.success) return read.data;
  throw new Error(`${tenantsFile}: this is no list of tenants\n${z.prettifyError(read.error)}`);
}
