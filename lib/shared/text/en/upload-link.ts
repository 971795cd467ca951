import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { photos } from './photos';

/** One link for all that somebody has just sent. */
export const uploadLinkText = {
  make: (number: number) => `One link for all ${photos(number)}`,
  making: 'Creating the link…',
  name: 'Link to all photos',
  copied: 'Copied',
  copy: 'Copy link',
  copyByHand: 'Press Ctrl+C',
  until: (iso: string) => `Anyone with the link can see them until ${dates.moment(iso)}.`,
  onlyFirst: (number: number) => `It shows the first ${photos(number)}.`,
  unreachable: 'The server can’t be reached. Check your connection, then try again.',
  foreign: foreignAnswerText,
  noReason: 'The server refused this. Try again.',
  loadErrors: async () => (await import('./errors')).errorText,
};
