'use client';

import { useState } from 'react';
import { Gallery as GalleryView, type GalleryProps as GalleryViewProps } from '@/components/gallery/gallery';
import { useHost } from '@/components/host/host';
import { withReactCheck } from '@/components/setup/with-react-check';
import { parseGalleryState } from '@/lib/shared/gallery/gallery-state';
import { GalleryTexts } from './gallery-texts';
import { WithHost } from './with-host';

/** Properties of the gallery, all of which `galleryProps` of the handlers answers. */
export type GalleryProps = Partial<GalleryViewProps> & {
  /** Where `createSluice` is mounted. Default: as the provider above says, else `/api`. */
  basePath?: string | undefined;
};

/**
 * The images of one tab, and everything that can be done with them. Without properties the browser asks for the first page, and shows what an
 * admin may do: the server refuses it to others.
 */
export const Gallery = withReactCheck(function Gallery({ basePath, ...props }: GalleryProps) {
  return (
    <WithHost basePath={basePath}>
      <GalleryTexts>
        <GalleryOfPage {...props} />
      </GalleryTexts>
    </WithHost>
  );
});

function GalleryOfPage({ state, nowMs, ...props }: Partial<GalleryViewProps>) {
  const ofAddress = useHost().useSearchParams().get('state') ?? undefined;
  const [openedMs] = useState(Date.now);
  const current = state ?? parseGalleryState(ofAddress);
  return (
    <GalleryView
      key={current}
      userRole="admin"
      first={null}
      hasNewer={false}
      timeZone="UTC"
      waiting={null}
      {...props}
      state={current}
      nowMs={nowMs ?? openedMs}
    />
  );
}
