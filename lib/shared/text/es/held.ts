import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Refusing photos that wait for approval, with a word to their senders, in Spanish. */
export const heldText: Texts['held'] = {
  title: (number) =>
    formats.plural(number, {
      one: '¿Rechazar esta foto?',
      many: '¿Rechazar # de fotos?',
      other: '¿Rechazar # fotos?',
    }),
  word: (number) =>
    formats.plural(number, {
      one: 'Mensaje para quien la envió',
      many: 'Mensaje para quienes las enviaron',
      other: 'Mensaje para quienes las enviaron',
    }),
  example: '¿Puedes enviarla en color?',
  hint: 'Opcional. Los invitados lo ven en la página desde la que enviaron la foto.',
  refuse: (number) => `Rechazar ${photos(number)}`,
};
