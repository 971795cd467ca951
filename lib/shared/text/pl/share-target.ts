import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Photos that another app of the phone has shared with this one, in Polish. */
export const shareTargetText: Texts['shareTarget'] = {
  title: (count) =>
    formats.plural(count, {
      one: '# zdjęcie udostępnione z innej aplikacji',
      few: '# zdjęcia udostępnione z innej aplikacji',
      many: '# zdjęć udostępnionych z innej aplikacji',
      other: '# zdjęcia udostępnionego z innej aplikacji',
    }),
  question: 'Przesłać tutaj?',
  add: (count) => `Prześlij ${photos(count)}`,
  discard: 'Nie przesyłaj',
  added: (count) => `Dodano ${photos(count)}.`,
  discarded: 'Nic nie przesłano.',
  more: (count) => `+${formats.count(count)}`,
  missed: 'Udostępnione zdjęcia tu nie dotarły. Wybierz je na tej stronie.',
  full: 'Na tym urządzeniu brakuje miejsca na udostępnione zdjęcia. Wybierz je na tej stronie.',
  empty: 'W tym, co udostępniono, nie było zdjęcia.',
};
