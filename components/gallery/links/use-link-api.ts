import { useMemo } from 'react';
import { createLinkApi, type LinkApi } from '@/lib/browser/gallery/create-link-api';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';

/** The server's links, as the host mounts them. */
export function useLinkApi(): LinkApi {
  const { basePath } = useHost();
  const text = useText('galleryEngine');
  return useMemo(() => createLinkApi({ endpoint: `${basePath}/links`, text }), [basePath, text]);
}
