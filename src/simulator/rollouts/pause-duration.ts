const UNIT_MS: Record<string, number> = { ns: 1e-6, us: 1e-3, µs: 1e-3, ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/**
 * A pause step's `duration` in milliseconds, as `RolloutPause.DurationSeconds` of Argo Rollouts reads it: a number is seconds,
 * a string is seconds or a Go duration ("1h30m", "2.5s"). Undefined when it is neither.
 */
export function pauseDurationMs(duration: string | number): number | undefined {
  if (typeof duration === 'number') return duration * 1_000;
  if (/^\d+$/.test(duration)) return Number(duration) * 1_000;
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(duration)) return undefined;
  let totalMs = 0;
  for (const [, count, unit] of duration.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)) {
    totalMs += Number(count) * (UNIT_MS[unit ?? ''] ?? 0);
  }
  return Math.floor(totalMs / 1_000) * 1_000;
}
