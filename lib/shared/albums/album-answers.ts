import type { ImageItem } from '../wire';
import type { Album } from './album';

/** `GET /api/albums`: the newest first. */
export type AlbumsAnswer = Readonly<{ albums: readonly Album[] }>;
/** An album as it looks from outside. */
export type AlbumFace = Readonly<{
  /** The album's. */
  id: string;
  /** The image that was chosen as its cover while it is in the album, else the first one; null where the album is empty. */
  cover: ImageItem | null;
  /** How many photos are in it, as far as was counted. */
  count: number;
  /** There are more than were counted. */
  isMore: boolean;
}>;

/** `GET /api/albums/faces`: a face for each album that is there, in the order asked for. */
export type AlbumFacesAnswer = Readonly<{ faces: readonly AlbumFace[] }>;
