import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { plural } = formats;

/** The page by which guests send photos. */
export const dropText = {
  /** Where the host gave no title. */
  title: 'Add your photos',
  intoAlbum: (album: string) => `Your photos go into the album “${album}”.`,
  seeAlbum: 'See the album',

  nameTitle: 'What’s your name?',
  nameHint: 'Your host sees who sent which photo.',
  name: 'Your name',
  nameMissing: 'Enter your name.',
  start: 'Continue',
  sendingAs: (name: string) => `Sending as ${name}`,
  changeName: 'Change',

  /** Says who sees what is sent. */
  audience: {
    held: { title: 'Approved first', text: 'Your host looks at each photo before anyone else can see it.' },
    album: { title: 'For the guests', text: 'Anyone who has this link can see the album.' },
    own: { title: 'For your host', text: 'Only you and your host can see your photos.' },
  },

  sentTitle: 'Your photos',
  sentHint: 'This browser remembers what you sent from this device.',
  sentCount: (photos: number) => plural(photos, { one: 'One photo sent', other: '# photos sent' }),
  showMore: (photos: number) => plural(photos, { one: 'Show one more', other: 'Show # more' }),
  loading: 'Checking on your photos…',
  unknown: 'Couldn’t be checked just now',
  tryAgain: 'Try again',
  states: {
    waiting: 'Waits for approval',
    accepted: 'Sent',
    approved: 'Approved',
    refused: 'Not accepted',
    removed: 'Taken down by your host',
    gone: 'Deleted',
  },
  word: (word: string) => `Your host says: “${word}”`,
  takeBack: 'Take back',
  takeBackOf: (name: string) => `Take back ${name}`,
  takeBackUntil: (iso: string) => `Can be taken back until ${dates.moment(iso)}`,
  takeBackTitle: 'Take this photo back?',
  takeBackHint: 'It will be permanently deleted, for your host too.',
  takenBack: (name: string) => `${name} was taken back.`,
  forget: 'Remove from this list',
  forgetOf: (name: string) => `Remove ${name} from this list`,

  problems: {
    link_invalid: { title: 'This link isn’t valid', text: 'Check the address, or scan the code again.' },
    link_revoked: { title: 'This link was revoked', text: 'Ask your host for a new one.' },
    link_expired: { title: 'This link has expired', text: 'Ask your host for a new one.' },
  },

  unreachable: 'The server can’t be reached. Check your connection, then try again.',
  noReason: 'The server gave no reason. Try again.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
