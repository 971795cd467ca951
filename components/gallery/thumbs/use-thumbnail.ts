import { type RefObject, useEffect, useRef, useState } from 'react';
import { thumbnailKey } from '@/lib/browser/thumbnails/thumbnail-key';
import { type GalleryThumbnails, useThumbnails } from './thumbnails-context';

type Source =
  /** The page looks whether it is kept. */
  | Readonly<{ kind: 'unknown' }>
  /** Out of the page's own store. */
  | Readonly<{ kind: 'kept'; src: string }>
  /** From its address, in the way whose bytes the page may read. */
  | Readonly<{ kind: 'readable'; src: string }>
  /** From its address. */
  | Readonly<{ kind: 'plain'; src: string }>;

type UseThumbnail = Readonly<{
  source: Source;
  ref: RefObject<HTMLImageElement | null>;
  onLoad: () => void;
  onError: () => void;
}>;

/** Where a thumbnail comes from, in this order: what is kept, its address as the page may read it, its address. */
export function useThumbnail(address: string): UseThumbnail {
  const thumbnails = useThumbnails();
  const { kept } = thumbnails;
  const key = thumbnailKey(address);
  const [source, setSource] = useState(() => firstSource(thumbnails, key, address));
  const ref = useRef<HTMLImageElement>(null);
  const isRefused = useRef<boolean>(false);

  const isUnknown = source.kind === 'unknown';
  useEffect(() => {
    if (!isUnknown || key === null) return;
    let isGone = false;
    void kept?.read(key).then((blob) => {
      if (isGone) return;
      setSource(
        blob === null ? fromAddress(thumbnails, address) : { kind: 'kept', src: URL.createObjectURL(blob) },
      );
    });
    return () => {
      isGone = true;
    };
  }, [isUnknown, key, kept, thumbnails, address]);

  const ownUrl = source.kind === 'kept' ? source.src : null;
  useEffect(() => {
    if (ownUrl !== null) return () => URL.revokeObjectURL(ownUrl);
  }, [ownUrl]);

  // What the server drew may have loaded, or been refused, before anybody listened.
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
        thumbnails.noteReadable();
        kept?.keep(key, address);
      } else if (source.kind === 'plain' && isRefused.current) {
        thumbnails.noteUnreadable();
      }
    },
    onError: () => {
      if (source.kind === 'kept' && key !== null) {
        kept?.drop(key);
        setSource(fromAddress(thumbnails, address));
      } else if (source.kind === 'readable' && ref.current && !thumbnails.isLastTry(ref.current)) {
        isRefused.current = true;
        setSource({ kind: 'plain', src: address });
      }
    },
  };
}

function firstSource(thumbnails: GalleryThumbnails, key: string | null, address: string): Source {
  const { kept, mode } = thumbnails;
  if (key === null || kept === null) return { kind: 'plain', src: address };
  const isKept = kept.has(key) ?? mode() === 'kept';
  return isKept ? { kind: 'unknown' } : fromAddress(thumbnails, address);
}

function fromAddress({ mode }: GalleryThumbnails, src: string): Source {
  return { kind: mode() === 'plain' ? 'plain' : 'readable', src };
}
