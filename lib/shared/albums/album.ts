/**
 * An album: its words and the order of its photos. Each row says which albums its image is in (`keys/row/album-places.ts`), so that
 * an album of 100,000 is as small as one of ten.
 */

/** The ways to order the photos of an album: by when they were taken or uploaded, or as somebody has arranged them. */
export const ALBUM_ORDERS = ['taken', 'uploaded', 'own'] as const;

/** The end of an album where it begins. */
export const ALBUM_DIRECTIONS = ['newest', 'oldest'] as const;

/**
 * The order of an album. With `own`, photos that have a place come first, by place; behind them the others, newest upload first,
 * until somebody gives them one. There the direction says nothing.
 */
export type AlbumOrder = Readonly<{
  by: (typeof ALBUM_ORDERS)[number];
  direction: (typeof ALBUM_DIRECTIONS)[number];
}>;

/** An album, as every answer shows it. */
export type Album = Readonly<{
  /** Six characters of `a-z0-9`; never given twice. */
  id: string;
  /** Any script, 1 to 100 characters, on one line. */
  title: string;
  /** A description on one line, at most 500 characters; '' for none. */
  text: string;
  /** The image that stands for the album; null: its first one. It may have left the album, or exist no more. */
  cover: string | null;
  order: AlbumOrder;
  /** The order that it will have as soon as all its photos are put into it; left out where none is under way. */
  nextOrder?: AlbumOrder | undefined;
  /** Everybody can see it and its public photos at `/album/<id>`; left out otherwise. */
  isPublic?: boolean | undefined;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** Counts changes of these facts, from 1. */
  revision: number;
}>;
