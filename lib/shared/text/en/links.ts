import { dates } from './dates';
import { photos } from './photos';

const DAY_SECONDS = 86_400;

/** Lives of a link that a person chooses from, in seconds; null: until it is revoked. */
const LIVES: readonly Readonly<{ seconds: number | null; label: string }>[] = [
  { seconds: DAY_SECONDS, label: '1 day' },
  { seconds: 7 * DAY_SECONDS, label: '7 days' },
  { seconds: 30 * DAY_SECONDS, label: '30 days' },
  { seconds: 365 * DAY_SECONDS, label: '1 year' },
  { seconds: null, label: 'Never' },
];

/** Links to several photos or an album: making them, and the list of all. */
export const linksText = {
  /** The dialog that makes them. */
  title: (number: number) => `Share ${photos(number)}`,
  titleOfAlbum: (title: string) => `Share the album “${title}”`,
  explanation:
    'Anyone with the link can see and download these photos without signing in. You can revoke it at any time.',
  explanationOfAlbum:
    'Anyone with the link can see and download the photos of this album, also those that are added later, without signing in. You can revoke it at any time.',
  heading: 'Title above the photos',
  optional: '(optional)',
  recipients: 'For',
  recipientsHint:
    'One name per line creates a separate link for each person, so you can revoke them one by one. Only admins see the names.',
  expiresAfter: 'Expires after',
  lives: LIVES,
  password: 'Password',
  passwordHint: 'Required before anything is shown. Send it separately from the link.',
  create: 'Create link',
  creating: 'Creating…',
  tooMany: (limit: number) =>
    `A link shows at most ${photos(limit)}. Put them into an album, then share the album.`,
  tooManyNames: (limit: number) => `At most ${limit} names at once.`,
  link: 'Link',
  linkFor: (name: string) => `Link for ${name}`,
  copyNamed: (label: string) => `Copy: ${label}`,
  expires: (iso: string) => `Expires on ${dates.moment(iso)}.`,
  neverExpires: 'It works until you revoke it.',
  another: 'Create another link',
  allLinks: 'All links',

  /** The page of all of them. */
  pageTitle: 'Links',
  pageHint:
    'Links to several photos and to albums. Links to single photos aren’t stored, so they aren’t listed.',
  none: 'There are no links yet.',
  noneHint: 'Select photos in the gallery, then choose “Share link”.',
  toGallery: 'To the gallery',
  opensSet: photos,
  opensAlbum: (title: string) => `Album “${title}”`,
  opensGone: 'An album that was deleted',
  dropsInto: (title: string | null) =>
    title === null ? 'Lets guests add photos' : `Lets guests add photos to “${title}”`,
  forWhom: (name: string) => `for ${name}`,
  withPassword: 'with a password',
  createdBy: (name: string, when: string) => `Created by ${name}, ${when}`,
  createdByUploader: (when: string) => `Created by an uploader, ${when}`,
  until: (when: string) => `expires ${when}`,
  ended: (when: string) => `expired ${when}`,
  never: 'never expires',
  moment: dates.shortMoment,
  between: ' · ',
  open: 'Open',
  openNamed: (label: string) => `Open: ${label}`,
  edit: 'Edit',
  editNamed: (label: string) => `Edit: ${label}`,
  revoke: 'Revoke',
  revokeNamed: (label: string) => `Revoke: ${label}`,
  revokeTitle: (label: string) => `Revoke the link “${label}”?`,
  revokeHint: 'It stops working within a minute. Photos that people have seen or saved stay with them.',
  revoked: 'The link was revoked.',
  saved: 'The link was changed.',
  more: 'Older links',
  loading: 'Loading…',

  /** The dialog that changes one. */
  editTitle: 'Change the link',
  recipient: 'For',
  note: 'Note',
  noteHint: 'Only admins see it.',
  keepEnd: (end: string) => `As it is (${end})`,
  fromNow: (label: string) => `${label} from now`,
  keepPassword: 'As it is',
  newPassword: 'New password',
  noPassword: 'No password',
  save: 'Save',
  saving: 'Saving…',
};
