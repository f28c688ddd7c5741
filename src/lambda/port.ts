import type { ProvisionedConcurrencyPort } from './provisioned-concurrency-port.ts';
import type { ReferencesPort } from './references-port.ts';

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
export interface LambdaPort extends ReferencesPort, ProvisionedConcurrencyPort {
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

/** The store that CI puts artifacts into. */
export interface ArtifactStore {
  /** Rejects with a `LambdaError`: `NotFound`, or `AccessDenied` (which S3 also answers for a missing key without s3:ListBucket). */
  head(location: {
    region: string;
    bucket: string;
    key: string;
    objectVersion: string | undefined;
  }): Promise<ArtifactHead>;
}

/** Finds the clients for a function: one Lambda port per account and Region, one limiter with it. */
export interface AwsClients {
  lambda(functionARN: string): LambdaPort;
  artifacts: ArtifactStore;
  close(): void;
}
