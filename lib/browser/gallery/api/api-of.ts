import type { GalleryOptions } from '../gallery';
import { createGalleryApi, type GalleryApi } from './create-gallery-api';

/** Calls to the server for a gallery; where an album is listed, searches are in it alone. */
export function apiOf({ text, ask, album }: GalleryOptions, endpoint: string): GalleryApi {
  const api = createGalleryApi({ endpoint, text, ...(ask ? { ask } : {}) });
  return album === undefined
    ? api
    : { ...api, search: (request) => api.search({ ...request, album: album.id }) };
}
