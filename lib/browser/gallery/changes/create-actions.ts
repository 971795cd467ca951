/** The methods of the gallery that change photos: named actions over `create-changes.ts`. */
import type { Album } from '@/lib/shared/albums/album';
import { FAVOURITE_TAG, isFavourite } from '@/lib/shared/gallery/favourite-tag';
import type { AlbumList } from '../albums/album-list';
import type { GalleryApi } from '../api/create-gallery-api';
import type { BulkAction } from '../bulk-action';
import type { Feed } from '../feed/feed';
import type { ChangeTarget, Gallery } from '../gallery';
import type { Changes } from './create-changes';

type ActionsOptions = Readonly<{
  changes: Changes;
  api: GalleryApi;
  /** The list that is shown at the moment. */
  feed: () => Feed;
  /** The album whose photos are listed; left out where it is none. */
  album: AlbumList | undefined;
  report: (error: unknown) => void;
}>;

/** The methods of the gallery that change photos. */
export type Actions = Pick<
  Gallery,
  | 'move'
  | 'refuse'
  | 'restore'
  | 'purge'
  | 'edit'
  | 'favour'
  | 'renameTag'
  | 'date'
  | 'putInAlbum'
  | 'takeOutOfAlbum'
  | 'arrange'
>;

/** Nothing is asked of the server before the first call. */
export function createActions({ changes, api, feed, album: listed, report }: ActionsOptions): Actions {
  function change(action: BulkAction, target: ChangeTarget): Promise<void> {
    return 'id' in target ? changes.changeOne(action, target) : changes.changeMany(action, target);
  }

  function changeAlbum(target: ChangeTarget, { id, title }: Pick<Album, 'id' | 'title'>, isRemoval: boolean) {
    return change({ kind: 'album', album: { id, title }, isRemoval, changed: new Map() }, target);
  }

  return {
    move: (target, to) => change({ kind: 'move', to }, target),
    refuse: (target, word) => change({ kind: 'move', to: 'trash', ...(word === '' ? {} : { word }) }, target),
    restore: (target) => change({ kind: 'move', to: 'former' }, target),
    purge: (target) => change({ kind: 'purge' }, target),
    edit: (ids, edit) => changes.changeMany({ kind: 'edit', ...edit, changed: new Map() }, ids),
    favour(target) {
      const ids = 'id' in target ? [target.id] : target;
      // Where all are favourites already they are so no longer.
      const isOn = !ids.every((id) => isFavourite(feed().image(id) ?? { tags: [] }));
      const tags = { addTags: isOn ? [FAVOURITE_TAG] : [], removeTags: isOn ? [] : [FAVOURITE_TAG] };
      const as = isOn ? 'favoured' : 'unfavoured';
      return change({ kind: 'edit', ...tags, changed: new Map(), as }, target);
    },
    async renameTag(from, to) {
      const { renameTag } = await import('../tags/rename-tag');
      try {
        await renameTag({ api, start: changes.jobs.start, storage: () => localStorage }, { from, to });
      } catch (error) {
        report(error);
      }
    },
    date: (target, edit) => change({ kind: 'date', edit, dates: new Map() }, target),
    putInAlbum: (target, album) => changeAlbum(target, album, false),
    takeOutOfAlbum: (target, album) => changeAlbum(target, album, true),
    async arrange(ids, behind) {
      if (listed === undefined) return;
      const { arrangePhotos } = await import('../albums/arrange-photos');
      await arrangePhotos({ album: listed, api, feed, report }, ids, behind);
    },
  };
}
