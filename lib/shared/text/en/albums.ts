import { ALBUM_LIMITS } from '../../albums/album-limits';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Albums: their page, one album, and putting photos into them. */
export const albumsText = {
  title: 'Albums',
  one: 'Album',
  back: 'All albums',
  newAlbum: 'New album',
  empty: 'No albums yet. Create one, then select photos in the gallery and add them.',
  emptyForViewer: 'No albums yet.',
  find: 'Find an album',
  nothingFound: 'No album title matches.',
  showMore: (number: number) => `Show ${count(number)} more`,
  list: 'All albums',
  inNone: 'In no album',
  /** How many photos are in an album, as far as was counted. */
  count: ({ count: number, isMore }: { count: number; isMore: boolean }) =>
    isMore ? `${count(number)}+ photos` : number === 0 ? 'No photos' : photos(number),

  form: {
    newTitle: 'New album',
    changeTitle: 'Edit album',
    name: 'Title',
    nameExample: 'Summer 2026',
    description: 'Description',
    optional: '(optional)',
    order: 'Order of the photos',
    orders: {
      'taken-oldest': 'Date taken, oldest first',
      'taken-newest': 'Date taken, newest first',
      'uploaded-oldest': 'Date uploaded, oldest first',
      'uploaded-newest': 'Date uploaded, newest first',
      own: 'Custom order',
    },
    ownHint:
      'Select photos in the album and drag them, or press Alt and an arrow key. New photos are added after those you’ve moved.',
    isPublic: 'Public page',
    publicHint: 'Anyone can see the album and its public photos. Private ones stay private.',
    needsTitle: `Give the album a title of 1 to ${count(ALBUM_LIMITS.titleChars)} characters.`,
    make: 'Create album',
    save: 'Save',
    saving: 'Saving…',
    changedElsewhere:
      'Someone else changed this album in the meantime. Save again to replace their changes with yours.',
    /** The album as others have made it. */
    theirs: ({ title, text }: { title: string; text: string }) =>
      text === '' ? `It’s called ${quoted(title)} now.` : `It’s called ${quoted(title)} now: ${quoted(text)}`,
  },

  publicPage: 'Public page',
  share: 'Share link',
  edit: 'Edit album',
  remove: 'Delete album',
  removeQuestion: (title: string) => `Delete the album ${quoted(title)}?`,
  removeExplanation: 'Its photos stay in the gallery.',
  removeAnswer: 'Delete album',
  /** On the page of all albums, once one was deleted. */
  removed: 'Album deleted. Its photos stay in the gallery.',
  restore: 'Undo',
  coverSet: 'Cover changed.',
  ordering: 'The photos are being reordered. You can leave this page.',

  /** Putting photos into an album. */
  add: {
    title: (number: number) => `Add ${photos(number)} to an album`,
    titleOne: 'Albums of this photo',
    find: 'Find or name an album',
    example: 'Find an album, or name a new one',
    list: 'Albums',
    none: 'No albums yet. Type a name to make the first one.',
    make: (title: string) => `New album ${quoted(title)}`,
    more: (number: number) =>
      plural(number, { one: '# more. Type to find it.', other: '# more. Type to find them.' }),
    isIn: 'in it',
    atMost: `A photo can be in ${count(MAX_ALBUMS)} albums at most.`,
    loading: 'Loading the albums…',
  },

  /** Dragging photos onto an album. */
  drop: {
    name: 'Drop on an album',
    hint: (number: number) => `Drop ${photos(number)} on an album`,
    more: 'All albums or a new one…',
    moving: (number: number) => photos(number),
  },
};
