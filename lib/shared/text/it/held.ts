import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Refusing photos that wait for approval, with a word to their senders, in Italian. */
export const heldText: Texts['held'] = {
  title: (number) =>
    formats.plural(number, {
      one: 'Rifiutare questa foto?',
      many: 'Rifiutare # di foto?',
      other: 'Rifiutare # foto?',
    }),
  word: (number) =>
    formats.plural(number, {
      one: 'Messaggio a chi l’ha inviata',
      many: 'Messaggio a chi le ha inviate',
      other: 'Messaggio a chi le ha inviate',
    }),
  example: 'Puoi inviarla a colori?',
  hint: 'Facoltativo. Gli invitati lo vedono nella pagina da cui hanno inviato la foto.',
  refuse: (number) => `Rifiuta ${photos(number)}`,
};
