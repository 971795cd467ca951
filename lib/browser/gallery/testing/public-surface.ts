/**
 * The tables of docs/gallery.md. The types below make the compiler ask for a row for each option, method and field of a snapshot; a
 * test compares the document with them.
 */
import { formatNames, formatOptions, type OptionRow } from '@/testing/shared/document-tables';
import type { Gallery, GalleryOptions, GallerySnapshot } from '../gallery';

const OPTIONS: Record<keyof GalleryOptions, OptionRow> = {
  state: {
    unit: '`all`, `held`, `private`, `public` or `trash`',
    fallback: 'none, required',
    why: 'The tab. Each tab is a gallery of its own.',
  },
  text: {
    unit: '`GalleryEngineText`',
    fallback: 'none, required; English is `lib/shared/text/en/gallery-engine.ts`',
    why: 'The error sentences and day headings, in the language of the page.',
  },
  filters: {
    unit: '`GalleryFilters`: words, tag, uploader, type, orientation, bytes, dates',
    fallback: 'none',
    why: 'Only images that match are listed.',
  },
  order: {
    unit: '`uploaded`, `taken`, `name` or `size`',
    fallback: '`uploaded`',
    why: 'The order of the list: newest first, by name, or largest first. By name and size it holds at most 2,000 images.',
  },
  album: {
    unit: '`{id, order, endpoint}`',
    fallback: 'none: lists the whole tab',
    why: 'The album whose photos are listed, in its order; use it with the tab `all`.',
  },
  first: {
    unit: '`ImagePage`, or null',
    fallback: 'null: the first page is read after `start`',
    why: 'The page that a server rendered.',
  },
  hasNewer: {
    unit: 'boolean',
    fallback: '`false`',
    why: 'Whether that page begins in the middle of the list.',
  },
  timeZone: { unit: 'IANA name, or null', fallback: 'null: the machine’s own', why: 'Where days begin.' },
  nowMs: {
    unit: 'milliseconds since 1970',
    fallback: 'now',
    why: 'The time used for “Today”, so server and browser draw the same.',
  },
  purgeTruth: {
    unit: '`PurgeTruth`',
    fallback: 'no promise is shown',
    why: 'The copies that the bucket keeps of permanently deleted photos.',
  },
  waiting: {
    unit: '`{count, isMore}`, or null',
    fallback: 'null: not counted',
    why: 'How many photos wait for approval.',
  },
  thumbnailMode: {
    unit: '`kept`, `fresh` or `plain`',
    fallback: '`fresh`',
    why: 'How the server drew the thumbnails.',
  },
  endpoint: {
    unit: 'URL without a trailing slash',
    fallback: '`/api/images`',
    why: 'Where images are listed and changed.',
  },
  ask: { unit: 'function like `fetch`', fallback: '`askServer`', why: 'For tests, or to add headers.' },
  clock: { unit: '`Clock`, milliseconds', fallback: 'the browser’s', why: 'For tests.' },
};

