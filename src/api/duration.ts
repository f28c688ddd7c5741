import { z } from 'zod';
import { matching } from './schema.ts';

const UNITS_MS: Record<string, number> = { h: 3_600_000, m: 60_000, s: 1_000 };

/** A duration as Kubernetes writes it, in whole hours, minutes and seconds: `24h`, `10m`, `1h30m`. */
export const duration = () =>
  matching(
    z.string().min(2).max(18),
    /^([0-9]{1,5}h)?([0-9]{1,5}m)?([0-9]{1,5}s)?$/,
    'write a duration in whole hours, minutes and seconds, such as 24h, 10m or 1h30m',
  );

/** In milliseconds. Throws a `RangeError` for what the schema of `duration` refuses. */
export function parseDuration(text: string): number {
  const parts = [...text.matchAll(/([0-9]+)([hms])/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text)
    throw new RangeError(`"${text}" is not a duration; write for example 24h, 10m or 1h30m`);
  return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNITS_MS[unit] ?? 0), 0);
}
