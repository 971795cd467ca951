import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';
import { cn } from '../../ui/cn';
import { fetchAhead, pictureSource, type Shown, sourcesAhead } from './picture-source';

/** The place of a photo, for its thumbnail to take as well. */
type PhotoPlace = Readonly<{ className: string; style: CSSProperties }>;

type LargePhotoProps = {
  image: Shown & Readonly<{ alt: string; name: string }>;
  neighbours: readonly (Shown | undefined)[];
  /** Then all of its pixels are wanted. */
  isZoomed: boolean;
  /** Shown until the photo is there. */
  thumbnail: (place: PhotoPlace) => ReactNode;
  /** Said where it could not be loaded. */
  notLoaded: string;
  onFailed?: () => void;
};

/** The whole image over its thumbnail, which is there at once; then its neighbours are fetched ahead. */
export function LargePhoto(props: LargePhotoProps) {
  const { image, neighbours, isZoomed, thumbnail, notLoaded, onFailed } = props;
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
      {state !== 'loaded' && thumbnail({ className: placeStyle, style: ownSize })}
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
          onFailed?.();
        }}
        className={cn(placeStyle, state !== 'loaded' && 'opacity-0')}
        style={ownSize}
      />
      {state === 'failed' && (
        <p
          role="alert"
          className="absolute inset-x-0 bottom-4 mx-auto w-fit rounded-lg bg-danger-soft px-3 py-1.5 text-sm text-danger"
        >
          {notLoaded}
        </p>
      )}
    </div>
  );
}
