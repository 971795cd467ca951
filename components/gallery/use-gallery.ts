import { useCallback, useRef, useState } from 'react';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { fetchImages, GalleryApiError } from './gallery-api';
import type { GalleryState } from './gallery-state';
import { mergeImages } from './merge-images';

export type GalleryProblem = Readonly<{
  message: string;
  isSignedOut: boolean;
  /** Loading more failed, and may be tried again; otherwise a change to one image did. */
  isOfLoading: boolean;
}>;

/** The images so far, and what can be done with the list. The methods never change. */
export type UseGallery = Readonly<{
  images: readonly ImageItem[];
  hasMore: boolean;
  isLoading: boolean;
  problem: GalleryProblem | null;
  loadMore: () => Promise<void>;
  /** Takes an image off the list; it was moved or deleted. */
  drop: (id: string) => void;
  /** Puts an image at its place: back, or ahead of its page. */
  restore: (image: ImageItem) => void;
  /** Shows a changed image. */
  update: (image: ImageItem) => void;
  /** Shows why a change to one image failed. */
  report: (error: unknown) => void;
  /** Takes the problem off the page. */
  dismiss: () => void;
}>;

/** A list that begins with the page rendered on the server and grows at its end. */
export function useGallery(state: GalleryState, first: ImagePage): UseGallery {
  const [shown, setShown] = useState(first);
  const [images, setImages] = useState(first.images);
  const [next, setNext] = useState(first.next);
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState<GalleryProblem | null>(null);
  const busy = useRef<boolean>(false);
  // Another first page is another visit of the page: what was there before may be outdated.
  if (shown !== first) {
    setShown(first);
    setImages(first.images);
    setNext(first.next);
    setProblem(null);
  }

  const report = useCallback((error: unknown) => setProblem(toProblem(error, false)), []);
  const dismiss = useCallback(() => setProblem(null), []);

  const loadMore = useCallback(async () => {
    if (busy.current || next === null) return;
    busy.current = true;
    setLoading(true);
    setProblem(null);
    try {
      const page = await fetchImages(state, next);
      setImages((before) => mergeImages(before, page.images));
      setNext(page.next);
    } catch (error) {
      setProblem(toProblem(error, true));
    } finally {
      busy.current = false;
      setLoading(false);
    }
  }, [next, state]);

  const drop = useCallback((id: string) => {
    setProblem(null);
    setImages((before) => before.filter((image) => image.id !== id));
  }, []);
  const restore = useCallback((image: ImageItem) => {
    setImages((before) => mergeImages(before, [image]));
  }, []);
  const update = useCallback((image: ImageItem) => {
    setProblem(null);
    setImages((before) => before.map((one) => (one.id === image.id ? image : one)));
  }, []);

  const hasMore = next !== null;
  return { images, hasMore, isLoading, problem, loadMore, drop, restore, update, report, dismiss };
}

function toProblem(error: unknown, isOfLoading: boolean): GalleryProblem {
  if (!(error instanceof GalleryApiError)) throw error;
  return { message: error.message, isSignedOut: error.isSignedOut, isOfLoading };
}
