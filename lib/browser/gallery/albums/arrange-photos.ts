import type { GalleryApi } from '../api/create-gallery-api';
import { GalleryApiError } from '../api/gallery-api-error';
import type { Feed } from '../feed/feed';
import type { AlbumList } from './album-list';

type ArrangeNeeds = Readonly<{
  album: AlbumList;
  api: Pick<GalleryApi, 'arrange'>;
  /** The list that is shown at the moment. */
  feed: () => Feed;
  report: (error: unknown) => void;
}>;

/** Moves photos behind another one, or with null to the front; the list shows them there as soon as the server has said so. */
export async function arrangePhotos(
  { album, api, feed, report }: ArrangeNeeds,
  ids: readonly string[],
  behind: string | null,
): Promise<void> {
  try {
    const { results } = await api.arrange(album, ids, behind);
    feed().put(results.flatMap((one) => (one.ok && feed().has(one.id) ? one.image : [])));
    const failed = results.find((one) => !one.ok);
    if (failed && !failed.ok) report(new GalleryApiError(failed.error.message, false, failed.error.code));
  } catch (error) {
    if (!(error instanceof GalleryApiError)) throw error;
    report(error);
  }
}
