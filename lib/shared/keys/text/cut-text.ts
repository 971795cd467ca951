const encoder = new TextEncoder();
let segmenter: Intl.Segmenter | undefined;

/** The beginning of a text that has at most so many bytes of UTF-8: whole characters as people see them, without white space at its end. */
export function cutText(text: string, maxBytes: number): string {
  if (byteLength(text) <= maxBytes) return text;
  // Made once: that takes longer than cutting does.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const graphemes = segmenter.segment(text);
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

/** In UTF-8. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}
