import type { SearchEvent } from '@/lib/shared/wire';
import { ask, GalleryApiError } from '../gallery-api';
import type { GalleryFilters } from '../gallery-filters';
import { apiState, type GalleryState } from '../gallery-state';
import { readEvents } from '../read-events';

export type SearchRequest = Readonly<{
  state: GalleryState;
  filters: GalleryFilters;
  fields: 'image' | 'id';
  /** Most matches; without it all. */
  limit?: number;
  signal: AbortSignal;
}>;

/** What a search finds, as it comes and in any order. Throws GalleryApiError, also for one that broke off on the way. */
export async function* searchImages(
  request: SearchRequest,
): AsyncGenerator<Exclude<SearchEvent, { kind: 'error' }>> {
  const { state, filters, fields, limit, signal } = request;
  const params = new URLSearchParams({ state: apiState(state), ...filters, ...dayBounds(filters), fields });
  if (limit !== undefined) params.set('limit', String(limit));
  const response = await ask(`/api/images/search?${params}`, { signal });
  let isEnded = false;
  for await (const event of readEvents<SearchEvent>(response)) {
    if (event.kind === 'error') throw new GalleryApiError(event.error.message, false, event.error.code);
    isEnded ||= event.kind === 'end';
    yield event;
  }
  signal.throwIfAborted();
  if (!isEnded) throw new GalleryApiError('The search broke off before its end. Try again.', false);
}

/** The days of the filters as moments: both are meant whole, and where the person is. */
function dayBounds({ from, to }: GalleryFilters): { from?: string; to?: string } {
  return {
    ...(from === undefined ? {} : { from: startOfDay(from, 0) }),
    ...(to === undefined ? {} : { to: startOfDay(to, 1) }),
  };
}

function startOfDay(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
