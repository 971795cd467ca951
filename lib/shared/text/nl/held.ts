import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Refusing photos that wait for approval, with a word to their senders, in Dutch. */
export const heldText: Texts['held'] = {
  title: (number) => formats.plural(number, { one: 'Deze foto weigeren?', other: '# foto’s weigeren?' }),
  word: (number) =>
    formats.plural(number, { one: 'Bericht aan de afzender', other: 'Bericht aan de afzenders' }),
  example: 'Graag in kleur sturen',
  hint: 'Optioneel. Gasten zien het op de pagina waarmee ze de foto stuurden.',
  refuse: (number) => `${photos(number)} weigeren`,
};
