import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';

/** One link for all that somebody has just sent, in Dutch. */
export const uploadLinkText: Texts['uploadLink'] = {
  make: (number) => `Eén link voor ${photos(number)}`,
  making: 'Link maken…',
  name: 'Link naar alle foto’s',
  copied: 'Gekopieerd',
  copy: 'Link kopiëren',
  copyByHand: 'Druk op Ctrl+C',
  until: (iso) => `Iedereen met de link kan ze bekijken tot ${dates.moment(iso)}.`,
  onlyFirst: (number) =>
    formats.plural(number, {
      one: 'De link toont de eerste foto.',
      other: 'De link toont de eerste # foto’s.',
    }),
  unreachable: 'De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
  foreign: foreignAnswerText,
  noReason: 'De server heeft dit geweigerd. Probeer het opnieuw.',
  loadErrors: async () => (await import('./errors')).errorText,
};
