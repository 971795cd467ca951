import type { AlbumApi } from '@/lib/browser/gallery/create-album-api';
import type { Album } from '@/lib/shared/albums/album';
import { type UseRead, useRead } from './use-read';

/** The albums there are, asked for when the component appears. */
export type UseAlbums = Readonly<{
  /** Null until they are known. */
  albums: readonly Album[] | null;
}> &
  Omit<UseRead<unknown>, 'answer'>;

/** Reads the albums once. */
export function useAlbums(api: AlbumApi): UseAlbums {
  const { answer, ...rest } = useRead(api.list);
  return { albums: answer, ...rest };
}
