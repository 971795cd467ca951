import { cleanText } from '@/lib/shared/keys/text/clean-name';

const MAX_CHARACTERS = 300;

/**
 * A sentence of the host for the person who sent a file: one line, at most 300 characters. Throws for what is no text, or empty:
 * a refusal without a word would help nobody.
 */
export function parseReason(value: unknown): string {
  const reason = typeof value === 'string' ? cleanText(value.slice(0, MAX_CHARACTERS)) : '';
  if (reason === '') throw new TypeError('reason must be a sentence.');
  return reason;
}
