import { rowTextBudget } from '../row/row-codec';
import { byteLength, cutText } from './cut-text';

/** An extension longer than this is part of the name, not worth more than what stands before it. */
const MAX_EXTENSION_BYTES = 16;

/**
 * The name, shortened to what a row can hold (220 bytes of UTF-8): whole characters as people see them, the extension kept.
 * Names that fit come back unchanged. Expects what `cleanName` returns. Idempotent.
 */
export function fitName(name: string): string {
  if (byteLength(name) <= rowTextBudget.nameBytes) return name;
  const extension = /\.[^.\s]+$/u.exec(name)?.[0] ?? '';
  const kept = byteLength(extension) <= MAX_EXTENSION_BYTES ? extension : '';
  const stem = name.slice(0, name.length - kept.length);
  return cutText(stem, rowTextBudget.nameBytes - byteLength(kept)) + kept;
}
