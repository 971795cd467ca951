import { MAX_SORTED } from '../../gallery/gallery-order';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, plural } = formats;

/** The gallery as it opens: its tabs, the list, searching and finding a date. */
export const galleryText = {
  title: 'Gallery',
  tabsName: 'Filter by status',
  albums: 'Albums',
  tabs: { all: 'All', private: 'Private', public: 'Public', held: 'Waiting', trash: 'Trash' },
  /** How many photos wait for approval. */
  waiting: ({ count: number, isMore }: { count: number; isMore: boolean }) =>
    `${count(number)}${isMore ? '+' : ''}`,
  /** The texts of a tab that has no photos. */
  empty: {
    all: 'No photos yet. What people upload appears here, newest first.',
    private: 'No private photos.',
    public: 'No public photos yet. Publish a photo to see it here.',
    held: 'Nothing is waiting. Photos that need approval appear here until you accept or refuse them.',
    album: 'No photos in this album yet. Select photos in the gallery and add them to it.',
    trash: 'The trash is empty. Photos wait in it before they’re deleted permanently.',
  },
  /** Leads from a gallery without photos to where they are sent from. */
  uploadPhotos: 'Upload photos',
  nothingMatches: 'Nothing matches. Try other words or fewer filters.',
  loading: 'Loading photos',

  photos: 'Photos',
  /** A tile, by the photo's description or name. */
  open: (photo: string) => `Open ${photo}`,
  choose: (photo: string) => `Choose ${photo}`,
  select: (photo: string) => `Select ${photo}`,
  new: 'New',
  newSinceLast: 'New since you last looked',
  newPhotos: ({ photos: number, isAll }: { photos: number; isAll: boolean }) =>
    `${count(number)}${isAll ? '+' : ''} new since you last looked`,
  public: 'Public',
  daysLeft: (days: number) =>
    days === 0 ? 'Last hours' : plural(days, { one: '# day left', other: '# days left' }),

  date: 'Date',
  month: dates.month,
  goToDate: 'Go to date',
  day: 'Day',
  go: 'Go',

  /** The orders of the list. */
  sort: {
    name: 'Sort by',
    orders: { uploaded: 'Date added', taken: 'Date taken', name: 'Name', size: 'Size' },
    partial:
      'Older photos are still being sorted by date taken. Until that’s done, some may be missing here.',
    tooMany: `Only ${photos(MAX_SORTED)} can be sorted like this, and there are more. Search or filter to see the others.`,
  },

  /** The search that is running or has ended. */
  search: {
    name: 'Search',
    failed: 'The search failed.',
    running: ({ matched, scanned }: { matched: number; scanned: number }) =>
      `Searching… ${count(matched)} found in ${photos(scanned)}`,
    found: (matched: number) => `${photos(matched)} found`,
    foundSome: (matched: number) =>
      `Showing ${photos(matched)} of those that match. Narrow your search to see the others.`,
    stopped: (matched: number) => `Stopped: ${photos(matched)} found so far`,
    stop: 'Stop',
    again: 'Search again',
  },

  /** The filters that narrow the list. */
  filters: {
    searchIn: 'Search names, descriptions and tags, or dates such as taken:2026-08, or is:favourite',
    placeholder: 'Search',
    more: 'Filter',
    names: {
      type: 'Type',
      orientation: 'Orientation',
      size: 'Size',
      tag: 'Tag',
      uploader: 'Uploaded by',
      from: 'Uploaded from',
      to: 'Uploaded until',
      takenFrom: 'Taken from',
      takenTo: 'Taken until',
    },
    all: 'All',
    submit: 'Search',
    clearAll: 'Clear all',
    orientations: { landscape: 'Landscape', portrait: 'Portrait', square: 'Square' },
    size: ({ minBytes, maxBytes }: { minBytes: number | null; maxBytes: number | null }) => {
      if (minBytes === null) return `Up to ${bytes(maxBytes ?? 0)}`;
      return maxBytes === null ? `Over ${bytes(minBytes)}` : `${bytes(minBytes)} to ${bytes(maxBytes)}`;
    },
    /** Those that are set, each to be taken away. */
    chosen: 'Filters',
    remove: (filter: string) => `Remove filter ${filter}`,
    words: (words: string) => `“${words}”`,
    tag: (tag: string) => `Tag: ${tag}`,
    favourites: 'Favourites',
    uploader: (name: string) => `Uploaded by ${name}`,
    minBytes: (value: number) => `From ${bytes(value)}`,
    maxBytes: (value: number) => `Up to ${bytes(value)}`,
    from: (day: string) => `Uploaded since ${day}`,
    to: (day: string) => `Uploaded until ${day}`,
    taken: (range: string) => `Taken ${range.replace('..', ' – ').trim()}`,
    undated: 'Without a date',
  },

  wall: 'Slideshow',
  numbers: 'Statistics',
  guests: 'Guests',
  links: 'Links',
  auditLog: 'Activity log',
  keys: 'Keyboard shortcuts',
  keysTip: 'Keyboard shortcuts (?)',
  emptyTrash: 'Empty trash',
  counting: 'Counting…',
  purgeQuestion: (number: number) => `Delete ${photos(number)} permanently?`,
  purgeAnswer: (number: number) => `Delete ${photos(number)}`,
};
