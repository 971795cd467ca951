import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import {
  createGallery,
  type Gallery,
  type GalleryOptions,
  type GallerySnapshot,
  type GalleryVisit,
} from '@/lib/browser/gallery';
import { useHostIfAny } from '../host/host';

/** Options of which the visit and the time zone may change; the others are read when the gallery is created. */
export type UseGalleryOptions = GalleryOptions & GalleryVisit & Readonly<{ timeZone: string | null }>;

/** The snapshot's fields, and the engine itself for its methods, which never change. */
export type UseGallery = GallerySnapshot & Readonly<{ gallery: Gallery }>;

/**
 * A gallery for the life of the component. It is created while rendering, as the server draws it too, and starts in an effect. Without an
 * `endpoint` the handlers are where the provider above says.
 */
export function useGallery(options: UseGalleryOptions): UseGallery {
  const host = useHostIfAny();
  const [gallery] = useState(() =>
    createGallery({
      ...options,
      endpoint: options.endpoint ?? (host ? `${host.basePath}/images` : undefined),
    }),
  );
  const { filters, order, first, hasNewer, timeZone } = options;
  // Before anything is painted: a list and its headings belong together.
  useLayoutEffect(
    () => gallery.visit({ filters, order, first, hasNewer }),
    [gallery, filters, order, first, hasNewer],
  );
  useLayoutEffect(() => gallery.setTimeZone(timeZone), [gallery, timeZone]);
  useEffect(() => gallery.start(), [gallery]);
  const snapshot = useSyncExternalStore(gallery.subscribe, gallery.getSnapshot, gallery.getSnapshot);
  return useMemo(() => ({ ...snapshot, gallery }), [snapshot, gallery]);
}
