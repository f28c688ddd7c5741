/** The layer whose rules were broken. */
export type WireLayer = 'handshake' | 'yamux' | 'gob' | 'netrpc';

/** The one error of this folder: the host's bytes, or the surroundings, are not what the protocol says. */
export class WireError extends Error {
  override readonly name = 'WireError';
  readonly layer: WireLayer;
  /** The message without the layer in front. */
  readonly rawMessage: string;

  constructor(layer: WireLayer, rawMessage: string, options: { cause?: unknown } = {}) {
    super(`${layer}: ${rawMessage}`, options);
    this.layer = layer;
    this.rawMessage = rawMessage;
  }
}

/** What to show of anything that was thrown; never empty, since an empty error reads as success. Never throws itself. */
export function messageOf(error: unknown): string {
  try {
    return (error instanceof Error ? error.message || error.name : String(error)) || 'unknown error';
  } catch {
    return 'unknown error';
  }
}
