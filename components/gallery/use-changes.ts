import { useRef, useState } from 'react';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { ChangeResult, EditResult, ImageItem, MoveTarget } from '@/lib/shared/wire';
import { applyAction } from './bulk/apply-action';
import type { BulkAction } from './bulk/bulk-action';
import { createBulkJobs } from './bulk/create-bulk-jobs';
import type { Feed } from './feed/feed';
import { GalleryApiError } from './gallery-api';
import { type GalleryState, isShownIn } from './gallery-state';
import type { Selection } from './select/create-selection';

type ChangesOptions = {
  state: GalleryState;
  /** The list that is shown at the moment. */
  feedRef: Readonly<{ current: Feed }>;
  selection: Selection;
  /** Images are about to leave the list; the viewer goes on to a neighbour. */
  onLeaving: (ids: ReadonlySet<string>) => void;
  /** Images turned out to exist no more. */
  onGone: (ids: readonly string[]) => void;
  /** Images came back that the list does not hold. */
  onReturned: () => void;
  report: (error: unknown) => void;
};

/** Everything that changes images, one or many, and shows it in the list at once. */
export function useChanges(options: ChangesOptions) {
  const { state, feedRef, selection, onLeaving, report } = options;
  const hasReturned = useRef<boolean>(false);

  function leave(ids: ReadonlySet<string>): void {
    onLeaving(ids);
    selection.remove(ids);
    feedRef.current.drop(ids);
  }
  function showMoved(ids: readonly string[], to: ImageState): void {
    const feed = feedRef.current;
    if (!isShownIn(state, to)) {
      leave(new Set(ids));
      return;
    }
    if (ids.some((id) => !feed.has(id))) hasReturned.current = true;
    const known = ids.flatMap((id) => feed.image(id) ?? []);
    feed.put(known.map((image) => ({ ...image, state: to })));
    // Their files have other addresses now.
    void feed.renew(new Set(ids));
  }

  function show(action: BulkAction, results: readonly (ChangeResult | EditResult)[]): void {
    if (action.kind === 'edit') {
      feedRef.current.put(
        results.flatMap((one) => ('image' in one && feedRef.current.has(one.id) ? one.image : [])),
      );
    } else if (action.kind === 'purge') leave(new Set(results.map(({ id }) => id)));
    else for (const [to, ids] of idsByState(action, results)) showMoved(ids, to);
  }
  function stateOf(id: string): ImageState | undefined {
    return feedRef.current.image(id)?.state ?? (state === 'all' ? undefined : state);
  }

  // The jobs outlive a drawing; what they show depends on the latest.
  const [latest] = useState(() => ({ show, stateOf, onGone: options.onGone }));
  Object.assign(latest, { show, stateOf, onGone: options.onGone });
  const [jobs] = useState(() =>
    createBulkJobs({
      apply: applyAction,
      onChanged: (action, results) => latest.show(action, results),
      onGone: (ids) => latest.onGone(ids),
      stateOf: (id) => latest.stateOf(id),
    }),
  );

  /** A change of the one photo that is open: what goes wrong is said over it. */
  async function changeOne(action: BulkAction, image: ImageItem): Promise<void> {
    const job = await jobs.start(action, [image.id], image.name);
    const [failure] = job?.failures ?? [];
    if (job === null || failure === undefined) return;
    jobs.dismiss(job.key);
    if (!failure.isGone) report(job.problem ?? new GalleryApiError(failure.message, false));
  }

  /** Takes a change back, or the latest; what the list does not hold of it comes with the list read anew. */
  async function undo(key?: number): Promise<void> {
    hasReturned.current = false;
    await jobs.undo(key);
    if (hasReturned.current) options.onReturned();
  }

  return {
    jobs,
    undo,
    leave,
    move: (image: ImageItem, to: MoveTarget) => changeOne({ kind: 'move', to }, image),
    purge: (image: ImageItem) => changeOne({ kind: 'purge' }, image),
  };
}

/** Where images are after a move, together by state; what was there already is known by where everybody was to go. */
function idsByState(
  action: Extract<BulkAction, { kind: 'move' | 'undo' }>,
  results: readonly (ChangeResult | EditResult)[],
): ReadonlyMap<ImageState, readonly string[]> {
  const whole = action.kind === 'move' && action.to !== 'former' ? action.to : undefined;
  const groups = new Map<ImageState, string[]>();
  for (const result of results) {
    const to = ('moved' in result ? result.moved?.to : undefined) ?? whole;
    if (to !== undefined) groups.set(to, [...(groups.get(to) ?? []), result.id]);
  }
  return groups;
}
