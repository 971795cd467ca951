import type { ImageState } from '@/lib/shared/keys/image-state';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { ChangeResult, EditResult, MoveRequest, MoveTarget } from '@/lib/shared/wire';
import type { GalleryApi } from '../api/create-gallery-api';
import type { BulkAction } from '../bulk-action';
import { groupBacks } from './take-back';

type ApplyDeps = Readonly<{
  api: GalleryApi;
  text: Pick<GalleryEngineText, 'dateImpossible'>;
  /** Where the page shows an image. */
  stateOf: (id: string) => ImageState | undefined;
}>;

/** Asks the server for one batch of a change: at most 100 images. Throws GalleryApiError. */
export async function applyAction(
  { api, text, stateOf }: ApplyDeps,
  action: BulkAction,
  ids: readonly string[],
): Promise<readonly (ChangeResult | EditResult)[]> {
  const { moveImages, purgeImages, editImages } = api;
  switch (action.kind) {
    case 'move': {
      const results: ChangeResult[] = [];
      for (const [from, group] of groupByFrom(ids, action.to, stateOf))
        results.push(...(await moveImages({ ids: group, to: action.to, ...moreOf(action, from) })).results);
      return results;
    }
    case 'undo': {
      const results: ChangeResult[] = [];
      for (const group of groupBacks(ids, action.backs)) results.push(...(await moveImages(group)).results);
      return results;
    }
    case 'purge':
      return (await purgeImages(ids)).results;
    case 'album': {
      const { album, isRemoval, back } = action;
      const places = back && Object.fromEntries(ids.flatMap((id) => placeOf(id, back)));
      const albums = isRemoval ? { remove: [album.id] } : { add: [album.id], ...(places ? { places } : {}) };
      return (await editImages({ ids, albums })).results;
    }
    case 'edit': {
      const { addTags, removeTags, alt, renameTag } = action;
      return (
        await editImages({
          ids,
          addTags,
          removeTags,
          ...(alt === undefined ? {} : { alt }),
          ...(renameTag ? { renameTag } : {}),
        })
      ).results;
    }
    case 'retext': {
      const changes = ids.flatMap((id) => {
        const texts = action.changes.get(id);
        return texts === undefined ? [] : { id, ...texts };
      });
      return (await api.retextImages(changes)).results;
    }
    case 'date':
    case 'undate': {
      const { changeDates } = await import('./change-dates');
      return changeDates({ api, text, nowMs: Date.now() }, action, ids);
    }
  }
}

function placeOf(
  id: string,
  back: ReadonlyMap<string, string | null>,
): readonly (readonly [id: string, place: string])[] {
  const place = back.get(id) ?? null;
  return place === null ? [] : [[id, place]];
}

/** A word goes to the senders of what waits, and to nobody else. */
function moreOf(
  { word }: Extract<BulkAction, { kind: 'move' }>,
  from: ImageState | undefined,
): Pick<MoveRequest, 'from' | 'word'> {
  return from === undefined ? {} : { from, ...(word && from === 'held' ? { word } : {}) };
}

/**
 * The images together by where each must still be for the move, which is where the page shows it. A list may be a while old: what somebody
 * has refused or deleted since must not be published by a click that meant something else, and a photo that is accepted twice
 * must not become private. Only into the trash goes everything from everywhere but the tab of what waits.
 */
function groupByFrom(
  ids: readonly string[],
  to: MoveTarget,
  stateOf: (id: string) => ImageState | undefined,
): ReadonlyMap<ImageState | undefined, readonly string[]> {
  const groups = new Map<ImageState | undefined, string[]>();
  for (const id of ids) {
    const shown = stateOf(id);
    const from = to === 'former' || (to === 'trash' && shown !== 'held') ? undefined : shown;
    groups.set(from, [...(groups.get(from) ?? []), id]);
  }
  return groups;
}
