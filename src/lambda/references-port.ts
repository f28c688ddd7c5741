import type { AliasConfiguration, CallOptions } from './port.ts';

/** Provisioned concurrency of one version or alias. */
export interface ProvisionedConcurrency {
  /** A version's number or an alias's name. */
  qualifier: string;
  requested: number;
  /** IN_PROGRESS, READY or FAILED; unknown words are passed through. */
  status: string;
  statusReason: string | undefined;
}

/** What refers to versions of a function besides our own objects, and the one call that deletes a version. */
export interface ReferencesPort {
  /** All pages. */
  listAliases(functionARN: string, options: CallOptions): Promise<AliasConfiguration[]>;
  /** Whether a resource policy is attached to a version or alias itself. */
  hasPolicy(functionARN: string, qualifier: string, options: CallOptions): Promise<boolean>;
  /** The UUIDs of event source mappings that invoke a version or alias itself. */
  listEventSources(functionARN: string, qualifier: string, options: CallOptions): Promise<string[]>;
  /** The versions and aliases that have a configuration of asynchronous invocation of their own. */
  listEventInvokeConfigs(functionARN: string, options: CallOptions): Promise<string[]>;
  /** All versions and aliases that have provisioned concurrency. */
  listProvisionedConcurrency(functionARN: string, options: CallOptions): Promise<ProvisionedConcurrency[]>;
  /**
   * Deletes one published version. Refuses anything but `[1-9][0-9]*` before the SDK sees it, because DeleteFunction without a
   * Qualifier deletes the function. Rejects with `Conflict` while an alias points at it.
   */
  deleteVersion(functionARN: string, version: string, options: CallOptions): Promise<void>;
}
