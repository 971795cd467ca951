import { useState } from 'react';
import { formatSizes, formatSrcSet } from '@/lib/shared/media/format-src-set';
import type { ImageItem } from '@/lib/shared/wire';
import { cn } from '../../ui/cn';

type WallSlidesProps = {
  image: ImageItem | null;
  onLoaded: (id: string) => void;
  onBroken: (id: string) => void;
};

/** The photo, which fades in while the one before fades out; at once for people who want no movement. */
export function WallSlides({ image, onLoaded, onBroken }: WallSlidesProps) {
  const [drawn, setDrawn] = useState<Readonly<{ now: ImageItem | null; before: ImageItem | null }>>({
    now: null,
    before: null,
  });
  const slides = new Map(
    [drawn.before, drawn.now, image].flatMap((one) => (one === null ? [] : [[one.id, one] as const])),
  );
  if (image === null) return null;
  return (
    <div className="absolute inset-0">
      {[...slides.values()].map((one) => {
        const isCurrent = one.id === image.id;
        const srcSet = formatSrcSet(one.url, one);
        return (
          // biome-ignore lint/performance/noImgElement: the image as it was published, from the bucket or the CDN.
          <img
            key={one.id}
            data-id={one.id}
            src={one.url}
            {...(srcSet === undefined ? {} : { srcSet, sizes: formatSizes(one) })}
            alt={isCurrent ? one.alt || one.name : ''}
            aria-hidden={!isCurrent}
            draggable={false}
            onLoad={() => {
              setDrawn(({ now }) => ({ now: one, before: now }));
              onLoaded(one.id);
            }}
            onError={() => onBroken(one.id)}
            className={cn(
              'absolute inset-0 size-full object-contain transition-opacity duration-1000 motion-reduce:transition-none',
              one.id === drawn.now?.id ? 'opacity-100' : 'opacity-0',
            )}
          />
        );
      })}
    </div>
  );
}
