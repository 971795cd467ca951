import { useEffect, useEffectEvent, useState } from 'react';
import type { ImageItem } from '@/lib/shared/wire';
import type { Feed } from '../feed/feed';
import { GalleryApiError } from '../gallery-api';
import { type GalleryFilters, hasFilters } from '../gallery-filters';
import type { GalleryState } from '../gallery-state';
import { searchImages } from './search-images';

/** Most images a search shows; who looks for more narrows it, and "Select all" still means all. */
const MAX_SHOWN = 5_000;
const SHOW_MS = 200;

export type SearchStatus = Readonly<{
  phase: 'running' | 'done' | 'cancelled' | 'failed';
  matched: number;
  scanned: number;
  /** 0 to 1. */
  progress: number;
  isTruncated: boolean;
  error: unknown;
}>;

const START: SearchStatus = {
  phase: 'running',
  matched: 0,
  scanned: 0,
  progress: 0,
  isTruncated: false,
  error: null,
};

export type UseSearch = Readonly<{
  /** Null where nothing is searched for, and until the page is alive. */
  status: SearchStatus | null;
  cancel: () => void;
  retry: () => void;
}>;

/** Fills the feed with what matches the filters, while it is being found. */
export function useSearch(feed: Feed, state: GalleryState, filters: GalleryFilters): UseSearch {
  const [status, setStatus] = useState<SearchStatus | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isWanted = hasFilters(filters);

  const run = useEffectEvent(async (signal: AbortSignal) => {
    const found: ImageItem[] = [];
    let shown = 0;
    let current = START;
    const show = () => {
      if (signal.aborted) return;
      setStatus(current);
      if (found.length === shown) return;
      shown = found.length;
      feed.setAll(found.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
    };
    const timer = setInterval(show, SHOW_MS);
    try {
      for await (const event of searchImages({ state, filters, fields: 'image', limit: MAX_SHOWN, signal })) {
        if (event.kind === 'match' && 'image' in event) found.push(event.image);
        if (event.kind === 'progress') {
          current = { ...current, scanned: event.scanned, matched: event.matched, progress: event.fraction };
        }
        if (event.kind === 'end') {
          const { scanned, matched, truncated } = event;
          current = { ...current, phase: 'done', scanned, matched, progress: 1, isTruncated: truncated };
        }
      }
    } catch (error) {
      if (!(error instanceof GalleryApiError)) {
        if (!signal.aborted) throw error;
        return;
      }
      current = { ...current, phase: 'failed', error };
    } finally {
      clearInterval(timer);
      show();
    }
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each feed is filled once, and again when asked to.
  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    setRunning(controller);
    setStatus(START);
    void run(controller.signal);
    return () => controller.abort();
  }, [feed, isWanted, attempt]);

  return {
    status: isWanted ? status : null,
    cancel() {
      running?.abort();
      setStatus((before) => before && { ...before, phase: 'cancelled' });
    },
    retry: () => setAttempt((before) => before + 1),
  };
}
