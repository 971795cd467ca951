import type { MediaType } from '../media/media-types';
import type { WireTaken } from '../wire';

/** One picture of a public photo. */
export type PublicPicture = Readonly<{
  /** Absolute: at the CDN where there is one. */
  url: string;
  /** In pixels. */
  width: number;
  height: number;
}>;

/** A public photo of a public album. */
export type PublicPhoto = Readonly<{
  id: string;
  name: string;
  /** A description; '' for none. */
  alt: string;
  type: MediaType;
  /** Left out where nothing told. */
  taken?: WireTaken;
  /** ISO 8601, UTC. */
  uploadedAt: string;
  /** The same photo in several widths, the smallest first; the last is the photo itself. */
  pictures: readonly [PublicPicture, ...PublicPicture[]];
}>;

/** `GET /album/<id>.json`: a part of a public album. */
export type PublicAlbum = Readonly<{
  id: string;
  title: string;
  /** A description; '' for none. */
  text: string;
  /** In the album's order, 100 at most. */
  photos: readonly PublicPhoto[];
  /** Address of the next part; null at the end. */
  next: string | null;
}>;
