import { MAX_SLOTS } from '../keys/slot-keys';

/** The terms of a drop link: what guests may send by it, and what they see. */
export type DropTerms = Readonly<{
  /** Guests see the album that they send to; otherwise no photo but their own. */
  see: boolean;
  /** Most photos, of all guests together: 1 to 10,000. */
  files: number;
  /** Most bytes of all of them, each photo rounded up to whole KiB; null: as many as the photos have. */
  bytes: number | null;
  /** Guests say their name before they send anything. */
  askName: boolean;
  /** Photos wait for approval, whatever becomes of others. */
  hold: boolean;
  /** How long after it was sent a guest can take a photo back, in seconds; 0: not at all. */
  takeBackSeconds: number;
  /** The host's words to guests; '' for none. */
  welcome: string;
  /** Id of the image that stands above them; null for none. */
  picture: string | null;
}>;

/** The bounds of what a host may choose. */
export const DROP_LIMITS = {
  files: MAX_SLOTS,
  /** 1 TiB. */
  bytes: 2 ** 40,
  /** In UTF-16 units. */
  welcomeChars: 2_000,
  /** 30 days. */
  takeBackSeconds: 2_592_000,
} as const;

/** Longest name of a guest, in UTF-16 units. */
export const MAX_GUEST_NAME = 100;
