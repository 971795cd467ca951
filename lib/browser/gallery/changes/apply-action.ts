import type { ChangeResult, EditResult } from '@/lib/shared/wire';
import type { GalleryApi } from '../api/create-gallery-api';
import type { BulkAction } from '../bulk-action';
import { groupBacks } from './take-back';

/** Asks the server for one batch of a change: at most 1,000 images. Throws GalleryApiError. */
export async function applyAction(
  { moveImages, purgeImages, editImages }: GalleryApi,
  action: BulkAction,
  ids: readonly string[],
): Promise<readonly (ChangeResult | EditResult)[]> {
  switch (action.kind) {
    case 'move':
      return (await moveImages({ ids, to: action.to })).results;
    case 'undo': {
      const results: ChangeResult[] = [];
      for (const group of groupBacks(ids, action.backs)) results.push(...(await moveImages(group)).results);
      return results;
    }
    case 'purge':
      return (await purgeImages(ids)).results;
    case 'edit': {
      const { addTags, removeTags, alt } = action;
      return (await editImages({ ids, addTags, removeTags, ...(alt === undefined ? {} : { alt }) })).results;
    }
  }
}
