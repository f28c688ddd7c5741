/** What the decoder accepts. All limits hold before anything is allocated for what they limit. */
export interface GobLimits {
  /** Longest message in bytes. Default 32 MiB: a Kubernetes object has at most 1.5 MiB; Go's own limit is 1 GiB. */
  maxMessageBytes: number;
  /** Most messages that one value may be split into, type definitions included. Default 4096; a Rollout has about 150. */
  maxMessagesPerValue: number;
  /** Most types that one stream may define. Default 4096. */
  maxTypes: number;
  /** Deepest nesting of values. Default 100; a Rollout has about 15. */
  maxDepth: number;
}

export const DEFAULT_GOB_LIMITS: GobLimits = {
  maxMessageBytes: 32 * 1024 * 1024,
  maxMessagesPerValue: 4096,
  maxTypes: 4096,
  maxDepth: 100,
};
