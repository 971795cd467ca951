import { useMemo } from 'react';
import { type AlbumApi, createAlbumApi } from '@/lib/browser/gallery/create-album-api';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';

/** The server's albums, as the host mounts them. */
export function useAlbumApi(): AlbumApi {
  const { basePath } = useHost();
  const text = useText('galleryEngine');
  return useMemo(() => createAlbumApi({ endpoint: `${basePath}/albums`, text }), [basePath, text]);
}
