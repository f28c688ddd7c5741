import type { CallersPort } from './callers-port.ts';
import type { ProvisionedConcurrencyPort } from './provisioned-concurrency-port.ts';
import type { ReferencesPort } from './references-port.ts';
import type { TagsPort } from './tags-port.ts';

/**
 * Who waits for a call, most urgent first. `abort`: anything that takes traffic away from a canary.
 * The order is the limiter's order.
 */
export const PRIORITIES = ['abort', 'increase', 'publish', 'drift', 'collect'] as const;
export type Priority = (typeof PRIORITIES)[number];

export interface CallOptions {
  priority: Priority;
  /** For fairness between tenants: the limiter goes round-robin over these. */
  namespace: string;
  /** Gives up waiting, or the request in flight (whose outcome is then unknown). */
  signal?: AbortSignal | undefined;
}

/** `FunctionConfiguration`, as far as we read it. */
export interface FunctionConfiguration {
  functionARN: string;
  /** `$LATEST` or a number. */
  version: string;
  codeSHA256: string;
  revisionID: string;
  description: string;
  /** Active, Pending, Inactive, Failed, … Unknown words are passed through. Absent on old functions: reads as Active. */
  state: string;
  stateReason: string | undefined;
  /** InProgress, Successful or Failed. Absent reads as Successful. */
  lastUpdateStatus: string;
  lastUpdateStatusReason: string | undefined;
  packageType: 'Zip' | 'Image';
  architectures: string[];
  /** ARN of the execution role. Absent reads as ''. */
  role: string;
  /** ARN of the dead-letter queue or topic; absent: none. */
  deadLetterARN: string | undefined;
}

/** An alias as Lambda reports it. */
export interface AliasConfiguration {
  aliasARN: string;
  name: string;
  functionVersion: string;
  /** Empty when one version has all traffic. */
  additionalVersionWeights: Record<string, number>;
  revisionID: string;
  description: string;
}

/** Where an alias should point: the whole routing, never a difference. */
export interface AliasTarget {
  functionVersion: string;
  /** At most one entry (Lambda's limit); empty clears. */
  additionalVersionWeights: Record<string, number>;
}

/**
 * AWS Lambda for one function's account and Region. Each call waits for its turn at the limiter, has a time limit, is sent once
 * (no SDK retries) and rejects with a `LambdaError`. `functionARN` is always unqualified.
 */
export interface LambdaPort extends ReferencesPort, ProvisionedConcurrencyPort, CallersPort, TagsPort {
  /** `qualifier` absent: `$LATEST`. */
  getFunctionConfiguration(
    functionARN: string,
    qualifier: string | undefined,
    options: CallOptions,
  ): Promise<FunctionConfiguration>;
  /** All pages, published versions only, without `$LATEST`. */
  listVersions(functionARN: string, options: CallOptions): Promise<FunctionConfiguration[]>;
  updateFunctionCode(
    functionARN: string,
    code: {
      s3Bucket: string;
      s3Key: string;
      s3ObjectVersion: string | undefined;
      architectures: string[];
      revisionID: string;
    },
    options: CallOptions,
  ): Promise<FunctionConfiguration>;
  publishVersion(
    functionARN: string,
    input: { codeSHA256: string; description: string; revisionID: string },
    options: CallOptions,
  ): Promise<FunctionConfiguration>;
  getAlias(functionARN: string, name: string, options: CallOptions): Promise<AliasConfiguration>;
  createAlias(
    functionARN: string,
    name: string,
    target: AliasTarget,
    options: CallOptions,
  ): Promise<AliasConfiguration>;
  /** Sends version and weights together (weights `{}` when there are none) with the RevisionId. */
  updateAlias(
    functionARN: string,
    name: string,
    target: AliasTarget,
    revisionID: string,
    options: CallOptions,
  ): Promise<AliasConfiguration>;
}

/** What HeadObject says of an artifact. */
export interface ArtifactHead {
  /** Base64 SHA-256 that S3 stored; absent when it was uploaded without one, or in parts (a composite checksum is no digest). */
  codeSHA256: string | undefined;
  etag: string;
  /** Absent when the bucket has no versioning. */
  objectVersion: string | undefined;
}

/** For whom an artifact is looked at. */
export interface ArtifactCaller {
  namespace: string;
  /** The function that it is for. */
  functionARN: string;
}

/** The store that CI puts artifacts into. */
export interface ArtifactStore {
  /**
   * Rejects with a `LambdaError`: `NotFound`, or `AccessDenied` (which S3 also answers for a missing key without s3:ListBucket);
   * with `NotAllowed` before anything is sent.
   */
  head(
    location: {
      region: string;
      bucket: string;
      key: string;
      objectVersion: string | undefined;
    },
    caller: ArtifactCaller,
  ): Promise<ArtifactHead>;
}

/**
 * AWS as the namespaces may use it. Every call is first held against the administrator's allow-list by its own function ARN and
 * `CallOptions.namespace`, and rejects with `NotAllowed` before anything is sent. One limiter per account and Region.
 */
export interface AwsClients {
  /** Throws a `RangeError` for what is no unqualified function ARN. */
  lambda(functionARN: string): LambdaPort;
  artifacts: ArtifactStore;
  /** Whether a namespace may use a function, and this alias of it: what may not must not stand in the way of what may. */
  allows(use: { namespace: string; functionARN: string; alias?: string }): boolean;
  close(): void;
}
