'use client';

import { Gallery as GalleryView, type GalleryProps as GalleryViewProps } from '@/components/gallery/gallery';
import { GalleryTexts } from '@/components/text/en/gallery-texts';
import { WithHost } from './with-host';

/** Properties of the gallery: all of what `galleryProps` of the handlers answers. */
export type GalleryProps = GalleryViewProps & {
  /** Where `createSluice` is mounted. Default: as the provider above says, else `/api`. */
  basePath?: string | undefined;
};

/** The images of one tab, and everything that can be done with them. */
export function Gallery({ basePath, ...props }: GalleryProps) {
  return (
    <WithHost basePath={basePath}>
      <GalleryTexts>
        <GalleryView key={props.state} {...props} />
      </GalleryTexts>
    </WithHost>
  );
}
