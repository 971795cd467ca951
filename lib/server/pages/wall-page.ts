import { apiState, type GalleryState, parseGalleryState } from '@/lib/shared/gallery/gallery-state';
import type { ImagePage } from '@/lib/shared/wire';
import { listImages } from '../images/list-images';

/** The first view of a slideshow, for a person who may see the gallery. */
export type WallPage = Readonly<{
  state: Exclude<GalleryState, 'held' | 'trash'>;
  first: ImagePage;
  /** Milliseconds since 1970, by the server's clock before it read them. */
  nowMs: number;
}>;

/**
 * Reads the newest photos of the state that an address asks for; what waits for approval and what is in the trash is on no wall. Throws the
 * bucket's `StorageError`.
 */
export async function readWallPage(
  services: Parameters<typeof listImages>[0],
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<WallPage> {
  const asked = parseGalleryState(params.state);
  const state = asked === 'held' || asked === 'trash' ? 'all' : asked;
  const nowMs = Date.now();
  return { state, nowMs, first: await listImages(services, { state: apiState(state), limit: 100 }) };
}
