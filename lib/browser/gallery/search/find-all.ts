import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import type { GalleryApi } from '../api/create-gallery-api';
import { GalleryApiError } from '../api/gallery-api-error';

type FindNeeds = Readonly<{
  api: Pick<GalleryApi, 'search'>;
  state: GalleryState;
  report: (error: unknown) => void;
}>;

/** The ids of all photos of a tab; null where they could not be read, which is reported, or where it was cancelled. */
export async function findAll(
  { api, state, report }: FindNeeds,
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  const ids: string[] = [];
  try {
    for await (const event of api.search({ state, filters: {}, fields: 'id', signal })) {
      if (event.kind === 'match' && 'id' in event) ids.push(event.id);
    }
    return ids;
  } catch (error) {
    if (error instanceof GalleryApiError) report(error);
    else if (!signal.aborted) throw error;
    return null;
  }
}
