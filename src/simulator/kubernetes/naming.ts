import type { Random } from '../../runtime/clock.ts';
import { type FieldError, invalidValue } from './field-error.ts';

/** Without vowels and look-alikes, as apimachinery's `rand.String`. */
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** A name for `metadata.generateName`: the prefix and five random characters. */
export function generateName(prefix: string, random: Random): string {
  const suffix = Array.from({ length: 5 }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
  return prefix.slice(0, 58) + suffix;
}

/** A random (version 4) UUID. */
export function generateUid(random: Random): string {
  const hex = Array.from({ length: 32 }, (_, index) => {
    const digit = Math.floor(random() * 16);
    if (index === 12) return '4';
    return (index === 16 ? 8 + (digit % 4) : digit).toString(16);
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Names are RFC 1123 subdomains of at most 253 characters. */
export function nameErrors(name: string): FieldError[] {
  if (name.length > 253) return [invalidValue('metadata.name', name, 'must be no more than 253 characters')];
  if (SUBDOMAIN.test(name)) return [];
  return [
    invalidValue(
      'metadata.name',
      name,
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
    ),
  ];
}
