import { type KubeObject, objectKey } from '../api/meta.ts';
import type { Cache } from '../kube/reflector.ts';
import type { Clock } from '../runtime/clock.ts';

/** Resolves when the object changes in its cache, or after `timeoutMs`. */
export function waitForChange<T extends KubeObject>(
  cache: Cache<T>,
  object: T,
  clock: Clock,
  timeoutMs: number,
): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      unsubscribe();
      cancel();
      resolve();
    };
    const key = objectKey(object);
    const unsubscribe = cache.subscribe((event) => {
      if (objectKey(event.object) === key) end();
    });
    const cancel = clock.after(timeoutMs, end);
  });
}
