import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photosGenitive } from './photos';

/** One link for all that somebody has just sent, in Polish. */
export const uploadLinkText: Texts['uploadLink'] = {
  make: (number) => `Jeden link do ${photosGenitive(number)}`,
  making: 'Tworzenie linku…',
  name: 'Link do wszystkich zdjęć',
  copied: 'Skopiowano',
  copy: 'Kopiuj link',
  copyByHand: 'Naciśnij Ctrl+C',
  until: (iso) => `Każdy, kto ma link, może je oglądać do ${dates.moment(iso)}.`,
  onlyFirst: (number) =>
    formats.plural(number, {
      one: 'Pokazuje pierwsze # zdjęcie.',
      few: 'Pokazuje pierwsze # zdjęcia.',
      many: 'Pokazuje pierwszych # zdjęć.',
      other: 'Pokazuje pierwsze # zdjęcia.',
    }),
  unreachable: 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
  foreign: foreignAnswerText,
  noReason: 'Serwer odmówił. Spróbuj ponownie.',
  loadErrors: async () => (await import('./errors')).errorText,
};