const METHODS: Record<keyof Gallery, string> = {
  subscribe: 'Calls back after each change; call the returned function to stop.',
  getSnapshot: 'Everything to draw except the grid; the same object until something changes.',
  start: 'Starts listening, reading and restoring, in a browser only; call the returned function to stop.',
  grid: 'The tiles: it has its own `subscribe` and `getSnapshot`, `attach` for the element that holds them, and `drawn` and `giveFocus` to call after each drawing.',
  carry:
    'Selected photos being dragged: it has its own `subscribe` and `getSnapshot`, `setOn` for the code that draws them, and `end`.',
  thumbnails: 'Where each thumbnail comes from: the browser’s own store, or its URL.',
  drafts:
    'Texts that are typed but not saved yet: `textsOf`, `type`, `save`, `discard`, `openForm`, `closeForm`.',
  dayText: 'Formats a day as its heading.',
  setTimeZone: 'Splits the days again, by another time zone.',
  search: 'Shows matches, newest first, as they are found; without filters, the whole tab.',
  searchAgain: 'Runs the search again.',
  stopSearch: 'Stops the search; matches found so far stay.',
  visit: 'Takes the page’s filters and a server’s list; does nothing if both are unchanged.',
  jump: 'Jumps to photos older than a given time.',
  showArrived: 'Shows the new photos that are waiting.',
  retry: 'Continues reading after a failure.',
  dismissProblem: 'Dismisses the problem.',
  open: 'Opens a photo large; null closes it. The URL follows.',
  step: 'Goes to the next older (1) or newer (-1) photo.',
  check: 'Asks for the current state of a photo, and shows it.',
  select: 'Adds photos to the selection.',
  selectAll: 'Selects everything that matches, loaded or not.',
  stopSelecting: 'Stops selecting all.',
  clearSelection: 'Clears the selection.',
  move: 'Moves photos to `public`, `private`, `trash` or `held`. A list of ids creates a job with progress; a single photo reports its failure as `problem`.',
  refuse: 'Rejects photos that wait for approval, with an optional note to their senders.',
  restore: 'Takes photos out of the trash, each back to where it was.',
  purgeText: 'Says whether a permanent deletion can be undone.',
  purge: 'Permanently deletes photos that are in the trash.',
  edit: 'Applies the same edit to many photos.',
  favour: 'Marks photos as favourites; if all of them are already, unmarks them.',
  renameTag: 'Renames a tag on every photo outside the trash, or merges it with another tag.',
  date: 'Changes when photos were taken: sets one date for all, shifts each, or removes it.',
  putInAlbum: 'Adds photos to an album, without removing them from others.',
  takeOutOfAlbum: 'Removes photos from an album.',
  arrange: 'Moves photos behind another one in the listed album, or to its front.',
  undo: 'Undoes the latest change or one from the history; each photo goes back to where it was, but only if nobody has changed it since.',
  cancelJob: 'Lets the current batch finish, and starts no other.',
  retryJob: 'Retries what failed.',
  dismissJob: 'Removes a finished job from the list.',
  downloadUrl: 'The URL to which a form posts ids to get a ZIP.',
  share: 'Creates a link to one photo, for anyone who has it.',
  read: 'Reads the current state of one photo.',
  lose: 'Removes photos that turned out not to exist anymore.',
  findAll: 'Finds the ids of everything on the tab.',
};

const SNAPSHOT: Record<keyof GallerySnapshot, string> = {
  filters: 'The active filters.',
  order: 'The order of the list.',
  isSearch: 'Whether the list is a search result, or is sorted in the browser.',
  isPartial: 'Whether photos from before the bucket had this order may be missing.',
  list: '`{blocks, hasNewer, hasOlder, isPartial, isLoading, problem, jumps}`: the part of the list read so far.',
  isEmpty: 'Whether there is nothing to show, as far as is known.',
  selected: 'The selected ids.',
  selecting: '`{found, progress}` while everything is being selected, otherwise null.',
  photo: '`{image, newer, older, hasNewer, hasOlder}` of the open photo, otherwise null.',
  search: '`{phase, matched, scanned, progress, isTruncated, error}`, or null if there is no search.',
  jobs: 'Changes in progress, and finished ones that have something to report.',
  history: 'The last ten changes that can be undone, or were: `{key, action, name, photos, atMs, isUndone}`.',
  drafts: '`{drafts, openId}`: texts that aren’t saved yet.',
  waiting: '`{count, isMore}`: how many photos wait for approval, or null.',
  problem: '`{message, isSignedOut, canRetry}`: the last problem, or null.',
  arrived: '`{count, isMore}`: new photos waiting to be shown because the page is scrolled, or null.',
  newSince: 'Images with smaller ids have arrived since the last visit.',
  span: '`{topMs, bottomMs}`: the times at both ends of the whole list, once known; null for a short list.',
};

/** The document's tables, by the name between their markers. */
export function renderTables(): Readonly<Record<'options' | 'methods' | 'snapshot', string>> {
  return {
    options: formatOptions(OPTIONS),
    methods: formatNames(['method', 'does'], METHODS),
    snapshot: formatNames(['field', 'meaning'], SNAPSHOT),
  };
}
