import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { plural } = formats;

/** One link for all that somebody has just sent, in Italian. */
export const uploadLinkText: Texts['uploadLink'] = {
  make: (number) =>
    plural(number, {
      one: 'Un link per # foto',
      many: 'Un solo link per # di foto',
      other: 'Un solo link per # foto',
    }),
  making: 'Creazione del link…',
  name: 'Link a tutte le foto',
  copied: 'Copiato',
  copy: 'Copia link',
  copyByHand: 'Premi Ctrl+C',
  until: (iso) => `Chiunque abbia il link può vederle. Scadenza: ${dates.moment(iso)}.`,
  onlyFirst: (number) =>
    plural(number, {
      one: 'Mostra la prima foto.',
      many: 'Mostra le prime # di foto.',
      other: 'Mostra le prime # foto.',
    }),
  unreachable: 'Impossibile raggiungere il server. Controlla la connessione, poi riprova.',
  foreign: foreignAnswerText,
  noReason: 'Il server ha rifiutato. Riprova.',
  loadErrors: async () => (await import('./errors')).errorText,
};
