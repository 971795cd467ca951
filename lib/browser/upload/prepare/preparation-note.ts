/** The notes to a person on how a file was prepared. */
export type PreparationNote =
  /** A photo with a gain map: its plain picture was sent, which does not glow on HDR screens. */
  | 'hdr_flattened'
  /** A motion photo: its still was sent, without the film. */
  | 'motion_dropped'
  /** A document of several pages: the first was sent. */
  | 'pages_dropped'
  /** Protection against fingerprinting falsifies what is drawn: the original was sent, without its metadata. */
  | 'canvas_protected'
  /** It was to be sent as it is, and was turned or cut: what came of that was saved anew. */
  | 'reencoded';

const NOTES: Readonly<Record<PreparationNote, true>> = {
  hdr_flattened: true,
  motion_dropped: true,
  pages_dropped: true,
  canvas_protected: true,
  reencoded: true,
};

/** For what was written down by another visit. */
export function isPreparationNote(value: unknown): value is PreparationNote {
  return typeof value === 'string' && Object.hasOwn(NOTES, value);
}
