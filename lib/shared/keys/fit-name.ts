import { rowTextBudget } from '@/lib/shared/keys/row-codec';

/** An extension longer than this is part of the name, not worth more than what stands before it. */
const MAX_EXTENSION_BYTES = 16;

/**
 * The name, shortened to what a row can hold (320 bytes of UTF-8): whole characters as people see them, the extension kept.
 * Names that fit come back unchanged. Expects what `cleanName` answers. Idempotent.
 */
export function fitName(name: string): string {
  if (byteLength(name) <= rowTextBudget.nameBytes) return name;
  const extension = /\.[^.\s]+$/u.exec(name)?.[0] ?? '';
  const kept = byteLength(extension) <= MAX_EXTENSION_BYTES ? extension : '';
  const stem = name.slice(0, name.length - kept.length);
  return cut(stem, rowTextBudget.nameBytes - byteLength(kept)) + kept;
}

function cut(text: string, maxBytes: number): string {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  const whole = takeWhileFits(
    (function* () {
      for (const { segment } of graphemes) yield segment;
    })(),
    maxBytes,
  );
  // A letter under hundreds of accents is one grapheme and may be too long on its own; then code points have to do.
  return (whole || takeWhileFits(text, maxBytes)).trimEnd();
}

function takeWhileFits(parts: Iterable<string>, maxBytes: number): string {
  let taken = '';
  let bytes = 0;
  for (const part of parts) {
    bytes += byteLength(part);
    if (bytes > maxBytes) break;
    taken += part;
  }
  return taken;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
