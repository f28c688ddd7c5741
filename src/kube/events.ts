import type { KubeObject } from '../api/meta.ts';

export interface EventRecorder {
  /**
   * Records a core/v1 Event on an object. Never rejects and never blocks the caller: an Event that cannot be written is logged.
   * The same (object, type, reason, message) again within an hour raises the count of the first.
   */
  event(object: KubeObject, type: 'Normal' | 'Warning', reason: string, message: string): void;
  /** Waits for what is under way, at most a few seconds; for shutdown and tests. */
  flush(): Promise<void>;
}
