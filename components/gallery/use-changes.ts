import { useState } from 'react';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { ChangeResult, EditResult, ImageItem } from '@/lib/shared/wire';
import { applyAction } from './bulk/apply-action';
import type { BulkAction } from './bulk/bulk-action';
import { createBulkJobs } from './bulk/create-bulk-jobs';
import type { Feed } from './feed/feed';
import { moveImages, purgeImages, requireChanged } from './gallery-api';
import { type GalleryState, isShownIn } from './gallery-state';
import type { Selection } from './select/create-selection';

type ChangesOptions = {
  state: GalleryState;
  /** The list that is shown at the moment. */
  feedRef: Readonly<{ current: Feed }>;
  selection: Selection;
  /** Images are about to leave the list; the viewer goes on to a neighbour. */
  onLeaving: (ids: ReadonlySet<string>) => void;
  report: (error: unknown) => void;
};

/** Everything that changes images, one or many, and shows it in the list at once. */
export function useChanges({ state, feedRef, selection, onLeaving, report }: ChangesOptions) {
  const [trashed, setTrashed] = useState<readonly ImageItem[]>([]);

  function leave(ids: ReadonlySet<string>): void {
    onLeaving(ids);
    selection.remove(ids);
    feedRef.current.drop(ids);
  }
  function known(ids: readonly string[]): ImageItem[] {
    return ids.flatMap((id) => feedRef.current.image(id) ?? []);
  }
  function showMoved(ids: readonly string[], to: ImageState): void {
    if (!isShownIn(state, to)) {
      leave(new Set(ids));
      return;
    }
    feedRef.current.put(known(ids).map((image) => ({ ...image, state: to })));
    // Their files have other addresses now.
    void feedRef.current.renew(new Set(ids));
  }

  const [jobs] = useState(() =>
    createBulkJobs({
      apply: applyAction,
      onChanged: (action, results) => showChanged.current(action, results),
    }),
  );
  // The jobs outlive a drawing; what they show depends on the latest.
  const [showChanged] = useState(() => ({
    current: (_action: BulkAction, _results: readonly (ChangeResult | EditResult)[]): void => undefined,
  }));
  showChanged.current = (action, results) => {
    const ids = results.map(({ id }) => id);
    if (action.kind === 'edit') {
      feedRef.current.put(
        results.flatMap((one) => ('image' in one && feedRef.current.has(one.id) ? one.image : [])),
      );
    } else if (action.kind === 'purge') leave(new Set(ids));
    else {
      const before = known(ids);
      showMoved(ids, action.to);
      if (action.to === 'trash') setTrashed((others) => [...others, ...before]);
    }
  };

  /** Changes where one image is. */
  async function move(image: ImageItem, to: ImageState): Promise<void> {
    try {
      requireChanged(await moveImages([image.id], to));
    } catch (error) {
      report(error);
      return;
    }
    showMoved([image.id], to);
    setTrashed(to === 'trash' ? [image] : []);
  }

  async function purge(image: ImageItem): Promise<void> {
    try {
      requireChanged(await purgeImages([image.id]));
      leave(new Set([image.id]));
    } catch (error) {
      report(error);
    }
  }

  /** Brings back what went to the trash last, each to the state it had. */
  async function undo(): Promise<void> {
    const images = trashed;
    setTrashed([]);
    try {
      for (const to of ['private', 'public'] as const) {
        const some = images.filter((image) => image.state === to);
        for (let at = 0; at < some.length; at += 100) {
          const batch = some.slice(at, at + 100);
          const { results } = await moveImages(
            batch.map(({ id }) => id),
            to,
          );
          const back = new Set(results.filter(({ ok }) => ok).map(({ id }) => id));
          feedRef.current.put(batch.filter(({ id }) => back.has(id)));
          requireChanged({ results: results.filter(({ ok }) => !ok) });
        }
      }
    } catch (error) {
      report(error);
    }
  }

  return { jobs, move, purge, undo, trashed, forgetTrashed: () => setTrashed([]) };
}
