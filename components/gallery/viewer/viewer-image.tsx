import { useEffect, useState } from 'react';
import type { ThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import type { ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { Thumbnail } from '../thumbs/thumbnail';
import { fetchAhead, pictureSource, sourcesAhead } from './picture-source';

type ViewerImageProps = {
  image: ImageItem;
  thumbnails: ThumbnailSources;
  neighbours: readonly (ImageItem | undefined)[];
  /** Then all of its pixels are wanted. */
  isZoomed: boolean;
  onBroken: () => void;
};

/** The whole image over its thumbnail, which is there at once; then its neighbours are fetched ahead. */
export function ViewerImage({ image, thumbnails, neighbours, isZoomed, onBroken }: ViewerImageProps) {
  const text = useText('viewer');
  const [state, setState] = useState<'loading' | 'loaded' | 'failed'>('loading');
  const ahead = sourcesAhead(neighbours);
  useEffect(() => {
    if (state === 'loaded') fetchAhead(ahead);
  }, [state, ahead]);
  const placeStyle = 'absolute inset-0 m-auto size-full object-contain sm:size-[calc(100%-2rem)]';
  // A small image is shown as large as it is, never blown up; its thumbnail takes the same place.
  const ownSize = { maxWidth: image.width, maxHeight: image.height };
  return (
    <div data-zoom className="absolute inset-0">
      {state !== 'loaded' && (
        <Thumbnail
          key={image.thumbUrl}
          sources={thumbnails}
          address={image.thumbUrl}
          alt=""
          width={image.width}
          height={image.height}
          className={placeStyle}
          style={ownSize}
        />
      )}
      {/* biome-ignore lint/performance/noImgElement: the image as it was published, from the bucket or the CDN. */}
      <img
        {...pictureSource(image, isZoomed)}
        alt={image.alt || image.name}
        width={image.width}
        height={image.height}
        draggable={false}
        onLoad={() => setState('loaded')}
        onError={() => {
          setState('failed');
          onBroken();
        }}
        className={cn(placeStyle, state !== 'loaded' && 'opacity-0')}
        style={ownSize}
      />
      {state === 'failed' && (
        <p
          role="alert"
          className="absolute inset-x-0 bottom-4 mx-auto w-fit rounded-lg bg-danger-soft px-3 py-1.5 text-sm text-danger"
        >
          {text.notLoaded}
        </p>
      )}
    </div>
  );
}
