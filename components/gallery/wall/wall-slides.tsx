import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ImageItem } from '@/lib/shared/wire';
import { cn } from '../../ui/cn';
import { pictureSource } from '../viewer/picture-source';

type WallSlidesProps = {
  image: ImageItem | null;
  onLoaded: (id: string) => void;
  onBroken: (id: string) => void;
};

/** The photo, which fades in while the one before fades out; at once for people who want no movement. */
export function WallSlides({ image, onLoaded, onBroken }: WallSlidesProps) {
  const stage = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Readonly<{ now: ImageItem | null; before: ImageItem | null }>>({
    now: null,
    before: null,
  });
  const slides = new Map(
    [drawn.before, drawn.now, image].flatMap((one) => (one === null ? [] : [[one.id, one] as const])),
  );
  function show(one: ImageItem): void {
    setDrawn((known) => (known.now?.id === one.id ? known : { now: one, before: known.now }));
    onLoaded(one.id);
  }
  const onDrawn = useEffectEvent(show);
  useEffect(() => {
    const element = [...(stage.current?.querySelectorAll('img') ?? [])].find(
      ({ dataset }) => dataset.id === image?.id,
    );
    // The server drew it, so that it may have been loaded before anybody listened.
    if (image !== null && element?.complete && element.naturalWidth > 0) onDrawn(image);
  }, [image]);
  if (image === null) return null;
  return (
    <div ref={stage} className="absolute inset-0">
      {[...slides.values()].map((one) => {
        const isCurrent = one.id === image.id;
        return (
          // biome-ignore lint/performance/noImgElement: the image as it was published, from the bucket or the CDN.
          <img
            key={one.id}
            data-id={one.id}
            {...pictureSource(one)}
            alt={isCurrent ? one.alt || one.name : ''}
            aria-hidden={!isCurrent}
            draggable={false}
            onLoad={() => show(one)}
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
