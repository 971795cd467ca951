/** What a person should know of how a file was prepared. */
export type PreparationNote =
  /** A photo with a gain map: its plain picture was sent, which does not glow on HDR screens. */
  | 'hdr_flattened'
  /** A motion photo: its still was sent, without the film. */
  | 'motion_dropped'
  /** A document of several pages: the first was sent. */
  | 'pages_dropped'
  /** Protection against fingerprinting falsifies what is drawn: the original was sent, without its metadata. */
  | 'canvas_protected';

const NOTE_TEXTS: Readonly<Record<PreparationNote, string>> = {
  hdr_flattened: 'Sent without its HDR glow.',
  motion_dropped: 'Sent as a still, without its film.',
  pages_dropped: 'Only its first page was sent.',
  canvas_protected:
    'Sent as it was: this browser’s fingerprint protection does not let photos be made smaller.',
};

/** The sentence a person reads. */
export function noteText(note: PreparationNote): string {
  return NOTE_TEXTS[note];
}

/** For what was written down by another visit. */
export function isPreparationNote(value: unknown): value is PreparationNote {
  return typeof value === 'string' && Object.hasOwn(NOTE_TEXTS, value);
}
