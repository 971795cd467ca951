import { useEffect, useState } from 'react';
import { createBrowserThumbnails } from '@/lib/browser/thumbnails/create-browser-thumbnails';
import { setThumbnailMode } from '@/lib/browser/thumbnails/set-thumbnail-mode';
import type { ThumbnailMode } from '@/lib/shared/thumbnail-mode';
import type { GalleryThumbnails } from './thumbnails-context';

/** The thumbnails this browser keeps, open as long as the gallery is. `mode` is what the server drew the first page by. */
export function useKeptThumbnails(mode: ThumbnailMode): GalleryThumbnails {
  const [thumbnails] = useState(() => createGalleryThumbnails(mode));
  useEffect(() => {
    thumbnails.kept?.open();
    return () => thumbnails.kept?.close();
  }, [thumbnails]);
  return thumbnails;
}

function createGalleryThumbnails(first: ThumbnailMode): GalleryThumbnails {
  let mode = first;
  let isReadable = false;
  return {
    kept: createBrowserThumbnails(),
    mode: () => mode,
    noteReadable: () => {
      isReadable = true;
    },
    noteUnreadable: () => {
      if (isReadable) return;
      mode = 'plain';
      setThumbnailMode('plain');
    },
    isLastTry: ({ src, crossOrigin }) => !src.startsWith('blob:') && (crossOrigin === null || isReadable),
  };
}
