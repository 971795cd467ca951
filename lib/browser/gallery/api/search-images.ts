import { sentenceOf } from '@/lib/browser/describe-refusal';
import type { GalleryFilters } from '@/lib/shared/gallery/gallery-filters';
import { apiState, type GalleryState } from '@/lib/shared/gallery/gallery-state';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { SearchEvent } from '@/lib/shared/wire';
import type { Ask } from './create-ask';
import { GalleryApiError } from './gallery-api-error';
import { readEvents } from './read-events';

/** A search, and how much of each match is wanted. */
export type SearchRequest = Readonly<{
  state: GalleryState;
  filters: GalleryFilters;
  /** In this album alone. */
  album?: string;
  fields: 'image' | 'id';
  /** Most matches; without it all. */
  limit?: number;
  signal: AbortSignal;
}>;

/** Everything a search tells but its failure, which is thrown. */
export type SearchMatchEvent = Exclude<SearchEvent, { kind: 'error' }>;

/** Matches as they are found, in any order. Throws GalleryApiError, also for a search that broke off on the way. */
export async function* searchImages(
  path: string,
  { ask, text }: Readonly<{ ask: Ask; text: GalleryEngineText }>,
  request: SearchRequest,
): AsyncGenerator<SearchMatchEvent> {
  const { state, filters, album, fields, limit, signal } = request;
  const params = new URLSearchParams({ state: apiState(state), ...filters, ...dayBounds(filters), fields });
  if (album !== undefined) params.set('album', album);
  if (limit !== undefined) params.set('limit', String(limit));
  const response = await ask(`${path}?${params}`, { signal });
  let isEnded = false;
  for await (const event of readEvents<SearchEvent>(response)) {
    if (event.kind === 'error') {
      throw new GalleryApiError(await sentenceOf(event.error, text), false, event.error.code);
    }
    isEnded ||= event.kind === 'end';
    yield event;
  }
  signal.throwIfAborted();
  if (!isEnded) throw new GalleryApiError(text.searchBroke, false);
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
