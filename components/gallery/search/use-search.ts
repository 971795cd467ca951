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
  // Of one feed: what was said of the search before is not true of this one.
  const [latest, setLatest] = useState<{ feed: Feed; status: SearchStatus } | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isWanted = hasFilters(filters);

  const run = useEffectEvent(async (signal: AbortSignal) => {
    const before = new Set(feed.state().blocks.flatMap(({ ids }) => ids));
    const found = new Set<string>();
    let fresh: ImageItem[] = [];
    let current = START;
    const show = () => {
      if (signal.aborted) return;
      setLatest({ feed, status: current });
      // One that was shown and has left the list since was thrown away while the search still saw it.
      const added = fresh.filter(({ id }) => feed.has(id) || !before.has(id));
      fresh = [];
      if (added.length > 0) feed.add(added);
    };
    const timer = setInterval(show, SHOW_MS);
    try {
      for await (const event of searchImages({ state, filters, fields: 'image', limit: MAX_SHOWN, signal })) {
        if (event.kind === 'match' && 'image' in event) {
          found.add(event.image.id);
          fresh.push(event.image);
        }
        if (event.kind === 'progress') {
          current = { ...current, scanned: event.scanned, matched: event.matched, progress: event.fraction };
        }
        if (event.kind === 'end') {
          const { scanned, matched, truncated } = event;
          current = { ...current, phase: 'done', scanned, matched, progress: 1, isTruncated: truncated };
          // What an earlier search had found stays until this one knows better, so that nobody loses the place.
          if (!signal.aborted) feed.drop(new Set([...before].filter((id) => !found.has(id))));
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
    setLatest({ feed, status: START });
    void run(controller.signal);
    return () => controller.abort();
  }, [feed, isWanted, attempt]);

  return {
    status: isWanted && latest?.feed === feed ? latest.status : null,
    cancel() {
      running?.abort();
      setLatest((before) => before && { ...before, status: { ...before.status, phase: 'cancelled' } });
    },
    retry: () => setAttempt((before) => before + 1),
  };
}
