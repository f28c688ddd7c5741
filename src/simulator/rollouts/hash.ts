/** The characters of Kubernetes' `rand.SafeEncodeString`: no vowels, so no words. */
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/**
 * Hash of a pod template, in the form of Argo Rollouts' (FNV-1a of the JSON, safely encoded). Not the same figures as the real
 * ones: the real one hashes Go's encoding of the typed object. What typed clients add (nulls, empty `resources`) counts as
 * absent, so that `kubectl argo rollouts undo` finds the ReplicaSet again.
 */
export function podTemplateHash(template: unknown): string {
  return encodeSafely(fnv32(JSON.stringify(canonical(template ?? {}))));
}

/** Hash of the canary steps (`status.currentStepHash`). */
export function stepsHash(steps: readonly unknown[]): string {
  return encodeSafely(fnv32(JSON.stringify(canonical(steps))));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, inner]) => inner !== null && !(key === 'resources' && isEmpty(inner)))
    .map(([key, inner]): [string, unknown] => [key, canonical(inner)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv32(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

function encodeSafely(hash: number): string {
  return [...String(hash)].map((digit) => ALPHABET[digit.charCodeAt(0) % ALPHABET.length]).join('');
}
