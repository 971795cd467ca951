import type { ThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import type { ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { Thumbnail } from '../thumbs/thumbnail';
import { LargePhoto } from './large-photo';

type ViewerImageProps = {
  image: ImageItem;
  thumbnails: ThumbnailSources;
  neighbours: readonly (ImageItem | undefined)[];
  isZoomed: boolean;
  onBroken: () => void;
};

/** A photo of the gallery, large. */
export function ViewerImage({ image, thumbnails, neighbours, isZoomed, onBroken }: ViewerImageProps) {
  return (
    <LargePhoto
      image={image}
      neighbours={neighbours}
      isZoomed={isZoomed}
      thumbnail={(place) => (
        <Thumbnail
          key={image.thumbUrl}
          sources={thumbnails}
          address={image.thumbUrl}
          alt=""
          width={image.width}
          height={image.height}
          {...place}
        />
      )}
      notLoaded={useText('viewer').notLoaded}
      onFailed={onBroken}
    />
  );
}
