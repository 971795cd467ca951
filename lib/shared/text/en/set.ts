import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count } = formats;

/** The page behind a link to several photos, for people who are guests here. */
export const setText = {
  /** Where the link has no title of its own; null where nobody knows how many there are. */
  title: (number: number | null) => (number === null ? 'Shared photos' : photos(number)),
  count: photos,
  until: (iso: string, nowMs: number) => `This link works until ${dates.shortMoment(iso, null, nowMs)}.`,
  between: ' · ',
  photos: 'Photos',
  day: dates.day,
  open: (name: string) => `Open ${name}`,
  more: 'More photos',
  loading: 'Loading more photos',
  backToBeginning: 'Back to the beginning',
  downloadAll: 'Download all',
  downloadAllTip: 'All photos as one ZIP file',
  download: 'Download',
  close: 'Close',
  previous: 'Previous photo',
  next: 'Next photo',
  withKey: (label: string, key: string) => `${label} (${key})`,
  notLoaded: 'This photo couldn’t be loaded. The link may have expired.',
  place: ({ at, of }: { at: number; of: string }) => `${count(at)} of ${of}`,
  atLeast: (number: number) => `${count(number)}+`,
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
  }) => `${count(width)} × ${count(height)} · ${type} · ${bytes(sizeBytes)}`,
  empty: 'There are no photos here yet.',
  emptyHint: 'They may have been removed since the link was created, or they’re still to come.',
  describe: (number: number | null) =>
    number === null ? 'Photos shared with you.' : `${photos(number)}, shared with you.`,
  tryAgain: 'Try again',
  unreachable: 'The server can’t be reached. Check your connection, then try again.',
  foreign: foreignAnswerText,
  noReason: 'The server refused this. Try again.',
  loadErrors: async () => (await import('./errors')).errorText,

  /** The page of a link with a password. */
  locked: {
    title: 'These photos need a password',
    text: 'Ask the person who sent you the link.',
    password: 'Password',
    enter: 'Show the photos',
    wrong: 'Wrong password. Try again.',
    wait: (seconds: number) => `Too many wrong passwords. Try again in ${formats.duration(seconds)}.`,
    failed: 'That didn’t work just now. Try again.',
  },

  /** Why a link shows nothing, and what to do. */
  problems: {
    invalid: {
      title: 'This link doesn’t work',
      text: 'It wasn’t copied in full, or all links were revoked. Ask the person who sent it to you for a new one.',
    },
    expired: {
      title: 'This link has expired',
      text: 'Links only work for a limited time. Ask the person who sent it to you for a new one.',
    },
    revoked: {
      title: 'This link was revoked',
      text: 'The photos are no longer shared. Ask the person who sent it to you for a new one.',
    },
    gone: {
      title: 'This album was deleted',
      text: 'The link led to an album that is no longer there. Ask the person who sent it to you for a new one.',
    },
  },
  titleOfProblem: 'Link without photos',
  /** Why an archive did not come. */
  archive: {
    busy: 'Many people are downloading at the moment. Try again in a minute.',
    failed: 'The download couldn’t be started. Try again.',
  },
};
