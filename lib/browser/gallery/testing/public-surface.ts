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
    why: 'The tab. Another tab is another gallery.',
  },
  text: {
    unit: '`GalleryEngineText`',
    fallback: 'none, required; English is `lib/shared/text/en/gallery-engine.ts`',
    why: 'The sentences of problems and the headings of days, in the language of the page.',
  },
  filters: {
    unit: '`GalleryFilters`: words, tag, uploader, type, orientation, bytes, dates',
    fallback: 'none',
    why: 'The images must match them.',
  },
  order: {
    unit: '`uploaded`, `taken`, `name` or `size`',
    fallback: '`uploaded`',
    why: 'The order of the list: newest first, by name, or the largest first. By name and size it has at most 2,000 images.',
  },
  album: {
    unit: '`{id, order, endpoint}`',
    fallback: 'none: the whole tab is listed',
    why: 'The album whose photos are listed, in its order, with the tab `all`.',
  },
  first: {
    unit: '`ImagePage`, or null',
    fallback: 'null: the first page is read after `start`',
    why: 'The page that a server rendered.',
  },
  hasNewer: { unit: 'boolean', fallback: '`false`', why: 'That page begins in the middle of the list.' },
  timeZone: { unit: 'IANA name, or null', fallback: 'null: the machine’s own', why: 'Where days begin.' },
  nowMs: {
    unit: 'milliseconds since 1970',
    fallback: 'now',
    why: 'The moment that “Today” means: server and browser draw the same.',
  },
  purgeTruth: {
    unit: '`PurgeTruth`',
    fallback: 'nothing is promised',
    why: 'The copies that the bucket keeps of photos that are deleted permanently.',
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
    unit: 'address without a slash at the end',
    fallback: '`/api/images`',
    why: 'Where images are listed and changed.',
  },
  ask: { unit: 'function like `fetch`', fallback: '`askServer`', why: 'For tests, or to add headers.' },
  clock: { unit: '`Clock`, milliseconds', fallback: 'the browser’s', why: 'For tests.' },
};

const METHODS: Record<keyof Gallery, string> = {
  subscribe: 'Calls back after each change; call the returned function to stop.',
  getSnapshot: 'Everything to draw but the grid, the same object until something changes.',
  start: 'Begins to listen, read and restore, in a browser only; call the returned function to stop.',
  grid: 'The tiles: `subscribe` and `getSnapshot` of their own, `attach` for the element that holds them, `drawn` and `giveFocus` after each drawing.',
  carry:
    'Selected photos that are dragged: `subscribe` and `getSnapshot` of their own, `setOn` by who draws them, `end`.',
  thumbnails: 'Where each thumbnail comes from: the browser’s own store, or its address.',
  drafts:
    'Texts that are typed and not saved yet: `textsOf`, `type`, `save`, `discard`, `openForm`, `closeForm`.',
  dayText: 'A day as its heading.',
  setTimeZone: 'Cuts the days anew.',
  search: 'Shows what matches, newest first, while it is found; without filters the whole tab.',
  searchAgain: 'Runs the search once more.',
  stopSearch: 'Stops it; what was found stays.',
  visit: 'Takes the page’s filters and a server’s list; nothing where both are the same as before.',
  jump: 'Goes to what is older than a moment.',
  showArrived: 'Shows the new photos that wait.',
  retry: 'Reads on after a failure.',
  dismissProblem: 'The problem was read.',
  open: 'Opens a photo large; null closes it. The address follows.',
  step: 'Goes to the next older (1) or newer (-1) photo.',
  check: 'Asks what has become of a photo, and shows it as it is now.',
  select: 'Adds photos to the selection.',
  selectAll: 'Selects everything that matches, read or not.',
  stopSelecting: 'Stops that.',
  clearSelection: 'Selects nothing.',
  move: 'To `public`, `private`, `trash` or `held`. Ids make a job with its progress; a photo alone tells its failure as `problem`.',
  refuse: 'Refuses photos that wait for approval, with a word to their senders; empty for none.',
  restore: 'Takes photos out of the trash, each to where it was.',
  purgeText: 'Says whether a permanent deletion can be undone.',
  purge: 'Deletes photos of the trash permanently.',
  edit: 'The same edit of many photos.',
  favour: 'Makes photos favourites; where all of them are, they are so no longer.',
  renameTag: 'A tag gets another name on every photo outside the trash, or becomes one with another tag.',
  date: 'Changes when photos were taken: a date for all, each so much later or earlier, or none.',
  putInAlbum: 'Puts photos into an album, whatever else they are in.',
  takeOutOfAlbum: 'Takes photos out of an album.',
  arrange: 'Moves photos behind another one in the album that is listed, or to its front.',
  undo: 'Undoes a change of the history, or the latest; each photo on its own way, and only where nobody has changed it since.',
  cancelJob: 'Lets the batch on its way finish, and begins no other.',
  retryJob: 'Does again what failed.',
  dismissJob: 'Takes a job that has ended out of the list.',
  downloadUrl: 'Where a form with ids is answered with a ZIP.',
  share: 'A link to one photo for anyone who has it.',
  read: 'One photo as it is now.',
  lose: 'Photos turned out to exist no more.',
  findAll: 'The ids of everything on the tab.',
};

const SNAPSHOT: Record<keyof GallerySnapshot, string> = {
  filters: 'The filters that the images match.',
  order: 'The order of the list.',
  isSearch: 'The list is what a search found, or is sorted in the browser.',
  isPartial: 'Photos from before the bucket had this order may be missing from the list.',
  list: '`{blocks, hasNewer, hasOlder, isPartial, isLoading, problem, jumps}`: the list as far as it was read.',
  isEmpty: 'There is nothing to show, as far as is known.',
  selected: 'The ids that are selected.',
  selecting: '`{found, progress}` while everything is being selected, else null.',
  photo: '`{image, newer, older, hasNewer, hasOlder}` of the open photo, else null.',
  search: '`{phase, matched, scanned, progress, isTruncated, error}`, or null where nothing is searched for.',
  jobs: 'Changes on their way, and those that ended and have something to say.',
  history:
    'The latest ten changes that can be undone, or were: `{key, action, name, photos, atMs, isUndone}`.',
  drafts: '`{drafts, openId}`: texts that are not saved yet.',
  waiting: '`{count, isMore}`: how many photos wait for approval, or null.',
  problem: '`{message, isSignedOut, canRetry}`: what went wrong last, or null.',
  arrived: '`{count, isMore}`: new photos that wait to be shown, as the page is scrolled; null for none.',
  newSince: 'Images with smaller ids came since the last visit.',
  span: '`{topMs, bottomMs}`: the moments at both ends of the whole list, once they are known; null for a short one.',
};

/** The document's tables, by the name between their markers. */
export function renderTables(): Readonly<Record<'options' | 'methods' | 'snapshot', string>> {
  return {
    options: formatOptions(OPTIONS),
    methods: formatNames(['method', 'does'], METHODS),
    snapshot: formatNames(['field', 'tells'], SNAPSHOT),
  };
}
