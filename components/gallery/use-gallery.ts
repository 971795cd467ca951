import { useCallback, useRef, useState } from 'react';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { fetchImages, GalleryApiError } from './gallery-api';
import type { GalleryState } from './gallery-state';

export type GalleryProblem = Readonly<{ message: string; isSignedOut: boolean }>;

/** The images so far, and what can be done with the list. The methods never change. */
export type UseGallery = Readonly<{
  images: readonly ImageItem[];
  hasMore: boolean;
  isLoading: boolean;
  problem: GalleryProblem | null;
  loadMore: () => Promise<void>;
  /** Takes an image off the list; it was moved or deleted. */
  drop: (id: string) => void;
  /** Puts an image back at its place. */
  restore: (image: ImageItem) => void;
  /** Shows a changed image. */
  update: (image: ImageItem) => void;
  report: (error: unknown) => void;
}>;

/** A list that begins with the page rendered on the server and grows at its end. */
export function useGallery(state: GalleryState, first: ImagePage): UseGallery {
  const [images, setImages] = useState(first.images);
  const [next, setNext] = useState(first.next);
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState<GalleryProblem | null>(null);
  const busy = useRef<boolean>(false);

  const report = useCallback((error: unknown) => {
    if (!(error instanceof GalleryApiError)) throw error;
    setProblem({ message: error.message, isSignedOut: error.isSignedOut });
  }, []);

  const loadMore = useCallback(async () => {
    if (busy.current || next === null) return;
    busy.current = true;
    setLoading(true);
    setProblem(null);
    try {
      const page = await fetchImages(state, next);
      setImages((before) => [...before, ...page.images]);
      setNext(page.next);
    } catch (error) {
      report(error);
    } finally {
      busy.current = false;
      setLoading(false);
    }
  }, [next, report, state]);

  const drop = useCallback((id: string) => {
    setProblem(null);
    setImages((before) => before.filter((image) => image.id !== id));
  }, []);
  // Ids begin with the inverted time: in their order the newest comes first.
  const restore = useCallback((image: ImageItem) => {
    setImages((before) =>
      [...before.filter(({ id }) => id !== image.id), image].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }, []);
  const update = useCallback((image: ImageItem) => {
    setProblem(null);
    setImages((before) => before.map((one) => (one.id === image.id ? image : one)));
  }, []);

  return { images, hasMore: next !== null, isLoading, problem, loadMore, drop, restore, update, report };
}
