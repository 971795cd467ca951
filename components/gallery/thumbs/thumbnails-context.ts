import { createContext, use } from 'react';
import type { Thumbnails } from '@/lib/browser/thumbnails/create-thumbnails';
import type { ThumbnailMode } from '@/lib/shared/thumbnail-mode';

/** The thumbnails of one gallery. */
export type GalleryThumbnails = Readonly<{
  /** Null on the server and in tests: then there are addresses alone. */
  kept: Thumbnails | null;
  /** How thumbnails are got now. */
  mode: () => ThumbnailMode;
  /** Bytes of a signed address could be read, so the bucket sends CORS headers. */
  noteReadable: () => void;
  /** It could be shown, but not be read. */
  noteUnreadable: () => void;
  /** False for an image that failed to load and is tried in another way. */
  isLastTry: (image: HTMLImageElement) => boolean;
}>;

export const ThumbnailsContext = createContext<GalleryThumbnails>({
  kept: null,
  mode: () => 'plain',
  noteReadable: () => undefined,
  noteUnreadable: () => undefined,
  isLastTry: () => true,
});

export function useThumbnails(): GalleryThumbnails {
  return use(ThumbnailsContext);
}
