import { type Clock, every } from '@/lib/browser/clock';
import type { GalleryFilters } from '@/lib/shared/gallery/gallery-filters';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import type { GalleryApi } from '../api/create-gallery-api';
import { GalleryApiError } from '../api/gallery-api-error';
import type { Selection } from './create-selection';

const SHOW_MS = 150;

/** How far "Select all" is: ids found, and 0 to 1. */
export type SelectingStatus = Readonly<{ found: number; progress: number }>;

/** Selects everything that matches, read or not. */
export type SelectAll = Readonly<{
  /** Null while none is running. */
  status: () => SelectingStatus | null;
  run: () => Promise<void>;
  stop: () => void;
}>;

type SelectAllOptions = Readonly<{
  state: GalleryState;
  filters: () => GalleryFilters;
  api: GalleryApi;
  selection: Selection;
  clock: Clock;
  report: (error: unknown) => void;
  onChange: () => void;
}>;

/** The ids are found by the server, so nothing of an image is fetched for it. */
export function createSelectAll(options: SelectAllOptions): SelectAll {
  const { state, filters, api, selection, clock, report, onChange } = options;
  let status: SelectingStatus | null = null;
  let running: AbortController | null = null;

  function set(next: SelectingStatus | null): void {
    status = next;
    onChange();
  }

  async function run(): Promise<void> {
    running?.abort();
    const controller = new AbortController();
    running = controller;
    const { signal } = controller;
    const ids: string[] = [];
    let progress = 0;
    set({ found: 0, progress: 0 });
    const stopShowing = every(clock, SHOW_MS, () => set({ found: ids.length, progress }));
    try {
      for await (const event of api.search({ state, filters: filters(), fields: 'id', signal })) {
        if (event.kind === 'match') ids.push('id' in event ? event.id : event.image.id);
        if (event.kind === 'progress') progress = event.fraction;
      }
      selection.add(ids);
    } catch (error) {
      if (error instanceof GalleryApiError) report(error);
      else if (!signal.aborted) throw error;
    } finally {
      stopShowing();
      if (running === controller) {
        running = null;
        set(null);
      }
    }
  }

  return { status: () => status, run, stop: () => running?.abort() };
}
