import { createContext, useContext } from 'react';
import type { Album } from '@/lib/shared/albums/album';

/** The album that is shown, for tools that are there only in one. */
export type ShownAlbum = Readonly<{ album: Album; setCover: (imageId: string) => void }>;

/** Null where the gallery shows a tab. */
export const AlbumContext = createContext<ShownAlbum | null>(null);

/** The album that is shown; null on a tab of the gallery. */
export function useShownAlbum(): ShownAlbum | null {
  return useContext(AlbumContext);
}
