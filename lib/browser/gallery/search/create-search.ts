import { type Clock, every } from '@/lib/browser/clock';
import type { GalleryFilters } from '@/lib/shared/gallery/gallery-filters';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import type { ImageItem } from '@/lib/shared/wire';
import type { GalleryApi } from '../api/create-gallery-api';
import { GalleryApiError } from '../api/gallery-api-error';
import type { Feed } from '../feed/feed';

/** Most images a search shows; with more matches a person narrows it, and "Select all" still means all. */
const MAX_SHOWN = 5_000;
const SHOW_MS = 200;

/** How far a search is. */
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

/** The search of a gallery: one at a time. */
export type Search = Readonly<{
  /** Null where nothing is searched for. */
  status: () => SearchStatus | null;
  /** Fills a feed with what matches, while it is being found; an earlier search ends. By default at most 5,000 are shown. */
  run: (feed: Feed, filters: GalleryFilters, mostShown?: number) => void;
  /** Runs the same search once more, in the same feed. */
  again: () => void;
  /** Stops it; what was found stays. */
  cancel: () => void;
  /** Ends it, and nothing is said of it any more. */
  end: () => void;
}>;

type SearchOptions = Readonly<{
  state: GalleryState;
  api: GalleryApi;
  clock: Clock;
  onChange: () => void;
}>;

/** A search that nobody has begun. */
export function createSearch({ state, api, clock, onChange }: SearchOptions): Search {
  let running: Readonly<{
    feed: Feed;
    filters: GalleryFilters;
    mostShown: number;
    controller: AbortController;
  }> | null = null;
  let status: SearchStatus | null = null;

  function set(next: SearchStatus | null): void {
    status = next;
    onChange();
  }

  function run(feed: Feed, filters: GalleryFilters, mostShown = MAX_SHOWN): void {
    running?.controller.abort();
    running = { feed, filters, mostShown, controller: new AbortController() };
    set(START);
    void fill(running);
  }

  async function fill({ feed, filters, mostShown, controller }: NonNullable<typeof running>): Promise<void> {
    const { signal } = controller;
    const before = new Set(feed.state().blocks.flatMap(({ ids }) => ids));
    const found = new Set<string>();
    let fresh: ImageItem[] = [];
    let current = START;
    const show = () => {
      if (signal.aborted) return;
      // One that was shown and has left the list since was thrown away while the search still saw it.
      const added = fresh.filter(({ id }) => feed.has(id) || !before.has(id));
      fresh = [];
      if (added.length > 0) feed.add(added);
      set(current);
    };
    const stopShowing = every(clock, SHOW_MS, show);
    try {
      for await (const event of api.search({ state, filters, fields: 'image', limit: mostShown, signal })) {
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
          // The matches of an earlier search stay until this one knows better, so that nobody loses the place.
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
      stopShowing();
      show();
    }
  }

  return {
    status: () => status,
    run,
    again: () => running && run(running.feed, running.filters, running.mostShown),
    cancel() {
      running?.controller.abort();
      if (status) set({ ...status, phase: 'cancelled' });
    },
    end() {
      running?.controller.abort();
      running = null;
      if (status) set(null);
    },
  };
}
