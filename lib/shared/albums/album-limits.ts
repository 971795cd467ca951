/** Limits of albums. */
export const ALBUM_LIMITS = {
  /** Albums there can be at once. */
  albums: 1_000,
  /** Photos at the beginning of an album in an order of its own among which others can be moved. */
  arranged: 2_000,
  /** In characters (code points). */
  titleChars: 100,
  textChars: 500,
} as const;
