import type { CallOptions } from './port.ts';
import type { ProvisionedConcurrency } from './references-port.ts';

/** Provisioned concurrency of one version or alias (`qualifier`). */
export interface ProvisionedConcurrencyPort {
  /** Undefined when it has none. */
  getProvisionedConcurrency(
    functionARN: string,
    qualifier: string,
    options: CallOptions,
  ): Promise<ProvisionedConcurrency | undefined>;
  /** Asks for it; Lambda allocates it within minutes. */
  putProvisionedConcurrency(
    functionARN: string,
    qualifier: string,
    executions: number,
    options: CallOptions,
  ): Promise<ProvisionedConcurrency>;
  /** Also succeeds when it has none. */
  deleteProvisionedConcurrency(functionARN: string, qualifier: string, options: CallOptions): Promise<void>;
}
