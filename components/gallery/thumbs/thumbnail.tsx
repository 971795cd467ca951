import type { ComponentProps } from 'react';
import { useThumbnail } from './use-thumbnail';

type ThumbnailProps = Omit<ComponentProps<'img'>, 'src' | 'crossOrigin' | 'ref' | 'onLoad' | 'onError'> & {
  /** Where it can be loaded from; another address is another thumbnail, so this is also its React key. */
  address: string;
};

/** A thumbnail: the one this browser keeps, else from its address. Nothing for the moment in which that is not known. */
export function Thumbnail({ address, alt, ...rest }: ThumbnailProps) {
  const { source, ...own } = useThumbnail(address);
  if (source.kind === 'unknown') return null;
  return (
    // biome-ignore lint/performance/noImgElement: thumbnails are made once, at their final size, and kept by the page.
    <img
      {...rest}
      {...own}
      alt={alt}
      src={source.src}
      crossOrigin={source.kind === 'readable' ? 'anonymous' : undefined}
    />
  );
}
