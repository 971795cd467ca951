/**
 * A tag gets another name on every photo outside the trash, or becomes one with a tag that is there already. The photos that
 * still have the old name are left to do, so that a rename that was cut off continues by being asked for again; the browser remembers which.
 */
import { FAVOURITE_TAG } from '@/lib/shared/gallery/favourite-tag';
import type { GalleryApi } from '../api/create-gallery-api';
import type { BulkAction } from '../bulk-action';
import type { BulkJob } from '../bulk-job';
import { forgetRename, rememberRename, type TagRename } from '../kept-renames';

type RenameDeps = Readonly<{
  api: Pick<GalleryApi, 'search'>;
  start: (action: BulkAction, ids: readonly string[]) => Promise<BulkJob | null>;
  storage: () => Storage;
}>;

/** Resolves when the job has ended. Throws GalleryApiError where the photos could not be found. Favourites keep their mark. */
export async function renameTag({ api, start, storage }: RenameDeps, rename: TagRename): Promise<void> {
  const { from, to } = rename;
  if (from === to || to === '' || from === FAVOURITE_TAG) return;
  rememberRename(storage, rename);
  const ids: string[] = [];
  const { signal } = new AbortController();
  for (const state of ['all', 'held'] as const) {
    for await (const event of api.search({ state, filters: { tag: from }, fields: 'id', signal })) {
      if (event.kind === 'match' && 'id' in event) ids.push(event.id);
    }
  }
  const edit = { addTags: [], removeTags: [], renameTag: rename, changed: new Map(), as: 'renamed' } as const;
  const job = ids.length === 0 ? null : await start({ kind: 'edit', ...edit }, ids);
  if (ids.length === 0 || (job?.phase === 'done' && job.failures.length === 0)) forgetRename(storage, rename);
}
