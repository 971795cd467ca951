/**
 * The methods that change images, one or many, and their effect on the list. The list follows each answer at once and without
 * being read again: an image that was moved shows its new state or leaves the list, and only its addresses are fetched anew.
 *
 * Example: on the tab "Private", `a` and `b` are published. The answer says that `a` moved and `b` was public already: both
 * leave the list, and the way back of `a` alone is kept for undo.
 */
import { type GalleryState, isShownIn } from '@/lib/shared/gallery/gallery-state';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { ChangeResult, EditResult, ImageItem } from '@/lib/shared/wire';
import type { GalleryApi } from '../api/create-gallery-api';
import { GalleryApiError } from '../api/gallery-api-error';
import type { BulkAction } from '../bulk-action';
import type { Feed } from '../feed/feed';
import type { Selection } from '../select/create-selection';
import { applyAction } from './apply-action';
import { type BulkJobs, createBulkJobs } from './create-bulk-jobs';
import type { History } from './create-history';

type ChangesOptions = Readonly<{
  state: GalleryState;
  api: GalleryApi;
  text: GalleryEngineText;
  /** The list that is shown at the moment. */
  feed: () => Feed;
  selection: Selection;
  /** Images are about to leave the list; the viewer continues to a neighbour. */
  onLeaving: (ids: ReadonlySet<string>) => void;
  /** Images turned out to exist no more. */
  onGone: (ids: readonly string[]) => void;
  /** Images turned out to be elsewhere than the list shows them. */
  onElsewhere: (ids: readonly string[]) => void;
  /** A change was taken back: the images it was about, and those of them that are on the tab and not in the list. */
  onUndone: (ids: readonly string[], missing: readonly string[]) => void;
  history: History;
  /** The album whose photos are listed; left out where it is none. */
  album?: string | undefined;
  /** So many more photos wait for approval than before; fewer where it is negative. */
  onWaiting: (more: number) => void;
  report: (error: unknown) => void;
  /** Milliseconds since any moment. */
  now?: () => number;
}>;

/** Changes to the images of one tab. */
export type Changes = Readonly<{
  jobs: BulkJobs;
  /** Changes many images, as a job that is shown with its progress. */
  changeMany: (action: BulkAction, ids: readonly string[]) => Promise<void>;
  /** Changes the one photo that is open: its failure is the gallery's problem, and no job. */
  changeOne: (action: BulkAction, image: Pick<ImageItem, 'id' | 'name'>) => Promise<void>;
  /** Takes a change back, or the latest; what the list does not hold of it comes with the list read anew. */
  undo: (key?: number) => Promise<void>;
  /** Takes images out of the list, the selection and the viewer. */
  leave: (ids: ReadonlySet<string>) => void;
}>;

/** Nothing is asked of the server before the first change. */
export function createChanges(options: ChangesOptions): Changes {
  const { state, api, text, feed, selection, onLeaving, report, history, now } = options;
  /** Images that come back while a change is undone and are not in the list. */
  let missing = new Set<string>();
  /** Images that have left the list, so that it need not be read anew when they come back. */
  const left = new Map<string, ImageItem>();

  function leave(ids: ReadonlySet<string>): void {
    onLeaving(ids);
    selection.remove(ids);
    for (const id of ids) {
      const image = feed().image(id);
      if (image) left.set(id, image);
    }
    for (const id of left.keys()) if (left.size > MAX_LEFT) left.delete(id);
    feed().drop(ids);
  }
  /** Puts images that have come back into the list, as far as they are known. */
  function take(ids: readonly string[], change: Partial<ImageItem>): void {
    const known = ids.flatMap((id) => (feed().has(id) ? [] : (left.get(id) ?? [])));
    if (known.length > 0) feed().put(known.map((image) => ({ ...image, ...change })));
    for (const id of ids) if (!feed().has(id)) missing.add(id);
  }
  function showMoved(ids: readonly string[], to: ImageState): void {
    if (!isShownIn(state, to)) {
      leave(new Set(ids));
      return;
    }
    take(ids, { state: to });
    const known = ids.flatMap((id) => feed().image(id) ?? []);
    feed().put(known.map((image) => ({ ...image, state: to })));
    // Their files have other addresses now.
    void feed().renew(new Set(ids));
  }
  /** On the album's own page. */
  function showAlbum(isRemoval: boolean, results: readonly (ChangeResult | EditResult)[]): void {
    const ids = new Set(results.map(({ id }) => id));
    if (isRemoval) leave(ids);
    else {
      const images = results.flatMap((one) => ('image' in one ? one.image : []));
      feed().put(images);
      for (const id of ids) if (!feed().has(id)) missing.add(id);
    }
  }
  function show(action: BulkAction, results: readonly (ChangeResult | EditResult)[]): void {
    const moves = results.flatMap((one) => ('moved' in one && one.moved ? one.moved : []));
    const isHeld = (state: ImageState) => Number(state === 'held');
    // Somebody else has decided about those that are on the tab of what waits and were there already.
    const decided = state === 'held' && action.kind === 'move' ? results.filter(isDecided).length : 0;
    const more = moves.reduce((sum, { from, to }) => sum + isHeld(to) - isHeld(from), -decided);
    if (more !== 0) options.onWaiting(more);
    if (action.kind === 'album' && action.album.id === options.album) showAlbum(action.isRemoval, results);
    else if (isEdit(action)) {
      feed().put(results.flatMap((one) => ('image' in one && feed().has(one.id) ? one.image : [])));
    } else if (action.kind === 'purge') leave(new Set(results.map(({ id }) => id)));
    else for (const [to, ids] of idsByState(action, results)) showMoved(ids, to);
  }

  const asDecision = (action: BulkAction): BulkAction =>
    state === 'held' && action.kind === 'move' ? { ...action, isDecision: true } : action;
  const isDecided = (one: ChangeResult | EditResult) => !('moved' in one && one.moved) && feed().has(one.id);
  const stateOf = (id: string) => feed().image(id)?.state ?? (state === 'all' ? undefined : state);

  const jobs = createBulkJobs({
    apply: (action, ids) => applyAction({ api, text, stateOf }, action, ids),
    onChanged: show,
    text,
    onGone: options.onGone,
    onElsewhere: options.onElsewhere,
    stateOf,
    history,
    ...(now ? { now } : {}),
  });

  return {
    jobs,
    leave,
    async changeMany(action, ids) {
      await jobs.start(asDecision(action), ids);
    },
    async changeOne(action, image) {
      const job = await jobs.start(asDecision(action), [image.id], image.name);
      const [failure] = job?.failures ?? [];
      if (job === null || failure === undefined) return;
      jobs.dismiss(job.key);
      if (!failure.isGone) report(job.problem ?? new GalleryApiError(failure.message, false));
    },
    async undo(key) {
      missing = new Set();
      const job = await jobs.undo(key);
      if (job === null || job.changed === 0) return;
      const failed = new Set(job.failures.map(({ id }) => id));
      options.onUndone(
        job.ids.filter((id) => !failed.has(id)),
        [...missing],
      );
    },
  };
}

/** True for a change that leaves images where they are; its answer holds them as they are now. */
function isEdit(action: BulkAction): action is Extract<BulkAction, { kind: (typeof EDITS)[number] }> {
  return EDITS.some((kind) => kind === action.kind);
}

const EDITS = ['edit', 'retext', 'album', 'date', 'undate'] as const;
/** More images than anybody watches come back one by one. */
const MAX_LEFT = 2_000;

/** Where images are after a move, together by state; an image that was there already is where everybody was to go. */
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
