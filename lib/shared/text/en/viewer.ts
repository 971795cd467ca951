import { dates } from './dates';
import { formats } from './formats';

const { bytes, count } = formats;

/** One photo, large: its buttons, its details, links to it, and the keys. */
export const viewerText = {
  close: 'Close',
  share: 'Share',
  albums: 'Albums',
  accept: 'Accept',
  refuse: 'Refuse',
  publish: 'Publish',
  makePrivate: 'Make private',
  moveToTrash: 'Move to trash',
  restore: 'Restore',
  purge: 'Delete permanently',
  purgeQuestion: 'Delete permanently?',
  purgeAnswer: 'Delete',
  slideshow: 'Slideshow',
  stopSlideshow: 'Stop the slideshow',
  enlarge: 'Enlarge',
  wholePhoto: 'Whole photo',
  details: 'Details',
  keys: 'Keys',
  /** The tip of a button, with the key that does the same. */
  withKey: (label: string, key: string) => `${label} (${key})`,
  newer: 'Newer photo',
  older: 'Older photo',
  newerTip: 'Newer photo (arrow left)',
  olderTip: 'Older photo (arrow right)',
  notLoaded: 'The whole photo could not be loaded. This is its thumbnail.',

  facts: ({
    width,
    height,
    type,
    sizeBytes,
  }: {
    width: number;
    height: number;
    type: string;
    sizeBytes: number;
  }) => `${width} × ${height} · ${type} · ${bytes(sizeBytes)}`,
  moment: dates.moment,
  restoreToEdit: 'Restore the photo to change its name, description or tags.',
  factNames: {
    state: 'State',
    uploaded: 'Uploaded',
    uploader: 'Uploaded by',
    albums: 'Albums',
    purged: 'Deleted permanently',
    dimensions: 'Dimensions',
    type: 'Type',
    size: 'Size',
    link: 'Link',
    name: 'Name',
    description: 'Description',
    tags: 'Tags',
  },
  states: { held: 'Waiting for approval', private: 'Private', public: 'Public', trash: 'In the trash' },
  dimensions: ({ width, height }: { width: number; height: number }) => `${count(width)} × ${count(height)}`,
  bytes,
  tags: (tags: readonly string[]) => tags.join(', '),

  links: {
    title: 'Link for others',
    explanation: 'Whoever has the link sees this photo, without signing in, until the link ends.',
    worksFor: 'It works for',
    lives: { hour: '1 hour', day: '1 day', week: '1 week', month: '30 days', year: '1 year' },
    make: 'Make the link',
    making: 'Making the link …',
    page: 'A page with the photo',
    image: 'The photo itself',
    bothUntil: (iso: string) => `Both work until ${dates.moment(iso)}.`,
    copyNamed: (label: string) => `Copy: ${label}`,
  },

  help: {
    title: 'Keys',
    inGallery: 'In the gallery',
    inPhoto: 'In an open photo',
    /** The names that are written on keys. */
    caps: {
      ArrowLeft: '←',
      ArrowRight: '→',
      ArrowUp: '↑',
      ArrowDown: '↓',
      Delete: 'Del',
      Escape: 'Esc',
      Space: 'Space',
      Enter: 'Enter',
      'Shift+arrow': 'Shift+arrow',
      'Ctrl+A': 'Ctrl+A',
    },
    grid: {
      move: 'Go from photo to photo',
      open: 'Open the photo',
      select: 'Select the photo, or not',
      extend: 'Select from photo to photo',
      selectAll: 'Select all that match',
      album: 'Add the selected photos to an album',
      clear: 'Select nothing',
      search: 'Search',
      help: 'This list',
    },
    photo: {
      newer: 'Newer photo',
      older: 'Older photo',
      'zoom-in': 'Enlarge',
      'zoom-out': 'Make smaller',
      'zoom-reset': 'Show the whole photo',
      details: 'Details, name, description and tags',
      date: 'Change when it was taken',
      slideshow: 'Start or stop the slideshow',
      accept: 'Accept a photo that waits for approval',
      publish: 'Publish, or make private',
      albums: 'Add to an album, or remove from one',
      share: 'Link for others',
      trash: 'Move to the trash, or refuse',
      help: 'This list',
      back: 'Back to the gallery',
    },
  },
};
