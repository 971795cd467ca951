/**
 * The gallery engine as a view sees it: `getSnapshot` tells everything there is to draw, as data, and methods are all that can be
 * done. `createGallery` makes one; `index.ts` is the front door.
 */

import type { Clock } from '@/lib/browser/clock';
import type { ThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import type { Album } from '@/lib/shared/albums/album';
import type { GalleryFilters } from '@/lib/shared/gallery/gallery-filters';
import type { GalleryOrder } from '@/lib/shared/gallery/gallery-order';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import type { WaitingCount } from '@/lib/shared/gallery/waiting-count';
import type { PurgeTruth } from '@/lib/shared/purge-truth';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { ThumbnailMode } from '@/lib/shared/thumbnail-mode';
import type { ImageItem, ImagePage, MoveTarget, ShareResponse } from '@/lib/shared/wire';
import type { AlbumList } from './albums/album-list';
import type { Carry } from './albums/create-carry';
import type { AskServer } from './api/create-ask';
import type { BulkEdit, DateEdit } from './bulk-action';
import type { BulkJob } from './bulk-job';
import type { Drafts, DraftsState } from './edit/create-drafts';
import type { ListSpan } from './feed/create-ends';
import type { FeedState } from './feed/feed';
import type { Grid } from './grid/create-grid';
import type { Arrived } from './live/create-live';
import type { OpenPhoto } from './photo/create-open-photo';
import type { SearchStatus } from './search/create-search';
import type { SelectingStatus } from './select/create-select-all';
import type { UndoEntry } from './undo-entry';

export type { Carried } from './albums/create-carry';
export type { Draft } from './edit/draft';
export type { Block } from './feed/block';
export type { ListSpan } from './feed/create-ends';
export type { ScrollSpeed } from './grid/create-speed';
export type { GridItem } from './grid/grid-frame';
export type { Arrived } from './live/create-live';
export type { OpenPhoto } from './photo/create-open-photo';

export type GalleryOptions = Readonly<{
  /** The tab. It never changes: another tab is another gallery. */
  state: GalleryState;
  /** Its words, in the language of the page. */
  text: GalleryEngineText;
  /** The images must match them. Default: nothing is asked. */
  filters?: GalleryFilters | undefined;
  /** The order of the list. Default `uploaded`, newest first. */
  order?: GalleryOrder | undefined;
  /** The album whose photos are listed, in its order, with the tab `all`. Default: none, and the whole tab is. */
  album?: AlbumList | undefined;
  /** The page that the server rendered. Default null: the first page is read after `start`. */
  first?: ImagePage | null | undefined;
  /** That page begins in the middle of the list. Default false. */
  hasNewer?: boolean | undefined;
  /** IANA name, for the days; null for the machine's own. Default null. */
  timeZone?: string | null | undefined;
  /** The moment that "today" means, in milliseconds since 1970. Default: now. */
  nowMs?: number | undefined;
  /** The copies that the bucket keeps of photos that are deleted permanently. Default: that is not known. */
  purgeTruth?: PurgeTruth | undefined;
  /** How many photos wait for approval, on whichever tab. Default null: nobody has counted, or nothing ever waits. */
  waiting?: WaitingCount | null | undefined;
  /** How the server drew the thumbnails. Default `fresh`. */
  thumbnailMode?: ThumbnailMode | undefined;
  /** Where images are listed and changed, without a slash at its end. Default `/api/images`. */
  endpoint?: string | undefined;
  /** For tests. */
  ask?: AskServer | undefined;
  clock?: Clock | undefined;
}>;

/** A visit of the page: what is asked of the list, and the part of it that came along. */
export type GalleryVisit = Readonly<{
  filters: GalleryFilters;
  /** Default `uploaded`. */
  order?: GalleryOrder | undefined;
  first: ImagePage | null;
  hasNewer: boolean;
}>;

/** The last thing that went wrong: a sentence, and the way on. */
export type GalleryProblem = Readonly<{
  message: string;
  /** Only signing in again helps. */
  isSignedOut: boolean;
  /** The list stands still until `retry`. */
  canRetry: boolean;
}>;

/** One immutable picture of the gallery but for its grid; the same object until something changes. */
export type GallerySnapshot = Readonly<{
  filters: GalleryFilters;
  order: GalleryOrder;
  /** The list is what a search found, or is sorted here. */
  isSearch: boolean;
  /** Photos from before the bucket had this order may be missing from the list. */
  isPartial: boolean;
  /** The list as far as it was read. */
  list: FeedState;
  /** There is nothing to show, as far as is known. */
  isEmpty: boolean;
  selected: ReadonlySet<string>;
  /** How far "Select all" is; null while none is running. */
  selecting: SelectingStatus | null;
  /** The photo that is open large. */
  photo: OpenPhoto | null;
  /** Null where nothing is searched for. */
  search: SearchStatus | null;
  /** Changes on their way, and those that ended and have something to say; oldest first. */
  jobs: readonly BulkJob[];
  /** The latest changes that can be taken back, or were; latest first, at most ten. */
  history: readonly UndoEntry[];
  drafts: DraftsState;
  /** How many photos wait for approval, with what was decided since the page was drawn; null where that was not counted. */
  waiting: WaitingCount | null;
  problem: GalleryProblem | null;
  /** New photos that wait to be shown, as the page is scrolled; null for none. */
  arrived: Arrived | null;
  /** Images with smaller ids came since the last visit; null for the first visit, and before `start`. */
  newSince: string | null;
  /** The moments at the top and the bottom of the whole list; null until they are known, and for a list that is short or goes by no date. */
  span: ListSpan | null;
}>;

/** The answer to a question about one photo: a refusal is data, with its sentence. */
export type PhotoAnswer<Value> =
  | Readonly<{ kind: 'found'; value: Value }>
  /** The photo exists no more. */
  | Readonly<{ kind: 'gone' }>
  | Readonly<{ kind: 'refused'; message: string }>;

/** Images that are to be changed: several as a job with its progress, or the one photo that is open. */
export type ChangeTarget = readonly string[] | Pick<ImageItem, 'id' | 'name'>;

export type Gallery = Readonly<{
  /** Calls back after each change; the function it returns ends it. */
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => GallerySnapshot;
  /** Begins to listen, read and restore, in a browser only; the function it returns ends it, and it may be begun again. */
  start: () => () => void;

  /** The tiles: where they are, which of them are drawn, and what clicks and keys on them do. */
  grid: Grid;
  /** Selected photos that are dragged onto an album, or to another place in one. */
  carry: Carry;
  thumbnails: ThumbnailSources;
  /** Texts that are typed and not saved yet. */
  drafts: Pick<Drafts, 'textsOf' | 'type' | 'save' | 'discard' | 'openForm' | 'closeForm'>;
  /** A day such as 20261124 as its heading: `Today`, `Tuesday 24 November`. */
  dayText: (day: number) => string;
  setTimeZone: (timeZone: string | null) => void;

  /** Shows what matches, in the order of the list, while it is found; without filters the whole tab. */
  search: (filters: GalleryFilters) => void;
  searchAgain: () => void;
  stopSearch: () => void;
  /** Takes the page's filters and the server's list; does nothing where both are the same as before. */
  visit: (visit: GalleryVisit) => void;
  /** Goes to what is older than a moment. */
  jump: (beforeMs: number) => void;
  /** Shows the new photos that wait. */
  showArrived: () => void;
  /** Reads on after a failure. */
  retry: () => void;
  dismissProblem: () => void;

  /** Opens a photo large; null closes it. */
  open: (id: string | null) => void;
  /** Goes to the next older (1) or newer (-1) photo. */
  step: (by: 1 | -1) => void;
  /** Asks the server what has become of a photo, and shows it as it is now. */
  check: (id: string) => void;

  select: (ids: Iterable<string>) => void;
  /** Selects everything that matches, read or not. */
  selectAll: () => void;
  stopSelecting: () => void;
  clearSelection: () => void;

  move: (target: ChangeTarget, to: MoveTarget) => Promise<void>;
  /** Refuses photos that wait for approval, with a word to their senders; '' for none. */
  refuse: (target: ChangeTarget, word: string) => Promise<void>;
  /** Takes photos out of the trash, each to where it was. */
  restore: (target: ChangeTarget) => Promise<void>;
  /** Deletes photos of the trash permanently; `purgeText` says before it whether that can be undone. */
  purgeText: string;
  purge: (target: ChangeTarget) => Promise<void>;
  /** The same edit of many photos. */
  edit: (ids: readonly string[], edit: BulkEdit) => Promise<void>;
  /** Makes photos favourites; where all of them are, they are so no longer. */
  favour: (target: ChangeTarget) => Promise<void>;
  /** A tag gets another name on every photo outside the trash, as a job; one that is there already becomes one with it. */
  renameTag: (from: string, to: string) => Promise<void>;
  /** Changes when photos were taken. */
  date: (target: ChangeTarget, edit: DateEdit) => Promise<void>;
  /** Photos come into an album or leave it, whatever else they are in. */
  putInAlbum: (target: ChangeTarget, album: Pick<Album, 'id' | 'title'>) => Promise<void>;
  takeOutOfAlbum: (target: ChangeTarget, album: Pick<Album, 'id' | 'title'>) => Promise<void>;
  /** Moves photos behind another one in the album that is listed, which has an order of its own; null: to its front. */
  arrange: (ids: readonly string[], behind: string | null) => Promise<void>;
  /**
   * Takes a change of the history back, or the latest; each photo on its own way, and only where nobody has changed it since. Then they
   * are in sight, and have the focus.
   */
  undo: (key?: number) => Promise<void>;
  /** Lets the batch on its way finish, and begins no other. */
  cancelJob: (key: number) => void;
  /** Does again what failed. */
  retryJob: (key: number) => Promise<void>;
  dismissJob: (key: number) => void;

  /** Where a form with ids is answered with a ZIP of their photos. */
  downloadUrl: string;
  /** A link to one photo for anyone who has it. */
  share: (id: string, expiresInSeconds: number) => Promise<PhotoAnswer<ShareResponse>>;
  /** One photo as it is now. */
  read: (id: string) => Promise<PhotoAnswer<ImageItem>>;
  /** Photos turned out to exist no more. */
  lose: (ids: readonly string[]) => void;
  /** The ids of everything on this tab, whatever the filters; null where that failed, which is then the gallery's problem. */
  findAll: (signal: AbortSignal) => Promise<readonly string[] | null>;
}>;
