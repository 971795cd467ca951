import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Refusing photos that wait for approval, with a word to their senders, in German. */
export const heldText: Texts['held'] = {
  title: (number) => formats.plural(number, { one: 'Dieses Foto ablehnen?', other: '# Fotos ablehnen?' }),
  word: (number) =>
    formats.plural(number, { one: 'Nachricht an den Einsender', other: 'Nachricht an die Einsender' }),
  example: 'Bitte in Farbe senden',
  hint: 'Optional. Gäste sehen sie auf der Seite, von der sie das Foto gesendet haben.',
  refuse: (number) => `${photos(number)} ablehnen`,
};
