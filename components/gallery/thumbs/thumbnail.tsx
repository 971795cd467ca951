import { type ComponentProps, type RefObject, useEffect, useRef, useState } from 'react';
import type { ThumbnailSource, ThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import { thumbnailKey } from '@/lib/browser/thumbnails/thumbnail-key';

type ThumbnailProps = Omit<ComponentProps<'img'>, 'src' | 'crossOrigin' | 'ref' | 'onLoad' | 'onError'> & {
  sources: ThumbnailSources;
  /** Where it can be loaded from; another address is another thumbnail, so this is also its React key. */
  address: string;
};

/** A thumbnail: the one this browser keeps, else from its address. Nothing for the moment in which that is not known. */
export function Thumbnail({ sources, address, alt, ...rest }: ThumbnailProps) {
  const { source, ...own } = useThumbnail(sources, address);
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

type UseThumbnail = Readonly<{
  source: ThumbnailSource;
  ref: RefObject<HTMLImageElement | null>;
  onLoad: () => void;
  onError: () => void;
}>;

/** Tries the sources of a thumbnail one after another. */
function useThumbnail(sources: ThumbnailSources, address: string): UseThumbnail {
  const { kept } = sources;
  const key = thumbnailKey(address);
  const [source, setSource] = useState(() => sources.first(key, address));
  const ref = useRef<HTMLImageElement>(null);
  const isRefused = useRef<boolean>(false);

  const isUnknown = source.kind === 'unknown';
  useEffect(() => {
    if (!isUnknown || key === null) return;
    let isGone = false;
    void kept.read(key).then((blob) => {
      if (isGone) return;
      setSource(
        blob === null ? sources.fromAddress(address) : { kind: 'kept', src: URL.createObjectURL(blob) },
      );
    });
    return () => {
      isGone = true;
    };
  }, [isUnknown, key, kept, sources, address]);

  const ownUrl = source.kind === 'kept' ? source.src : null;
  useEffect(() => {
    if (ownUrl === null) return;
    const image = ref.current;
    return () => {
      const revoke = () => URL.revokeObjectURL(ownUrl);
      if (image === null || image.complete) return revoke();
      // Scrolled away while it is being loaded: an address that is gone by then is an error in the console.
      for (const end of ['load', 'error']) image.addEventListener(end, revoke, { once: true });
    };
  }, [ownUrl]);

  // A picture that the server drew may have loaded, or been refused, before anybody listened.
  const isReadable = source.kind === 'readable';
  useEffect(() => {
    const image = ref.current;
    if (isReadable && image?.complete) {
      image.dispatchEvent(new Event(image.naturalWidth > 0 ? 'load' : 'error'));
    }
  }, [isReadable]);

  return {
    source,
    ref,
    onLoad: () => {
      if (source.kind === 'readable' && key !== null) {
        sources.noteReadable();
        kept.keep(key, address);
      } else if (source.kind === 'plain' && isRefused.current) {
        sources.noteUnreadable();
      }
    },
    onError: () => {
      if (source.kind === 'kept' && key !== null) {
        kept.drop(key);
        setSource(sources.fromAddress(address));
      } else if (source.kind === 'readable' && ref.current && !sources.isLastTry(ref.current)) {
        isRefused.current = true;
        setSource({ kind: 'plain', src: address });
      }
    },
  };
}
