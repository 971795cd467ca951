import type { AlbumOrder } from '@/lib/shared/albums/album';
import type { ImageItem } from '@/lib/shared/wire';
import { createIndexOrder } from '../order/create-index-order';
import { createOwnOrder } from '../order/create-own-order';
import type { FeedOrder } from '../order/feed-order';

/** An album whose photos are listed in place of a tab's. */
export type AlbumList = Readonly<{
  id: string;
  order: AlbumOrder;
  /** Where it is asked for, without a slash at the end, such as `/api/albums`. */
  endpoint: string;
}>;

/** How the list of an album is kept: by the dates of its photos, or by the places that they have in it. */
export function orderOfAlbum({ id, order }: AlbumList): FeedOrder {
  const { by, direction } = order;
  if (by !== 'own') return createIndexOrder({ by, direction });
  return createOwnOrder(({ albums }) => albums?.find((album) => album.id === id)?.place);
}

/** True for a photo that is in it. */
export function isInAlbum({ id }: AlbumList, { albums }: ImageItem): boolean {
  return albums?.some((album) => album.id === id) === true;
}
