import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Refusing photos that wait for approval, with a word to their senders, in Brazilian Portuguese. */
export const heldText: Texts['held'] = {
  title: (number) =>
    formats.plural(number, {
      one: 'Recusar esta foto?',
      many: 'Recusar # de fotos?',
      other: 'Recusar # fotos?',
    }),
  word: (number) =>
    formats.plural(number, {
      one: 'Mensagem para quem enviou',
      many: 'Mensagem para quem as enviou',
      other: 'Mensagem para quem as enviou',
    }),
  example: 'Envie em cores, por favor',
  hint: 'Opcional. Os convidados a veem na página de onde enviaram a foto.',
  refuse: (number) => `Recusar ${photos(number)}`,
};
