/**
 * What a host may ask of this process. Each limit holds before anything is allocated for what it limits; what goes beyond one ends
 * the connection with a line in the log, unless the limit says otherwise. The defaults fit a process that lives in 100 MB.
 */
export interface Limits {
  /** Longest gob message in bytes. Default 16 MiB: a Kubernetes object has at most 1.5 MiB; Go's own limit is 1 GiB. */
  maxMessageBytes: number;
  /** Most messages that one gob value may be split into, type definitions included. Default 4096; a Rollout has about 150. */
  maxMessagesPerValue: number;
  /** Most types that one gob stream may define. Default 4096. */
  maxTypes: number;
  /** Deepest nesting of gob values. Default 100; a Rollout has about 15. */
  maxDepth: number;
  /** Most values (fields, elements, keys) within one gob value. Default 500,000; a Rollout of 1.5 MiB has at most 300,000. */
  maxValues: number;
  /**
   * What all connections together may hold of unfinished values and of arguments of calls under way: estimated bytes of memory.
   * Default 96 MiB; each of 10 calls with a Rollout of 1.5 MiB takes about 4.
   */
  maxHeldBytes: number;
  /** Calls under way on one stream; beyond it the stream is not read until one is answered. Default 64; Argo Rollouts has 10. */
  maxCallsPerStream: number;
  /** Open streams of one connection; those beyond it are reset. Default 64; a host has 3, and one for each dispensed plugin. */
  maxStreams: number;
  /** Frames that wait for the host to read; beyond it the host is not read until it does. Default 1024. */
  maxUnsentFrames: number;
  /** Bytes printed to stdout, and to stderr, that wait for the host to read; what goes beyond is dropped. Default 64 KiB. */
  maxUnsentOutputBytes: number;
  /** Connections at a time; those beyond it are closed at once. Default 8; a host has one. */
  maxConnections: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;

export const DEFAULT_LIMITS: Limits = {
  maxMessageBytes: 16 * MIB,
  maxMessagesPerValue: 4096,
  maxTypes: 4096,
  maxDepth: 100,
  maxValues: 500_000,
  maxHeldBytes: 96 * MIB,
  maxCallsPerStream: 64,
  maxStreams: 64,
  maxUnsentFrames: 1024,
  maxUnsentOutputBytes: 64 * KIB,
  maxConnections: 8,
};
