import type { ThumbnailMode } from '@/lib/shared/thumbnail-mode';
import { createBrowserThumbnails } from './create-browser-thumbnails';
import type { Thumbnails } from './create-thumbnails';
import { setThumbnailMode } from './set-thumbnail-mode';

/** Where a thumbnail comes from. */
export type ThumbnailSource =
  /** The page looks whether it is kept. */
  | Readonly<{ kind: 'unknown' }>
  /** Out of the page's own store. */
  | Readonly<{ kind: 'kept'; src: string }>
  /** From its address, in the way whose bytes the page may read. */
  | Readonly<{ kind: 'readable'; src: string }>
  /** From its address. */
  | Readonly<{ kind: 'plain'; src: string }>;

/** The thumbnails of one gallery, in this order: what is kept, the address as the page may read it, the address. */
export type ThumbnailSources = Readonly<{
  kept: Thumbnails;
  /** The first source to try. `key` is null for an address that is never kept. */
  first: (key: string | null, address: string) => ThumbnailSource;
  /** The source of a thumbnail that is not kept. */
  fromAddress: (address: string) => ThumbnailSource;
  /** Bytes of a signed address could be read, so the bucket sends CORS headers. */
  noteReadable: () => void;
  /** It could be shown, but not be read. */
  noteUnreadable: () => void;
  /** False for an image that failed to load and is tried in another way. */
  isLastTry: (image: HTMLImageElement) => boolean;
}>;

/** `mode` is how the server drew the first page. Nothing is opened before `kept.open()`. */
export function createThumbnailSources(first: ThumbnailMode): ThumbnailSources {
  const kept = createBrowserThumbnails();
  let mode = first;
  let isReadable = false;

  function fromAddress(src: string): ThumbnailSource {
    return { kind: mode === 'plain' ? 'plain' : 'readable', src };
  }
  return {
    kept,
    first(key, address) {
      if (key === null) return { kind: 'plain', src: address };
      const isKept = kept.has(key) ?? mode === 'kept';
      return isKept ? { kind: 'unknown' } : fromAddress(address);
    },
    fromAddress,
    noteReadable() {
      isReadable = true;
    },
    noteUnreadable() {
      if (isReadable) return;
      mode = 'plain';
      setThumbnailMode('plain');
    },
    isLastTry: ({ src, crossOrigin }) => !src.startsWith('blob:') && (crossOrigin === null || isReadable),
  };
}
