import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Refusing photos that wait for approval, with a word to their senders, in Polish. */
export const heldText: Texts['held'] = {
  title: (number) =>
    formats.plural(number, {
      one: 'Odrzucić to zdjęcie?',
      few: 'Odrzucić # zdjęcia?',
      many: 'Odrzucić # zdjęć?',
      other: 'Odrzucić # zdjęcia?',
    }),
  word: (number) =>
    formats.plural(number, {
      one: 'Wiadomość do nadawcy',
      few: 'Wiadomość do nadawców',
      many: 'Wiadomość do nadawców',
      other: 'Wiadomość do nadawców',
    }),
  example: 'Proszę, wyślij je w kolorze',
  hint: 'Opcjonalnie. Goście zobaczą ją na stronie, z której wysłali zdjęcie.',
  refuse: (number) => `Odrzuć ${photos(number)}`,
};
