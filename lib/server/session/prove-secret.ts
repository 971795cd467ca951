import { createHash } from 'node:crypto';

/**
 * A short proof that something is still the same, for what is sealed itself: another password, or another provider, has another one. 132
 * bits in base64url.
 */
export function proveSecret(...parts: readonly string[]): string {
  // As JSON, so that no two lists of parts run into the same text.
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
