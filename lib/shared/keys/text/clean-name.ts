/** The name that a file is called when nothing is left of its name. */
export const NAMELESS = 'image';

/** C0 and C1 controls, and the two Unicode line breaks. */
export const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;

/** In Unicode mode this matches surrogates without a partner only; they have no UTF-8 form. */
export const LONE_SURROGATES = /\p{Cs}/gu;

/**
 * Embeddings, overrides and isolates can show `gpj.exe` as `exe.jpg` (Trojan Source, CVE-2021-42574). The marks
 * U+200E and U+200F stay: names in right-to-left scripts use them and they reorder no letters.
 */
export const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * A person's file name as it is stored and shown: any script and emoji stay. Removed are the path, control characters,
 * lone surrogates, bidirectional overrides and outer white space. A name of dots alone would climb in a
 * path, so it counts as none; `image` stands for a name of which nothing is left. Idempotent.
 */
export function cleanName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  // Surrogates first: a control between two halves must not join them into a character nobody wrote.
  const clean = base.replace(LONE_SURROGATES, '').replace(CONTROLS, '').replace(BIDI_CONTROLS, '').trim();
  return /^\.*$/.test(clean) ? NAMELESS : clean;
}

/**
 * A line of text a person wrote, such as alt text or a tag: as `cleanName`, but slashes and dots stay, every run of white
 * space and controls becomes one space, and nothing left is the empty string. Idempotent.
 */
export function cleanText(text: string): string {
  return text
    .replace(LONE_SURROGATES, '')
    .replace(BIDI_CONTROLS, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
