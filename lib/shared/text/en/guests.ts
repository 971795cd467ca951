import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { bytes, count, plural } = formats;

const DAY = 86_400;

/** The page of drop links, for admins. */
export const guestsText = {
  title: 'Guests',
  hint: 'Anyone with a drop link can add photos without an account. Print its code and put it on the tables.',
  newLink: 'New drop link',
  none: 'There are no drop links yet.',
  untitled: 'Add your photos',
  noAlbum: 'No album',
  /** The photos that have come by a link. */
  used: ({ files, most }: { files: number; most: number }) =>
    `${count(files)} of ${plural(most, { one: 'one photo', other: '# photos' })}`,
  usedBytes: ({ used, most }: { used: number; most: number }) => `${bytes(used)} of ${bytes(most)}`,
  full: 'Full',
  expired: 'Expired',
  expires: (iso: string, timeZone: string | null, nowMs: number) =>
    `expires ${dates.shortMoment(iso, timeZone, nowMs)}`,
  neverExpires: 'never expires',
  held: 'photos wait for approval',
  between: ' · ',
  code: 'Code and link',
  codeOf: (title: string) => `Code and link of ${title}`,
  change: 'Change',
  changeOf: (title: string) => `Change ${title}`,
  revoke: 'Revoke',
  revokeOf: (title: string) => `Revoke ${title}`,
  revokeTitle: (title: string) => `Revoke “${title}”?`,
  revokeHint: 'Within a minute, nobody can send photos with it anymore. Photos already sent stay.',
  revoked: 'Link revoked.',
  created: 'Link created.',
  changed: 'Link changed.',

  /** The form. */
  changeTitle: 'Change drop link',
  fields: {
    album: 'Album',
    title: 'Title for guests',
    titleHint: 'Anna and Ben’s wedding',
    welcome: 'Welcome text',
    welcomeHint: 'Thank you for coming! Please add the photos you took today.',
    picture: 'Picture above the text',
    note: 'Note, for admins only',
    files: 'Maximum photos in total',
    megabytes: 'Maximum megabytes in total',
    noLimit: 'No limit',
    end: 'Expires',
    takeBack: 'Guests can take a photo back',
    askName: 'Ask guests for their name',
    hold: 'Photos wait for approval',
    see: 'Guests see the album',
    seeHint: 'Choose an album first.',
  },
  noPicture: 'No picture',
  pictureOf: (name: string) => `Use ${name}`,
  keepPicture: 'The picture chosen before',
  loadingPictures: 'Loading your latest photos…',
  keepEnd: 'Keep as it is',
  ends: [
    { seconds: DAY, label: 'In a day' },
    { seconds: 7 * DAY, label: 'In a week' },
    { seconds: 30 * DAY, label: 'In 30 days' },
    { seconds: 365 * DAY, label: 'In a year' },
    { seconds: null, label: 'Never' },
  ],
  takeBacks: [
    { seconds: 0, label: 'Never' },
    { seconds: 3_600, label: 'For an hour' },
    { seconds: DAY, label: 'For a day' },
    { seconds: 7 * DAY, label: 'For a week' },
    { seconds: 30 * DAY, label: 'For 30 days' },
  ],
  create: 'Create link',
  save: 'Save',

  /** The code of a link. */
  codeTitle: 'Scan to add photos',
  codeAlt: (url: string) => `QR code of ${url}`,
  copy: 'Copy link',
  copied: 'Copied',
  svg: 'SVG',
  png: 'PNG',
  card: 'Print a card',
  fileName: 'drop-link',

  /** The card. */
  cardTitle: 'Card',
  cardHow: 'Scan the code with your phone’s camera, and add your photos. No app, no account.',
  print: 'Print',
  back: 'Back to guests',
  cardMissing: 'This link no longer exists.',

  unreachable: 'The server can’t be reached. Check your connection, then try again.',
  noReason: 'The server gave no reason. Try again.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
