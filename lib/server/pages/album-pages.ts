import type { Album } from '@/lib/shared/albums/album';
import { parseTimeZone } from '@/lib/shared/calendar/parse-time-zone';
import { TIME_ZONE_COOKIE } from '@/lib/shared/calendar/time-zone-cookie';
import { hasFilters, parseFilters } from '@/lib/shared/gallery/gallery-filters';
import type { WaitingCount } from '@/lib/shared/gallery/waiting-count';
import { idOfPosition } from '@/lib/shared/keys/index-order';
import { parseThumbnailMode, THUMBNAIL_MODE_COOKIE } from '@/lib/shared/thumbnail-mode';
import { listAlbum } from '../albums/list-album';
import { ApiError } from '../errors/api-error';
import { countWaiting } from '../images/count-waiting';
import type { Needs } from '../needs';
import type { GalleryPage, GalleryVisitor } from './gallery-page';

/** The data of the page of all albums. */
export type AlbumsPage = Readonly<{ albums: readonly Album[]; waiting: WaitingCount | null }>;

/** Reads what the page of all albums shows. Throws the bucket's `StorageError`. */
export async function readAlbumsPage(
  services: Needs<'albums'> & Parameters<typeof countWaiting>[0],
): Promise<AlbumsPage> {
  const [albums, waiting] = await Promise.all([services.albums.list(), countWaiting(services)]);
  return { albums, waiting };
}

/** The first view of an album. */
export type AlbumPage = Omit<GalleryPage, 'state' | 'order' | 'purgeTruth' | 'waiting'> &
  Readonly<{ album: Album }>;

/** Reads the first page of an album as an address asks for it; null for an album that is not there. Throws the bucket's `StorageError`. */
export async function readAlbumPage(
  services: Parameters<typeof listAlbum>[0],
  id: string,
  { params, cookie }: GalleryVisitor,
): Promise<AlbumPage | null> {
  const one = (name: string) => (typeof params[name] === 'string' ? params[name] : null);
  const at = one('at');
  const from = at !== null && idOfPosition(at) !== null ? at : null;
  try {
    const album = await services.albums.get(id);
    const isSearch = hasFilters(parseFilters({ get: one }));
    return {
      album,
      first: isSearch ? null : await listAlbum(services, id, from === null ? {} : { from }),
      hasNewer: from !== null,
      timeZone: parseTimeZone(cookie(TIME_ZONE_COOKIE)),
      nowMs: Date.now(),
      thumbnailMode: parseThumbnailMode(cookie(THUMBNAIL_MODE_COOKIE)),
    };
  } catch (error) {
    if (error instanceof ApiError && error.code === 'album_gone') return null;
    throw error;
  }
}
