import type { Album } from '@/lib/shared/albums/album';
import { apiState, type GalleryState, parseGalleryState } from '@/lib/shared/gallery/gallery-state';
import type { ImagePage } from '@/lib/shared/wire';
import { listAlbum } from '../albums/list-album';
import { ApiError } from '../errors/api-error';
import { listImages } from '../images/list-images';

/** The first view of a slideshow, for a person who may see the gallery. */
export type WallPage = Readonly<{
  state: Exclude<GalleryState, 'held' | 'trash'>;
  /** The album that is shown, in its order; undefined for all photos. */
  album?: Album;
  first: ImagePage;
  /** Milliseconds since 1970, by the server's clock before it read them. */
  nowMs: number;
}>;

const FIRST = 100;

/**
 * Reads the first photos of the state and the album that an address asks for; what waits for approval and what is in the trash is on no
 * wall. Null for an album that is not there. Throws the bucket's `StorageError`.
 */
export async function readWallPage(
  services: Parameters<typeof listImages>[0] & Parameters<typeof listAlbum>[0],
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<WallPage | null> {
  const asked = parseGalleryState(params.state);
  const state = asked === 'held' || asked === 'trash' ? 'all' : asked;
  const nowMs = Date.now();
  if (params.album === undefined) {
    return { state, nowMs, first: await listImages(services, { state: apiState(state), limit: FIRST }) };
  }
  try {
    const album = await services.albums.get(String(params.album));
    return { state, album, nowMs, first: await listAlbum(services, album.id, { limit: FIRST }) };
  } catch (error) {
    if (error instanceof ApiError && error.code === 'album_gone') return null;
    throw error;
  }
}
