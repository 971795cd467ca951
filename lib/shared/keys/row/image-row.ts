import type { MediaType } from '../../media/media-types';
import type { Taken } from '../../taken/taken';
import type { ImageState } from '../image-state';

/**
 * The facts of an image that the gallery shows without another request: they are encoded into the key of the thumbnail
 * (`row-codec.ts`), so one LIST is enough for a page.
 */
export type ImageRow = Readonly<{
  /** In pixels, upright, 1 to 65,535. */
  width: number;
  height: number;
  sizeBytes: number;
  type: MediaType;
  /** Thumbhash, at most 25 bytes. */
  thumbhash: Uint8Array;
  /** The person's own file name. */
  name: string;
  alt: string;
  tags: readonly string[];
  /** The last segment of the image's key. It stays when the name is edited; a move to another state gives a fresh one. */
  slug: string;
  /** Where the image was before it went to the trash; only there. */
  stateBeforeTrash?: Exclude<ImageState, 'trash'>;
  /** When the photo was taken; left out where nothing tells. */
  taken?: Taken;
  /** Name or id of the person who uploaded it, 1 to 40 bytes of UTF-8; left out where nobody had to say who they are. */
  uploader?: string;
  /** The albums it is in, at most 8, each once, by id; left out for none. */
  albums?: readonly AlbumPlace[];
  /** Its smaller pictures lie beside it (`picture-sizes.ts`); left out for none. */
  hasSizes?: true;
  /** The moves that were done to the image since it was published; left out where nothing was. Decides between two rows of one image. */
  revision?: Revision;
}>;

/** An image's place in an album. */
export type AlbumPlace = Readonly<{
  /** Six characters of `a-z0-9`. */
  id: string;
  /**
   * Where it stands in an album that has an order of its own: digits of base 36 behind a point, 1 to 6 of them without a zero
   * at the end, so that there is room between any two. Left out where the album goes by a date.
   */
  place?: string;
}>;

/** Counts changes; each goes up by one with a change of its kind. At most 1,679,615 (four digits of base 36). */
export type Revision = Readonly<{ moves: number; edits: number }>;
