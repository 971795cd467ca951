import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Refusing photos that wait for approval, with a word to their senders, in French. */
export const heldText: Texts['held'] = {
  title: (number) =>
    formats.plural(number, {
      one: 'Refuser cette photo\u00a0?',
      many: 'Refuser # de photos\u00a0?',
      other: 'Refuser # photos\u00a0?',
    }),
  word: (number) =>
    formats.plural(number, {
      one: 'Message à l’expéditeur',
      many: 'Message aux expéditeurs',
      other: 'Message aux expéditeurs',
    }),
  example: 'Pourriez-vous l’envoyer en couleur\u00a0?',
  hint: 'Facultatif. Les invités le voient sur la page d’où ils ont envoyé la photo.',
  refuse: (number) => `Refuser ${photos(number)}`,
};
