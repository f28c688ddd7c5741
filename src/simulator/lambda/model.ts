import type { Clock, Random } from '../../runtime/clock.ts';
import type { S3Store } from './s3-store.ts';

/** The configuration and code of `$LATEST` or of a published version. */
export interface FunctionState {
  /** `$LATEST` or a number. */
  version: string;
  code: Uint8Array;
  /** Base64 SHA-256 of `code`. */
  codeSHA256: string;
  description: string;
  architectures: string[];
  environment: Record<string, string>;
  memorySize: number;
  timeout: number;
  /** ARN of the execution role. */
  role: string;
  deadLetterARN: string | undefined;
  revisionID: string;
  /** Pending, Active, Inactive or Failed. */
  state: string;
  stateReason: string | undefined;
  /** InProgress, Successful or Failed. */
  lastUpdateStatus: string;
  lastUpdateStatusReason: string | undefined;
  /** Milliseconds since the epoch. */
  lastModified: number;
}

/** What runs when a version is invoked; a throw is an `Unhandled` function error. Default: `runBehaviour`. */
export type FunctionHandler = (event: unknown, version: { version: string; code: Uint8Array }) => unknown;

/** An alias as it is now. */
export interface AliasState {
  name: string;
  functionVersion: string;
  additionalVersionWeights: Record<string, number>;
  description: string;
  revisionID: string;
}

/** One state that an alias was in, from `at` until the next entry. */
export interface AliasHistoryEntry {
  functionVersion: string;
  additionalVersionWeights: Record<string, number>;
  /** Milliseconds of the simulator's clock. */
  at: number;
}

/** Permissions on a function, version or alias itself. */
export interface PolicyState {
  statements: { Sid: string; Effect: string; Principal: string; Action: string; Resource: string }[];
  revisionID: string;
}

/** Provisioned concurrency of a version or alias. */
export interface ProvisionedState {
  requested: number;
  /** IN_PROGRESS, READY or FAILED. */
  status: string;
  statusReason: string | undefined;
  lastModified: number;
}

/** `EventSourceMappingConfiguration` on the wire. */
export interface EventSourceMapping {
  UUID: string;
  EventSourceArn: string;
  /** With its qualifier, where it has one. */
  FunctionArn: string;
  State: string;
}

/** `FunctionEventInvokeConfig` on the wire. */
export interface EventInvokeConfig {
  FunctionArn: string;
  LastModified: number;
  MaximumRetryAttempts: number;
}

/** `FunctionUrlConfig` on the wire. */
export interface UrlConfig {
  FunctionUrl: string;
  FunctionArn: string;
  AuthType: string;
  CreationTime: string;
  LastModifiedTime: string;
}

/** A function with its versions and aliases. */
export interface SimulatedFunction {
  /** Unqualified. */
  arn: string;
  name: string;
  handler: FunctionHandler;
  latest: FunctionState;
  versions: Map<string, FunctionState>;
  /** Numbers are never used twice, also not after a deletion. */
  nextVersion: number;
  /** What PublishVersion returns again while no update call came since. */
  lastPublished: string | undefined;
  aliases: Map<string, AliasState>;
  tags: Map<string, string>;
  /** By qualifier; the function's own at `$LATEST`. */
  policies: Map<string, PolicyState>;
  eventInvokeConfigs: Map<string, EventInvokeConfig>;
  /** By alias; the function's own at `$LATEST`. */
  urlConfigs: Map<string, UrlConfig>;
  /** By version or alias. */
  provisioned: Map<string, ProvisionedState>;
}

/** All state of one simulated account, and what changes it over time. */
export interface World {
  clock: Clock;
  random: Random;
  /** By unqualified ARN. */
  functions: Map<string, SimulatedFunction>;
  /** By alias ARN; outlives the alias. */
  aliasHistory: Map<string, AliasHistoryEntry[]>;
  /** By UUID. */
  eventSourceMappings: Map<string, EventSourceMapping>;
  s3: S3Store;
  /** How long a code or configuration update stays InProgress. */
  updateInProgressMs: number;
  /** How long a new function or version stays Pending. */
  publishPendingMs: number;
  /** How long provisioned concurrency stays IN_PROGRESS. */
  provisionMs: number;
  /** Runs `callback` later, unless the simulator was stopped. */
  later(ms: number, callback: () => void): void;
}

/** A new RevisionId: a random UUID. */
export function newRevisionID(world: World): string {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(world.random() * 16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}
